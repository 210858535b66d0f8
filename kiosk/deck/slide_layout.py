"""Chooses how the blocks of a slide stand together, so that no two slides in a row look alike."""

from collections.abc import Sequence

from kiosk.deck.model import Block, Composition, Setting

_LEDGER_ROOM = 6  # lines of figure and label that one slide holds


def compose(blocks: Sequence[Block], before: Composition) -> Composition:
    """The first composition that suits the blocks and is not that of the slide `before`."""
    suited = _suited(blocks)
    return next((wanted for wanted in suited if wanted is not before), suited[0])


def _suited(blocks: Sequence[Block]) -> tuple[Composition, ...]:
    settings = [item.setting for item in blocks]
    if settings[0] is Setting.HERO and len(blocks) > 1:
        both = (Composition.LEAD, Composition.ASIDE)
        return both[::-1] if Setting.PAIR in settings else both
    if settings[-1] is Setting.HERO and len(blocks) > 1:
        return (Composition.CRESCENDO,)
    if all(setting is Setting.CARDS for setting in settings):
        lines = sum(len(item.clauses) for item in blocks)
        ledger = (Composition.LEDGER,) if 2 < lines <= _LEDGER_ROOM else ()
        return (Composition.GRID, *ledger)
    return (Composition.FREE,)
