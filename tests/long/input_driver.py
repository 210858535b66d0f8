"""Sends random input to one kiosk, and checks that it is still locked and whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPointingDevice,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from shell.pilot import Pilot, read_property, words
from shell.slide_checks import missing

from kiosk.deck.model import Closing, Cover
from kiosk.live.fingerprint import fingerprint
from kiosk.live.show_folder import follow_show
from kiosk.ops.pin.seal import seal
from kiosk.player.staff_lock import state as states
from kiosk.player.staff_lock.state import LockScreen
from kiosk.player.state import Mode
from kiosk.settings.model import Options
from kiosk.settings.rendering import CALM
from kiosk.shell.app import KioskWindow
from kiosk.shell.run import UpdateRelay, monitored
from long.fuzz_content import mutated, sources
from long.random_input import SIZES, InputEvent

#: Twelve digits: nobody guesses them within the life of the sun.
_PIN = "739105284617"
_TICK = 0.01  # seconds that an event takes by our clock
_STUCK = 0.8  # seconds after which a finger that lies still hinders no other
#: What may be said while a monkey is at it; the last by Qt's own hands, of keys they do not know.
EXPECTED = ("A wrong PIN was entered", "No PIN is taken for", "keyToAscii Unhandled key code")


class LockBypassedError(Exception):
    """The kiosk ended, or its staff lock opened, though nobody knows the PIN."""


class InputDriver:
    """Sends input events to a kiosk of its own."""

    def __init__(
        self, show: Path, state: Path, finger: QPointingDevice, size: tuple[int, int] | None
    ) -> None:
        self._show = show
        self._plain = {file: file.read_bytes() for file in sorted(show.glob("[0-9]*.yaml"))}
        self._texts = sources()
        self._saved = False
        self._finger = finger
        self._down: dict[int, QPoint] = {}
        self._clock = 1000.0
        self._looks = 0
        self._out: list[str] = []
        self._relay = UpdateRelay()
        self._follower = follow_show(show, state)
        self._follower.start(self._relay.updated.emit)
        options = Options(
            windowed=size,
            reduced_motion=False,
            clock=lambda: self._clock,
            locked=True,
            pin=seal(_PIN),
            state=state,
            backdrop_folder=state / "backdrops",
            paint_backdrops=False,  # another process would, for minutes, at every size
        )
        self._playback = monitored(self._follower.first(10.0), options, CALM)
        self._relay.updated.connect(self._playback.update)
        self._follower.read_now()
        self._kiosk = self._playback.kiosk
        self._window = self._kiosk.window
        assert self._kiosk.staff_lock is not None
        assert self._kiosk.player is not None
        self._lock, self._player = self._kiosk.staff_lock, self._kiosk.player
        self._lock.left.connect(lambda status: self._out.append(f"left with {status}"))
        self._player.closed.connect(lambda: self._out.append("closed"))
        self._kiosk.engine.quit.connect(lambda: self._out.append("quit"))
        self.frames = 0
        self._window.frameSwapped.connect(self._count_frame)
        self._window.requestActivate()
        assert QTest.qWaitForWindowActive(self._window)
        self.pilot.wait_until(lambda: bool(self.pilot.slides), "the first slide")

    @property
    def kiosk(self) -> KioskWindow:
        return self._kiosk

    @property
    def pilot(self) -> Pilot:
        return Pilot(self._kiosk, self._finger)

    def _count_frame(self) -> None:
        self.frames += 1

    # Input

    def do(self, event: InputEvent) -> None:
        """Do it, and let the kiosk run until it has nothing left to do at once."""
        getattr(self, "_" + event.what.replace("-", "_"))(event)
        self._tick(_TICK)

    def _tick(self, seconds: float) -> None:
        self._clock += seconds
        due = states.deadline(self._lock.state)
        if due is not None and due <= self._clock:
            # As a timer does: what is called straight from here has its own rules of deletion.
            QTimer.singleShot(0, self._lock.look_at_clock)
        due = self._player.state.deadline
        if due is not None and due <= self._clock:
            QTimer.singleShot(0, self._player.look_at_clock)
        QCoreApplication.processEvents()

    def _wait(self, event: InputEvent) -> None:
        self.pass_time(event.seconds)

    def pass_time(self, seconds: float) -> None:
        """Let so much time pass, from one thing that is due to the next."""
        end = self._clock + seconds
        for _ in range(12):
            dues = (states.deadline(self._lock.state), self._player.state.deadline)
            due = min((one for one in dues if one is not None), default=end)
            if due >= end:
                break
            self._tick(max(0.0, due - self._clock))
        self._tick(max(0.0, end - self._clock))

    def _at(self, x: float, y: float) -> QPoint:
        return QPoint(int(x * self._window.width()), int(y * self._window.height()))

    def _touch(self, what: str, points: dict[int, QPoint]) -> None:
        if not points:
            return
        sequence = QTest.touchEvent(self._window, self._finger, autoCommit=False)
        for finger, point in points.items():
            getattr(sequence, what)(finger, point, self._window)
        for finger in self._down.keys() - points.keys():
            sequence.move(finger, self._down[finger], self._window)
        sequence.commit()

    def _press(self, event: InputEvent) -> None:
        new = {one: self._at(x, y) for one, x, y in event.points if one not in self._down}
        self._touch("press", new)
        self._down |= new

    def _move(self, event: InputEvent) -> None:
        moved = {one: self._at(x, y) for one, x, y in event.points if one in self._down}
        self._touch("move", moved)
        self._down |= moved

    def _lift(self, event: InputEvent) -> None:
        lifted = {one: self._at(x, y) for one, x, y in event.points if one in self._down}
        self._touch("release", lifted)
        for finger in lifted:
            del self._down[finger]

    def _mouse(self, event: InputEvent) -> None:
        QTest.mouseMove(self._window, self._at(*event.points[0][1:]))

    def _button(self, event: InputEvent) -> Any:
        none = Qt.KeyboardModifier.NoModifier
        return Qt.MouseButton(event.number), none, self._at(*event.points[0][1:])

    def _mouse_press(self, event: InputEvent) -> None:
        QTest.mousePress(self._window, *self._button(event))

    def _mouse_release(self, event: InputEvent) -> None:
        QTest.mouseRelease(self._window, *self._button(event))

    def _mouse_double(self, event: InputEvent) -> None:
        QTest.mouseDClick(self._window, *self._button(event))

    def _wheel(self, event: InputEvent) -> None:
        at = QPointF(self._at(*event.points[0][1:]))
        modifiers = Qt.KeyboardModifier(event.modifiers)
        turn, none = QPoint(0, event.number), Qt.MouseButton.NoButton
        phase = Qt.ScrollPhase.NoScrollPhase
        self._send(QWheelEvent(at, at, QPoint(), turn, none, modifiers, phase, False))

    def _stroke(self, event: InputEvent) -> None:
        QTest.keyClick(self._window, Qt.Key(event.key), Qt.KeyboardModifier(event.modifiers))

    def _key_press(self, event: InputEvent) -> None:
        QTest.keyPress(self._window, Qt.Key(event.key), Qt.KeyboardModifier(event.modifiers))

    def _key_release(self, event: InputEvent) -> None:
        QTest.keyRelease(self._window, Qt.Key(event.key), Qt.KeyboardModifier(event.modifiers))

    def _key_repeat(self, event: InputEvent) -> None:
        modifiers = Qt.KeyboardModifier(event.modifiers)
        self._send(QKeyEvent(QEvent.Type.KeyPress, event.key, modifiers, "", True))

    def _send(self, event: QEvent) -> None:
        QCoreApplication.sendEvent(self._window, event)

    def _close(self, _: InputEvent) -> None:
        if self._window.close():
            raise LockBypassedError("the window closed")

    def _close_event(self, _: InputEvent) -> None:
        event = QCloseEvent()
        self._send(event)
        if event.isAccepted():
            raise LockBypassedError("the window lets itself be closed")

    def _quit(self, _: InputEvent) -> None:
        application = QGuiApplication.instance()
        assert application is not None
        QCoreApplication.sendEvent(application, QEvent(QEvent.Type.Quit))

    def _drop(self, event: InputEvent) -> None:
        data, at = QMimeData(), self._at(*event.points[0][1:])
        if event.number:
            data.setUrls([QUrl("file:///etc/passwd"), QUrl("http://192.0.2.1/a.png")])
        if event.number != 1:
            data.setText("x" * 5000)
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        self._send(QDragEnterEvent(at, action, data, button, none))
        self._send(QDropEvent(QPointF(at), action, data, button, none))

    def _away(self, _: InputEvent) -> None:
        """Another window comes to the front and has the keyboard, for a moment."""
        other = QWindow()
        other.setFlag(Qt.WindowType.FramelessWindowHint)
        other.setGeometry(10, 10, 200, 100)
        other.show()
        other.requestActivate()
        QTest.qWait(20)
        other.destroy()
        self._window.requestActivate()
        QTest.qWait(20)

    def _size(self, event: InputEvent) -> None:
        self._window.resize(*SIZES[event.number])

    def _save(self, event: InputEvent) -> None:
        files = sorted(self._plain)
        file = files[event.number % len(files)]
        file.write_bytes(mutated(self._texts, event.number) if event.number else self._plain[file])
        self._saved = True

    # What must hold

    def look_out(self) -> None:
        """Raise where somebody got out."""
        if self._out:
            raise LockBypassedError("; ".join(self._out))
        if self._playback.kiosk is not self._kiosk:
            raise LockBypassedError("another window took its place")
        if self._lock.state.screen not in (LockScreen.NONE, LockScreen.PIN_PAD):
            raise LockBypassedError(f"the staff lock is open: {self._lock.state.screen}")
        if not self._window.isVisible() or self._player.state.closed:
            raise LockBypassedError("the window is gone")
        # A machine without a window manager says nothing of full screen: the geometry does.
        if self._player.fullscreen and self._window.geometry() != self._window.screen().geometry():
            raise LockBypassedError(f"the screen is not filled: {self._window.geometry()}")

    def calm_down(self) -> Iterator[str]:
        """Lift the fingers, put the show's files right, and tell what is wrong with the slide.

        Every second time, fingers that the screen has forgotten stay down.
        """
        self._looks += 1
        kept = {one for one in self._down if one >= 90} if self._looks % 2 else set()
        lifted = {one: at for one, at in self._down.items() if one not in kept}
        self._touch("release", lifted)
        self._down = {one: at for one, at in self._down.items() if one in kept}
        if self._saved:
            self._restore()
        pilot = self.pilot
        pilot.wait_until(lambda: not self._lock.state.checking, "the PIN is checked")
        self.pass_time(states.PAD_REST + 1)
        if self._looks % 3:
            self.pass_time(620.0)
            self.pass_time(20.0)
        if kept:
            pilot.rest(_STUCK)
        for _ in range(2):  # what covers the slide, and then what only begins a visit
            self._tap(0.5, 0.02)
        # What has been saved comes with the next slide.
        self._tap(0.988, 0.5)
        state = self._player.state
        if state.covered or state.frozen or state.mode is Mode.ATTRACT:
            yield f"it is not ready to be touched: {state}"
        pilot.wait_until(pilot.arrived, "the slide is in front")
        yield from self._whole(pilot)

    def _whole(self, pilot: Pilot) -> Iterator[str]:
        slide = self._player.edition.deck.slides[self._player.state.index]
        item = pilot.slide
        holder = item.parentItem()
        pilot.wait_until(lambda: holder.opacity() == 1 and holder.x() == 0, "the slide stands")
        if not words(item):
            yield f"{slide.id} says nothing"
        if self._looks % 5 == 0 and not self._player.state.held:
            pilot.count_out()
            yield from (f"{slide.id}: {line}" for line in missing(item, slide))

    def _restore(self) -> None:
        for file, data in self._plain.items():
            file.write_bytes(data)
        taken, follower = fingerprint(self._show), self._follower
        self.pilot.wait_until(
            lambda: follower._debounce.read == taken and follower._debounce.began is None,
            "the files are read",
        )
        QTest.qWait(20)
        self._saved = False

    def _tap(self, x: float, y: float) -> None:
        self._press(InputEvent("press", ((0, x, y),)))
        self._tick(_TICK)
        self._lift(InputEvent("lift", ((0, x, y),)))
        self._tick(_TICK)

    def ten_taps(self) -> tuple[int, list[str]]:
        """How many of ten taps did what they should; and what those did that did not."""
        failed: list[str] = []
        for number in range(10):
            deck, state = self._player.edition.deck, self._player.state
            count, at = len(deck.slides), state.index
            bare = isinstance(deck.slides[at], Cover | Closing)
            if number % 3 == 0 and not bare:
                what, wanted = self._tap_section(number)
            elif number % 3 == 1 and not bare:
                what, wanted = "the left side", deck.slides[at - 1].id
                self._tap(0.012, 0.5)
            else:
                what, wanted = "the right side", deck.slides[(at + 1) % count].id
                self._tap(0.988, 0.5)
            if self._player.state.slide == wanted:
                self.pilot.wait_for(wanted)
            else:
                now = self._player.state.slide
                failed.append(f"tap {number}, {what} on {state.slide}: {now}, not {wanted}")
        return 10 - len(failed), failed

    def _tap_section(self, number: int) -> tuple[str, str]:
        tabs = self.pilot.find("SectionTab")
        tab = tabs[number % len(tabs)]
        section = self._player.edition.deck.sections[read_property(tab, "number") - 1]
        (bar,) = self.pilot.find("SectionBar")
        self.pilot.wait_until(lambda: bar.opacity() > 0.5, "the bar can be seen")
        point = tab.mapToScene(QPointF(tab.width() / 2, tab.height() / 2))
        self._tap(point.x() / self._window.width(), point.y() / self._window.height())
        return f"section {read_property(tab, 'number')}", section.opener

    def close(self) -> None:
        """End as the program does."""
        self._touch("release", self._down)
        self._follower.stop()
        self._playback.end()
