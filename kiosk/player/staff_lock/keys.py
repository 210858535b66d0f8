"""What keys do to the staff lock; while it shows nothing, all other keys go to the show."""

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
from kiosk.player.staff_lock.state import LockScreen, LockState

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


def is_for_lock(lock: LockState, name: str) -> bool:
    """Whether the key of this name is taken by the lock."""
    mine = (Command.QUIT, Command.FULLSCREEN)
    return lock.screen is not LockScreen.NONE or command_for(name) in mine


def event_for(lock: LockState, name: str) -> Event | None:
    """What the key of this name does; None for nothing."""
    match lock.screen:
        case LockScreen.NONE:
            return StaffCalled() if command_for(name) is Command.QUIT else None
        case LockScreen.PIN_PAD:
            return _PAD.get(name)
        case LockScreen.PANEL:
            return Chosen(lock.chosen) if name in _TAKING else _PANEL.get(name, Touched())
        case LockScreen.BLACK:
            return Touched()
        case LockScreen.TOUCH_TEST:
            return Dismissed()
