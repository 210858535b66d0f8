"""Which pairs of Python and PySide6 are refused, and in which words."""

import pytest

from kiosk.base.pyside_check import incompatibility


@pytest.mark.parametrize(
    ("python", "pyside", "sound"),
    [
        ((3, 11, 2), "6.11.3", True),
        ((3, 11, 2), "6.9", True),
        ((3, 11, 2), "6.12.0", False),
        ((3, 11, 99), "6.12.1a1", False),
        ((3, 11), "6.12", False),
        ((3, 10, 0), "7.0.0", False),
        ((3, 12, 0), "6.12.0", True),
        ((3, 13, 1), "6.13.0", True),
        ((4, 0, 0), "6.12.0", True),
        ((3, 11, 2), "", True),  # cannot tell: let it try
        ((3, 11, 2), "unknown", True),
    ],
)
def test_refuses_only_what_is_known_to_abort(
    python: tuple[int, ...], pyside: str, sound: bool
) -> None:
    assert (incompatibility(python, pyside) is None) == sound


def test_the_words_name_both_versions_and_the_way_out() -> None:
    assert incompatibility((3, 11, 2), "6.12.0", "en_GB") == (
        "PySide6 6.12.0 aborts within minutes on Python 3.11.2, so the show was not started. "
        "Use Python 3.12 or newer, or PySide6 6.11.3 "
        "(python3 run_kiosk.py installs the right one)."
    )
    assert incompatibility((3, 11, 2), "6.12.0", "zh_CN.UTF-8") == (
        "PySide6 6.12.0 在 Python 3.11.2 上运行几分钟就会崩溃，因此没有启动。"
        "请改用 Python 3.12 或更新版本，或者改用 PySide6 6.11.3"
        "（python3 run_kiosk.py 会自动装好正确的版本）。"
    )
