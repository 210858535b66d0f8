"""A rise, as what was beside what it has become."""

from kiosk.deck.model import Clause, LaidOutFact, Mark
from kiosk.deck.phrases import is_growth, may_be_growth, single
from kiosk.deck.picture import Picture, Room
from kiosk.deck.room import CARD, GAP, LINE


def _marks(clause: Clause) -> tuple[Mark, ...]:
    return Mark(1.0), Mark(1.0 + float(clause.figures[0].amount))


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    clause = single(clauses)
    return _marks(clause) if clause and may_be_growth(clause) else ()


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    clause = single(clauses)
    return _marks(clause) if clause and is_growth(clause) else ()


def _room(_: LaidOutFact) -> Room:
    return Room(CARD + 2 * LINE + GAP, beside=True)


PICTURE = Picture("growth", 1, _allowed, _chosen, _room, weight=1)
