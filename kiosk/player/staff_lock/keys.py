"""What keys do at the gate; whatever it has no use for goes on to the show, if there is none."""

from kiosk.player.keys import Command, command_for
from kiosk.player.staff_lock.events import (
    Chosen,
    DigitErased,
    DigitTyped,
    Dismissed,
    Event,
    Moved,
    PinEntered,
    StaffCalled,
    Touched,
)
from kiosk.player.staff_lock.state import Door, Gate

DIGITS = "0123456789"
_PAD: dict[str, Event] = {
    **{digit: DigitTyped(digit) for digit in DIGITS},
    "Backspace": DigitErased(),
    "Del": DigitErased(),
    "Return": PinEntered(),
    "Enter": PinEntered(),
    "Esc": Dismissed(),
}
_PANEL: dict[str, Event] = {
    **dict.fromkeys(("Right", "Down", "Tab"), Moved(1)),
    **dict.fromkeys(("Left", "Up", "Backtab"), Moved(-1)),
    "Esc": Dismissed(),
}
_TAKING = ("Return", "Enter", "Space")


def is_for_gate(gate: Gate, name: str) -> bool:
    """Whether the key of this name stops at the gate."""
    mine = (Command.QUIT, Command.FULLSCREEN)
    return gate.door is not Door.CLOSED or command_for(name) in mine


def event_for(gate: Gate, name: str) -> Event | None:
    """What the key of this name does; None for nothing."""
    match gate.door:
        case Door.CLOSED:
            return StaffCalled() if command_for(name) is Command.QUIT else None
        case Door.ASKING:
            return _PAD.get(name)
        case Door.PANEL:
            return Chosen(gate.chosen) if name in _TAKING else _PANEL.get(name, Touched())
        case Door.DARK:
            return Touched()
        case Door.TESTING:
            return Dismissed()
