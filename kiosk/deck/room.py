"""How much room the pieces of a slide take, estimated without fonts.

Units are pixels of a screen 1080 high at the smallest readable type, on the tightest screen the
show is composed for (4:3 and portrait are both narrower than 16:9). Estimates err on the side of
more room.
"""

import math
from collections.abc import Iterable

from kiosk.deck.clauses import width
from kiosk.deck.model import Clause

COLUMN = 900.0
CARD = 170.0
LINE = 46.0
GAP = 26.0
_TEXT = 32.0
_FIGURE_LINE = 96.0
_FIGURE_EXTRA = 60.0  # a figure in a sentence is set larger than its characters say


def text_height(text: str) -> float:
    """The height of words alone, without a gap."""
    return math.ceil(width(text) / 2 * _TEXT / COLUMN) * LINE * 1.3


def sentence_height(clauses: Iterable[Clause], column: float = COLUMN) -> float:
    """The height of clauses with their figures among the words, each on new lines."""
    heights = []
    for clause in clauses:
        extent = width(clause.text) / 2 * _TEXT + _FIGURE_EXTRA * len(clause.figures)
        line = _FIGURE_LINE if clause.figures else LINE
        heights.append(math.ceil(extent / column) * line)
    return sum(heights)
