"""Finds the figures of a sentence: the one place that knows numbers.

A sentence goes through three rules, in this order: braces force a figure and a backslash prevents
one; spans that only look like figures (dates, ordinals, codes, names) are set aside; the numbers
that are left become figures with qualifier, numeral, scale, unit and qualifier.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kiosk.content.figures.exclusions import lookalikes
from kiosk.content.figures.numerals import arabic_value
from kiosk.content.figures.units import (
    AFTER,
    BEFORE,
    CURRENCY,
    GAP,
    NUMERAL,
    UNIT,
    multiple,
)
from kiosk.content.model import Figure, Part, Words

_FIGURE = re.compile(
    rf"(?:(?P<before>{BEFORE}){GAP}*)?"
    rf"(?:(?P<prefix>{CURRENCY}){GAP}?)?"
    rf"(?P<numeral>(?<![0-9A-Za-z)])[-−+]{NUMERAL}|(?<![0-9]){NUMERAL})"
    rf"(?:{GAP}*(?P<unit>{UNIT}))?"
    rf"(?:{GAP}*(?P<after>{AFTER}))?",
    re.ASCII | re.IGNORECASE,
)
# Inside braces the author has decided: whatever follows the number is its unit.
_FORCED = re.compile(
    rf"(?:(?P<before>{BEFORE}){GAP}*)?(?:(?P<prefix>{CURRENCY}){GAP}?)?"
    rf"(?P<numeral>[-−+]?{NUMERAL}){GAP}*(?P<unit>[^0-9]*?)(?:{GAP}*(?P<after>{AFTER}))?",
    re.ASCII | re.IGNORECASE,
)
_NUMBER_AT = re.compile(rf"[-−+]?{NUMERAL}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Slip:
    """A brace that is not right: its index in the sentence as written, and what kind of slip."""

    index: int
    kind: str  # "unclosed", "unopened" or "empty"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was read: the parts, joined they are the sentence, and the slips met on the way."""

    parts: tuple[Part, ...]
    slips: tuple[Slip, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marked:
    """A sentence freed of its marks, with what the marks meant, as indexes into `text`."""

    text: str
    forced: tuple[tuple[int, int], ...]
    prevented: tuple[tuple[int, int], ...]
    slips: tuple[Slip, ...]


def read(sentence: str) -> Sentence:
    """Split a sentence as its author wrote it into words and figures."""
    marked = _unmark(sentence)
    figures = sorted([*_forced(marked), *_found(marked)], key=lambda item: item[0])
    parts: list[Part] = []
    end = 0
    for start, figure in figures:
        if start > end:
            parts.append(Words(marked.text[end:start]))
        parts.append(figure)
        end = start + len(figure.text)
    if end < len(marked.text):
        parts.append(Words(marked.text[end:]))
    return Sentence(tuple(parts), marked.slips)


def _unmark(sentence: str) -> _Marked:
    text: list[str] = []
    forced: list[tuple[int, int]] = []
    prevented: list[tuple[int, int]] = []
    slips: list[Slip] = []
    opened: tuple[int, int] | None = None  # index as written, index in text
    i = 0
    while i < len(sentence):
        c = sentence[i]
        if c in "{}" and sentence[i : i + 2] == c * 2 and not (c == "}" and opened):
            text.append(c)
            i += 2
            continue
        if c == "{" and opened is None:
            opened = (i, len(text))
        elif c == "}" and opened is not None:
            if not "".join(text[opened[1] :]).strip():
                slips.append(Slip(opened[0], "empty"))
            else:
                forced.append((opened[1], len(text)))
            opened = None
        elif c in "{}":
            slips.append(Slip(i, "unopened" if c == "}" else "unclosed"))
            text.append(c)
        elif c == "\\" and (number := _NUMBER_AT.match(sentence, i + 1)):
            prevented.append((len(text), len(text) + len(number.group())))
            text.extend(number.group())
            i = number.end()
            continue
        else:
            text.append(c)
        i += 1
    if opened is not None:
        slips.append(Slip(opened[0], "unclosed"))
        text.insert(opened[1], "{")
        prevented = [(a + (a >= opened[1]), b + (b > opened[1])) for a, b in prevented]
    return _Marked("".join(text), tuple(forced), tuple(prevented), tuple(slips))


def _forced(marked: _Marked) -> Iterator[tuple[int, Figure]]:
    for start, end in marked.forced:
        text = marked.text[start:end].strip()
        start = marked.text.index(text, start)
        if match := _FORCED.fullmatch(text):
            yield start, _figure(match, arabic_value(match["numeral"]))
        else:
            yield start, Figure(text=text, numeral=text, counts=False)


def _found(marked: _Marked) -> Iterator[tuple[int, Figure]]:
    aside = [*((found.start, found.end) for found in lookalikes(marked.text)), *marked.prevented]
    # A search that may not look into a forced figure starts anew behind it.
    edges = [0, *(edge for span in marked.forced for edge in span), len(marked.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        position = start
        while match := _FIGURE.search(marked.text, position, end):
            low, high = match.span("numeral")
            if any(a < high and low < b for a, b in aside):
                position = high
                continue
            yield match.start(), _figure(match, arabic_value(match["numeral"]))
            position = match.end()


def _figure(match: re.Match[str], value: Decimal) -> Figure:
    unit = (match["unit"] or "").strip()
    prefix = match["prefix"] if "prefix" in match.re.groupindex else None
    return Figure(
        text=match.group(),
        numeral=match["numeral"],
        unit=sys.intern(re.sub(r"(?<![A-Za-z+])\s+|\s+(?![A-Za-z])", "", unit)),
        before=(match["before"] or "").strip(),
        after=(match["after"] or "").strip(),
        prefix=(prefix or "").strip(),
        value=value,
        scale=multiple(unit),
    )
