"""Every text of a show knows the file, line and column that its author wrote it at."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.load import load
from kiosk.content.model import PALETTES, Place, Section, Show

SLIDES = Path(__file__).parents[2] / "slides"


def written(show: Show) -> Iterator[tuple[str, Place | None]]:
    for key in ("title", "organisation", "occasion", "closing"):
        yield getattr(show, key), show.places[key]
    for section in show.sections:
        yield from _of_section(section)


def _of_section(section: Section) -> Iterator[tuple[str, Place | None]]:
    for key in ("title", "short", "tagline", "intro"):
        yield getattr(section, key), section.places[key]
    for topic in section.topics:
        yield topic.title, topic.place
        yield from ((fact.text, fact.place) for fact in topic.facts)


def test_at_each_place_stands_its_text() -> None:
    show = load(SLIDES, palettes=frozenset(PALETTES), assets=None).show
    assert show is not None
    texts = list(written(show))
    assert len(texts) > 60
    for text, place in texts:
        assert place is not None
        line = Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
        # Braces around a figure are the author's, not the text's.
        assert line[place.column - 1 :].replace("{", "").replace("}", "") == text


def test_what_is_not_written_has_no_place(tmp_path: Path) -> None:
    (tmp_path / "1-a.yaml").write_text("title: 篇\ntopics:\n- {title: 题, facts: [句]}\n", "utf-8")
    show = load(tmp_path, palettes=frozenset(), assets=None).show
    assert show is not None
    assert show.places == {}
    (section,) = show.sections
    assert section.places == {"title": Place((tmp_path / "1-a.yaml").as_posix(), 1, 8)}
