"""What is on the screen at a moment, as one immutable value."""

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """Who leads: nobody, a visitor, or a member of staff."""

    ATTRACT = "attract"
    VISIT = "visit"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long the player waits for people, in seconds, all above zero."""

    idle: float
    countdown: float
    present_timeout: float
    #: How long one digit waits for another, or for G, before it goes to its section.
    digit_wait: float = 0.6
    #: How long a number of several digits, which has no other meaning, waits for G.
    number_wait: float = 5.0


@dataclass(frozen=True, slots=True)
class State:
    """All the screen needs to know; times are seconds of one monotonic clock.

    The defaults are those of a fresh start: whatever is not named is as before any visit.
    """

    mode: Mode
    slide: str
    index: int
    #: Since when this slide's dwell counts: entered, replayed, or set going again.
    entered: float
    last_input: float
    #: Grows by one whenever the slide is to be played from its beginning.
    serial: int
    #: Where the last move went, for the transition: -1 back, +1 on, 0 neither.
    direction: int = 0
    #: The slide has been edited while it was on: it stands as it is at the end, and calmly.
    revised: bool = False
    #: The numbers stand at zero, also on the slides gone to, until released.
    held: bool = False
    #: Present mode: the slides go on by themselves.
    automatic: bool = False
    black: bool = False
    frozen: bool = False
    help: bool = False
    #: The panel for staff that lists what is wrong with the show.
    problems: bool = False
    fullscreen: bool = True
    #: Digits that await G, or a moment without another digit, until `typed_ends`.
    typed: str = ""
    typed_ends: float | None = None
    #: The touch that began this visit has not ended yet.
    first_touch: bool = False
    #: The touch under way took something off the slide, and does nothing else.
    spent_touch: bool = False
    counting_down: bool = False
    countdown_ends: float | None = None
    #: The hall is closed: whenever nobody of the staff is at work, the screen is dark.
    after_hours: bool = False
    #: Nothing at all is shown, and only a key or the opening of the hall changes that.
    dark: bool = False
    #: The program should leave; nothing changes any more.
    closed: bool = False
    #: When `TimeReached` is due; None once closed or in the dark.
    deadline: float | None = None

    @property
    def covered(self) -> bool:
        """Something lies over the slide that the next touch or key takes away."""
        return self.counting_down or self.black or self.help or self.problems

    @property
    def cycling(self) -> bool:
        """The slide goes on by itself when its dwell is over."""
        if self.mode is Mode.PRESENT:
            return self.automatic and not (self.frozen or self.covered or self.typed)
        return self.mode is Mode.ATTRACT and not self.dark
