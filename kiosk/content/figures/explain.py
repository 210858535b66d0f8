"""Says of every number of a sentence whether it counts and, if it does not, why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.figures.exclusions import Lookalike, Why, lookalikes
from kiosk.content.figures.find import read
from kiosk.content.figures.units import NUMERAL
from kiosk.content.model import Figure, Part
from kiosk.messages.lookup import say

_NUMERAL = re.compile(NUMERAL, re.ASCII)
_WORDS = {
    Why.NAME: "why-name",
    Why.TIME: "why-time",
    Why.ORDINAL: "why-ordinal",
    Why.CODE: "why-code",
    Why.RANGE: "why-range",
    Why.PREVENTED: "why-prevented",
    Why.EMPHASISED: "why-emphasised",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the words that decide about it: a figure, or why it is none.

    `start` is where `text` begins in the sentence freed of its marks; `why` is None if it counts.
    """

    start: int
    text: str
    why: Why | None = None

    @property
    def counts(self) -> bool:
        """Whether it counts up on its slide."""
        return self.why is None

    def reason(self, language: str) -> str:
        """Why it does not count, in "zh" or "en"; empty if it does."""
        return say(_WORDS[self.why], language) if self.why else ""


def explain(sentence: str) -> tuple[Number, ...]:
    """Every number of a sentence as its author wrote it, in order."""
    return explain_parts(read(sentence).parts)


def explain_parts(parts: tuple[Part, ...]) -> tuple[Number, ...]:
    """Every number of a sentence that has been read, in order."""
    text = "".join(part.text for part in parts)
    aside = tuple(lookalikes(text))
    numbers: dict[tuple[int, str], Number] = {}
    start = 0
    for part in parts:
        for number in _numbers(part, start, text, aside):
            # A date has three numbers and is told of once.
            numbers.setdefault((number.start, number.text), number)
        start += len(part.text)
    return tuple(sorted(numbers.values(), key=lambda number: number.start))


def _numbers(part: Part, start: int, text: str, aside: tuple[Lookalike, ...]) -> Iterator[Number]:
    if isinstance(part, Figure):
        yield Number(start, part.text, None if part.counts else Why.EMPHASISED)
        return
    for match in _NUMERAL.finditer(part.text):
        low, high = start + match.start(), start + match.end()
        around = [found for found in aside if found.start < high and low < found.end]
        if around:
            # The longest says most; of two that are as long, the first.
            found = max(around, key=lambda one: one.end - one.start)
            yield Number(found.start, text[found.start : found.end], found.why)
        else:  # nothing but a backslash keeps any other number from counting
            yield Number(low, match.group(), Why.PREVENTED)
