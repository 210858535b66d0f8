"""The events of the staff lock."""

from dataclasses import dataclass

from kiosk.player.staff_lock.state import Choice


@dataclass(frozen=True, slots=True)
class TimeReached:
    """The clock has come to the deadline."""


@dataclass(frozen=True, slots=True)
class HoldBegan:
    """One finger, and no other, lies in the corner, or anywhere in the touch test."""


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """The finger was lifted or has moved away, or a second one came down."""


@dataclass(frozen=True, slots=True)
class StaffCalled:
    """The key to quit was pressed."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A finger came down on what the lock shows."""


@dataclass(frozen=True, slots=True)
class DigitTyped:
    """A digit 0 to 9, on the pad or the keyboard."""

    digit: str


@dataclass(frozen=True, slots=True)
class DigitErased:
    """The last digit was taken back."""


@dataclass(frozen=True, slots=True)
class PinEntered:
    """The typed digits are to be checked."""


@dataclass(frozen=True, slots=True)
class PinChecked:
    """The check of the typed digits has ended."""

    right: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """The keyboard moved the selection of the panel by this many choices."""

    by: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice of the panel was made."""

    choice: Choice


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The pad, the panel or the touch test was closed by a tap beside it or by Esc."""


@dataclass(frozen=True, slots=True)
class HallOpened:
    """The opening hours begin; a black screen that staff have forgotten ends."""


Event = (
    TimeReached | HoldBegan | HoldEnded | StaffCalled | Touched | DigitTyped | DigitErased
    | PinEntered | PinChecked | Moved | Chosen | Dismissed | HallOpened
)  # fmt: skip
