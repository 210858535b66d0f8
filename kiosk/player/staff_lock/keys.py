"""What keys do to the staff lock; while it shows nothing, all other keys go to the show."""

from kiosk.player.keys import Command, first_command
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
    **{f"Num+{digit}": DigitTyped(digit) for digit in DIGITS},
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


def is_for_lock(lock: LockState, names: tuple[str, ...]) -> bool:
    """Whether the key of these names, the best first, is taken by the lock."""
    mine = (Command.QUIT, Command.FULLSCREEN)
    return lock.screen is not LockScreen.NONE or first_command(names) in mine


def event_for(lock: LockState, names: tuple[str, ...]) -> Event | None:
    """What the key of these names does, by the first that means anything; None for nothing."""
    match lock.screen:
        case LockScreen.NONE:
            return StaffCalled() if first_command(names) is Command.QUIT else None
        case LockScreen.PIN_PAD:
            return next((_PAD[name] for name in names if name in _PAD), None)
        case LockScreen.PANEL:
            return Chosen(lock.chosen) if names[0] in _TAKING else _PANEL.get(names[0], Touched())
        case LockScreen.BLACK:
            return Touched()
        case LockScreen.TOUCH_TEST:
            return Dismissed()
