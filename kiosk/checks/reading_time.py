"""Doubts about time: what nobody in a hall will stand and read."""

from collections.abc import Iterator
from statistics import median

from kiosk.content.findings import Finding, Mark, excerpt
from kiosk.content.model import Place, Show
from kiosk.content.problems import Problem, Severity
from kiosk.deck.dwell import LONGEST, needed, reading
from kiosk.deck.model import Deck, Opener, TopicSlide

_LONGEST_SENTENCE = 30.0  # seconds
_TIMES = 3.0  # how much longer than the others a section may be
_FEWEST_SECTIONS = 3


def doubts(show: Show, deck: Deck, language: str) -> Iterator[Problem]:
    """Yield each section, slide and sentence that takes too long, in the order of the show."""
    yield from _sections(show, deck, language)
    places = {section.id: section.places for section in show.sections}
    told: set[Place | None] = set()
    for slide in deck.slides:
        if isinstance(slide, Opener):
            texts = (slide.title, slide.tagline, slide.intro)
            place = places[slide.section or ""].get("intro" if slide.intro else "title")
            seconds = needed(texts)
        elif isinstance(slide, TopicSlide):
            place = slide.facts[0].place
            figures = tuple(figure for fact in slide.facts for figure in fact.figures)
            seconds = needed((slide.title, *(fact.text for fact in slide.facts)), figures)
            for fact in slide.facts:
                if (long := reading(fact.text)) > _LONGEST_SENTENCE:
                    told.add(fact.place)
                    values: dict[str, object] = {"seconds": round(long)}
                    yield _problem("long-sentence", fact.place, language, values)
        else:
            continue
        if seconds > LONGEST and place not in told:
            values = {
                "text": excerpt(slide.title),
                "seconds": round(seconds),
                "most": round(LONGEST),
            }
            yield _problem("long-slide", place, language, values)


def _sections(show: Show, deck: Deck, language: str) -> Iterator[Problem]:
    times = {section.id: 0.0 for section in show.sections}
    for slide in deck.slides:
        if slide.section in times:
            times[slide.section] += slide.dwell
    if len(times) < _FEWEST_SECTIONS:
        return
    usual = median(times.values())
    for section in show.sections:
        seconds = times[section.id]
        if seconds > _TIMES * usual:
            values = {"seconds": round(seconds), "times": f"{seconds / usual:.1f}"}
            yield _problem("long-section", section.places.get("title"), language, values)


def _problem(key: str, place: Place | None, language: str, values: dict[str, object]) -> Problem:
    mark = Mark(place.line, place.column) if place else Mark()
    finding = Finding(key, mark, "", values, f"{key}?", Severity.WARNING)
    return finding.problem(place.file if place else "", language)
