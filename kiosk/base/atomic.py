"""Files and folders that appear whole or not at all, whatever happens while they are made."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

_DAY_SECONDS = 24 * 3600.0


@contextmanager
def atomic_file(target: Path) -> Iterator[Path]:
    """Yield a path to write to; when the block ends, that file replaces the target atomically.

    An exception in the block leaves the target as it was. FileExistsError is raised where the
    target is a folder.
    """
    if target.is_dir():
        raise FileExistsError(target)
    with _staging_folder(target) as work:
        made = work / target.name
        yield made
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        made.replace(target)
        _sync_folder(target.parent)


@contextmanager
def atomic_folder(
    target: Path, may_replace: Callable[[Path], bool], *, backup: Path | None = None
) -> Iterator[Path]:
    """Yield a new folder to fill; when the block ends, it replaces the target.

    What the target was is then removed, or renamed to `backup`. An exception in the block leaves
    the target as it was. FileExistsError is raised where `may_replace` refuses what is there.
    """
    if target.exists() and not may_replace(target):
        raise FileExistsError(target)
    with _staging_folder(target) as work:
        made = work / "new"
        made.mkdir()
        yield made
        for path in made.rglob("*"):
            if path.is_file():
                with path.open("rb+") as file:
                    os.fsync(file.fileno())
        _swap(made, target, aside=backup or work / "old")
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
def _staging_folder(target: Path) -> Iterator[Path]:
    """A hidden folder beside the target, so on the same disk; removed at the end."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(target)
    work = Path(mkdtemp(prefix=f"{_prefix(target)}{os.getpid()}-", dir=target.parent))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _prefix(target: Path) -> str:
    return f".{target.name}.kiosk-"


def _remove_leftovers(target: Path) -> None:
    """Remove the staging folders of killed runs; put a target back that one had set aside."""
    with suppress(OSError):  # what is left goes with the next one
        for work in list(target.parent.iterdir()):
            process = work.name.removeprefix(_prefix(target)).partition("-")[0]
            ours = work.name.startswith(_prefix(target)) and process.isdecimal()
            if (
                not ours
                or work.is_symlink()
                or not work.is_dir()
                or _may_be_running(int(process), work)
            ):
                continue
            if (work / "old").is_dir() and not target.exists():
                (work / "old").rename(target)
            shutil.rmtree(work, ignore_errors=True)


def _may_be_running(process: int, work: Path) -> bool:
    """Whether the process that made a staging folder may still be writing into it."""
    if process == os.getpid():  # an earlier one: numbers come again
        return False
    if sys.platform == "win32":  # there, asking would end it
        return time.time() - work.stat().st_mtime < _DAY_SECONDS
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    # Another program may have got its number by now; no write takes a day.
    return time.time() - work.stat().st_mtime < _DAY_SECONDS


def _sync_folder(folder: Path) -> None:
    """Flush the new name to the disk, so that it survives a power cut, where systems can."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # a drive that cannot flush a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
