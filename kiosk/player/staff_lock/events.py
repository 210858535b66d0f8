"""What can happen at the gate that keeps visitors in the show."""

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
    """It was lifted or went elsewhere, or another one came, or it was none."""


@dataclass(frozen=True, slots=True)
class StaffCalled:
    """The keyboard asked to leave."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A finger came down on whatever lies over the show."""


@dataclass(frozen=True, slots=True)
class DigitTyped:
    """A digit 0 to 9, on the pad or the keyboard."""

    digit: str


@dataclass(frozen=True, slots=True)
class DigitErased:
    """The last digit was taken back."""


@dataclass(frozen=True, slots=True)
class PinEntered:
    """All digits are there."""


@dataclass(frozen=True, slots=True)
class PinChecked:
    """It is known whether what was typed is the PIN."""

    right: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """The keyboard went on by so many choices of the panel."""

    by: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of what the panel offers was chosen."""

    choice: Choice


@dataclass(frozen=True, slots=True)
class Dismissed:
    """Whoever sees it wants it away."""


@dataclass(frozen=True, slots=True)
class HallOpened:
    """Visitors come in: a black screen that was forgotten would be all they see."""


Event = (
    TimeReached | HoldBegan | HoldEnded | StaffCalled | Touched | DigitTyped | DigitErased
    | PinEntered | PinChecked | Moved | Chosen | Dismissed | HallOpened
)  # fmt: skip
