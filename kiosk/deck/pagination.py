"""Estimates how much fits on one slide, without fonts: enough to split a topic fairly.

The screen sets the text by real measures; this only decides where a slide ends.
"""

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

from kiosk.content.model import Layout
from kiosk.deck.fact_layout import leads, together
from kiosk.deck.model import LaidOutFact
from kiosk.deck.pictures import pictures
from kiosk.deck.room import (
    BESIDE,
    BESIDE_HERO,
    COLUMN,
    GAP,
    card_height,
    line_height,
    sentence_height,
    text_height,
)

ROOM = 720.0
_CARDS = 6  # more of them on one slide are too small
_CARDS_A_ROW = 3
_STEP = 20.0  # how finely slides of one topic are evened out


def total(facts: Sequence[LaidOutFact]) -> float:
    """The height of facts on one slide; a photograph takes the other half of it, and no second."""
    row = together(facts)
    photographs = sum(1 for fact in row if fact.picture)
    cards = sum(len(fact.clauses) for fact in row if fact.layout in (Layout.CARDS, Layout.HERO))
    if photographs > 1 or cards > _CARDS:
        return math.inf
    lead = None if photographs else next((fact for fact in row if leads(fact)), None)
    if lead is None or len(row) == 1:
        return _rows(row, BESIDE if photographs else COLUMN)
    rest = _rows([fact for fact in row if fact is not lead], BESIDE if lead.marks else BESIDE_HERO)
    return max(_room(lead, COLUMN), rest)


def _rows(facts: Sequence[LaidOutFact], column: float) -> float:
    """Cards stand in rows where these are wide, else in a list; whatever else has its own row."""
    cards = [clause for fact in facts if fact.layout == Layout.CARDS for clause in fact.clauses]
    if column < COLUMN:
        heights = [line_height(card, column) for card in cards]
    else:
        high = [card_height(card, column / _CARDS_A_ROW) for card in cards]
        heights = [
            max(high[start : start + _CARDS_A_ROW]) for start in range(0, len(high), _CARDS_A_ROW)
        ]
    heights += [_room(fact, column) for fact in facts if fact.layout != Layout.CARDS]
    return sum(heights) + GAP * (len(heights) - 1)


def _room(fact: LaidOutFact, column: float) -> float:
    """The height of one fact that stands in a row of its own."""
    match fact.layout:
        case Layout.CARDS | Layout.HERO:
            return max(card_height(clause, column) for clause in fact.clauses)
        case Layout.SENTENCE | Layout.STORY:
            return sentence_height(fact.clauses, column)
        case Layout.STATEMENT:
            return text_height(fact.text, column)
        case _:
            return pictures()[fact.layout].room(fact, column)


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
