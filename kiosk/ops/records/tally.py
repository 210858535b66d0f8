"""Counts what happens in a show by comparing what is on the screen with what was before."""

import contextlib
import logging
from collections import Counter
from dataclasses import dataclass, field

from kiosk.ops.records.diary import MOST_NAMES, Day
from kiosk.player.state import Mode, State


@dataclass(slots=True)
class Tally:
    """Counts until it is asked; knows no clock but the player's."""

    slides: int = 0
    cycles: int = 0
    presentations: int = 0
    visits: int = 0
    visited: float = 0.0
    longest: float = 0.0
    sections: dict[str, int] = field(default_factory=dict)
    _before: State | None = None
    _began: float = 0.0
    _last_touch: float = 0.0
    _seen: set[str] = field(default_factory=set)

    def look(self, state: State, section: str | None, now: float) -> None:
        """Take note of the state there is now; `section` is that of its slide, if it has one."""
        before, self._before = self._before, state
        mode = before.mode if before else Mode.ATTRACT
        if before is None or state.slide != before.slide:
            self.slides += 1
        if mode is Mode.VISIT and state.mode is not Mode.VISIT:
            self.end_visit()
        if state.mode is Mode.VISIT:
            if mode is not Mode.VISIT:
                self._began = now
            self._last_touch = state.last_input
            if section is not None:
                self._seen.add(section)
        elif state.mode is Mode.PRESENT and mode is not Mode.PRESENT:
            self.presentations += 1
        elif before and mode is state.mode is Mode.ATTRACT and before.index > 0 == state.index:
            self.cycles += 1  # unattended, only the last slide leads to the first

    def end_visit(self) -> None:
        """Count the visit under way: from its first touch to its last."""
        length = max(self._last_touch - self._began, 0.0)
        self.visits += 1
        self.visited += length
        self.longest = max(self.longest, length)
        for section in self._seen:
            self.sections[section] = self.sections.get(section, 0) + 1
        self._seen = set()

    def leave(self) -> None:
        """The program ends, and with it a visit under way."""
        if self._before and self._before.mode is Mode.VISIT:
            self.end_visit()
        self._before = None

    def taken(self) -> Day:
        """What was counted since it was last taken."""
        day = Day(
            slides=self.slides,
            cycles=self.cycles,
            presentations=self.presentations,
            visits=self.visits,
            visited=self.visited,
            longest=self.longest,
            sections=self.sections,
        )
        self.slides = self.cycles = self.presentations = self.visits = 0
        self.visited = self.longest = 0.0
        self.sections = {}
        return day


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
