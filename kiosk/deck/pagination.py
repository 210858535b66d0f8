"""Estimates how much fits on one slide, without fonts: enough to split a topic fairly.

The screen sets the text by real measures; this only decides where a slide ends.
"""

import math
from bisect import bisect_left
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
    """Split the facts of a topic into as few slides as hold them, evenly filled, in order.

    A fact taller than a slide has one to itself. A fact more at the end never makes a slide fewer.
    """
    count = len(_greedy(facts, ROOM))
    less, more = divmod(len(facts), count)
    sizes = [less + (i < more) for i in range(count)]
    if not _fits(facts, sizes):
        steps = range(math.ceil(ROOM / _STEP))
        least = bisect_left(
            steps, x=True, key=lambda step: len(_greedy(facts, step * _STEP)) <= count
        )
        sizes = _greedy(facts, min(least * _STEP, ROOM))
    starts = [0, *accumulate(sizes)]
    return tuple(together(facts[start:end]) for start, end in pairwise(starts))


def _fits(facts: Sequence[LaidOutFact], sizes: Sequence[int]) -> bool:
    return all(total(facts[a:b]) <= ROOM for a, b in pairwise([0, *accumulate(sizes)]))


def _greedy(facts: Sequence[LaidOutFact], limit: float) -> list[int]:
    """How many facts each slide takes that is filled up to a height before the next is begun."""
    sizes: list[int] = []
    start = 0
    for end in range(1, len(facts) + 1):
        if end - start > 1 and total(facts[start:end]) > limit:
            sizes.append(end - 1 - start)
            start = end - 1
    return [*sizes, len(facts) - start]
