"""A share of a whole, as a ring that fills to its mark."""

from kiosk.deck.model import Clause, LaidOutFact, Mark
from kiosk.deck.phrases import is_share, may_be_share, single
from kiosk.deck.picture import Picture, Room
from kiosk.deck.room import CARD, GAP, LINE


def _marks(clause: Clause) -> tuple[Mark, ...]:
    return (Mark(float(clause.figures[0].amount)),)


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    clause = single(clauses)
    return _marks(clause) if clause and may_be_share(clause) else ()


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    clause = single(clauses)
    return _marks(clause) if clause and is_share(clause) else ()


def _room(_: LaidOutFact) -> Room:
    return Room(CARD + 2 * LINE + GAP, beside=True)


PICTURE = Picture("ring", 2, _allowed, _chosen, _room, weight=1)
