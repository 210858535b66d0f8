"""What a kind of picture of figures is: when words allow it, what it is made of, its room."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.room import sentence_height

MOST_PICTURES = 2  # on one slide
_SMALL = 300.0
_LARGE = 480.0


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
    room: Callable[[LaidOutFact, float], float]  # its height with its words, in such a width
    leads: bool = False  # whether it is the great thing on its slide, beside all else
    company: int | None = None  # the most facts that its slide may have, itself included


def one_figure(fact: LaidOutFact, column: float) -> float:
    """The room of a picture of one figure: with its label, or small at the left of its sentence."""
    clause = fact.clauses[0]
    if clause.form is Form.LABELLED and not clause.lead:
        return _LARGE
    return max(_SMALL, sentence_height(fact.clauses, column * 0.64))
