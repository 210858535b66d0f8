"""Estimates how much fits on one slide, without fonts: enough to split a topic fairly.

The screen sets the text by real measures; this only decides where a slide ends. Units are pixels
of a screen 1080 high at the smallest readable type, on the tightest screen the show is composed
for (4:3 and portrait are both narrower than 16:9). Estimates err on the side of more room.
"""

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

from kiosk.content.model import Fact
from kiosk.deck.clauses import width
from kiosk.deck.fact_layout import block
from kiosk.deck.model import Block, Setting

ROOM = 620.0
_COLUMN = 900.0
_TEXT = 32.0
_LINE = 46.0
_FIGURE_LINE = 96.0
_FIGURE_EXTRA = 60.0  # a figure in a sentence is set larger than its characters say
_CARD = 170.0
_GAP = 26.0
_CARDS_A_ROW = 3
_STEP = 20.0  # how finely slides of one topic are evened out
_BESIDE = 1.15  # what stands beside a picture has a narrower column
_BESIDE_PHOTOGRAPH = 1.6
_CROWD = 220.0
_YEARS_LINE = 110.0
_PICTURES = {Setting.RING, Setting.GROWTH}


def height(item: Block) -> float:
    """The height one block takes, its gap included."""
    match item.setting:
        case Setting.CARDS:
            return _CARD + _GAP
        case Setting.HERO:
            return _CARD + _LINE + _GAP
        case Setting.RING | Setting.GROWTH:
            return _CARD + 2 * _LINE + _GAP
        case Setting.PAIR:
            return _CARD + _GAP
        case Setting.DOTS:
            return _CROWD + (_CARD if len(item.clauses) > 1 else sum(_sentence_lines(item))) + _GAP
        case Setting.YEARS:
            return sum(_sentence_lines(item)) + _YEARS_LINE + _GAP
        case Setting.SENTENCE | Setting.STORY:
            return sum(_sentence_lines(item)) + _GAP
        case Setting.STATEMENT:
            lines = math.ceil(width(item.text) / 2 * _TEXT / _COLUMN)
            return lines * _LINE * 1.3 + _GAP


def _sentence_lines(item: Block) -> list[float]:
    heights = []
    for clause in item.clauses:
        extent = width(clause.text) / 2 * _TEXT + _FIGURE_EXTRA * len(clause.figures)
        line = _FIGURE_LINE if clause.figures else _LINE
        heights.append(math.ceil(extent / _COLUMN) * line)
    return heights


def total(items: Sequence[Block]) -> float:
    """The height of facts on one slide; a photograph takes the other half of it, and no second."""
    photographs = sum(1 for item in items if item.picture)
    if photographs > 1:
        return math.inf
    return _stacked(items) * (_BESIDE_PHOTOGRAPH if photographs else 1)


def _stacked(items: Sequence[Block]) -> float:
    """Cards stand in rows, a picture of a figure beside everything else."""
    cards = sum(len(item.clauses) for item in items if item.setting is Setting.CARDS)
    if cards == 1 and items[0].setting is Setting.HERO and len(items) > 2:
        cards = 0  # a single card stands beside the hero
    rest = math.ceil(cards / _CARDS_A_ROW) * (_CARD + _GAP)
    rest += sum(height(item) for item in items if item.setting not in {*_PICTURES, Setting.CARDS})
    pictures = [height(item) for item in items if item.setting in _PICTURES]
    if not pictures:
        return rest
    return max(pictures[0], rest * _BESIDE) + sum(pictures[1:])


def pages(facts: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], ...]:
    """Split the facts of a topic into as few slides as hold them, evenly filled, in order."""
    items = [block(fact) for fact in facts]
    sizes = next(filter(None, (_evenly(items, count) for count in range(1, len(items)))), None)
    starts = [0, *accumulate(sizes or [1] * len(items))]
    return tuple(facts[start:end] for start, end in pairwise(starts))


def _evenly(items: Sequence[Block], count: int) -> list[int] | None:
    """How many facts each of so many slides takes, evenly filled; None if one overflows."""
    less, more = divmod(len(items), count)
    alike = [less + (i < more) for i in range(count)]
    if _fits(items, alike):
        return alike
    limit = total(items) / count
    while limit <= ROOM + _STEP:
        sizes = _greedy(items, min(limit, ROOM))
        if len(sizes) <= count:
            return sizes if _fits(items, sizes) else None
        limit += _STEP
    return None


def _fits(items: Sequence[Block], sizes: Sequence[int]) -> bool:
    return all(total(items[a:b]) <= ROOM for a, b in pairwise([0, *accumulate(sizes)]))


def _greedy(items: Sequence[Block], limit: float) -> list[int]:
    sizes: list[int] = []
    start = 0
    for end in range(1, len(items) + 1):
        if end - start > 1 and total(items[start:end]) > limit:
            sizes.append(end - 1 - start)
            start = end - 1
    return [*sizes, len(items) - start]
