"""What a kind of picture of figures is: when words allow it, what it is made of, its room."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.room import CARD, COLUMN, GAP, LINE, sentence_height

MOST_WEIGHT = 2  # of the pictures on one slide
_SMALL = 240.0


@dataclass(frozen=True, slots=True)
class Room:
    """The height a picture takes with its words, and whether it stands beside the other facts."""

    height: float
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """One kind of picture; each module of `deck/pictures` has one, and nothing else lists them.

    `name` is that of its layout. It stands in the key of its words (`layout-ring`) and in the name
    of its QML file (`Ring.qml`). `allowed` returns the marks it consists of where its author
    may ask for it, `chosen` where it is drawn without being asked for: both return nothing where
    the clauses of a fact do not say so.
    """

    name: str
    rank: int  # where the words of a fact allow several pictures, the lowest is chosen
    allowed: Callable[[tuple[Clause, ...]], tuple[Mark, ...]]
    chosen: Callable[[tuple[Clause, ...]], tuple[Mark, ...]]
    room: Callable[[LaidOutFact], Room]
    weight: int = 0  # how much of a slide's MOST_WEIGHT it takes
    company: int | None = None  # the most facts that its slide may have, itself included
    wide: bool = False  # whether it is read from left to right over the width of its column


def one_figure(fact: LaidOutFact) -> Room:
    """The room of a picture of one figure: over its label, or small at the left of its sentence."""
    clause = fact.clauses[0]
    if clause.form is Form.LABELLED and not clause.lead:
        return Room(CARD + 2 * LINE + GAP, beside=True)
    return Room(max(_SMALL, sentence_height(fact.clauses, COLUMN * 0.64)) + GAP)
