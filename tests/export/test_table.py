"""The table of figures: complete, to the character, and harmless in a spreadsheet."""

import csv
import io
from pathlib import Path

import pytest

from kiosk.content.model import Show
from kiosk.deck.build import build
from kiosk.export.table import figures_table
from kiosk.live.show_folder import load_show


def rows(show: Show) -> list[dict[str, str]]:
    text = figures_table(show).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def written(tmp_path: Path) -> Show:
    (tmp_path / "show.yaml").write_text("title: Ours\nlanguage: en\n", encoding="utf-8")
    (tmp_path / "1-a.yaml").write_text(
        """title: '=cmd|A1'
topics:
  - title: '@SUM(A1)'
    facts:
      - text: about 1,510 “events” and −3.2 %, over $24.9 billion
        source: '+report'
        as_of: '-2023'
      - 'text {=1+1} and {a million} of it'
      - text: again 7 times
      - text: again 7 times
""",
        encoding="utf-8",
    )
    show = load_show(tmp_path).show
    assert show is not None
    return show


def test_every_figure_of_the_shipped_show_is_in_it() -> None:
    show = load_show(None).show
    assert show is not None
    facts = [
        (section.title, topic.title, fact)
        for section in show.sections
        for topic in section.topics
        for fact in topic.facts
    ]
    found = [tuple(row.values()) for row in rows(show)]
    assert [row[:8] for row in found] == [
        (section, topic, fact.text, one.before, one.prefix, one.numeral, one.unit, one.after)
        for section, topic, fact in facts
        for one in fact.figures
        if one.counts
    ]
    assert len(found) == 55
    slides = {slide.id for slide in build(show).slides}
    assert {row[-1] for row in found} <= slides
    assert len({row[-1] for row in found}) > len(show.sections)


def test_excel_sees_what_it_is() -> None:
    show = load_show(None).show
    assert show is not None
    table = figures_table(show)
    assert table.startswith("\ufeff篇章,标题,句子,".encode())
    assert table.count(b"\r\n") == table.count(b"\n")


def test_texts_that_look_like_formulas_are_texts(written: Show) -> None:
    first = rows(written)[0]
    assert first["Section"] == "'=cmd|A1"
    assert first["Topic"] == "'@SUM(A1)"
    assert first["Source"] == "'+report"
    assert first["As of"] == "'-2023"


def test_numerals_stay_as_written(written: Show) -> None:
    found = rows(written)
    assert [row["Numeral"] for row in found[:3]] == ["1,510", "−3.2", "24.9"]
    assert found[0]["Before"] == "about"
    assert (found[2]["Currency"], found[2]["Unit"]) == ("$", "billion")
    # Neither what only looks like a formula nor an amount spelled in words is a number.
    assert [row["Numeral"] for row in found[3:]] == ["7", "7"]


def test_nothing_but_numerals_begins_a_formula(written: Show) -> None:
    for row in rows(written):
        numeral = row.pop("Numeral")
        assert numeral[0] not in "=@+"
        assert not any(text.startswith(tuple("=+-@\t\r")) for text in row.values())
