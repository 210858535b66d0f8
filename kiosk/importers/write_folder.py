"""Writes the files of a show into a folder: all of them, or none."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.base.atomic import atomic_folder
from kiosk.content.load import SHOW_FILE


class TargetTakenError(Exception):
    """Something is in the target's place already; `key` of the message tables says what."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def refuse_taken(target: Path, *, replace: bool = False) -> None:
    """Raise TargetTakenError where no show may be written; only `replace` allows for a show."""
    if not target.exists() and not target.is_symlink():
        return
    if not target.is_dir():
        raise TargetTakenError("taken-by-file")
    if not any(target.iterdir()):
        return
    if not (target / SHOW_FILE).exists():
        raise TargetTakenError("taken-by-others")
    if not replace:
        raise TargetTakenError("taken-by-show")


def write_folder(
    files: Mapping[str, str | bytes], target: Path, *, replace: bool = False
) -> Path | None:
    """Write texts and pictures by their paths in the folder; return where an old show was kept."""
    refuse_taken(target, replace=replace)
    backup = _backup_path(target) if target.is_dir() and any(target.iterdir()) else None
    with atomic_folder(target, lambda _: True, backup=backup) as made:
        for name, content in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return backup


def _backup_path(target: Path) -> Path:
    number = 1
    while (path := target.with_name(f"{target.name}-backup-{number}")).exists():
        number += 1
    return path
