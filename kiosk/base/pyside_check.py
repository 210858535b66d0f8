"""Knows the pairs of Python and PySide6 versions that abort after some minutes."""

from kiosk.base.program import in_checkout, program_command


def incompatibility(python: tuple[int, ...], pyside: str, language: str = "en") -> str | None:
    """Say why these versions must not play a show, in Chinese ("zh…") or English; None if sound.

    From 6.12.0 on and below Python 3.12, PySide6 gives back a reference that it does not own:
    one of None for each Qt call without a result, one of True for each emitted signal. After
    some thousand of them Python aborts. From Python 3.12 on these objects are immortal.
    """
    if python[:2] >= (3, 12) or _release(pyside) < (6, 12):
        return None
    ours = ".".join(map(str, python[:3]))
    if language.startswith("zh"):
        return (
            f"PySide6 {pyside} 在 Python {ours} 上运行几分钟就会崩溃，因此没有启动。"
            "请改用 Python 3.12 或更新版本，或者改用 PySide6 6.11.3"
            + (f"（{program_command()} 会自动装好正确的版本）。" if in_checkout() else "。")
        )
    return (
        f"PySide6 {pyside} aborts within minutes on Python {ours}, so the show was not started. "
        "Use Python 3.12 or newer, or PySide6 6.11.3"
        + (f" ({program_command()} installs the right one)." if in_checkout() else ".")
    )


def _release(version: str) -> tuple[int, ...]:
    """(6, 12) for "6.12.0", "6.12.1a1" and the like; () for what is no version."""
    numbers = []
    for part in version.split(".")[:2]:
        if not part.isdecimal():
            break
        numbers.append(int(part))
    return tuple(numbers)
