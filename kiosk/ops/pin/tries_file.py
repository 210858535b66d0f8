"""Keeps the count of wrong PINs over a restart, so that pulling the plug gains no tries."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from math import isfinite
from pathlib import Path

from kiosk.base.atomic import atomic_file
from kiosk.base.checked_json import DamagedError, parse_as
from kiosk.base.log import LogOnce
from kiosk.player.staff_lock.tries import FORGET

_log = logging.getLogger(__name__)
_FILE = "pin-tries.json"
_MOST = 1000
_CLOCK_SET = 1.6e9  # seconds since 1970; in 2020, before this program: an earlier clock was not set


@dataclass(frozen=True, slots=True)
class WrongTries:
    """So many wrong PINs in a row, and how many seconds ago the last one was."""

    wrong: int = 0
    ago: float = 0.0


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file holds: so many wrong PINs, the last at this moment of the wall clock."""

    wrong: int
    at: float


class TriesFile:
    """The wrong PINs in a row, kept in the state folder; in none they are forgotten."""

    def __init__(self, state: Path | None, wall: Callable[[], float] = time.time) -> None:
        self._file = state / _FILE if state else None
        self._wall = wall
        self._failures = LogOnce(_log.warning)

    def read(self) -> WrongTries:
        """What is kept; none where nothing sensible can be read, or where it is too old.

        A clock without a battery begins in 1970 at every start: where it cannot tell how old the
        last one is, that one was just now.
        """
        if self._file is None:
            return WrongTries()
        try:
            kept = parse_as(_Kept, self._file.read_bytes())
        except (OSError, DamagedError) as error:
            _log.debug("No wrong PINs are known from %s (%s)", self._file, error)
            return WrongTries()
        ago = self._wall() - kept.at
        if kept.wrong <= 0 or not isfinite(ago):
            return WrongTries()
        if kept.at < _CLOCK_SET or ago < 0:
            ago = 0.0
        return WrongTries(min(kept.wrong, _MOST), ago) if ago <= FORGET else WrongTries()

    def keep(self, wrong: int) -> None:
        """Write that so many were wrong, the last just now; if that fails it goes on without."""
        if self._file is None or (wrong == 0 and self.read() == WrongTries()):
            return
        try:
            with atomic_file(self._file) as draft:
                draft.write_text(json.dumps(asdict(_Kept(wrong, self._wall()))), encoding="utf-8")
        except OSError as error:
            self._failures.failed("Wrong PINs cannot be counted in %s (%s)", self._file, error)
