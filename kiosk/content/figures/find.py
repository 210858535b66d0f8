"""Finds the figures of a sentence: the one place that knows numbers.

A sentence goes through three rules, in this order: braces force a figure and a backslash prevents
one; spans that only look like figures (dates, ordinals, codes, names) are set aside; the numbers
that are left become figures with qualifier, numeral, scale, unit and qualifier.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.figures.exclusions import lookalikes
from kiosk.content.figures.labels import sign_start
from kiosk.content.figures.numerals import NUMERAL, levelled, numerals, value
from kiosk.content.figures.units import (
    AFTER,
    multiple,
    prefix_start,
    qualifier_start,
    unit_end,
)
from kiosk.content.model import Figure, Part, Words

_SIGNED = re.compile(rf"[-+−]?{NUMERAL}")
_MARKS = re.compile(r"[{}\\]")
# Between letters a space of a unit stays: "million members", but 余 名 is 余名.
_IDLE_SPACE = re.compile(r"(?<![A-Za-z+])\s+|\s+(?![A-Za-z])")


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
    marked = _unmark(sentence) if _MARKS.search(sentence) else _Marked(sentence, (), (), ())
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
    plain = levelled(sentence)
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
        elif c == "\\" and (number := _SIGNED.match(plain, i + 1)):
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
        yield start, _decided(text) or Figure(text=text, numeral=text, counts=False)


def _decided(text: str) -> Figure | None:
    """The figure in braces: whatever follows its one number is the unit, the author has said so."""
    plain = levelled(text)
    found = numerals(plain)
    if len(found) != 1:
        return None
    low, high = found[0].span()
    low = low - 1 if plain[low - 1 : low] in ("-", "−", "+") else low
    prefix = prefix_start(plain, 0, low)
    before = qualifier_start(plain, 0, prefix)
    if before > 0:
        return None
    after = next((m for m in AFTER.finditer(plain, high) if m.end() == len(plain)), None)
    edge = after.start() if after else len(plain)
    return _figure(text, (before, prefix, low, high, edge, len(plain)))


def _found(marked: _Marked) -> Iterator[tuple[int, Figure]]:
    text = levelled(marked.text)
    aside = bytearray(len(text))  # a one for each character in which no number counts
    for found in lookalikes(marked.text):
        aside[found.start : found.end] = b"\1" * (found.end - found.start)
    for start, end in (*marked.prevented, *marked.forced):
        aside[start:end] = b"\1" * (end - start)
    # A figure takes nothing from within braces, or from before the end of the last.
    edges = [*(start for start, _ in marked.forced), len(text)]
    closed = [0, *(end for _, end in marked.forced)]
    brace = position = 0
    for match in numerals(text):
        low, high = match.span()
        if low < position or 1 in aside[low:high]:
            continue
        while edges[brace] < low:
            brace += 1
        floor, edge = max(position, closed[brace]), edges[brace]
        unit = unit_end(text, high, edge)
        low = max(floor, sign_start(text, low, text[high:unit]))
        prefix = prefix_start(text, floor, low)
        before = qualifier_start(text, floor, prefix)
        after = AFTER.match(text, unit, edge)
        end = after.end() if after else unit
        yield before, _figure(marked.text, (before, prefix, low, high, unit, end))
        position = end


def _figure(text: str, edges: tuple[int, int, int, int, int, int]) -> Figure:
    """The figure between six places: before, prefix, numeral, unit, after, end."""
    before, prefix, low, high, unit, end = edges
    measure = text[high:unit].strip()
    return Figure(
        text=text[before:end],
        numeral=text[low:high],
        unit=sys.intern(measure if measure.isalpha() else _IDLE_SPACE.sub("", measure)),
        before=text[before:prefix].strip(),
        after=text[unit:end].strip(),
        prefix=text[prefix:low].strip(),
        value=value(text[low:high]),
        scale=multiple(measure),
    )
