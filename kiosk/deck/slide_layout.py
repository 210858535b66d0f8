"""Chooses how the facts of a slide stand together, so that no two slides in a row look alike."""

from collections.abc import Sequence

from kiosk.content.model import Layout
from kiosk.deck.model import Composition, LaidOutFact

_LEDGER_ROOM = 5  # lines of figure and label that one slide holds


def compose(facts: Sequence[LaidOutFact], before: Composition) -> Composition:
    """The first composition that suits the facts and is not that of the slide `before`."""
    suited = _suited(facts)
    return next((wanted for wanted in suited if wanted is not before), suited[0])


def _suited(facts: Sequence[LaidOutFact]) -> tuple[Composition, ...]:
    if all(fact.layout == Layout.CARDS for fact in facts):
        lines = sum(len(fact.clauses) for fact in facts)
        ledger = (Composition.LEDGER,) if 2 < lines <= _LEDGER_ROOM else ()
        return (Composition.GRID, *ledger)
    return (Composition.FREE,)
