"""Remembers wrong PINs over a restart: who pulls the plug gets no more tries by that."""

import json
import logging
from pathlib import Path

from kiosk.whole import whole_file

_log = logging.getLogger(__name__)
_FILE = "pin-tries.json"
_MOST = 1000


class Tries:
    """The count of wrong PINs in a row, kept in the state folder; in none it is forgotten."""

    def __init__(self, state: Path | None) -> None:
        self._file = state / _FILE if state else None
        self._complained = False

    def read(self) -> int:
        """The count kept; none where nothing sensible can be read."""
        try:
            wrong = json.loads(self._file.read_bytes())["wrong"] if self._file else 0
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return 0
        return min(max(wrong, 0), _MOST) if type(wrong) is int else 0

    def keep(self, wrong: int) -> None:
        """Write the count; where that fails the kiosk goes on without."""
        if self._file is None or wrong == self.read():
            return
        try:
            with whole_file(self._file) as draft:
                draft.write_text(json.dumps({"wrong": wrong}), encoding="utf-8")
        except OSError as error:
            if not self._complained:
                _log.warning("Wrong PINs cannot be counted in %s (%s)", self._file, error)
            self._complained = True
