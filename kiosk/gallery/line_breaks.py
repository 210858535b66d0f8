"""Finds lines that break where the rules of typesetting forbid it."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise

from kiosk.content.figures.units import unit_end

_CLOSES = re.compile(r"[，。、；：！？”’）》〉」』】…·％%‰!?)\]}]|[,.;:](?![0-9A-Za-z])")
_OPENS = re.compile(r"[“‘（《〈「『【(\[{]$")
_NUMERAL = re.compile(r"[0-9]\s*$")
_VAGUE = "余多几来"  # each is a word of its own as well


class BreakFault(Enum):
    """The faults of a line break."""

    ALONE = "alone"  # one character, with or without its punctuation
    CLOSING = "closing"  # it begins with a mark that closes
    OPENING = "opening"  # it ends with a mark that opens
    PARTED = "parted"  # it ends with a numeral whose measure word begins the next


def find_break_faults(lines: Sequence[str]) -> Iterator[tuple[BreakFault, str]]:
    """Yield the faults of the lines of a paragraph, each with the words it concerns."""
    lines = [line.strip() for line in lines]
    for line in lines:
        if _CLOSES.match(line):
            yield BreakFault.CLOSING, line
        if _OPENS.search(line):
            yield BreakFault.OPENING, line
        if len(lines) > 1 and sum(c.isalnum() for c in line) == 1:
            yield BreakFault.ALONE, line
    for line, after in pairwise(lines):
        measure = after[: unit_end(after, 0, len(after))]
        if _NUMERAL.search(line) and measure and measure not in _VAGUE:
            yield BreakFault.PARTED, f"{line}｜{after}"
