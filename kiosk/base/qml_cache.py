"""Lets Qt use only what it has compiled of these very QML files, and only where that is undamaged.

Qt knows a compiled file by the path and the time of its source, and believes what is in it: of a
new release with the times of the old one it would show the old look, and a file that a power cut or
a worn SD card has damaged ends the program at every start.
"""

import hashlib
import json
import os
import shutil
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.base.checked_json import DamagedError, parse_as
from kiosk.base.paths import QML, machine_cache_folder

#: Set where the next process is to use nothing that was compiled before.
FRESH = "KIOSK_FRESH_CACHES"
_LIST = "checksums.json"
_sources = ""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The digest of the sources, and the checksum of what was compiled of each by its file."""

    sources: str
    files: Mapping[str, int]


def prepare() -> None:
    """Remove what cannot be trusted; to be called before the first QML file is loaded."""
    global _sources
    _sources = _digest()
    folder = _folder()
    kept = _Kept("", {})
    with suppress(OSError, DamagedError):
        kept = parse_as(_Kept, (folder / _LIST).read_bytes())
    if kept.sources != _sources or os.environ.pop(FRESH, ""):
        shutil.rmtree(folder, ignore_errors=True)
    for name, checksum in _checksums(folder).items():
        if kept.files.get(name) != checksum:
            try:
                (folder / name).unlink(missing_ok=True)
            except OSError:  # a drive that can only be read
                os.environ["QML_DISABLE_DISK_CACHE"] = "1"


def keep() -> None:
    """Note what is in the cache now, so that the next start can tell whether it still is."""
    folder = _folder()
    if _sources and folder.is_dir():
        content = json.dumps(asdict(_Kept(_sources, _checksums(folder))))
        with suppress(
            OSError
        ):  # not flushed, as nobody waits for a disk: half a list trusts nothing
            (folder / _LIST).write_text(content, encoding="utf-8")


def _folder() -> Path:
    return machine_cache_folder() / "qmlcache"  # as Qt calls it


def _checksums(folder: Path) -> dict[str, int]:
    """The checksum of each compiled file; a hundred take some milliseconds."""
    with suppress(OSError):
        return {
            path.name: zlib.crc32(path.read_bytes())
            for path in folder.iterdir()
            if path.name.endswith("c")  # .qmlc, .jsc, .mjsc
        }
    return {}


def _digest() -> str:
    """The digest of all QML files with their names."""
    found = hashlib.blake2b(digest_size=16)
    for folder, _, names in sorted(os.walk(QML)):
        for name in sorted(names):
            found.update(name.encode() + Path(folder, name).read_bytes())
    return found.hexdigest()
