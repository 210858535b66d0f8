"""Plays a show frame by frame, by a clock that advances only when a frame has been taken."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.base.paths import QML
from kiosk.export.animation_clock import AnimationDriver
from kiosk.gallery.offscreen import OffscreenWindow, offscreen_application, process_events

_TICKER = QML / "Kiosk" / "App" / "AnimationTicker.qml"
_WARM_UP_STEPS = 5  # steps of a millisecond
_PREROLL_SECONDS = 30.0  # seconds in which the first slide has to be whole


class FilmClock:
    """The clock of a film at `rate` frames a second; calling it returns the time in seconds."""

    def __init__(self, driver: AnimationDriver, ticker: QObject, rate: int) -> None:
        self.rate = rate
        self.seconds = 0.0
        self._driver = driver
        self._ticker = ticker
        self._steps = 0
        # The very first steps may be longer, by what the set-up took.
        for now in range(1, _WARM_UP_STEPS):
            driver.advance(now)
            process_events()
        self._zero = driver.now
        self._begun = self._elapsed()

    def __call__(self) -> float:
        """Return the seconds since the first frame."""
        return self.seconds

    def step(self) -> None:
        """Advance the animations by one frame; RuntimeError where they do not follow exactly."""
        self._steps += 1
        wanted = round(self._steps * 1000 / self.rate)
        self._driver.advance(self._zero + wanted)
        process_events()
        if self._elapsed() - self._begun != wanted:
            raise RuntimeError("the animations do not keep the time of the film")

    def _elapsed(self) -> int:
        return round(float(self._ticker.property("elapsed")))


@contextmanager
def film_clock(rate: int) -> Iterator[FilmClock]:
    """Drive all animations by a film's clock; to be entered before there are any."""
    offscreen_application()
    with AnimationDriver() as driver:
        engine = QQmlEngine()
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(_TICKER)))
        ticker = component.create()
        if ticker is None:
            raise RuntimeError(component.errorString())
        ticker.setParent(engine)  # else it belongs to the engine's collector
        process_events()
        try:
            yield FilmClock(driver, ticker, rate)
        finally:
            shiboken6.delete(engine)


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame; `slide` is the id of the slide it shows, `first` says that the slide is new."""

    picture: QImage
    slide: str
    first: bool


def frame_count(offscreen: OffscreenWindow, rate: int) -> int:
    """Return the number of frames of one cycle of the show."""
    return round(sum(slide.dwell for slide in offscreen.deck.slides) * rate)


def frames(offscreen: OffscreenWindow, time: FilmClock) -> Iterator[Frame]:
    """Yield the frames of one cycle, from the settled first slide to the end of the last.

    The window has to play by the same clock.
    """
    window, player = offscreen.kiosk.window, offscreen.kiosk.player
    if player is None:
        return
    for _ in range(round(_PREROLL_SECONDS * time.rate)):
        if window.property("settled"):
            break
        time.step()
    shown = ""
    for number in range(frame_count(offscreen, time.rate)):
        time.seconds = number / time.rate
        player.look_at_clock()
        process_events()  # what was put off to the next turn belongs to this frame
        slide = player.state.slide
        yield Frame(window.grabWindow(), slide, slide != shown)
        shown = slide
        time.step()
