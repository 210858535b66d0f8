"""Keeps the last good show on disk, so that a start with broken files still plays it.

Each version is a folder of its own that takes its name only when all in it is written. The name
ends in the digest of the manifest, and the manifest holds the digest of every file.
"""

import hashlib
import json
import logging
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kiosk.base.atomic import atomic_folder
from kiosk.base.checked_json import DamagedError, parse_as
from kiosk.base.log import LogOnce
from kiosk.live.picture_store import PictureStore
from kiosk.live.start_cache import StartCache

if TYPE_CHECKING:
    from kiosk.content.last_good import Reading

_log = logging.getLogger(__name__)

_VERSIONS = 2  # the second for the case that a disk damages the first
_MANIFEST = "manifest.json"
_PICTURES = ".pictures"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A version of a show on disk, since when it was played, and its files without errors."""

    folder: Path
    since: datetime
    whole: frozenset[str]

    def good(self, reading: "Reading") -> "Reading":
        """What was read from here, where the files are complete that were so when it was kept."""
        pieces = (
            replace(piece, complete=piece.name in self.whole) for piece in reading.section_files
        )
        return replace(reading, section_files=tuple(pieces))


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What a version holds: its show's name, the digest of each file, those without errors."""

    show: str
    files: Mapping[str, str]
    whole: tuple[str, ...]
    since: str

    def is_as_in(self, version: Path) -> bool:
        """Whether a version holds just this, since whenever."""
        try:
            kept = parse_as(_Manifest, (version / _MANIFEST).read_bytes())
        except (OSError, DamagedError):
            return False
        return replace(kept, since=self.since) == self


class Snapshots:
    """The versions kept of one show, its pictures and its start cache."""

    def __init__(self, state: Path, show: Path) -> None:
        path = show.absolute()
        key = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
        self._home = state / "shows" / key
        self.start_cache = StartCache(state / "openings" / f"{key}.json")
        self.pictures = PictureStore(self._home / _PICTURES)
        self._show = path
        self._newest: Path | None = None
        self._failures = LogOnce(_log.warning)

    def restore(self) -> Snapshot | None:
        """Return the newest version of which every byte is as it was written, or None."""
        with suppress(OSError):  # of a folder that cannot even be listed `keep` will tell
            for version in self._versions():
                found = _read_version(version)
                if found is not None:
                    self._newest = version
                    return found
        return None

    def keep(self, reading: "Reading", since: datetime) -> None:
        """Write a version, unless the newest is the same; a failure is logged once."""
        try:
            self._keep(reading, since)
        except OSError as error:
            self._failures.failed("The last good show cannot be kept in %s (%s)", self._home, error)
        else:
            self._failures.succeeded()

    def _keep(self, reading: "Reading", since: datetime) -> None:
        name = self._show.resolve().name or "show"
        texts = {f"{name}/{file}": data for file, data in _texts(reading)}
        copies = {f"{name}/{file}": copy for file, copy in _pictures(reading)}
        digests = {file: hashlib.sha256(data).hexdigest() for file, data in texts.items()}
        for file, copy in copies.items():
            if digest := self.pictures.digest_of(copy):
                digests[file] = digest
        whole = tuple(piece.name for piece in reading.section_files if piece.complete)
        manifest = _Manifest(name, digests, whole, since.isoformat())
        if self._newest is not None and manifest.is_as_in(self._newest):
            return
        data = json.dumps(asdict(manifest), ensure_ascii=False).encode()
        version = self._home / f"{time.time_ns():020}-{_short(data)}"
        with atomic_folder(version, may_replace=lambda _: False) as draft:
            for file in digests:
                (draft / file).parent.mkdir(parents=True, exist_ok=True)
                if file in texts:
                    (draft / file).write_bytes(texts[file])
                else:
                    _link(copies[file], draft / file)
            (draft / _MANIFEST).write_bytes(data)
        self._newest = version
        self._sweep()
        self.pictures.sweep(copies.values())

    def _versions(self) -> list[Path]:
        """The folders of all versions, the newest first."""
        if not self._home.is_dir():
            return []
        names = (path for path in self._home.iterdir() if not path.name.startswith("."))
        return sorted(names, reverse=True)

    def _sweep(self) -> None:
        """Remove old versions, and drafts of a start that was cut short."""
        for version in self._versions()[_VERSIONS:]:
            shutil.rmtree(version, ignore_errors=True)
        for draft in self._home.glob(".*"):
            if draft.name != _PICTURES:
                shutil.rmtree(draft, ignore_errors=True)


def _read_version(version: Path) -> Snapshot | None:
    """Read a version; None where a byte of it is not as it was written."""
    try:
        data = (version / _MANIFEST).read_bytes()
        manifest = parse_as(_Manifest, data)
        files = {_MANIFEST: _short(data) == version.name.rpartition("-")[2]}
        for file, digest in manifest.files.items():
            files[file] = hashlib.sha256((version / file).read_bytes()).hexdigest() == digest
    except (OSError, DamagedError) as error:
        _log.debug("A kept show is passed over: %s (%s)", version, error)
        return None
    if not all(files.values()):
        _log.debug("A kept show is passed over: %s is damaged", version)
        return None
    since = datetime.fromisoformat(manifest.since)
    return Snapshot(version / manifest.show, since, frozenset(manifest.whole))


def _short(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _texts(reading: "Reading") -> Iterator[tuple[str, bytes]]:
    from kiosk.content.figure_table import TABLE_FILES, table_csv
    from kiosk.content.load import SHOW_FILE

    if reading.table:
        yield TABLE_FILES[0], table_csv(reading.table)
    if reading.data:
        yield SHOW_FILE, reading.data
    for piece in reading.section_files:
        if piece.section:
            yield piece.name, piece.data


def _pictures(reading: "Reading") -> Iterator[tuple[str, Path]]:
    for piece in reading.section_files:
        for asked, copy in piece.pictures.items():
            yield PurePosixPath(asked.replace("\\", "/")).as_posix(), copy


def _link(copy: Path, path: Path) -> None:
    """Link a copy to another name, or copy it where the drive knows no links."""
    try:
        path.hardlink_to(copy)
    except OSError:
        path.write_bytes(copy.read_bytes())
