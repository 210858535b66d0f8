"""Estimates how much fits on one slide, without fonts: enough to split a topic fairly.

The screen sets the text by real measures; this only decides where a slide ends.
"""

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

from kiosk.content.model import Layout
from kiosk.deck.fact_layout import together
from kiosk.deck.model import LaidOutFact
from kiosk.deck.picture import Room
from kiosk.deck.pictures import pictures
from kiosk.deck.room import CARD, GAP, LINE, sentence_height, text_height

ROOM = 620.0
_CARDS_A_ROW = 3
_STEP = 20.0  # how finely slides of one topic are evened out
_BESIDE = 1.15  # what stands beside a picture has a narrower column
_BESIDE_PHOTOGRAPH = 1.6


def _room(fact: LaidOutFact) -> Room:
    """The room one fact takes, its gap included."""
    match fact.layout:
        case Layout.CARDS:
            return Room(CARD + GAP)
        case Layout.HERO:
            return Room(CARD + LINE + GAP)
        case Layout.SENTENCE | Layout.STORY:
            return Room(sentence_height(fact.clauses) + GAP)
        case Layout.STATEMENT:
            return Room(text_height(fact.text) + GAP)
        case _:
            return pictures()[fact.layout].room(fact)


def total(facts: Sequence[LaidOutFact]) -> float:
    """The height of facts on one slide; a photograph takes the other half of it, and no second."""
    photographs = sum(1 for fact in facts if fact.picture)
    if photographs > 1:
        return math.inf
    return _stacked(facts) * (_BESIDE_PHOTOGRAPH if photographs else 1)


def _stacked(facts: Sequence[LaidOutFact]) -> float:
    """Cards stand in rows, a picture of a figure beside everything else."""
    cards = sum(len(fact.clauses) for fact in facts if fact.layout == Layout.CARDS)
    if cards == 1 and facts[0].layout == Layout.HERO and len(facts) > 2:
        cards = 0  # a single card stands beside the hero
    rest = math.ceil(cards / _CARDS_A_ROW) * (CARD + GAP)
    rooms = [_room(fact) for fact in facts if fact.layout != Layout.CARDS]
    rest += sum(room.height for room in rooms if not room.beside)
    beside = [room.height for room in rooms if room.beside]
    return max(beside[0], rest * _BESIDE) + sum(beside[1:]) if beside else rest


def pages(facts: Sequence[LaidOutFact]) -> tuple[tuple[LaidOutFact, ...], ...]:
    """Split the facts of a topic into as few slides as hold them, evenly filled, in order."""
    sizes = next(filter(None, (_evenly(facts, count) for count in range(1, len(facts)))), None)
    starts = [0, *accumulate(sizes or [1] * len(facts))]
    return tuple(together(facts[start:end]) for start, end in pairwise(starts))


def _evenly(facts: Sequence[LaidOutFact], count: int) -> list[int] | None:
    """How many facts each of so many slides takes, evenly filled; None if one overflows."""
    less, more = divmod(len(facts), count)
    alike = [less + (i < more) for i in range(count)]
    if _fits(facts, alike):
        return alike
    limit = total(facts) / count
    while limit <= ROOM + _STEP:
        sizes = _greedy(facts, min(limit, ROOM))
        if len(sizes) <= count:
            return sizes if _fits(facts, sizes) else None
        limit += _STEP
    return None


def _fits(facts: Sequence[LaidOutFact], sizes: Sequence[int]) -> bool:
    return all(total(facts[a:b]) <= ROOM for a, b in pairwise([0, *accumulate(sizes)]))


def _greedy(facts: Sequence[LaidOutFact], limit: float) -> list[int]:
    sizes: list[int] = []
    start = 0
    for end in range(1, len(facts) + 1):
        if end - start > 1 and total(facts[start:end]) > limit:
            sizes.append(end - 1 - start)
            start = end - 1
    return [*sizes, len(facts) - start]
