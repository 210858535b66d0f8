"""Plays a show frame by frame, in a time that goes on only when a frame has been taken."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.base.paths import QML
from kiosk.export.animation_clock import AnimationDriver
from kiosk.gallery.offscreen import Stage, turn, without_display

_TICKER = QML / "Kiosk" / "App" / "AnimationTicker.qml"
_WARMING = 5  # steps of a millisecond
_PREROLL = 30.0  # seconds in which the first slide has to be whole


class FilmTime:
    """The time of all that moves in a film; called, it tells the player's, in `seconds`."""

    def __init__(self, driver: AnimationDriver, ticker: QObject, rate: int) -> None:
        self.rate = rate
        self.seconds = 0.0
        self._driver = driver
        self._ticker = ticker
        self._steps = 0
        # The very first steps may be longer, by what the set-up took.
        for now in range(1, _WARMING):
            driver.advance(now)
            turn()
        self._zero = driver.now
        self._begun = self._elapsed()

    def __call__(self) -> float:
        """Tell the time of the film, which begins with its first frame."""
        return self.seconds

    def step(self) -> None:
        """Let the animations go on by one frame, to the nearest millisecond."""
        self._steps += 1
        wanted = round(self._steps * 1000 / self.rate)
        self._driver.advance(self._zero + wanted)
        turn()
        if self._elapsed() - self._begun != wanted:
            raise RuntimeError("the animations do not keep the time of the film")

    def _elapsed(self) -> int:
        return round(float(self._ticker.property("elapsed")))


@contextmanager
def film_time(rate: int) -> Iterator[FilmTime]:
    """Take the time of all animations in hand, before there are any and until there are none."""
    without_display()
    with AnimationDriver() as driver:
        engine = QQmlEngine()
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(_TICKER)))
        ticker = component.create()
        if ticker is None:
            raise RuntimeError(component.errorString())
        ticker.setParent(engine)  # else it belongs to the engine's collector
        turn()
        try:
            yield FilmTime(driver, ticker, rate)
        finally:
            shiboken6.delete(engine)


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of the film; `slide` is the id of what it shows, `first` whether that is new."""

    picture: QImage
    slide: str
    first: bool


def length(stage: Stage, rate: int) -> int:
    """How many frames a cycle of the show takes."""
    return round(sum(slide.dwell for slide in stage.deck.slides) * rate)


def frames(stage: Stage, time: FilmTime) -> Iterator[Frame]:
    """One cycle, from the first slide standing whole to the end of the last.

    The stage has to play by the same time.
    """
    window, player = stage.kiosk.window, stage.kiosk.player
    if player is None:
        return
    for _ in range(round(_PREROLL * time.rate)):
        if window.property("settled"):
            break
        time.step()
    shown = ""
    for number in range(length(stage, time.rate)):
        time.seconds = number / time.rate
        player.look_at_clock()
        turn()  # what was put off to the next turn belongs to this frame
        slide = player.state.slide
        yield Frame(window.grabWindow(), slide, slide != shown)
        shown = slide
        time.step()
