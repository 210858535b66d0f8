"""The document: its pages look like the slides, and read like the show."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from PySide6.QtCore import QSize

from kiosk.deck.build import build
from kiosk.deck.model import AnySlide, Closing, Cover, Opener, Overview, TopicSlide
from kiosk.export.progress import Progress
from kiosk.export.save import export_pdf
from kiosk.gallery.offscreen import OffscreenWindow
from kiosk.live.show_folder import load_show

SIZE = QSize(1280, 720)
Save = Callable[[Path | None], PdfReader]


@pytest.fixture
def save(plain_sky: None, tmp_path: Path) -> Save:  # noqa: ARG001
    def save(show: Path | None) -> PdfReader:
        export_pdf(load_show(show), tmp_path / "show.pdf", SIZE, Progress())
        return PdfReader(tmp_path / "show.pdf")

    return save


def bare(text: str) -> str:
    return "".join(text.split())


def said(slide: AnySlide) -> tuple[str, ...]:
    """What the page of a slide has to say, each word by word."""
    match slide:
        case Cover():
            return slide.organisation, slide.title, slide.occasion
        case Overview():
            return slide.organisation, slide.title, *(card.label for card in slide.cards)
        case Opener():
            return slide.title, slide.tagline, slide.intro
        case TopicSlide():
            return slide.section_title, slide.title, *(fact.text for fact in slide.facts)
        case Closing():
            return slide.caption, slide.title, slide.organisation


def test_the_pages_read_like_the_show(save: Save) -> None:
    show = load_show(None).show
    assert show is not None
    document = save(None)
    slides = build(show).slides
    pages = [bare(page.extract_text()) for page in document.pages]
    assert len(pages) == len(slides)
    for slide, page in zip(slides, pages, strict=True):
        at = 0
        for text in said(slide):
            found = page.find(bare(text), 0 if isinstance(slide, Cover | Closing) else at)
            assert found >= 0, f"{slide.id} does not say “{text}” in its turn, but {page}"
            at = found
    whole = "".join(pages)
    facts = [fact for part in show.sections for topic in part.topics for fact in topic.facts]
    for fact in facts:
        assert bare(fact.text) in whole
        for figure in fact.figures:
            # As one word, or nobody finds it.
            assert bare(figure.text) in whole
    # No signs of icon fonts, and nothing that only a visitor can do.
    assert not any("\ue000" <= character <= "\uf8ff" for character in whole)
    assert max(whole) < "\U000f0000"
    assert "轻触" not in whole


def test_a_number_is_one_word(save: Save) -> None:
    text = "\n".join(page.extract_text() for page in save(None).pages)
    for numeral in ("1510", "243.5", "12.88", "548"):
        assert numeral in text


def test_a_page_has_the_shape_of_the_slide_and_the_names_of_the_show(save: Save) -> None:
    show = load_show(None).show
    assert show is not None
    document = save(None)
    assert document.pages[0].mediabox.upper_right == (960, 540)
    assert document.metadata is not None
    assert document.metadata.title == show.title
    assert document.metadata.author == show.organisation


def begun(page: PageObject) -> list[tuple[float, float]]:
    """Where on the page, in pixels of the slide, the glyphs of its texts begin."""
    places = []

    def see(operator: bytes, _: object, current: list[float], text: list[float]) -> None:
        if operator == b"Tj":
            x = text[4] * current[0] + text[5] * current[2] + current[4]
            y = text[4] * current[1] + text[5] * current[3] + current[5]
            places.append((x * SIZE.width() / 960, SIZE.height() - y * SIZE.height() / 540))

    page.extract_text(visitor_operand_before=see)
    return places


def test_texts_begin_where_the_slide_has_them(plain_sky: None, save: Save) -> None:  # noqa: ARG001
    document = save(None)
    with OffscreenWindow(load_show(None), SIZE, inviting=False) as stage:
        shots = list(stage.shots(["cover", "1-guidance", "2-quality/3"]))
        numbers = [stage.deck.index(shot.slide.id) or 0 for shot in shots]
    for shot, number in zip(shots, numbers, strict=True):
        places = begun(document.pages[number])
        texts = [one for one in shot.letters if not (one.icon or one.in_section_bar)]
        assert len(texts) > 3
        for one in texts:
            # The empty half of an opening mark, which `halt` takes away, is still in its glyph.
            left = one.start.x() - (one.size / 2 if one.text[0] in "“‘（《「" else 0)
            near = min(max(abs(x - left), abs(y - one.start.y())) for x, y in places)
            assert near < 0.5, f"“{one.text}” is {near} pixels away"
