"""A cause and its result, with an arrow from one to the other."""

from kiosk.deck.clauses import width
from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.phrases import is_result
from kiosk.deck.picture import Picture, Room
from kiosk.deck.room import CARD, GAP

_LIMIT = 18  # halves of an em: two longer figures and an arrow find no room beside each other


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    fits = len(clauses) == 2 and all(
        clause.form is Form.LABELLED and width(clause.lead + clause.figures[0].text) <= _LIMIT
        for clause in clauses
    )
    return tuple(Mark(float(clause.figures[0].amount)) for clause in clauses) if fits else ()


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    found = _allowed(clauses)
    return found if found and is_result(clauses[1]) else ()


def _room(_: LaidOutFact) -> Room:
    return Room(CARD + GAP)


PICTURE = Picture("pair", 3, _allowed, _chosen, _room)
