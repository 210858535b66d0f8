"""What can be wrong with the slide in front, measured on its real items."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from PySide6.QtQuick import QQuickItem
from shell.layout import geometry
from shell.pilot import (
    Pilot,
    find_items,
    literal,
    numeral,
    read_property,
    scene_rect,
    shown,
    text_items,
    type_names,
    words,
)

from kiosk.deck.model import AnySlide, Closing, Cover, Opener, Overview, TopicSlide
from kiosk.gallery.item_tree import with_ancestors

SMALLEST = 0.028  # of the screen's shorter side
# What a card or a line break stands for, and what a phrase loses when it is set by itself.
PAUSES = re.compile(r"[\s，；。！？、,;:.!?—”’」』）]")
BUNDLED = {"Kiosk Sans SC", "Kiosk Serif SC", "Barlow Condensed"}


def complaints_of(pilot: Pilot, slide: AnySlide) -> Iterator[str]:
    """What is wrong with the slide in front."""
    item = pilot.slide
    bar: list[QQuickItem] = []
    if not isinstance(slide, Cover | Overview | Closing):  # the windows of the overview are its bar
        pilot.wait_until(lambda: bool(pilot.find("SectionBar")), "the section bar is there")
        bar = pilot.find("SectionBar")
    window = QRectF(0, 0, pilot.window.width(), pilot.window.height())
    room = QRectF(window)
    if bar:
        room.setBottom(scene_rect(bar[0]).top())
    yield from geometry(item, room)
    if bar:
        yield from geometry(bar[0], window)
    yield from lettering(pilot, [item, *bar])
    for figure in find_items(item, "Figure"):
        if not literal(figure) == shown(figure) == numeral(figure).property("text"):
            yield f"the figure {literal(figure)} shows {shown(figure)}"
    yield from missing(item, slide)


def lettering(pilot: Pilot, tops: list[QQuickItem]) -> Iterator[str]:
    """Texts too small to read, and characters that are in none of our fonts."""
    least = SMALLEST * min(pilot.window.width(), pilot.window.height())
    for text in (text for top in tops for text in text_items(top)):
        font: QFont = text.property("font")
        if "Glyph" in type_names(text):
            continue
        if font.pixelSize() < least:
            yield f"“{text.property('text')}” is {font.pixelSize()} px high, less than {least:.1f}"
        if font.family() not in BUNDLED or QFontInfo(font).family() != font.family():
            yield f"“{text.property('text')}” is set in {QFontInfo(font).family()}"
        raw = QRawFont.fromFont(font)
        strange = {c for c in text.property("text") if not (c.isspace() or _supports(raw, c))}
        if strange:
            yield f"{font.family()} has no {' '.join(sorted(strange))}"


def _supports(font: QRawFont, character: str) -> bool:
    return font.supportsCharacter(ord(character))


def missing(item: QQuickItem, slide: AnySlide) -> Iterator[str]:
    """Words of the show that the slide should say and does not."""
    wanted: tuple[str, ...]
    match slide:
        case Cover():
            wanted = (slide.title, slide.organisation, slide.occasion)
        case Overview():
            wanted = (slide.title, slide.organisation, *(card.label for card in slide.cards))
        case Opener():
            wanted = (slide.title, slide.tagline, slide.intro)
        case Closing():
            wanted = (slide.caption, slide.organisation, slide.title)
        case TopicSlide():
            wanted = (slide.section_title, slide.title)
            if not read_property(item, "fitting"):
                yield "its facts do not fit"
            yield from missing_facts(item)
    said = words(item)
    for text in wanted:
        if "".join(text.split()) not in said:
            yield f"“{text}” is not on it"


def _of_picture(text: QQuickItem) -> bool:
    """Whether it is a sign, or a word that a picture says once more on its axis."""
    axis = any(holder.objectName() == "axis" for holder in with_ancestors(text))
    return axis or "Glyph" in type_names(text)


def missing_facts(slide: QQuickItem) -> Iterator[str]:
    """Facts whose sentence is not on the slide to the last character, or not in its order."""
    placed = find_items(slide, "Fact")
    count = read_property(slide, "slide.facts.length")
    if len(placed) != count:
        yield f"only {len(placed)} of {count} items can be seen"
    for fact in placed:
        sentence = str(read_property(fact, "fact.text"))
        lettered = [text for text in text_items(fact) if not _of_picture(text)]
        pieces = sorted(lettered, key=lambda text: (baseline(text), scene_rect(text).left()))
        said = "".join(piece.property("text") for piece in pieces)
        bare, wanted = PAUSES.sub("", said), PAUSES.sub("", sentence)
        running = read_property(fact, "layout") in {"sentence", "statement", "story"}
        if bare != wanted if running else Counter(bare) != Counter(wanted):
            yield f"“{sentence}” reads “{said}”"


def baseline(text: QQuickItem) -> int:
    return round(scene_rect(text).top() + text.baselineOffset())
