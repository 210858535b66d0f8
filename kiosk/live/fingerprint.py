"""The fingerprint of a show's folder: tells that something was saved, however it was saved."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk.content.model import PICTURE_FORMATS, TEXT_SUFFIXES

MOST_DEPTH = 4
MOST_ENTRIES = 5_000
_TAIL = 96
# The last are what a section saved by mistake ends in: there is something to say of it.
_FOLLOWED = (*TEXT_SUFFIXES, *PICTURE_FORMATS, ".csv", ".xlsx", ".ods", ".txt", ".doc", ".docx")
#: The name under which the folder itself stands in its fingerprint.
FOLDER = ""


class FileStamp(NamedTuple):
    """What a save changes in at least one place: moments in nanoseconds."""

    size: int
    modified: int
    changed: int
    inode: int


#: The stamp of each file by its name below the folder, with "/" between folders.
Fingerprint = Mapping[str, FileStamp]


def fingerprint(folder: Path) -> Fingerprint:
    """The stamps of every text and picture of a folder, or of the folder a link leads to now.

    A document has only its own. A folder that is not there, or cannot be entered, has an empty one.
    """
    try:
        found = folder.stat()
        if stat.S_ISREG(found.st_mode):
            return {folder.name: _stamp(found)}
        taken = {FOLDER: FileStamp(0, 0, found.st_dev, found.st_ino)}
        taken |= {name: _stamp(entry) for name, entry in _entries(folder)}
    except OSError:  # it has just gone
        return {}
    return taken


def _entries(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    waiting, seen = [(str(folder), "", 1)], 0
    while waiting:
        path, above, depth = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                seen += 1
                if seen > MOST_ENTRIES:
                    return
                if entry.name.startswith("."):
                    continue
                name = above + entry.name
                try:
                    if entry.is_dir():
                        if depth < MOST_DEPTH:
                            waiting.append((entry.path, f"{name}/", depth + 1))
                    elif name.lower().endswith(_FOLLOWED):
                        found = entry.stat()
                        if stat.S_ISREG(found.st_mode):  # a pipe would block who looks into it
                            yield name, found
                except OSError:  # gone between two looks, or a link to nowhere
                    continue


def _stamp(found: os.stat_result) -> FileStamp:
    return FileStamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def is_text(name: str) -> bool:
    """Whether a name of a fingerprint is that of a text."""
    return name.lower().endswith(TEXT_SUFFIXES)


def ends_a_line(data: bytes) -> bool:
    """Whether a text, of which this is the end, ends with its last line, in UTF-16 as well."""
    return data.rstrip(b"\0").endswith((b"\n", b"\r"))


def tails(folder: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The last bytes of each text among these files of a folder, by its name."""
    return {name: _tail(folder / name) for name in names if is_text(name)}


def _tail(path: Path) -> bytes:
    """The last 96 bytes of a file; none where it cannot be read."""
    try:
        with path.open("rb") as file:
            file.seek(-min(_TAIL, file.seek(0, os.SEEK_END)), os.SEEK_END)
            return file.read(_TAIL)
    except OSError:
        return b""
