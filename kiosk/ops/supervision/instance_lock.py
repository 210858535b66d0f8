"""Lets only one kiosk play on a display: a file lock that ends with its process."""

import os
import sys
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from kiosk.base.locale import machine_language
from kiosk.messages.lookup import say

_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")


class OccupiedError(Exception):
    """Another kiosk plays here; says the number of its process, as far as it is known."""


_held: list[BinaryIO] = []


def taken_here(folder: Path, screen: str) -> bool:
    """Hold the seat as long as this process lives, or say that another kiosk does."""
    try:
        held = hold(folder, seat(screen))
    except OccupiedError as other:
        print(say("occupied", machine_language(), number=other), file=sys.stderr)
        return True
    if held is not None:
        _held.append(held)
    return False


def seat(screen: str = "") -> str:
    """A name for what one kiosk fills: a display of this machine, or one screen if it is named."""
    names = [next((f"{name}={os.environ[name]}" for name in _DISPLAYS if name in os.environ), "")]
    return sha256("\n".join([*names, screen]).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def hold(folder: Path, name: str) -> BinaryIO | None:
    """Hold a seat until the file returned is closed or the process ends, however that happens.

    Raises OccupiedError. None where nothing can be written or locked: better two than none.
    """
    for place in (folder, Path(tempfile.gettempdir())):
        with suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            file = (place / f"kiosk-{name}.lock").open("a+b", buffering=0)
            try:
                _lock(file)
            except OccupiedError:
                file.seek(1)
                number = file.read(20).decode("ascii", "replace").strip()
                file.close()
                raise OccupiedError(number) from None
            except OSError:  # a drive that knows no locks
                file.close()
                continue
            with suppress(OSError):
                file.truncate(0)
                file.write(f" {os.getpid()}\n".encode())
            return file
    return None


def _lock(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        try:
            # Only the first byte: what is locked cannot be read there, and the number must be.
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            raise OccupiedError from None
    else:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OccupiedError from None
