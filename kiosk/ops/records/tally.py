"""Counts what happens in a show by comparing what is on the screen with what was before."""

import contextlib
import logging
from collections import Counter

from kiosk.ops.records.diary import MOST_NAMES, Day
from kiosk.player.state import Mode, State


class Tally:
    """Counts into a part of a day until it is asked; knows no clock but the player's."""

    def __init__(self) -> None:
        self._part = Day()
        self._before: State | None = None
        self._began = 0.0
        self._last_touch = 0.0
        self._seen: set[str] = set()

    def look(self, state: State, section: str | None, now: float) -> None:
        """Take note of the state there is now; `section` is that of its slide, if it has one."""
        before, self._before = self._before, state
        mode = before.mode if before else Mode.ATTRACT
        if before is None or state.slide != before.slide:
            self._count(Day(slides=1))
        if mode is Mode.VISIT and state.mode is not Mode.VISIT:
            self.end_visit()
        if state.mode is Mode.VISIT:
            if mode is not Mode.VISIT:
                self._began = now
            self._last_touch = state.last_input
            if section is not None:
                self._seen.add(section)
        elif state.mode is Mode.PRESENT and mode is not Mode.PRESENT:
            self._count(Day(presentations=1))
        elif before and mode is state.mode is Mode.ATTRACT and before.index > 0 == state.index:
            self._count(Day(cycles=1))  # unattended, only the last slide leads to the first

    def end_visit(self) -> None:
        """Count the visit under way: from its first touch to its last."""
        length = max(self._last_touch - self._began, 0.0)
        sections = dict.fromkeys(self._seen, 1)
        self._count(Day(visits=1, visited=length, longest=length, sections=sections))
        self._seen = set()

    def leave(self) -> None:
        """The program ends, and with it a visit under way."""
        if self._before and self._before.mode is Mode.VISIT:
            self.end_visit()
        self._before = None

    def taken(self) -> Day:
        """Return what was counted since it was last taken."""
        part, self._part = self._part, Day()
        return part

    def _count(self, part: Day) -> None:
        self._part = self._part.plus(part)


class ProblemCounter(logging.Handler):
    """Counts the warnings and errors that are logged, whoever logs them in whichever thread."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._counts: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Count a record by what it says."""
        try:
            message = record.getMessage().partition("\n")[0]
        except Exception:  # noqa: BLE001 — a message that cannot be put together ends no show
            message = str(record.msg)
        if message in self._counts or len(self._counts) < MOST_NAMES:
            self._counts[message] += 1

    def taken(self) -> dict[str, int]:
        """What was counted since it was last taken."""
        with self.lock or contextlib.nullcontext():
            counts, self._counts = self._counts, Counter()
        return dict(counts)
