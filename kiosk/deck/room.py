"""How much room the pieces of a slide take, estimated without fonts.

Units are pixels of a screen 1080 high at the smallest type that a slide should have, on the
tightest screen the show is composed for: 1440 wide. A portrait screen is narrower, but so much
higher that it holds more.
"""

import math
from collections.abc import Iterable

from kiosk.deck.clauses import width
from kiosk.deck.model import Clause

COLUMN = 1216.0  # between the margins
BESIDE = 760.0  # what a picture or a photograph leaves of it
BESIDE_HERO = 640.0
LINE = 58.0
GAP = 44.0  # the air on both sides of a line between two rows
DIGITS = 68.0
_TEXT = 45.0
_BELOW = 24.0  # from the digits to their label
_FIGURE_EXTRA = 60.0  # a figure in a sentence is set larger than its characters say
_FIGURE_LINE = 34.0  # how much higher a line is with a figure in it


def text_height(text: str, column: float = COLUMN) -> float:
    """The height of words alone, without a gap."""
    return math.ceil(width(text) / 2 * _TEXT / column) * LINE


def sentence_height(clauses: Iterable[Clause], column: float = COLUMN) -> float:
    """The height of clauses with their figures among the words, each on new lines."""
    heights = []
    for clause in clauses:
        extent = width(clause.text) / 2 * _TEXT + _FIGURE_EXTRA * len(clause.figures)
        lines = math.ceil(extent / column)
        heights.append(lines * LINE + min(lines, len(clause.figures)) * _FIGURE_LINE)
    return sum(heights)


def card_height(clause: Clause, column: float) -> float:
    """The height of a figure with its lead above it and its label below it."""
    return _lead(clause) + DIGITS + _BELOW + text_height(clause.label, column)


def line_height(clause: Clause, column: float) -> float:
    """The height of a figure with its lead above it and its label beside it, in a list."""
    return _lead(clause) + max(DIGITS, text_height(clause.label, column / 2))


def _lead(clause: Clause) -> float:
    led = clause.lead or any(figure.before for figure in clause.figures)
    return LINE if led else 0.0
