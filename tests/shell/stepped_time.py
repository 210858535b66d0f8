"""A time that advances only when a test says so, for animations and for the player alike.

A second of it takes as long as the machine needs for its frames, and no test sees a moment that
another run would not see.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QVariantAnimation

from kiosk.export.animation_clock import AnimationDriver

STEP_MILLISECONDS = 25
_A_DAY = 86_400_000  # milliseconds


class SteppedTime:
    """The time of a test; calling it returns the seconds since its beginning."""

    def __init__(self, driver: AnimationDriver) -> None:
        self._driver = driver
        self._start = time.monotonic()
        #: Called after each step, as a timer would be when its time has come.
        self.clocks: list[Callable[[], None]] = []

    def __call__(self) -> float:
        return self._start + self._driver.now / 1000

    def step(self, milliseconds: int = STEP_MILLISECONDS) -> None:
        """Advance everything, and see to the events that came of it."""
        self._driver.advance(self._driver.now + milliseconds)
        QCoreApplication.processEvents()
        for look in self.clocks:
            look()
        QCoreApplication.processEvents()

    def run(self, seconds: float) -> None:
        """Advance everything by so many seconds."""
        left = round(seconds * 1000)
        while left > 0:
            self.step(min(left, STEP_MILLISECONDS))
            left -= STEP_MILLISECONDS


@contextmanager
def stepped_time() -> Iterator[SteppedTime]:
    """Drive all animations that begin from now on by a stepped time."""
    with AnimationDriver() as driver:
        # While all that runs are pauses, Qt waits by a clock of its own: this one never pauses.
        ticker = QVariantAnimation(startValue=0, endValue=1, duration=_A_DAY)
        ticker.start()
        yield SteppedTime(driver)
        ticker.stop()
