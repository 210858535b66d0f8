"""The staff lock as QML sees it: checks PINs in a thread of its own and says how to end."""

import logging
import os
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from math import inf
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable, fields_of, state_field
from kiosk.base.worker_thread import WorkerThread
from kiosk.messages.lookup import say
from kiosk.ops.supervision.supervised import restarts
from kiosk.player.staff_lock import state as states
from kiosk.player.staff_lock import tries
from kiosk.player.staff_lock.state import Choice, LockScreen, LockState
from kiosk.shell.display.icons import icon
from kiosk.shell.lazy_imports import keynames, lock_keys, lock_step, pin_tries
from kiosk.shell.lazy_imports import lock_events as events
from kiosk.shell.lazy_imports import pin as pins
from kiosk.shell.single_shot import SingleShot
from kiosk.shell.viewmodels.chrome import ChoiceObject

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_STATE = fields_of(LockState)

_log = logging.getLogger(__name__)
_BORN = time.monotonic()
#: Two, so that a disk that hangs keeps no PIN from being checked.
_CHECKING, _COUNTING = WorkerThread("PIN"), WorkerThread("PIN tries")
_STATUS = {Choice.LEAVE: Exit.LEFT, Choice.RESTART: Exit.RESTART}
_ICONS: dict[str, str] = {
    Choice.BACK: "mdi6.arrow-left",
    Choice.DARK: "mdi6.weather-night",
    Choice.TEST: "mdi6.gesture-tap",
    Choice.RESTART: "mdi6.restart",
    Choice.LEAVE: "mdi6.logout",
    "erase": "mdi6.backspace-outline",
    "enter": "mdi6.check",
}


@QmlElement
@QmlUncreatable("Made by the program")
class StaffLock(QObject):
    """Holds the state of the lock, arms one timer to its deadline, and notifies what changed."""

    changed = Signal()
    left = Signal(int)  # with which status the program should end
    #: Which PIN it was, and whether it was right.
    checked = Signal(int, bool)

    def __init__(
        self,
        pin: str,
        state: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pin = pin
        self._clock = clock
        self._tries = pin_tries.TriesFile(state)
        self._entered = 0
        kept = self._tries.read() if pin else pin_tries.WrongTries()
        wrong_at = clock() - kept.ago if kept.wrong else -inf
        self._state = LockState(bool(pin), wrong=kept.wrong, wrong_at=wrong_at)
        self._objects: dict[str, ChoiceObject] = {}
        self._timer = SingleShot(self, self.look_at_clock)
        self.checked.connect(self._take_answer)
        if pin:
            _CHECKING.start()
            _COUNTING.start()
            if self.pinUnknown:
                _log.error("%s", say("pin-unknown", machine_language()))
        else:
            _log.info("No PIN is set: whoever has a keyboard can end the show")

    def _object(self, name: str) -> ChoiceObject:
        if name not in self._objects:
            self._objects[name] = ChoiceObject(name, icon(_ICONS[name]), self)
        return self._objects[name]

    @property
    def state(self) -> LockState:
        """The state of the lock."""
        return self._state

    def look_at_clock(self) -> None:
        """Do what is due by now."""
        self._handle(events.TimeReached())

    def open_hall(self) -> None:
        """Take note that the opening hours begin."""
        self._handle(events.HallOpened())

    def _handle(self, event: "events.Event") -> None:
        now = self._clock()
        old, self._state = self._state, lock_step.step(self._state, event, now)
        new = self._state
        self._timer.arm(states.deadline(new), now)
        if new == old:
            return
        if new.checking and not old.checking:
            self._check(new.typed)
        if new.wrong > old.wrong:
            self._count(new.wrong)
        if new.screen is LockScreen.PANEL and old.screen in (LockScreen.NONE, LockScreen.PIN_PAD):
            _log.info("The staff's panel was opened")
        self.changed.emit()
        if new.exit_choice and not old.exit_choice:
            _log.info("The staff chose: %s", new.exit_choice)
            self.left.emit(_STATUS[new.exit_choice])

    def _check(self, typed: str) -> None:
        """Check a PIN, which takes its time, beside the window's thread."""
        self._entered += 1
        entered, pin = self._entered, self._pin
        asking = weakref.ref(self)  # the window may go meanwhile, and must not go in that thread

        def check() -> None:
            right = pins.fits(typed, pin)
            if (lock := asking()) is not None:
                with suppress(RuntimeError):  # the window went in between: nobody waits
                    lock.checked.emit(entered, right)

        if not _CHECKING.submit(check):
            QTimer.singleShot(0, self, lambda: self.checked.emit(entered, False))

    @Slot(int, bool)
    def _take_answer(self, entered: int, right: bool) -> None:
        if entered != self._entered or not self._state.checking:
            return  # it came too late, and may be about a PIN that somebody else had typed
        self._handle(events.PinChecked(right))
        if right:
            _COUNTING.submit(partial(self._tries.keep, 0))

    def _count(self, wrong: int) -> None:
        """Take note of one more wrong PIN."""
        _COUNTING.submit(partial(self._tries.keep, wrong))
        _log.warning("A wrong PIN was entered (%d in a row)", wrong)
        if locked := tries.wait(wrong):
            _log.warning("No PIN is taken for %d s", locked)

    #: What lies over the show: "none" where nothing does.
    screen = state_field(str, _STATE.screen, notify=changed)

    @Property(bool, notify=changed)
    def covering(self) -> bool:
        """Whether something lies over the show, which then gets no touch."""
        return self._state.screen is not LockScreen.NONE

    @Property(bool, constant=True)
    def guarded(self) -> bool:
        """Whether a PIN is set."""
        return self._state.guarded

    @Property(bool, constant=True)
    def pinUnknown(self) -> bool:
        """Whether no PIN can be right, as the one in the settings cannot be read."""
        return self._pin == pins.UNKNOWN

    @Property(bool, notify=changed)
    def holding(self) -> bool:
        """Whether a finger is being held, where that leads somewhere."""
        return self._state.held_since is not None

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits there are."""
        return len(self._state.typed)

    @Property(int, constant=True)
    def leastDigits(self) -> int:
        """How many digits a PIN has at least."""
        return states.LEAST_DIGITS

    @Property(bool, notify=changed)
    def enough(self) -> bool:
        """Whether so many digits may be a PIN."""
        return len(self._state.typed) >= states.LEAST_DIGITS

    checking = state_field(bool, _STATE.checking, notify=changed)
    #: Whether what was typed last was wrong.
    refused = state_field(bool, _STATE.refused, notify=changed)
    triesLeft = state_field(int, _STATE.tries_left, notify=changed)

    @Property("double", notify=changed)
    def locked(self) -> float:
        """For how many seconds from this moment on no PIN is taken."""
        return max(0.0, self._state.locked_until - self._clock())

    #: Which choice of the panel the keyboard is at.
    chosen = state_field(str, _STATE.chosen, notify=changed)

    @Property(list, constant=True)
    def choices(self) -> list[ChoiceObject]:
        return [self._object(choice) for choice in Choice]

    @Property(ChoiceObject, constant=True)
    def erase(self) -> ChoiceObject:
        return self._object("erase")

    @Property(ChoiceObject, constant=True)
    def enter(self) -> ChoiceObject:
        return self._object("enter")

    @Property("double", constant=True)
    def hold(self) -> float:
        return states.HOLD

    @Property("double", constant=True)
    def unseen(self) -> float:
        """For so many seconds of it nothing shows."""
        return states.UNSEEN

    @Property("double", constant=True)
    def testHold(self) -> float:
        return states.TEST_HOLD

    @Property(str, constant=True)
    def release(self) -> str:
        from kiosk.base.version import program_version  # no start waits for it

        return program_version()

    @Property("double", notify=changed)
    def uptime(self) -> float:
        """For how many seconds the program has been running."""
        return time.monotonic() - _BORN

    @Property(int, constant=True)
    def restarts(self) -> int:
        """How often it was started again; -1 where nobody counts."""
        told = restarts(os.environ)
        return -1 if told is None else told

    @Slot(int, int, str, int, result=bool)
    def keyPressed(self, key: int, modifiers: int, text: str, position: int = 0) -> bool:
        """Take a key; false where it is none of the lock's and may go on to the show."""
        names = keynames.key_names(key, modifiers, text, position)
        if keynames.is_modifier(key) or not lock_keys.is_for_lock(self._state, names):
            return self.covering
        event = lock_keys.event_for(self._state, names)
        if event is not None:
            self._handle(event)
        return True

    @Slot()
    def holdBegan(self) -> None:
        self._handle(events.HoldBegan())

    @Slot()
    def holdEnded(self) -> None:
        self._handle(events.HoldEnded())

    @Slot()
    def touched(self) -> None:
        self._handle(events.Touched())

    @Slot(str)
    def press(self, key: str) -> None:
        """Take a key of the pad."""
        if key in lock_keys.DIGITS:
            self._handle(events.DigitTyped(key))
        else:
            self._handle(events.DigitErased() if key == "erase" else events.PinEntered())

    @Slot()
    def dismiss(self) -> None:
        self._handle(events.Dismissed())

    @Slot(str)
    def choose(self, choice: str) -> None:
        self._handle(events.Chosen(Choice(choice)))
