"""Decides when a playing kiosk is asked to restart, and when it is restarted unasked."""

import time

from kiosk.ops.supervision import process_memory
from kiosk.ops.supervision.health import Timings
from kiosk.ops.supervision.heartbeat import Beat, LeftOut
from kiosk.ops.supervision.quarantine import Quarantine

_ATTRACT = "attract"


class RestartPolicy:
    """Looks for reasons to restart each process of the kiosk at its next change of slide."""

    def __init__(self, timings: Timings, ceiling: int) -> None:
        self._timings = timings
        self._ceiling = ceiling
        self._spared_until: float | None = None
        self.begin(Quarantine())

    def begin(self, quarantine: Quarantine) -> None:
        """Begin anew for another process, which plays without the quarantined slides."""
        self._left_out: tuple[LeftOut, ...] = quarantine.left_out
        self._looked: float | None = None
        self._asked = self._for_memory = False
        self._waited = 0.0  # for the slide to change, while nobody was there
        self._last = 0.0

    def restart_reason(self, process: int, quarantine: Quarantine, now: float) -> str:
        """Return why it is to be asked to restart, or an empty text; once in each process."""
        if self._asked:
            return ""
        if self._looked is not None and now - self._looked < self._timings.memory:
            return ""
        self._looked = now
        reason = self._too_much(process, now)
        self._for_memory = bool(reason)
        if not reason and quarantine.at(time.time()).left_out != self._left_out:
            reason = "slides that were left out are tried again"
        self._asked = bool(reason)
        return reason

    def _too_much(self, process: int, now: float) -> str:
        # Where a fresh life takes as much again, another would not help either.
        if self._spared_until is not None and now < self._spared_until:
            return ""
        used = process_memory.used(process)
        if used is None or used <= self._ceiling:
            return ""
        return f"it takes {used >> 20} MB of memory, more than {self._ceiling >> 20} MB"

    def is_overdue(self, beat: Beat | None, now: float) -> bool:
        """Whether it was asked in vain for too long; time counts while nobody leads the show."""
        passed, self._last = now - self._last, now
        if self._asked and beat is not None and beat.mode == _ATTRACT:
            # Of a time in which the supervisor itself did not run, only so much counts.
            self._waited += min(passed, 2 * self._timings.look)
        return self._waited >= self._timings.politeness

    def end(self, now: float) -> None:
        """Take note that the process has ended."""
        if self._for_memory:
            self._spared_until = now + self._timings.memory_rest
