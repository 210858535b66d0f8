"""Measures the texts of a window: words, font, colour, and the rectangle of their ink."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import prod

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.gallery.item_tree import (
    has_property,
    read_property,
    scene_rect,
    type_names,
    with_ancestors,
)
from kiosk.shell.viewmodels.sentences import FactObject
from kiosk.shell.viewmodels.slides import CardObject

_SAME_LINE = 0.1  # between baselines, of the size of the letters


@dataclass(frozen=True, slots=True)
class RenderedText:
    """A text of one line as it is rendered; lengths are pixels of the window.

    `start` is the left end of its baseline; `font` is the font before `scale`; `ink` is the box of
    its letters. Texts of one paragraph have the same number. `group` is the index of the slide's
    fact or card that the text belongs to, from 0, or None; `in_section_bar` says that it stands in
    the section bar, `clipped` that some of it is not visible.
    """

    text: str
    font: QFont
    scale: float
    start: QPointF
    ink: QRectF
    colour: QColor
    opacity: float
    paragraph: int
    group: int | None = None
    in_section_bar: bool = False
    clipped: bool = False

    @property
    def baseline(self) -> float:
        """The y of the baseline."""
        return self.start.y()

    @property
    def size(self) -> float:
        """The size of the font in pixels of the window."""
        return self.font.pixelSize() * self.scale

    @property
    def icon(self) -> bool:
        """Whether all characters are of an icon font, in the private use areas of Unicode."""
        return all(0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000 for c in self.text)


def measure_texts(items: Iterable[QQuickItem]) -> tuple[RenderedText, ...]:
    """Measure text items, which must have been drawn: until then some are not in their place."""
    numbers: dict[QQuickItem, int] = {}
    found = []
    for item in items:
        paragraph = _paragraph(item)
        number = numbers.setdefault(paragraph, len(numbers))
        found.append(_letters(item, number))
    return tuple(found)


def group_lines(found: Iterable[RenderedText]) -> list[list[RenderedText]]:
    """Group the texts of a paragraph into lines from top to bottom, each from left to right."""
    rows: list[list[RenderedText]] = []
    for one in sorted(found, key=lambda one: (one.baseline, one.ink.left())):
        if rows and one.baseline - rows[-1][0].baseline <= _SAME_LINE * one.size:
            rows[-1].append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda one: one.ink.left()) for row in rows]


def _letters(item: QQuickItem, paragraph: int) -> RenderedText:
    holders = list(with_ancestors(item))
    rect = ink_rect(item)
    start = _start(item)
    below = start + QPointF(0, 1)
    return RenderedText(
        text=str(item.property("text")),
        font=item.property("font"),
        scale=item.mapToScene(below).y() - item.mapToScene(start).y(),
        start=item.mapToScene(start),
        ink=rect,
        colour=item.property("color"),
        opacity=prod(holder.opacity() for holder in holders),
        paragraph=paragraph,
        group=next((group for holder in holders if (group := _group(holder)) is not None), None),
        in_section_bar=any("SectionBar" in type_names(holder) for holder in holders),
        clipped=bool(item.property("truncated"))
        or any(
            holder.clip() and not scene_rect(holder).adjusted(-1, -1, 1, 1).contains(rect)
            for holder in holders
        ),
    )


def _group(holder: QQuickItem) -> int | None:
    for name in ("fact", "card"):
        owner = read_property(holder, name) if has_property(holder, name) else None
        if isinstance(owner, FactObject):
            return owner.group
        if isinstance(owner, CardObject):
            return owner.number - 1
    return None


def _paragraph(item: QQuickItem) -> QQuickItem:
    """The item that holds all lines of a paragraph or all parts of a figure; else the text."""
    holders = list(with_ancestors(item))
    whole = (one for kind in ("Prose", "Figure") for one in holders if kind in type_names(one))
    return next(whole, item)


def ink_rect(text: QQuickItem) -> QRectF:
    """Return the box of a text's letters in the window, without leading."""
    if read_property(text, "lineCount") > 1:
        size = text.property("contentWidth"), text.property("contentHeight")
        return text.mapRectToScene(QRectF(0, 0, *size))
    rect = _ink(text.property("text"), text.property("font"))
    return text.mapRectToScene(rect.translated(_start(text)))


def _start(text: QQuickItem) -> QPointF:
    """The left end of the first baseline of a text, in the text's own coordinates."""
    spare = text.width() - text.property("contentWidth")
    align = read_property(text, "effectiveHorizontalAlignment")
    left = {
        Qt.AlignmentFlag.AlignRight.value: spare,
        Qt.AlignmentFlag.AlignHCenter.value: spare / 2,
    }
    return QPointF(left.get(align, 0.0), text.baselineOffset())


@cache
def _ink(text: str, font: QFont) -> QRectF:
    """The box of the letters, relative to the left end of the baseline.

    Not tightBoundingRect(): with Chinese beside Latin that is too wide by a side bearing.
    """
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    rect = QRectF()
    for run in line.glyphRuns():
        for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            drawn = run.rawFont().boundingRect(glyph)
            if not drawn.isEmpty():  # a space
                rect = rect.united(drawn.translated(position))
    return rect.translated(0, -line.ascent())
