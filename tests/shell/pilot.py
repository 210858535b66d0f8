"""Drives the real application by real keys and touches, and sees what is on its screen."""

import time
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from shell.stepped_time import SteppedTime

from kiosk.deck.model import Deck
from kiosk.gallery.item_tree import find_items, read_property, scene_rect, text_items, type_names
from kiosk.player.state import State
from kiosk.shell.app import KioskWindow

PATIENCE = 30.0  # seconds; far beyond what anything takes, for machines that do much at once
NO_KEY = Qt.KeyboardModifier.NoModifier


def words(top: QQuickItem) -> str:
    """All that can be read inside an item, without spaces."""
    return "".join("".join(item.property("text") for item in text_items(top)).split())


class Pilot:
    """Hands and eyes for one running kiosk."""

    def __init__(
        self, kiosk: KioskWindow, finger: QPointingDevice, steps: SteppedTime | None = None
    ) -> None:
        assert kiosk.player is not None
        self._steps = steps
        if steps:
            steps.clocks.append(kiosk.player.look_at_clock)
            if kiosk.staff_lock:
                steps.clocks.append(kiosk.staff_lock.look_at_clock)
        self.kiosk = kiosk
        self.window = kiosk.window
        self.player = kiosk.player
        self._finger = finger

    # What is on the screen

    @property
    def state(self) -> State:
        return self.player.state

    @property
    def deck(self) -> Deck:
        return self.player.edition.deck

    @property
    def everything(self) -> QQuickItem:
        return self.window.contentItem()

    @cached_property
    def stage(self) -> QQuickItem:
        return self.one("Stage")

    @property
    def slides(self) -> list[QQuickItem]:
        """The slides shown, as items: the one in front, then the one that goes or comes."""
        children = self.stage.childItems()
        holders = [item for item in children if "SlideHolder" in type_names(item)]
        # One behind the other that cannot be seen only waits for its turn.
        holders = [holder for holder in holders if holder.z() > 0 or holder.opacity() > 0]
        holders.sort(key=lambda holder: -holder.z())
        return [holder.property("item") for holder in holders if holder.property("item")]

    @property
    def prepared(self) -> str:
        """The id of the slide that is ready to come; empty for none."""
        children = self.stage.childItems()
        holders = [item for item in children if "SlideHolder" in type_names(item)]
        waiting = [item for item in holders if item.z() == 0 and item.opacity() == 0]
        return "".join(id_of(item.property("item")) for item in waiting if item.property("item"))

    @property
    def slide(self) -> QQuickItem:
        """The slide in front, as an item."""
        return self.slides[0]

    @property
    def slide_id(self) -> str:
        """The id of the slide in front."""
        return id_of(self.slide)

    def find(self, kind: str) -> list[QQuickItem]:
        return find_items(self.everything, kind)

    def one(self, kind: str) -> QQuickItem:
        found = self.find(kind)
        assert len(found) == 1, f"{len(found)} of {kind} can be seen"
        return found[0]

    def figures(self) -> list[QQuickItem]:
        """The numbers of the slide in front, also while it still comes in."""
        return figures(self.slide)

    def shows_finals(self) -> bool:
        """Whether every number of the slide in front is its author's literal."""
        return all(shown(item) == literal(item) for item in self.figures())

    # What is done to it

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self.window, key, modifiers)

    def touch(self, *points: QPointF, first: int = 0) -> None:
        """Put one finger down at each point; the fingers are numbered from `first`."""
        sequence = QTest.touchEvent(self.window, self._finger, autoCommit=False)
        for number, point in enumerate(points, first):
            sequence.press(number, point.toPoint(), self.window)
        sequence.commit()

    def drag(self, *points: QPointF, first: int = 0) -> None:
        """Move the fingers that are down."""
        sequence = QTest.touchEvent(self.window, self._finger, autoCommit=False)
        for number, point in enumerate(points, first):
            sequence.move(number, point.toPoint(), self.window)
        sequence.commit()

    def lift(self, *points: QPointF, first: int = 0) -> None:
        """Lift the fingers that are down."""
        sequence = QTest.touchEvent(self.window, self._finger, autoCommit=False)
        for number, point in enumerate(points, first):
            sequence.release(number, point.toPoint(), self.window)
        sequence.commit()

    def tap(self, where: QQuickItem | QPointF, *, seconds: float = 0.03) -> None:
        point = where if isinstance(where, QPointF) else scene_rect(where).center()
        self.touch(point)
        self.rest(seconds)
        self.lift(point)

    def swipe(self, start: QPointF, end: QPointF, *, steps: int = 8) -> None:
        self.touch(start)
        for number in range(1, steps + 1):
            self.rest(0.01)
            self.drag(start + (end - start) * (number / steps))
        self.lift(end)

    def click(self, where: QPointF, button: Qt.MouseButton) -> None:
        QTest.mouseClick(self.window, button, NO_KEY, QPoint(where.toPoint()))

    def at(self, x: float, y: float) -> QPointF:
        """A point given in shares of the window."""
        return QPointF(self.window.width() * x, self.window.height() * y)

    def empty_spot(self) -> QPointF:
        """A point in the middle of the screen with nothing to touch and nothing to read."""
        taken = [
            scene_rect(item) for item in [*self.find("Touchable"), *text_items(self.everything)]
        ]
        for y in range(90, 5, -2):
            for x in range(20, 80, 2):
                point = self.at(x / 100, y / 100)
                if not any(rect.adjusted(-9, -9, 9, 9).contains(point) for rect in taken):
                    return point
        raise AssertionError(f"{self.slide_id} has no empty spot")

    # Time

    def rest(self, seconds: float) -> None:
        """Let the application run."""
        if self._steps:
            self._steps.run(seconds)
        else:
            QTest.qWait(round(seconds * 1000))

    def now(self) -> float:
        """The moment, in seconds of the clock of the show."""
        return self._steps() if self._steps else time.monotonic()

    def wait_until(
        self, condition: Callable[[], bool], what: str = "", *, patience: float = PATIENCE
    ) -> None:
        """Let the application run until something holds."""
        end = time.monotonic() + patience
        while not condition():
            assert time.monotonic() < end, f"in vain: {what or condition}; {self.state}"
            if self._steps:
                self._steps.step()
            else:
                QTest.qWait(10)

    def arrive(self) -> None:
        """Wait until the slide wanted is in front, alone, and its entrance is over."""
        self.wait_until(self.arrived, "the slide is in front")

    def arrived(self) -> bool:
        return [id_of(slide) for slide in self.slides] == [
            self.state.slide
        ] and not self.stage.property("entering")

    def go(self, slide: str) -> None:
        """Bring a slide to the front as a member of staff would: its number, then G."""
        index = self.deck.index(slide)
        assert index is not None
        for digit in str(index + 1):
            self.press(Qt.Key(int(Qt.Key.Key_0) + int(digit)))
        self.press(Qt.Key.Key_G)
        self.wait_for(slide)

    def wait_for(self, slide: str) -> None:
        """Wait until a slide is in front."""
        self.wait_until(lambda: self.slide_id == slide, f"{slide} is in front")

    def count_out(self) -> None:
        """Wait until every number of the slide in front has reached its literal."""
        self.wait_until(self.shows_finals, "the numbers have counted")


def id_of(slide: QQuickItem) -> str:
    """The id of the slide that an item shows."""
    return str(read_property(slide, "slide.slideId"))


def figures(slide: QQuickItem) -> list[QQuickItem]:
    """The counting numbers of a slide."""
    found = [item for item in everything(slide) if "Figure" in type_names(item)]
    return [item for item in found if read_property(item, "figure.counts")]


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all inside it, also what cannot be seen yet."""
    waiting = [item]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += reversed(one.childItems())


def shown(figure: QQuickItem) -> str:
    """What a figure shows at this moment."""
    return str(figure.property("shown"))


def literal(figure: QQuickItem) -> str:
    """The numeral of a figure as its author wrote it."""
    return str(read_property(figure, "figure.numeral"))


def progress(figure: QQuickItem) -> float:
    """How far a figure has counted, 0 to 1."""
    return float(figure.property("progress"))


def numeral(figure: QQuickItem) -> Any:
    """The text item that shows a figure's numeral."""
    return next(item for item in text_items(figure) if item.property("text") == shown(figure))
