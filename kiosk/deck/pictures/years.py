"""The years that a sentence speaks of, as a line of as many strokes; a rise climbs by steps."""

from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.phrases import years
from kiosk.deck.picture import Picture, Room
from kiosk.deck.room import GAP, sentence_height

_LINE = 40.0  # the stroke and the air above it; the gap below it is counted too
_STEP = 40.0


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """One mark for each year, whose amount is the step it stands on: all 1 without a rise."""
    found = years("".join(clause.text + clause.pause for clause in clauses))
    if found is None:
        return ()
    count, rising = found
    return tuple(Mark(float(year) if rising else 1.0) for year in range(1, count + 1))


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """Under a sentence; figures on cards would not be beside it."""
    cards = all(clause.form is Form.LABELLED for clause in clauses)
    return () if cards else _allowed(clauses)


def _room(fact: LaidOutFact) -> Room:
    steps = fact.marks[-1].amount if fact.marks[-1].amount > 1 else 0.0
    return Room(sentence_height(fact.clauses) + _LINE + steps * _STEP + GAP)


PICTURE = Picture("years", 5, _allowed, _chosen, _room, weight=1, company=2)
