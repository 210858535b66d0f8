"""Puts the files of a show on the disk: all of them under their name, or none."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from kiosk.content.load import SHOW_FILE


class TakenError(Exception):
    """Something is there already; `key` of the message table says what."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def refuse_taken(target: Path, *, replace: bool = False) -> None:
    """Raise TakenError where a show may not be put: nothing that is there is ever overwritten."""
    if not target.exists() and not target.is_symlink():
        return
    if not target.is_dir():
        raise TakenError("taken-by-file")
    if not any(target.iterdir()):
        return
    if not (target / SHOW_FILE).exists():
        raise TakenError("taken-by-others")
    if not replace:
        raise TakenError("taken-by-show")


def put(files: Mapping[str, str], target: Path, *, replace: bool = False) -> Path | None:
    """Write the folder of a show; a show that was there is kept, and where is returned."""
    refuse_taken(target, replace=replace)
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        made = work / "new"
        made.mkdir()
        for name, text in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        return _swap(made, target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _swap(made: Path, target: Path) -> Path | None:
    aside = None
    if target.is_dir():
        if any(target.iterdir()):
            aside = _backup_name(target)
            target.rename(aside)
        elif not target.is_symlink():
            target.rmdir()  # Windows renames onto nothing that is there
    try:
        made.rename(target)
    except OSError:
        if aside:
            aside.rename(target)
        raise
    return aside


def _backup_name(target: Path) -> Path:
    number = 1
    while (path := target.with_name(f"{target.name}-backup-{number}")).exists():
        number += 1
    return path
