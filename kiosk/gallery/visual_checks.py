"""Checks a rendered slide: text outside of its room, overlapping, too small, too faint."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRawFont

from kiosk.base.paths import bundled_folder
from kiosk.content.model import Place, Show
from kiosk.content.problems import Severity
from kiosk.deck.model import AnySlide, TopicSlide
from kiosk.gallery import contrast
from kiosk.gallery.light import (
    LEAST_APART,
    LEAST_LIT,
    LEAST_MEDIAN,
    SlideLight,
    hall_difference,
    measure_light,
)
from kiosk.gallery.line_breaks import LATIN_WORD, find_break_faults
from kiosk.gallery.offscreen import SlideShot
from kiosk.gallery.rendered_texts import RenderedText, group_lines
from kiosk.gallery.source_places import SourceText, find_place, source_texts

SMALLEST_TEXT_SHARE = 0.028  # of the screen's shorter side
SMALLEST_DATA_SHARE = 0.04  # of facts, which are read from the middle of a hall
_UNREADABLE = 3.0  # to 1: below this WCAG calls not even large letters readable
_FOLDERS = re.compile(r"file:///\S*/")  # before the name of a QML file


@dataclass(frozen=True, slots=True)
class VisualFault:
    """A fault of a slide, as a key of the message tables with its values.

    `amount` is the size of text in per cent of the screen's shorter side, or the contrast, less
    being worse; it depends on the screen. `enough` is what it should be.
    """

    key: str
    place: Place | None
    text: str
    other: str = ""
    amount: float = 0.0
    enough: float = 0.0
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The texts of a paragraph by line, from left to right, and its place."""

    lines: tuple[tuple[RenderedText, ...], ...]
    place: Place | None

    @property
    def letters(self) -> tuple[RenderedText, ...]:
        return tuple(letters for line in self.lines for letters in line)

    @property
    def said(self) -> list[str]:
        return ["".join(letters.text for letters in line) for line in self.lines]

    @property
    def text(self) -> str:
        return " ".join(self.said) if all(map(str.isascii, self.said)) else "".join(self.said)


def visual_faults(shot: SlideShot, show: Show) -> Iterator[VisualFault]:
    """Yield the faults of a slide."""
    texts = source_texts(show, shot.slide)
    place = find_place(texts, "")
    for fault in shot.faults:
        yield VisualFault("seen-fault", place, _FOLDERS.sub("", fault))
    if not shot.ready:
        yield VisualFault("seen-not-ready", place, "")
        return
    paragraphs = list(_paragraphs(shot, texts))
    words = {word for each in texts for word in LATIN_WORD.findall(each.text)}
    for paragraph in paragraphs:
        yield from _room(paragraph, shot)
        if not all(letters.icon for letters in paragraph.letters):
            yield from _lettering(paragraph, shot, words)
    yield from _overlaps(paragraphs)


def data_light(shot: SlideShot) -> SlideLight | None:
    """Measure the light of a slide with data; None for others, and where a photograph is."""
    slide = shot.slide
    is_measured = shot.ready and isinstance(slide, TopicSlide) and slide.picture is None
    return measure_light(shot.picture) if is_measured else None


def light_faults(
    lit: Sequence[tuple[AnySlide, SlideLight]], show: Show
) -> Iterator[tuple[str, VisualFault]]:
    """Yield each fault in the light of slides with data, after the id of the slide."""
    doubtful = Severity.WARNING
    first_of: dict[str, SlideLight] = {}
    for slide, found in lit:
        place = find_place(source_texts(show, slide), "")
        for key, amount, enough in (
            ("seen-dark", found.lightness, LEAST_MEDIAN),
            ("seen-black", 100 * found.lit, 100 * LEAST_LIT),
        ):
            if amount < enough:
                yield slide.id, VisualFault(key, place, slide.id, "", amount, enough, doubtful)
        if slide.palette in first_of:
            continue
        for other, seen in first_of.items():
            if (apart := hall_difference(found.colour, seen.colour)) < LEAST_APART:
                values = apart, LEAST_APART, doubtful
                yield slide.id, VisualFault("seen-alike", place, slide.palette, other, *values)
        first_of[slide.palette] = found


def _paragraphs(shot: SlideShot, texts: tuple[SourceText, ...]) -> Iterator[_Paragraph]:
    members: dict[int, list[RenderedText]] = defaultdict(list)
    for letters in shot.letters:
        members[letters.paragraph].append(letters)
    for found in members.values():
        ordered = tuple(map(tuple, group_lines(found)))
        paragraph = _Paragraph(ordered, None)
        place = find_place(texts, paragraph.text, found[0].group)
        yield _Paragraph(ordered, place)


def _room(paragraph: _Paragraph, shot: SlideShot) -> Iterator[VisualFault]:
    window = QRectF(shot.picture.rect())
    loose = (-1.0, -1.0, 1.0, 1.0)
    text, place = paragraph.text, paragraph.place
    if any(not window.adjusted(*loose).contains(letters.ink) for letters in paragraph.letters):
        yield VisualFault("seen-outside", place, text)
    elif any(
        not letters.in_section_bar and letters.ink.bottom() > shot.content_rect.bottom() + 1
        for letters in paragraph.letters
    ):
        yield VisualFault("seen-under-bar", place, text)
    if any(letters.clipped for letters in paragraph.letters):
        yield VisualFault("seen-cut", place, text)


def _overlaps(paragraphs: list[_Paragraph]) -> Iterator[VisualFault]:
    owned = [(letters, paragraph) for paragraph in paragraphs for letters in paragraph.letters]
    told = set()
    for (one, first), (other, second) in combinations(owned, 2):
        shared = one.ink.intersected(other.ink)
        pair = id(first), id(second)
        if shared.width() > 1 and shared.height() > 1 and pair not in told:
            told.add(pair)
            yield VisualFault("seen-overlap", first.place, first.text, second.text)


def _lettering(
    paragraph: _Paragraph, shot: SlideShot, latin: Collection[str]
) -> Iterator[VisualFault]:
    text, place, doubtful = paragraph.text, paragraph.place, Severity.WARNING
    shorter = min(shot.picture.width(), shot.picture.height())
    size = min(letters.size for letters in paragraph.letters)
    data = isinstance(shot.slide, TopicSlide) and paragraph.letters[0].group is not None
    due = SMALLEST_DATA_SHARE if data else SMALLEST_TEXT_SHARE
    if size + 0.5 < due * shorter:
        yield VisualFault("seen-small", place, text, "", 100 * size / shorter, 100 * due, doubtful)
    if shot.bare is not None:
        for letters in paragraph.letters:
            if not any(map(str.isalnum, letters.text)):
                continue  # a comma at the end of a line may be faint
            large = letters.size >= contrast.LARGE_SHARE * shorter
            enough = contrast.ENOUGH_FOR_LARGE if large else contrast.ENOUGH_CONTRAST
            found = contrast.text_contrast(letters.ink, letters.colour, letters.opacity, shot.bare)
            if found < enough:
                severity = Severity.ERROR if found < _UNREADABLE else doubtful
                yield VisualFault("seen-faint", place, text, "", found, enough, severity)
    for slip, words in find_break_faults(paragraph.said, latin):
        yield VisualFault(f"seen-{slip.value}", place, words, severity=doubtful)
    for character in dict.fromkeys(text):
        if not (character.isspace() or _in_a_font(character)):
            yield VisualFault("seen-no-glyph", place, character, f"U+{ord(character):04X}")


@cache
def _in_a_font(character: str) -> bool:
    return any(font.supportsCharacter(ord(character)) for font in _fonts())


@cache
def _fonts() -> tuple[QRawFont, ...]:
    files = sorted((bundled_folder("assets") / "fonts").glob("*.ttf"))
    return tuple(QRawFont(str(file), 16) for file in files)
