"""Says of every number of a sentence whether it counts and, if it does not, why."""

from dataclasses import dataclass

from kiosk.content.figures.exclusions import lookalikes
from kiosk.content.figures.find import read
from kiosk.content.figures.numerals import levelled, numerals
from kiosk.content.figures.why import Lookalike, Why
from kiosk.content.model import Figure, Part
from kiosk.messages.lookup import say


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
        return say(self.why, language) if self.why else ""


def explain(sentence: str) -> tuple[Number, ...]:
    """Every number of a sentence as its author wrote it, in order."""
    return explain_parts(read(sentence).parts)


def explain_parts(parts: tuple[Part, ...]) -> tuple[Number, ...]:
    """Every number of a sentence that has been read, in order."""
    text = "".join(part.text for part in parts)
    aside = tuple(lookalikes(text))
    numbers: dict[tuple[int, str], Number] = {}
    taken: list[tuple[int, int]] = []
    start = 0
    for part in parts:
        if isinstance(part, Figure):
            why = None if part.counts else Why.EMPHASISED
            numbers[start, part.text] = Number(start, part.text, why)
            taken.append((start, start + len(part.text)))
        start += len(part.text)
    for match in numerals(levelled(text)):
        low, high = match.span()
        if not any(a < high and low < b for a, b in taken):
            number = _aside(text, low, high, aside)
            # A date has three numbers and is told of once.
            numbers.setdefault((number.start, number.text), number)
    return tuple(sorted(numbers.values(), key=lambda number: number.start))


def _aside(text: str, low: int, high: int, aside: tuple[Lookalike, ...]) -> Number:
    around = [found for found in aside if found.start < high and low < found.end]
    if not around:  # nothing but a backslash keeps any other number from counting
        return Number(low, text[low:high], Why.PREVENTED)
    # The longest says most; of two that are as long, the first.
    found = max(around, key=lambda one: one.end - one.start)
    return Number(found.start, text[found.start : found.end], found.why)
