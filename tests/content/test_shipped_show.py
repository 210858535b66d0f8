"""The show that comes with the kiosk says what its source says, sentence for sentence."""

import re
from pathlib import Path

import pytest

from kiosk.base.paths import bundled_folder
from kiosk.content import icons
from kiosk.content.load import load
from kiosk.content.model import PALETTES, Show

SOURCE = Path(__file__).parents[1] / "fixtures" / "achievements.md"


@pytest.fixture(scope="module")
def show() -> Show:
    loaded = load(
        bundled_folder("slides"), palettes=frozenset(PALETTES), assets=bundled_folder("assets")
    )
    assert loaded.problems == ()
    assert loaded.show is not None
    return loaded.show


def test_it_counts_5_sections_13_topics_42_facts_and_55_figures(show: Show) -> None:
    topics = [topic for section in show.sections for topic in section.topics]
    facts = [fact for topic in topics for fact in topic.facts]
    figures = [figure for fact in facts for figure in fact.figures if figure.counts]
    assert (len(show.sections), len(topics), len(facts), len(figures)) == (5, 13, 42, 55)


def test_it_is_the_source_to_the_character(show: Show) -> None:
    lines = [f"# {show.organisation}", f"## {show.occasion}", f"### {show.title}"]
    for section in show.sections:
        lines += [f"#### {section.title}——{section.tagline}", section.intro]
        for topic in section.topics:
            lines += [f"##### ●{topic.title}", *(fact.text for fact in topic.facts)]
    lines.append(show.closing)
    # Two spaces at a line's end are Markdown's line break, no text.
    source = SOURCE.read_text(encoding="utf-8").splitlines()
    assert lines == [line.rstrip() for line in source if line.strip()]


def test_an_amount_spelled_in_characters_is_one_word_that_does_not_count(show: Show) -> None:
    figures = [
        figure
        for section in show.sections
        for topic in section.topics
        for fact in topic.facts
        for figure in fact.figures
        if not re.search(r"\d", figure.text)
    ]
    assert [(figure.numeral, figure.unit, figure.counts) for figure in figures] == [
        ("百万余名", "", False)
    ]


def test_its_sections_have_their_icons_and_palettes(show: Show) -> None:
    assert tuple(section.palette for section in show.sections) == show.theme.sections
    assert all(icons.glyph(section.icon) for section in show.sections)
    assert [section.label for section in show.sections] == [
        "思想引领", "素质提升", "普惠服务", "权益保障", "改革创新",
    ]  # fmt: skip
