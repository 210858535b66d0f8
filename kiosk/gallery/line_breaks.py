"""Finds lines that break where the rules of typesetting forbid it."""

import re
from collections.abc import Collection, Iterator, Sequence
from enum import Enum
from itertools import pairwise

from kiosk.content.figures.units import unit_end

_CLOSES = re.compile(r"[，。、；：！？”’）》〉」』】…·％%‰!?)\]}]|[,.;:](?![0-9A-Za-z])")
_OPENS = re.compile(r"[“‘（《〈「『【(\[{]$")
_NUMERAL = re.compile(r"[0-9]\s*$")
LATIN_WORD = re.compile(r"[^\W\d_\u2e80-\uffff]+")
_VAGUE = "余多几来"  # each is a word of its own as well


class BreakFault(Enum):
    """The faults of a line break."""

    ALONE = "alone"  # one character, with or without its punctuation
    CLOSING = "closing"  # it begins with a mark that closes
    OPENING = "opening"  # it ends with a mark that opens
    PARTED = "parted"  # it ends with a numeral whose measure word begins the next
    BROKEN = "broken"  # it ends inside a Latin word


def find_break_faults(
    lines: Sequence[str], words: Collection[str] = ()
) -> Iterator[tuple[BreakFault, str]]:
    """Yield the faults of the lines of a paragraph, each with the words it concerns.

    `words` are the Latin words of the texts that the paragraph may come from.
    """
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
    yield from _broken_words(lines, words)


def _broken_words(lines: Sequence[str], words: Collection[str]) -> Iterator[tuple[BreakFault, str]]:
    """Find the words that go on in the next line, or in several."""
    pieces: list[str] = []
    for line, after in pairwise([*lines, ""]):
        last, first = LATIN_WORD.findall(line)[-1:], LATIN_WORD.match(after)
        whole = pieces and LATIN_WORD.fullmatch(line)
        pieces = [*pieces, line] if whole else last if line.endswith(tuple(last) or " ") else []
        if pieces and first and "".join((*pieces, first.group())) in words:
            yield BreakFault.BROKEN, "｜".join((*pieces, first.group()))
