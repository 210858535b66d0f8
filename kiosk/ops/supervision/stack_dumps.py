"""Stack traces of a crashed or hanging program: written as it ends, logged at the next start."""

import faulthandler
import logging
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

_log = logging.getLogger(__name__)

_KEPT = 5
_MOST = 32 * 1024  # bytes of one file that are logged and kept
_LIVE = "running-"
_DEAD = "stacks-"
#: What asks a hanging program for its stacks; None where no signal can.
SIGNAL: int | None = None
if sys.platform != "win32":
    import signal

    SIGNAL = signal.SIGUSR1

_held: list[IO[bytes]] = []  # must stay open: the interpreter only knows its number


def folder_in(state: Path) -> Path:
    """Where the stacks lie in a state folder."""
    return state / "stacks"


def write_to(folder: Path) -> None:
    """Let this process write its stacks there if it crashes, or is asked for them by SIGNAL."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / f"{_LIVE}{os.getpid()}.txt").open("wb", buffering=0)
        _lock(file)
        _held.append(file)
        faulthandler.enable(file)
    except OSError:  # then at least where the log goes, if there is such a place
        with suppress(OSError, RuntimeError, ValueError):  # no standard error, or no file behind
            faulthandler.enable()
            if SIGNAL is not None:
                faulthandler.register(SIGNAL, chain=False)
        return
    if SIGNAL is not None:
        faulthandler.register(SIGNAL, file, chain=False)


def written(folder: Path, process: int) -> int:
    """How much this process has written so far, in bytes."""
    try:
        return (folder / f"{_LIVE}{process}.txt").stat().st_size
    except OSError:
        return 0


def report(folder: Path, doing: str = "") -> None:
    """Log the stacks of those that have died, once each, and set them aside."""
    for file in sorted(folder.glob(f"{_LIVE}*.txt")):
        try:
            _report(file, doing)
        except OSError as error:  # most of all the lock of one that is still alive
            _log.debug("No stacks are taken from %s (%s)", file, error)
    for old in sorted(folder.glob(f"{_DEAD}*.txt"))[:-_KEPT]:
        with suppress(OSError):  # another kiosk was faster
            old.unlink()


def _report(file: Path, doing: str) -> None:
    with file.open("rb+") as opened:
        _lock(opened)  # fails for one that is still alive
        text = opened.read(_MOST).decode("utf-8", "replace").strip()
        if not text:
            # In Windows no file can be removed while it is open: it goes at the next start.
            file.unlink()
            return
        died = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(file.stat().st_mtime))
        opened.truncate(_MOST)
    # By the order of the alphabet the oldest come first.
    file.rename(
        file.with_name(f"{_DEAD}{died.replace(':', '').replace(' ', '-')}-{_number(file)}.txt")
    )
    _log.error("The program died on %s%s; its stacks were:\n%s", died, doing, text)


def _number(file: Path) -> str:
    return file.stem.removeprefix(_LIVE)


def _lock(file: IO[bytes]) -> None:
    """Lock a file as long as it is open; OSError where somebody else has."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
