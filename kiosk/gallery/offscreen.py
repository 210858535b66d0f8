"""Renders the real window of a show offscreen, at one size, and takes a picture of each slide."""

import logging
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

from PySide6.QtCore import QEventLoop, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.content.loaded import Loaded
from kiosk.deck.build import edition_of
from kiosk.deck.model import AnySlide
from kiosk.gallery.item_tree import find_items, scene_rect, text_items
from kiosk.gallery.rendered_texts import RenderedText, measure_texts
from kiosk.settings.model import Options
from kiosk.shell import app
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.backdrops.scenes import scenes

_TIMEOUT_SECONDS = 5.0  # seconds; far beyond what anything takes, for machines that do much at once
_NEVER_SECONDS = 1e9
_POLL_MS = 200  # milliseconds between two looks at the painter


@dataclass(frozen=True, slots=True)
class SlideShot:
    """A slide in its final state: its picture, its texts, and the rectangle for its content.

    `bare` is the picture without any text, where that was asked for; `faults` are the errors that
    Qt Quick reported. A slide that did not become `ready` shows the one before, without texts.
    """

    slide: AnySlide
    picture: QImage
    letters: tuple[RenderedText, ...]
    content_rect: QRectF
    ready: bool = True
    faults: tuple[str, ...] = ()
    bare: QImage | None = None


class OffscreenWindow:
    """The window of a show at one size, offscreen, as a context manager.

    Nothing moves in it, and numbers stand at their ends, unless a `clock`, in seconds, is given:
    then the show plays by it. With `inviting` off, visitors are not asked to touch the screen. A
    backdrop that is not in its folder is left out unless `paint` was called before.
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
        offscreen_application()
        edition = edition_of(loaded.show)
        self.deck = edition.deck
        self._errors = _ErrorRecorder()
        self._log = logging.getLogger(app.__name__)
        self._log.addHandler(self._errors)
        self._log.propagate = False
        options = Options(
            present_timeout=_NEVER_SECONDS,
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
        # Qt reports errors by a signal as well, which the log receives.
        self.kiosk.engine.setOutputWarningsToStandardError(False)
        window = self.kiosk.window
        self._wait(lambda: window.contentItem().size().toSize() == size)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        app.close(self.kiosk)
        self._log.propagate = True
        self._log.removeHandler(self._errors)

    @property
    def missing_backdrops(self) -> int:
        """The number of backdrops that are not in their folder."""
        return sum(self._backdrops.staged(scene) is None for scene in scenes(self.deck))

    def paint(self, tell: Callable[[int], bool] = lambda _: True) -> None:
        """Paint the missing backdrops, one after the other, and wait for them.

        `tell` is called every 200 ms with the number still missing; False stops the painting.
        """
        backdrops = self._backdrops
        loop = QEventLoop()
        backdrops.done.connect(loop.quit)
        watch = QTimer()
        watch.timeout.connect(lambda: None if tell(self.missing_backdrops) else loop.quit())
        watch.start(_POLL_MS)
        backdrops.paint(scenes(self.deck))
        loop.exec()
        backdrops.done.disconnect(loop.quit)

    def shots(self, only: Collection[str] = (), *, bare: bool = False) -> Iterator[SlideShot]:
        """Yield a shot of each slide in order, or of those in `only`, with `bare` if asked for."""
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

    def _shot(self, number: int, slide: AnySlide, *, bare: bool) -> SlideShot:
        window = self.kiosk.window
        self._go(number)
        self._wait(lambda: bool(window.property("settled")) or bool(self._errors.messages))
        # One that cannot be drawn is passed over.
        ready = bool(window.property("settled")) and self._here == slide.id
        picture = window.grabWindow()
        content = window.contentItem()
        items = text_items(content) if ready else []
        seen = measure_texts(items)
        room = QRectF(0, 0, window.width(), window.height())
        for bar in find_items(content, "SectionBar"):
            room.setBottom(scene_rect(bar).top())
        without = None
        if bare:
            with _hidden(items):
                without = window.grabWindow()
        return SlideShot(slide, picture, seen, room, ready, self._errors.take(), without)

    def _go(self, number: int) -> None:
        """Go to a slide as a member of staff would: its number, then G."""
        player = self.kiosk.player
        if player is None:
            return
        for digit in str(number):
            player.keyPressed(int(Qt.Key.Key_0) + int(digit), 0, digit)
        player.keyPressed(int(Qt.Key.Key_G), 0, "g")

    def _wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _TIMEOUT_SECONDS
        process_events()
        while not condition() and time.monotonic() < end:
            process_events()
        process_events()  # what was put off to the next turn may still move something


def process_events() -> None:
    """Let Qt process all events that are due."""
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
def offscreen_application() -> QGuiApplication:
    """Return the application; create an offscreen one with the software renderer if needed."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app.choose_renderer("software")
    return app.application()


class _ErrorRecorder(logging.Handler):
    """Collects the errors of Qt Quick, which the program writes into its log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(record.getMessage())

    def take(self) -> tuple[str, ...]:
        """Return the messages since the last call, each once."""
        messages, self.messages = tuple(dict.fromkeys(self.messages)), []
        return messages
