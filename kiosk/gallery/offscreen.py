"""Composes the real window of a show at one size, without a display, and shows slide by slide."""

import logging
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QEventLoop, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.content.loaded import Loaded
from kiosk.deck.build import edition_of
from kiosk.deck.model import AnySlide
from kiosk.gallery.item_tree import Letters, letters
from kiosk.gallery.scene import area, find, texts
from kiosk.settings.model import Options
from kiosk.shell import app
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.backdrops.scenes import scenes

_PATIENCE = 5.0  # seconds; far beyond what anything takes, for machines that do much at once
_FOR_EVER = 1e9
_WATCH = 200  # milliseconds between two looks at the painter


@dataclass(frozen=True, slots=True)
class Shot:
    """A slide as it stays: its picture, its texts, and where texts may stand.

    `bare` is the picture without any text, where that was asked for; `faults` is what Qt Quick
    said went wrong. A slide that did not become ready shows the one before it and has no texts.
    """

    slide: AnySlide
    picture: QImage
    letters: tuple[Letters, ...]
    room: QRectF
    ready: bool = True
    faults: tuple[str, ...] = ()
    bare: QImage | None = None


class Stage:
    """The window of a show at one size, to be used with `with`.

    Nothing moves in it, and numbers stand at their ends; but with a `clock` it plays by that.
    Without `inviting` it does not ask to be touched. A backdrop that is not in its folder is left
    out, so that the plain sky is seen, unless `paint` was called before.
    """

    def __init__(
        self,
        loaded: Loaded,
        size: QSize,
        *,
        backdrop_folder: Path | None = None,
        inviting: bool = True,
        clock: Callable[[], float] | None = None,
    ) -> None:
        if loaded.show is None:
            raise ValueError("there is nothing to play")
        without_display()
        edition = edition_of(loaded.show)
        self.deck = edition.deck
        self._ear = _Ear()
        self._log = logging.getLogger(app.__name__)
        self._log.addHandler(self._ear)
        self._log.propagate = False
        options = Options(
            present_timeout=_FOR_EVER,
            reduced_motion=False,
            windowed=(size.width(), size.height()),
            still=clock is None,
            prompt=True,
            inviting=inviting,
            clock=clock or time.monotonic,
            backdrop_folder=backdrop_folder,
            paint_backdrops=False,
        )
        self.kiosk = app.open_show(edition, options)
        # What is wrong is also said by a signal, and so comes to our ear.
        self.kiosk.engine.setOutputWarningsToStandardError(False)
        window = self.kiosk.window
        self._wait(lambda: window.contentItem().size().toSize() == size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        app.close(self.kiosk)
        self._log.propagate = True
        self._log.removeHandler(self._ear)

    @property
    def unpainted(self) -> int:
        """How many backdrops are not in their folder."""
        return sum(self._backdrops.strip(scene) is None for scene in scenes(self.deck))

    def paint(self, tell: Callable[[int], bool] = lambda _: True) -> None:
        """Paint the backdrops that are missing, one after the other, and wait for them.

        `tell` is told again and again how many are still missing, and may say no to go on.
        """
        backdrops = self._backdrops
        loop = QEventLoop()
        backdrops.done.connect(loop.quit)
        watch = QTimer()
        watch.timeout.connect(lambda: None if tell(self.unpainted) else loop.quit())
        watch.start(_WATCH)
        backdrops.paint(scenes(self.deck))
        loop.exec()
        backdrops.done.disconnect(loop.quit)

    def shots(self, only: Collection[str] = (), *, bare: bool = False) -> Iterator[Shot]:
        """Every slide in order, or those of these ids; `bare`: also without their texts."""
        for number, slide in enumerate(self.deck.slides, 1):
            if not only or slide.id in only:
                yield self._shot(number, slide, bare=bare)

    @property
    def _here(self) -> str:
        player = self.kiosk.player
        return player.state.slide if player else ""

    @property
    def _backdrops(self) -> Backdrops:
        if self.kiosk.backdrops is None:
            raise ValueError("there is nothing to play")
        return self.kiosk.backdrops

    def _shot(self, number: int, slide: AnySlide, *, bare: bool) -> Shot:
        window = self.kiosk.window
        self._go(number)
        self._wait(lambda: bool(window.property("settled")) or bool(self._ear.heard))
        # One that cannot be drawn is passed over.
        ready = bool(window.property("settled")) and self._here == slide.id
        picture = window.grabWindow()
        content = window.contentItem()
        items = texts(content) if ready else []
        seen = letters(items)
        room = QRectF(0, 0, window.width(), window.height())
        for bar in find(content, "SectionBar"):
            room.setBottom(area(bar).top())
        without = None
        if bare:
            with _hidden(items):
                without = window.grabWindow()
        return Shot(slide, picture, seen, room, ready, self._ear.said(), without)

    def _go(self, number: int) -> None:
        """Go to a slide as a member of staff would: its number, then G."""
        player = self.kiosk.player
        if player is None:
            return
        for digit in str(number):
            player.keyPressed(int(Qt.Key.Key_0) + int(digit), 0, digit)
        player.keyPressed(int(Qt.Key.Key_G), 0, "g")

    def _wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        turn()
        while not condition() and time.monotonic() < end:
            turn()
        turn()  # what was put off to the next turn may still move something


def turn() -> None:
    """Let Qt see to everything that is due."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


@contextmanager
def _hidden(items: Iterable[QQuickItem]) -> Iterator[None]:
    """Make items transparent for a while; not invisible, which could move their neighbours."""
    before = [(item, item.opacity()) for item in items]
    for item, _ in before:
        item.setOpacity(0)
    yield
    for item, opacity in before:
        item.setOpacity(opacity)


@cache
def without_display() -> QGuiApplication:
    """The application, made without a display and drawing in software if there is none yet."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app.choose_renderer("software")
    return app.application()


class _Ear(logging.Handler):
    """Hears what Qt Quick says went wrong, which the program writes into its log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the words."""
        self.heard.append(record.getMessage())

    def said(self) -> tuple[str, ...]:
        """What was heard since the last time, each thing once."""
        heard, self.heard = tuple(dict.fromkeys(self.heard)), []
        return heard
