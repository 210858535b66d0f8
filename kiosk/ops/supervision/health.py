"""Judges a kiosk by its heartbeats: whether it hangs, and how long to wait after it ended."""

from dataclasses import dataclass

from kiosk.ops.supervision.crash_log import Cause, Ending
from kiosk.ops.supervision.heartbeat import Beat

#: So many lives in a row without a picture, each ended by a crash or hang, accuse the driver.
_BLIND_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Timings:
    """All that a supervisor waits for, in seconds."""

    look: float = 0.5  # between two looks
    silence: float = 8.0  # without a beat, or stuck, is a hang
    grace: float = 45.0  # the same until the first picture: nothing is in the caches yet
    stacks: float = 1.5  # for a hanging program to write its stacks
    farewell: float = 4.0  # for a program to end that was asked to
    memory: float = 20.0  # between two looks at the memory
    memory_rest: float = 3600.0  # after a restart for want of memory, until the next
    politeness: float = 120.0  # for the slide to change by itself before a restart
    soon: float = 10.0  # who dies sooner after the first picture has not recovered
    first_wait: float = 0.5
    longest_wait: float = 30.0
    longest_wait_painted: float = 1.0  # of one that does paint, if not for long
    blind: float = 300.0  # nothing but lives without a picture: the display is to be made anew


class Watchdog:
    """One life of a kiosk; time is what it is told, and only what it could see passes.

    Where the supervisor itself was stopped, or the machine slept, hardly any time has passed.
    """

    def __init__(self, timings: Timings, now: float) -> None:
        self._timings = timings
        self._silent = 0.0
        self._looked = now
        self._born = now
        self._painted: float | None = None
        self.beat: Beat | None = None

    def hear(self, beat: Beat, now: float) -> None:
        """Take a heartbeat."""
        self.beat = beat
        self._silent = 0.0
        if beat.painted and self._painted is None:
            self._painted = now

    @property
    def painted(self) -> bool:
        """Whether it has brought any picture to the screen."""
        return self._painted is not None

    def hangs(self, now: float) -> Ending | None:
        """Return how it hangs and must be ended; None as long as it is well."""
        passed, self._looked = now - self._looked, now
        self._silent += min(max(passed, 0.0), 2 * self._timings.look)
        patience = self._timings.silence if self.painted else self._timings.grace
        if self._silent >= patience:
            return Ending(Cause.SILENT, f"{self._silent:.0f}")
        if self.beat is not None and self.beat.stuck >= patience:
            cause = Cause.NO_SLIDE if self.beat.late else Cause.NO_PICTURE
            cause = Cause.HIDDEN if self.beat.hidden else cause
            return Ending(cause, f"{self.beat.stuck:.0f}")
        return None

    def lived_well(self, now: float) -> bool:
        """Whether it has played long enough that a death says nothing about the next life."""
        return self._painted is not None and now - self._painted >= self._timings.soon


class RestartBackoff:
    """How long to wait before each new start: not at all at first, longer and longer later."""

    def __init__(self, timings: Timings) -> None:
        self._timings = timings
        self._short = 0  # lives in a row that painted, but not for long
        self._blind = 0  # lives in a row that did not even paint

    def after(self, watch: Watchdog, now: float) -> float:
        """The wait after this life, in seconds."""
        if watch.lived_well(now):
            self._short = self._blind = 0
        elif watch.painted:
            self._short, self._blind = self._short + 1, 0
        else:
            self._blind += 1
        timings = self._timings
        return max(
            self._doubled(self._short if watch.painted else 0, timings.longest_wait_painted),
            self._doubled(self._blind, timings.longest_wait),
        )

    def _doubled(self, lives: int, longest: float) -> float:
        """Return no wait after the first process, then twice as long each time up to `longest`."""
        # Never a power beyond what floats hold, however many months nothing has worked.
        return min(self._timings.first_wait * 2.0 ** min(lives - 2, 20), longest) * (lives > 1)


class RendererFallback:
    """By what the next life draws: what has brought no picture gives way to the other.

    A driver that crashes or hangs does not live to say so. Where software ends like this as well
    the driver was not to blame, and has its turn again.
    """

    def __init__(self) -> None:
        self.software = False
        self._blind = 0  # lives in a row that ended so without having painted

    def after(self, watch: Watchdog, *, failed: bool, undrawn: bool) -> None:
        """Take note of a life that crashed or hung (`failed`), or said that it cannot draw."""
        if watch.painted:
            self._blind = 0
        elif failed:
            self._blind += 1
        if undrawn or self._blind >= (1 if self.software else _BLIND_ENOUGH):
            self.software = not self.software
            self._blind = 0
