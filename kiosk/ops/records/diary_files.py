"""The days on disk, a file for each, and a marker of a run that has not ended."""

import logging
import re
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from kiosk.base.atomic import atomic_file
from kiosk.ops.records.diary import Day, dump, parse

_log = logging.getLogger(__name__)

MOST_DAYS = 400
_NAME = re.compile(r"\d{4}-\d{2}-\d{2}\.json")
_DAMAGED = ".damaged"
_MOST_DAMAGED = 5
_RUNNING = "running"


class Days:
    """The folder of days; every method raises OSError where it cannot be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()

    def begin(self) -> bool:
        """Set the marker of a run; returns whether the run before has left its own, by a crash."""
        marker = self._folder / _RUNNING
        unclean = marker.exists()
        self._folder.mkdir(parents=True, exist_ok=True)
        marker.touch()
        return unclean

    def end(self) -> None:
        """Remove the marker of the run."""
        (self._folder / _RUNNING).unlink(missing_ok=True)

    def add(self, part: Day, now: datetime) -> None:
        """Add what has happened since the last time to the day it is now."""
        with self._lock:
            if part.visits:
                part = replace(part, hours={f"{now:%H}": part.visits})
            file = self._folder / f"{now:%Y-%m-%d}.json"
            day = self._read(file).plus(part)
            with atomic_file(file) as draft:
                draft.write_bytes(dump(day))
            self._sweep(file)

    def _read(self, file: Path) -> Day:
        try:
            found = parse(file.read_bytes())
        except FileNotFoundError:
            return Day()
        if found is None:
            file.replace(file.with_suffix(_DAMAGED))
        return found or Day()

    def between(self, first: date, last: date) -> dict[date, Day]:
        """The days there are, the oldest first; what cannot be read is left out."""
        found = {}
        for file in self._files():
            try:
                when = date.fromisoformat(file.stem)
                day = parse(file.read_bytes()) if first <= when <= last else None
            except (OSError, ValueError) as error:
                _log.debug("A day is left out: %s (%s)", file, error)
            else:
                if day is not None:
                    found[when] = day
        return found

    def _files(self) -> list[Path]:
        with suppress(OSError):  # no folder yet; `add` tells of one that cannot be used
            return sorted(path for path in self._folder.iterdir() if _NAME.fullmatch(path.name))
        return []

    def _sweep(self, newest: Path) -> None:
        """Keep so many files, not so many days back: a clock may stand wrong for a while."""
        for file in self._files()[:-MOST_DAYS]:
            if file != newest:
                file.unlink(missing_ok=True)
        damaged = sorted(self._folder.glob(f"*{_DAMAGED}"))
        for file in damaged[:-_MOST_DAMAGED]:
            file.unlink(missing_ok=True)
