"""The texts of a window as values: what each says, where its ink is, how large, in what colour."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import prod

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.gallery.scene import above, area, has, kinds, read
from kiosk.shell.viewmodels.sentences import FactObject
from kiosk.shell.viewmodels.slides import CardObject

_SAME_LINE = 0.1  # between baselines, of the size of the letters


@dataclass(frozen=True, slots=True)
class Letters:
    """One text as it is seen; lengths are pixels of the window.

    It begins at `start` on its baseline; its `font` is as large as before `scale`. Lines of one
    paragraph have its number. `group` tells which of the slide's facts or cards the
    text is of, counted from 0; `barred` says that it stands in the section bar, `cut` that some
    of it cannot be seen.
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
    barred: bool = False
    cut: bool = False

    @property
    def baseline(self) -> float:
        """How far down the letters stand."""
        return self.start.y()

    @property
    def size(self) -> float:
        """How large the letters are, as fonts reckon it."""
        return self.font.pixelSize() * self.scale

    @property
    def icon(self) -> bool:
        """Whether it is only signs of an icon font, which Unicode leaves to private use."""
        return all(0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000 for c in self.text)


def letters(items: Iterable[QQuickItem]) -> tuple[Letters, ...]:
    """Measure texts; they must have been drawn, for until then some are not in their place."""
    numbers: dict[QQuickItem, int] = {}
    found = []
    for item in items:
        paragraph = _paragraph(item)
        number = numbers.setdefault(paragraph, len(numbers))
        found.append(_letters(item, number))
    return tuple(found)


def lines(found: Iterable[Letters]) -> list[list[Letters]]:
    """The lines of a paragraph from top to bottom, each from left to right."""
    rows: list[list[Letters]] = []
    for one in sorted(found, key=lambda one: (one.baseline, one.ink.left())):
        if rows and one.baseline - rows[-1][0].baseline <= _SAME_LINE * one.size:
            rows[-1].append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda one: one.ink.left()) for row in rows]


def _letters(item: QQuickItem, paragraph: int) -> Letters:
    holders = list(above(item))
    rect = ink(item)
    start = _start(item)
    below = start + QPointF(0, 1)
    return Letters(
        text=str(item.property("text")),
        font=item.property("font"),
        scale=item.mapToScene(below).y() - item.mapToScene(start).y(),
        start=item.mapToScene(start),
        ink=rect,
        colour=item.property("color"),
        opacity=prod(holder.opacity() for holder in holders),
        paragraph=paragraph,
        group=next((group for holder in holders if (group := _group(holder)) is not None), None),
        barred=any("SectionBar" in kinds(holder) for holder in holders),
        cut=bool(item.property("truncated"))
        or any(
            holder.clip() and not area(holder).adjusted(-1, -1, 1, 1).contains(rect)
            for holder in holders
        ),
    )


def _group(holder: QQuickItem) -> int | None:
    for name in ("fact", "card"):
        owner = read(holder, name) if has(holder, name) else None
        if isinstance(owner, FactObject):
            return owner.group
        if isinstance(owner, CardObject):
            return owner.number - 1
    return None


def _paragraph(item: QQuickItem) -> QQuickItem:
    """What holds all lines, or all words of a number, that a text is one of; else the text."""
    holders = list(above(item))
    whole = (one for kind in ("Prose", "Figure") for one in holders if kind in kinds(one))
    return next(whole, item)


def ink(text: QQuickItem) -> QRectF:
    """Where the letters of a text are in the window: its box without the leading."""
    if read(text, "lineCount") > 1:
        size = text.property("contentWidth"), text.property("contentHeight")
        return text.mapRectToScene(QRectF(0, 0, *size))
    rect = _ink(text.property("text"), text.property("font"))
    return text.mapRectToScene(rect.translated(_start(text)))


def _start(text: QQuickItem) -> QPointF:
    """Where the first line of a text begins on its baseline, seen from its own corner."""
    spare = text.width() - text.property("contentWidth")
    align = read(text, "effectiveHorizontalAlignment")
    left = {
        Qt.AlignmentFlag.AlignRight.value: spare,
        Qt.AlignmentFlag.AlignHCenter.value: spare / 2,
    }
    return QPointF(left.get(align, 0.0), text.baselineOffset())


@cache
def _ink(text: str, font: QFont) -> QRectF:
    """The box of the letters from their baseline's beginning.

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
