"""Warns of sentences, slides and sections that take visitors too long to read."""

from collections.abc import Iterator
from statistics import median

from kiosk.checks.warning import warning
from kiosk.content.findings import excerpt
from kiosk.content.model import Place, Show
from kiosk.content.problems import Problem
from kiosk.deck.dwell import LONGEST, needed, reading
from kiosk.deck.model import Deck, Opener, TopicSlide

_LONGEST_SENTENCE_SECONDS = 30.0  # seconds
_MOST_TIMES_MEDIAN = 3.0  # how much longer than the others a section may be
_FEWEST_SECTIONS = 3


def check_reading_time(show: Show, deck: Deck, language: str) -> Iterator[Problem]:
    """Yield a warning for each section, slide and sentence that takes too long to read."""
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
                if (long := reading(fact.text)) > _LONGEST_SENTENCE_SECONDS:
                    told.add(fact.place)
                    yield warning("long-sentence", fact.place, language, seconds=round(long))
        else:
            continue
        if seconds > LONGEST and place not in told:
            text, most = excerpt(slide.title), round(LONGEST)
            yield warning(
                "long-slide", place, language, text=text, seconds=round(seconds), most=most
            )


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
        if seconds > _MOST_TIMES_MEDIAN * usual:
            values = {"seconds": round(seconds), "times": f"{seconds / usual:.1f}"}
            yield warning("long-section", section.places.get("title"), language, **values)
