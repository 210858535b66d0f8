"""What can happen to the player."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from kiosk.deck.model import Deck
from kiosk.player.keys import Command


class Zone(StrEnum):
    """The part of the screen, from left to right, that a tap fell in."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


_SIDE = 0.14  # of the screen's width


def zone_at(share: float) -> Zone:
    """The zone at a share of the screen's width, 0 to 1 from the left."""
    if share < _SIDE:
        return Zone.LEFT
    return Zone.RIGHT if share > 1 - _SIDE else Zone.CENTRE


@dataclass(frozen=True, slots=True)
class TimeReached:
    """The clock has come to the state's deadline."""


@dataclass(frozen=True, slots=True)
class TouchBegan:
    """A finger came down anywhere on the screen; a Gesture follows if the touch becomes one."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A touch ended as a tap on nothing special."""

    zone: Zone


@dataclass(frozen=True, slots=True)
class FigureTapped:
    """A touch ended as a tap on a number, which the screen itself completes or replays."""


@dataclass(frozen=True, slots=True)
class Swiped:
    """A touch ended as a swipe; +1 asks for the next slide, -1 for the previous one."""

    direction: Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class SectionChosen:
    """A touch chose a section, in the bar or by its card on the overview."""

    section: str


@dataclass(frozen=True, slots=True)
class HomeChosen:
    """A touch chose the way home, to the overview."""


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """A key went down: its command, the digit 0 to 9 it types, or None if it has no meaning."""

    command: Command | int | None


@dataclass(frozen=True, slots=True)
class SlideWanted:
    """An author wants to see the slide of this id; the slide does not begin anew if it is on."""

    slide: str


@dataclass(frozen=True, slots=True)
class SlideFailed:
    """The slide of this id cannot be drawn."""

    slide: str


@dataclass(frozen=True, slots=True)
class HallOpened:
    """The opening hours begin, or are on when the program starts."""


@dataclass(frozen=True, slots=True)
class HallClosed:
    """The opening hours are over."""


@dataclass(frozen=True, slots=True)
class ShowReplaced:
    """The show was loaded anew; `old` is the deck played so far."""

    old: Deck


Gesture = Tapped | FigureTapped | Swiped | SectionChosen | HomeChosen
Event = (
    TimeReached
    | TouchBegan
    | Gesture
    | KeyPressed
    | SlideWanted
    | SlideFailed
    | HallOpened
    | HallClosed
    | ShowReplaced
)
