"""Remembers wrong PINs over a restart: who pulls the plug gets no more tries by that."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.atomic import atomic_file
from kiosk.player.staff_lock.state import FORGET

_log = logging.getLogger(__name__)
_FILE = "pin-tries.json"
_MOST = 1000


@dataclass(frozen=True, slots=True)
class WrongTries:
    """So many wrong PINs in a row, and how many seconds ago the last one was."""

    wrong: int = 0
    ago: float = 0.0


class TriesFile:
    """The wrong PINs in a row, kept in the state folder; in none they are forgotten."""

    def __init__(self, state: Path | None, wall: Callable[[], float] = time.time) -> None:
        self._file = state / _FILE if state else None
        self._wall = wall
        self._complained = False

    def read(self) -> WrongTries:
        """What is kept; none where nothing sensible can be read, or where it is too old.

        A clock that was set may put it into the future: a little means just now, more nothing.
        """
        if self._file is None:
            return WrongTries()
        try:
            kept = json.loads(self._file.read_bytes())
            wrong, at = kept["wrong"], kept.get("at")
            ago = 0.0 if at is None else self._wall() - at  # none: an earlier release wrote it
            fresh = abs(ago) <= FORGET
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return WrongTries()
        except (RecursionError, OverflowError):  # nested too deep, or a number too large
            return WrongTries()
        if type(wrong) is not int or wrong <= 0 or not fresh:
            return WrongTries()
        return WrongTries(min(wrong, _MOST), max(ago, 0.0))

    def keep(self, wrong: int) -> None:
        """Write that so many were wrong, the last just now; if that fails it goes on without."""
        if self._file is None or (wrong == 0 and self.read() == WrongTries()):
            return
        try:
            with atomic_file(self._file) as draft:
                draft.write_text(json.dumps({"wrong": wrong, "at": self._wall()}), encoding="utf-8")
        except OSError as error:
            if not self._complained:
                _log.warning("Wrong PINs cannot be counted in %s (%s)", self._file, error)
            self._complained = True
