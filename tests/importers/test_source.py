"""The document that the shipped show was made from gives the shipped show."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.base.paths import bundled_folder
from kiosk.content.load import load
from kiosk.content.model import PALETTES, Show
from kiosk.importers.detect import read_document
from kiosk.importers.outline_to_show import outline_to_show
from kiosk.importers.show_files import show_files
from kiosk.importers.write_folder import write_folder

SOURCE = Path(__file__).parents[1] / "fixtures" / "achievements.md"


def texts(show: Show) -> Iterator[object]:
    """All that a document can say of a show."""
    yield show.title, show.organisation, show.occasion, show.language, show.closing
    for section in show.sections:
        yield section.title, section.tagline, section.intro
        for topic in section.topics:
            yield topic.title, [fact.text for fact in topic.facts]


def test_the_source_gives_the_show_that_comes_along(tmp_path: Path) -> None:
    placed = outline_to_show(read_document(SOURCE), "achievements")
    assert placed.omissions == ()
    assert placed.titled
    assert placed.show is not None
    write_folder(show_files(placed.show), tmp_path / "show")

    made = load(tmp_path / "show", palettes=frozenset(PALETTES), assets=None)
    shipped = load(
        bundled_folder("slides"), palettes=frozenset(PALETTES), assets=bundled_folder("assets")
    )
    assert made.problems == ()
    assert made.show is not None
    assert shipped.show is not None
    assert list(texts(made.show)) == list(texts(shipped.show))
