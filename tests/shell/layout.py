"""Measures where the letters of texts are, and complains where they cannot all be read."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtQuick import QQuickItem
from shell.pilot import kinds, read, texts, walk


def geometry(top: QQuickItem, room: QRectF) -> Iterator[str]:
    """Texts that leave their room, are cut, or lie on each other."""
    inks = [(text.property("text"), ink(text)) for text in texts(top)]
    for words_, rect in inks:
        if not room.adjusted(-1, -1, 1, 1).contains(rect):
            yield f"“{words_}” {box(rect)} leaves {box(room)}"
    for (one, first), (other, second) in combinations(inks, 2):
        shared = first.intersected(second)
        if shared.width() > 1 and shared.height() > 1:
            yield f"“{one}” {box(first)} and “{other}” {box(second)} overlap"
    for text in texts(top):
        cut = text.property("truncated") or read(text, "elide") != Qt.TextElideMode.ElideNone.value
        if cut or text.property("contentWidth") > text.width() + 1:
            yield f"“{text.property('text')}” is cut"
    for item in walk(top):
        if item.clip():
            yield f"{min(kinds(item))} may cut what is in it"


def ink(text: QQuickItem) -> QRectF:
    """Where the letters of a text are in the window: its box without the leading."""
    rect = _ink(text.property("text"), text.property("font"))
    spare = text.width() - text.property("contentWidth")
    align = read(text, "effectiveHorizontalAlignment")
    left = {
        Qt.AlignmentFlag.AlignRight.value: spare,
        Qt.AlignmentFlag.AlignHCenter.value: spare / 2,
    }
    shift = left.get(align, 0.0), text.baselineOffset()
    return text.mapRectToScene(rect.translated(*shift))


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


def box(rect: QRectF) -> str:
    return f"{rect.left():.0f},{rect.top():.0f}–{rect.right():.0f},{rect.bottom():.0f}"
