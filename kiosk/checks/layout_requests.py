"""Doubts about layouts that were asked for but do not suit the words."""

from collections.abc import Iterator

from kiosk.content.findings import Finding, Mark
from kiosk.content.model import Fact, Layout, Place, Show
from kiosk.content.problems import Problem, Severity
from kiosk.deck.fact_layout import layouts


def doubts(show: Show, language: str) -> Iterator[Problem]:
    """Yield each fact, in the order of the show, whose words do not allow what was asked for."""
    for section in show.sections:
        for topic in section.topics:
            for fact in topic.facts:
                allowed = layouts(fact)
                if fact.layout != Layout.AUTO and fact.layout not in allowed:
                    yield _problem(fact, allowed, language)


def _problem(fact: Fact, allowed: tuple[str, ...], language: str) -> Problem:
    place = fact.place or Place("", 0, 0)
    comma = "、" if language == "zh" else ", "
    values = {"asked": fact.layout, "layouts": comma.join(allowed)}
    mark = Mark(place.line, place.column)
    finding = Finding("layout-unfit", mark, "", values, "layout-unfit?", Severity.WARNING)
    return finding.problem(place.file, language)
