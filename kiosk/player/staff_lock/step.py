"""How the staff lock reacts: the PIN of the staff, and the panel that it opens.

As for the player, `step` is a pure function: the time is an argument and nothing is drawn.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.player.staff_lock import tries
from kiosk.player.staff_lock.events import (
    Chosen,
    DigitErased,
    DigitTyped,
    Dismissed,
    Event,
    HallOpened,
    HoldBegan,
    HoldEnded,
    Moved,
    PinChecked,
    PinEntered,
    StaffCalled,
    TimeReached,
    Touched,
)
from kiosk.player.staff_lock.state import (
    LEAST_DIGITS,
    MOST_DIGITS,
    TEST_REST,
    TRUST,
    Choice,
    LockScreen,
    LockState,
    deadline,
)


def step(lock: LockState, event: Event, now: float) -> LockState:
    """Return the state after the event at the moment `now`."""
    if lock.exit_choice:
        return lock
    match event:
        case TimeReached():
            due = deadline(lock)
            return _timed_out(lock, now) if due is not None and due <= now else lock
        case HoldBegan():
            return _hold_began(lock, now)
        case HoldEnded():
            return replace(lock, held_since=None)
        case StaffCalled():
            return _called(lock, now) if lock.screen is LockScreen.NONE else lock
        case Touched():
            return _touched(lock, now)
        case DigitTyped() | DigitErased() | PinEntered():
            return _typed(lock, event, now)
        case PinChecked(right):
            return _checked(lock, now, right=right)
        case Moved() | Chosen():
            return _in_panel(lock, event, now)
        case Dismissed():
            return _tested(lock, now) if lock.screen is LockScreen.TOUCH_TEST else _closed(lock)
        case HallOpened():
            return _closed(lock) if lock.screen is LockScreen.BLACK else lock
        case _:
            assert_never(event)


def _timed_out(lock: LockState, now: float) -> LockState:
    match lock.screen:
        case LockScreen.NONE:
            return _called(lock, now)
        case LockScreen.TOUCH_TEST:
            forgotten = now >= lock.last_input + TEST_REST
            return _closed(lock) if forgotten else _tested(lock, now)
        case LockScreen.PIN_PAD:
            # An answer that never came is none: else whoever keeps it from coming tries for ever.
            lock = _wrong(lock, now) if lock.checking else lock
            return _closed(lock)
        case LockScreen.PANEL | LockScreen.BLACK:
            return _closed(lock)
        case _:
            assert_never(lock.screen)


def _hold_began(lock: LockState, now: float) -> LockState:
    if lock.screen is LockScreen.TOUCH_TEST:
        return replace(lock, held_since=now, last_input=now)
    if lock.screen is LockScreen.NONE and lock.guarded:
        return replace(lock, held_since=now)
    return lock


def _called(lock: LockState, now: float) -> LockState:
    if not lock.guarded:
        return replace(_panel(lock, now), opened_at=now)
    return replace(_closed(lock), screen=LockScreen.PIN_PAD, last_input=now)


def _closed(lock: LockState) -> LockState:
    return replace(lock, screen=LockScreen.NONE, typed="", refused=False, held_since=None)


def _panel(lock: LockState, now: float) -> LockState:
    return replace(_closed(lock), screen=LockScreen.PANEL, last_input=now, chosen=Choice.BACK)


def _tested(lock: LockState, now: float) -> LockState:
    """Return to the panel if the touch test ends soon after the PIN; later close it."""
    return _panel(lock, now) if now < lock.opened_at + TRUST else _closed(lock)


def _touched(lock: LockState, now: float) -> LockState:
    if lock.screen is LockScreen.BLACK:
        return _closed(lock)  # and not to the panel: it may be anybody's finger
    if lock.screen in (LockScreen.PANEL, LockScreen.TOUCH_TEST):
        return replace(lock, last_input=now)
    return lock  # what misses the keys of the pad does not keep it open


def _typed(lock: LockState, event: DigitTyped | DigitErased | PinEntered, now: float) -> LockState:
    if lock.screen is not LockScreen.PIN_PAD or lock.checking or now < lock.locked_until:
        return lock
    lock = replace(lock, refused=False)
    match event:
        case DigitTyped(digit):
            if len(lock.typed) >= MOST_DIGITS:
                return lock
            return replace(lock, typed=lock.typed + digit, last_input=now)
        case DigitErased():
            return replace(lock, typed=lock.typed[:-1], last_input=now) if lock.typed else lock
        case PinEntered():
            if len(lock.typed) < LEAST_DIGITS:
                return lock
            wrong = 0 if now - lock.wrong_at > tries.FORGET else lock.wrong
            return replace(lock, checking=True, wrong=wrong, last_input=now)
        case _:
            assert_never(event)


def _checked(lock: LockState, now: float, *, right: bool) -> LockState:
    if not lock.checking:
        return lock
    lock = replace(lock, checking=False, typed="", last_input=now)
    if right:
        lock = replace(lock, wrong=0, opened_at=now)
        return _panel(lock, now) if lock.screen is LockScreen.PIN_PAD else lock
    return replace(_wrong(lock, now), refused=lock.screen is LockScreen.PIN_PAD)


def _wrong(lock: LockState, now: float) -> LockState:
    return replace(lock, checking=False, wrong=lock.wrong + 1, wrong_at=now)


def _in_panel(lock: LockState, event: Moved | Chosen, now: float) -> LockState:
    if lock.screen is not LockScreen.PANEL:
        return lock
    lock = replace(lock, last_input=now)
    if isinstance(event, Moved):
        choices = list(Choice)
        place = (choices.index(lock.chosen) + event.by) % len(choices)
        return replace(lock, chosen=choices[place])
    match event.choice:
        case Choice.BACK:
            return _closed(lock)
        case Choice.DARK:
            return replace(lock, screen=LockScreen.BLACK)
        case Choice.TEST:
            return replace(lock, screen=LockScreen.TOUCH_TEST)
        case Choice.RESTART | Choice.LEAVE:
            return replace(lock, exit_choice=event.choice)
        case _:
            assert_never(event.choice)
