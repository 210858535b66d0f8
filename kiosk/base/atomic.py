"""Files and folders that appear whole or not at all, whatever happens while they are made."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

_DAY = 24 * 3600.0


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path to write to; what is there at the end takes the place of the target at once."""
    if target.is_dir():
        raise FileExistsError(target)
    with _workplace(target) as work:
        made = work / target.name
        yield made
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        made.replace(target)
        _sync_folder(target.parent)


@contextmanager
def whole_folder(target: Path, may_replace: Callable[[Path], bool]) -> Iterator[Path]:
    """A new folder to fill, which then takes the place of the target.

    FileExistsError is raised where there is a target that may not be replaced.
    """
    if target.exists() and not may_replace(target):
        raise FileExistsError(target)
    with _workplace(target) as work:
        made = work / "new"
        made.mkdir()
        yield made
        for path in made.rglob("*"):
            if path.is_file():
                with path.open("rb+") as file:
                    os.fsync(file.fileno())
        _swap(made, target, aside=work / "old")
        _sync_folder(target.parent)


def _swap(made: Path, target: Path, aside: Path) -> None:
    if target.exists():
        target.rename(aside)
    try:
        made.rename(target)
    except OSError:
        if aside.exists():
            aside.rename(target)
        raise


@contextmanager
def _workplace(target: Path) -> Iterator[Path]:
    """A hidden folder beside the target, on the same disk; gone in the end."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    work = Path(mkdtemp(prefix=f"{_prefix(target)}{os.getpid()}-", dir=target.parent))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _prefix(target: Path) -> str:
    return f".{target.name}.kiosk-"


def _sweep(target: Path) -> None:
    """Remove what runs that were killed have left; an old folder set aside is put back."""
    with suppress(OSError):
        for work in list(target.parent.iterdir()):
            process = work.name.removeprefix(_prefix(target)).partition("-")[0]
            ours = work.name.startswith(_prefix(target)) and process.isdecimal()
            if not ours or work.is_symlink() or not work.is_dir() or _alive(int(process), work):
                continue
            if (work / "old").is_dir() and not target.exists():
                (work / "old").rename(target)
            shutil.rmtree(work, ignore_errors=True)


def _alive(process: int, work: Path) -> bool:
    """Whether whoever made a workplace may still be at work in it."""
    if process == os.getpid():  # an earlier one: numbers come again
        return False
    if sys.platform == "win32":  # there, asking would end it
        return time.time() - work.stat().st_mtime < _DAY
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    # Another program may have got its number by now: so long nothing takes.
    return time.time() - work.stat().st_mtime < _DAY


def _sync_folder(folder: Path) -> None:
    """Let the new name survive a power cut, where the system can promise that."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
