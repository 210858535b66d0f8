"""Explains a slide to its author: each sentence, its numbers and its layout."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from kiosk.content.figures.explain import explain, explain_parts
from kiosk.content.figures.why import Why
from kiosk.content.model import Fact, Figure, Layout, Show
from kiosk.deck.build import sheets
from kiosk.deck.clauses import emphasise
from kiosk.deck.fact_layout import layouts
from kiosk.deck.model import AnySlide, Kind, LaidOutFact, TopicSlide
from kiosk.messages.lookup import say

_KINDS = {
    Kind.COVER: "slide-cover",
    Kind.OVERVIEW: "slide-overview",
    Kind.OPENER: "slide-opener",
    Kind.CLOSING: "slide-closing",
}
# Where a line may end: behind a Latin word, or any other character with its closing marks.
_ATOM = re.compile(r"(?:[!-~]+|[^!-~])[，。；：、！？”’」』）》]*\s*")


@dataclass(frozen=True, slots=True)
class TextRun:
    """An unbreakable run of a sentence's characters, and whether it is of a figure that counts."""

    text: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence: its pieces joined, where it was written, and what is said about it.

    `reasons` tell of each number that does not count, `layout` how the sentence is set and how
    else it might be.
    """

    pieces: tuple[TextRun, ...]
    place: str
    reasons: tuple[str, ...]
    layout: str


def notes(show: Show, slide: AnySlide, language: str) -> tuple[Note, ...]:
    """Return a note for each sentence of a slide; none for a slide that shows only titles."""
    if not isinstance(slide, TopicSlide):
        return ()
    facts = next(
        sheet.facts
        for section in show.sections
        if section.id == slide.section
        for sheet in sheets(section)
        if sheet.slide == slide.id
    )
    return tuple(
        _note(fact, laid_out, language) for fact, laid_out in zip(facts, slide.facts, strict=True)
    )


def title_slide_hint(slide: AnySlide, language: str) -> str:
    """Return where the words of a slide come from that shows only titles; else ""."""
    return say(_KINDS[slide.kind], language) if slide.kind in _KINDS else ""


def _note(fact: Fact, laid_out: LaidOutFact, language: str) -> Note:
    pieces = tuple(
        TextRun(atom, isinstance(part, Figure) and part.counts)
        for part in fact.parts
        for atom in _ATOM.findall(part.text)
    )
    place = str(replace(fact.place, file=PurePath(fact.place.file).name)) if fact.place else ""
    return Note(pieces, place, tuple(_reasons(fact, language)), _layout(fact, laid_out, language))


def _reasons(fact: Fact, language: str) -> Iterator[str]:
    for number in explain_parts(fact.parts):
        if not number.counts:
            offered = number.why in (Why.TIME, Why.DURATION, Why.AGE)
            yield _reason(number.text, number.reason(language), language, offered=offered)
    for part in emphasise(fact.parts):
        if isinstance(part, Figure) and part not in fact.parts:
            yield _reason(part.text, say("why-spelled", language), language, offered=False)


def _reason(text: str, why: str, language: str, *, offered: bool) -> str:
    """The reason why a number does not count, and where `offered`, how to make it count."""
    braces = f"{{{text}}}"
    forced = offered and all(number.counts for number in explain(braces))
    key = "number-offered" if forced else "number"
    return say(key, language, text=text, why=why, braces=braces)


def _layout(fact: Fact, laid_out: LaidOutFact, language: str) -> str:
    chosen = say(f"layout-{laid_out.layout}", language)
    others = [layout for layout in layouts(fact) if layout != laid_out.layout]
    if fact.layout == Layout.AUTO:
        key = "layout-chosen"
    else:
        key = "layout-asked" if laid_out.asked else "layout-refused"
    text = say(key, language, chosen=chosen, asked=fact.layout)
    comma = "、" if language == "zh" else ", "
    return text + say("layout-others", language, others=comma.join(others)) if others else text
