"""Copies of the pictures that a show uses: whole, and named by what is in them.

The screen shows only these, so that a picture half saved, replaced or deleted is never seen, and a
picture replaced under its name makes another slide.
"""

import hashlib
import logging
import os
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kiosk.base.atomic import atomic_file
from kiosk.base.log import LogOnce

_log = logging.getLogger(__name__)

MOST_BYTES = 512 * 1024 * 1024
_UNUSED = 24 * 3600.0  # seconds; what is no longer used may still be on the screen for a while

_Seen = tuple[int, int, int]


class PictureStore:
    """A folder of copies; where it cannot be written, pictures are shown from where they lie."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[Path, tuple[_Seen, Path]] = {}
        self._kept: set[Path] = set()
        self._failures = LogOnce(_log.warning)

    def copy_of(self, picture: Path) -> Path:
        """The copy of a picture as it is now, or the picture itself where it cannot be copied."""
        try:
            found = picture.stat()
            seen = (found.st_size, found.st_mtime_ns, found.st_ino)
            known = self._known.get(picture)
            if known and known[0] == seen and known[1].stat().st_size == found.st_size:
                return known[1]
            copy = self._copy(picture)
        except OSError as error:
            self._failures.failed("Pictures cannot be kept in %s (%s)", self._folder, error)
            return picture
        self._known[picture] = seen, copy
        return copy

    def _copy(self, picture: Path) -> Path:
        data = picture.read_bytes()
        name = hashlib.sha256(data).hexdigest() + picture.suffix.lower()
        copy = self._folder / name
        if copy.is_file() and copy.stat().st_size == len(data):
            with suppress(OSError):  # then it goes a day early, and is copied once more
                os.utime(copy)
            return copy
        self._folder.mkdir(parents=True, exist_ok=True)
        if len(data) + sum(path.stat().st_size for path in self._folder.iterdir()) > MOST_BYTES:
            raise OSError(f"more than {MOST_BYTES // 2**20} MB of pictures")
        with atomic_file(copy) as draft:
            draft.write_bytes(data)
        return copy

    def digest_of(self, copy: Path) -> str | None:
        """The SHA-256 of what is in a copy; None for a picture that is not in this folder."""
        return copy.stem if copy.parent == self._folder else None

    def sweep(self, used: Iterable[Path]) -> None:
        """Remove copies that have not been used for a day."""
        keep = set(used)
        for gone in self._kept - keep:
            with suppress(OSError):
                os.utime(gone)  # used until now, however long ago it was copied
        self._kept = keep
        self._known = {path: known for path, known in self._known.items() if known[1] in keep}
        with suppress(OSError):  # what is left goes next time
            for path in list(self._folder.iterdir()):
                if path not in keep and time.time() - path.stat().st_mtime > _UNUSED:
                    if path.is_dir():  # left by a run that was killed
                        shutil.rmtree(path, ignore_errors=True)
                    else:
                        path.unlink()
