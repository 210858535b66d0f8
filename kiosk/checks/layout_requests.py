"""Warns of layouts that were asked for but that the words do not allow."""

from collections.abc import Iterator

from kiosk.checks.warning import warning
from kiosk.content.model import Layout, Show
from kiosk.content.problems import Problem
from kiosk.deck.fact_layout import layouts


def check_layout_requests(show: Show, language: str) -> Iterator[Problem]:
    """Yield a warning for each fact, in the order of the show, that asks for such a layout."""
    comma = "、" if language == "zh" else ", "
    facts = (fact for section in show.sections for topic in section.topics for fact in topic.facts)
    for fact in facts:
        allowed = layouts(fact)
        if fact.layout != Layout.AUTO and fact.layout not in allowed:
            values = {"asked": fact.layout, "layouts": comma.join(allowed)}
            yield warning("layout-unfit", fact.place, language, **values)
