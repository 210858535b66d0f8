"""The way out of a kiosk that nobody may leave: the PIN of the staff, and their panel behind it.

As with the player, one function says what follows from an event; it knows no clock and no screen.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf
from typing import assert_never

from kiosk.player.gate_events import (
    Choice,
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

#: So long must a corner be pressed; for the first seconds nothing shows.
HOLD, UNSEEN = 5.0, 2.0
#: So long must a finger lie still to end the touch test.
TEST_HOLD = 3.0
#: Without input each closes by itself after so long.
PAD_REST, PANEL_REST, TEST_REST = 20.0, 60.0, 30.0
#: A black screen ends by itself too: nobody may be there in the morning who knows of it.
DARK_REST = 12 * 3600.0
#: So long after the PIN a touch test leads back to the panel; later whoever ends it is anybody.
TRUST = 120.0
#: So many wrong PINs cost nothing; then each doubles the wait, until there was quiet for so long.
FREE_TRIES = 3
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
FORGET = 3600.0
MOST_DIGITS, LEAST_DIGITS = 12, 4


class Door(StrEnum):
    """What lies over the show."""

    CLOSED = "closed"
    ASKING = "asking"  # for the PIN
    PANEL = "panel"
    DARK = "dark"
    TESTING = "testing"  # the touch screen


@dataclass(frozen=True, slots=True)
class Gate:
    """All there is to know; times are seconds of one monotonic clock."""

    #: A PIN is set. Without one a keyboard opens the panel, and a finger nothing.
    guarded: bool
    door: Door = Door.CLOSED
    last_input: float = -inf
    #: One finger alone lies still since then, in the corner or in the touch test.
    held_since: float | None = None
    typed: str = ""
    #: What was typed is being checked.
    checking: bool = False
    #: It was wrong, and nothing has been typed since.
    refused: bool = False
    #: Wrong PINs in a row, and when the last one was.
    wrong: int = 0
    wrong_at: float = -inf
    #: When the panel was opened by who may.
    opened_at: float = -inf
    #: Where the keyboard is in the panel.
    chosen: Choice = Choice.BACK
    #: The program should end so; nothing changes any more.
    way: Choice | None = None

    @property
    def locked_until(self) -> float:
        """No PIN is taken before this moment."""
        return self.wrong_at + wait(self.wrong)

    @property
    def tries_left(self) -> int:
        """So many wrong ones still cost nothing."""
        return max(0, FREE_TRIES - self.wrong)


def wait(wrong: int) -> float:
    """How long no PIN is taken after so many wrong ones in a row."""
    if wrong < FREE_TRIES:
        return 0.0
    return min(FIRST_WAIT * 2.0 ** min(wrong - FREE_TRIES, 30), LONGEST_WAIT)


def deadline(gate: Gate) -> float | None:
    """When `TimeReached` is due."""
    match gate.door:
        case Door.CLOSED:
            return None if gate.held_since is None else gate.held_since + HOLD
        case Door.ASKING:  # even while a PIN is being checked: no answer may ever come
            return gate.last_input + PAD_REST
        case Door.PANEL:
            return gate.last_input + PANEL_REST
        case Door.TESTING:
            held = inf if gate.held_since is None else gate.held_since + TEST_HOLD
            return min(gate.last_input + TEST_REST, held)
        case Door.DARK:
            return gate.last_input + DARK_REST
        case _:
            assert_never(gate.door)


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
