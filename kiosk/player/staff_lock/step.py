"""The way out of a kiosk that nobody may leave: the PIN of the staff, and their panel behind it.

As with the player, one function says what follows from an event; it knows no clock and no screen.
"""

from dataclasses import replace
from typing import assert_never

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
    FORGET,
    LEAST_DIGITS,
    MOST_DIGITS,
    TEST_REST,
    TRUST,
    Choice,
    Door,
    Gate,
    deadline,
)


def step(gate: Gate, event: Event, now: float) -> Gate:
    """The gate after the event."""
    if gate.way:
        return gate
    match event:
        case TimeReached():
            due = deadline(gate)
            return _timed_out(gate, now) if due is not None and due <= now else gate
        case HoldBegan():
            return _hold_began(gate, now)
        case HoldEnded():
            return replace(gate, held_since=None)
        case StaffCalled():
            return _called(gate, now) if gate.door is Door.CLOSED else gate
        case Touched():
            return _touched(gate, now)
        case DigitTyped() | DigitErased() | PinEntered():
            return _typed(gate, event, now)
        case PinChecked(right):
            return _checked(gate, now, right=right)
        case Moved() | Chosen():
            return _in_panel(gate, event, now)
        case Dismissed():
            return _tested(gate, now) if gate.door is Door.TESTING else _closed(gate)
        case HallOpened():
            return _closed(gate) if gate.door is Door.DARK else gate
        case _:
            assert_never(event)


def _timed_out(gate: Gate, now: float) -> Gate:
    match gate.door:
        case Door.CLOSED:
            return _called(gate, now)
        case Door.TESTING:
            forgotten = now >= gate.last_input + TEST_REST
            return _closed(gate) if forgotten else _tested(gate, now)
        case Door.ASKING:
            return replace(_closed(gate), checking=False)
        case Door.PANEL | Door.DARK:
            return _closed(gate)
        case _:
            assert_never(gate.door)


def _hold_began(gate: Gate, now: float) -> Gate:
    if gate.door is Door.TESTING:
        return replace(gate, held_since=now, last_input=now)
    if gate.door is Door.CLOSED and gate.guarded:
        return replace(gate, held_since=now)
    return gate


def _called(gate: Gate, now: float) -> Gate:
    if not gate.guarded:
        return replace(_panel(gate, now), opened_at=now)
    return replace(_closed(gate), door=Door.ASKING, last_input=now)


def _closed(gate: Gate) -> Gate:
    return replace(gate, door=Door.CLOSED, typed="", refused=False, held_since=None)


def _panel(gate: Gate, now: float) -> Gate:
    return replace(_closed(gate), door=Door.PANEL, last_input=now, chosen=Choice.BACK)


def _tested(gate: Gate, now: float) -> Gate:
    """Whoever ends the touch test soon is the one who began it."""
    return _panel(gate, now) if now < gate.opened_at + TRUST else _closed(gate)


def _touched(gate: Gate, now: float) -> Gate:
    if gate.door is Door.DARK:
        return _closed(gate)  # and not to the panel: it may be anybody's finger
    if gate.door in (Door.PANEL, Door.TESTING):
        return replace(gate, last_input=now)
    return gate  # what misses the keys of the pad does not keep it open


def _typed(gate: Gate, event: DigitTyped | DigitErased | PinEntered, now: float) -> Gate:
    if gate.door is not Door.ASKING or gate.checking or now < gate.locked_until:
        return gate
    gate = replace(gate, refused=False)
    match event:
        case DigitTyped(digit):
            if len(gate.typed) >= MOST_DIGITS:
                return gate
            return replace(gate, typed=gate.typed + digit, last_input=now)
        case DigitErased():
            return replace(gate, typed=gate.typed[:-1], last_input=now) if gate.typed else gate
        case PinEntered():
            if len(gate.typed) < LEAST_DIGITS:
                return gate
            wrong = 0 if now - gate.wrong_at > FORGET else gate.wrong
            return replace(gate, checking=True, wrong=wrong, last_input=now)
        case _:
            assert_never(event)


def _checked(gate: Gate, now: float, *, right: bool) -> Gate:
    if not gate.checking:
        return gate
    gate = replace(gate, checking=False, typed="", last_input=now)
    if right:
        gate = replace(gate, wrong=0, opened_at=now)
        return _panel(gate, now) if gate.door is Door.ASKING else gate
    asking = gate.door is Door.ASKING
    return replace(gate, wrong=gate.wrong + 1, wrong_at=now, refused=asking)


def _in_panel(gate: Gate, event: Moved | Chosen, now: float) -> Gate:
    if gate.door is not Door.PANEL:
        return gate
    gate = replace(gate, last_input=now)
    if isinstance(event, Moved):
        choices = list(Choice)
        place = (choices.index(gate.chosen) + event.by) % len(choices)
        return replace(gate, chosen=choices[place])
    match event.choice:
        case Choice.BACK:
            return _closed(gate)
        case Choice.DARK:
            return replace(gate, door=Door.DARK)
        case Choice.TEST:
            return replace(gate, door=Door.TESTING)
        case Choice.RESTART | Choice.LEAVE:
            return replace(gate, way=event.choice)
        case _:
            assert_never(event.choice)
