"""Draws text into a PDF exactly where the slide has it: as text, or as outlines of its glyphs."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QRawFont, QTextLayout, QTextLine, QTransform

from kiosk.gallery.rendered_texts import RenderedText

_BOLD = QFont.Weight.Bold


def draw_outlines(painter: QPainter, letters: RenderedText) -> None:
    """Draw letters as outlines, as sharp as text, but neither searchable nor copied."""
    _begin(painter, letters)
    layout = QTextLayout(letters.text, letters.font)  # while it lives, its line does
    line = _line(layout)
    for run in line.glyphRuns():
        _fill(painter, run, letters, line.ascent())
    painter.restore()


def draw_text(painter: QPainter, letters: RenderedText, unseen: str = "") -> None:
    """Draw letters as text that can be searched and copied, followed by invisible `unseen`."""
    _begin(painter, letters)
    layout = QTextLayout(letters.text, letters.font)
    line = _line(layout)
    runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    for run, characters in zip(runs, _stretches(letters.text, runs), strict=True):
        face = _plain(run.rawFont(), letters.font)
        if face.glyphIndexesForString(characters) != run.glyphIndexes():
            # Digits of equal width, digits after Latin letters and ligatures are shapes of their
            # own, which no document can tell to be these characters: they are drawn as outlines,
            # and the usual shapes lie unseen over them.
            _fill(painter, run, letters, line.ascent())
            left, right = run.boundingRect().left(), run.boundingRect().right()
            _draw_unseen(painter, characters, face, left, right)
        else:
            run.setRawFont(face)
            painter.drawGlyphRun(QPointF(0, -line.ascent()), run)
    if unseen.strip():
        end = line.naturalTextWidth()
        face = _plain(QRawFont.fromFont(letters.font), letters.font)
        _draw_unseen(painter, unseen.strip(), face, end, end + letters.font.pixelSize() / 2)
    painter.restore()


def _stretches(text: str, runs: Sequence[QGlyphRun]) -> list[str]:
    """The characters of each glyph run; a ligature names only the first of its own."""
    starts = [min(run.stringIndexes()) for run in runs]
    ends = sorted({*starts, len(text)})
    return [text[start : ends[ends.index(start) + 1]] for start in starts]


def _draw_unseen(painter: QPainter, text: str, face: QRawFont, left: float, right: float) -> None:
    """Fill a stretch of the line with invisible text; gaps would be taken for spaces.

    Each character has its usual glyph: drawText() would choose the same alternates again.
    """
    glyphs = face.glyphIndexesForString(text)
    advances = [advance.x() for advance in face.advancesForGlyphIndexes(glyphs)]
    places = [QPointF(x, 0) for x in accumulate(advances[:-1], initial=0.0)]
    run = QGlyphRun()
    run.setRawFont(face)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    painter.save()
    painter.setPen(Qt.GlobalColor.transparent)
    painter.translate(left, 0)
    painter.scale((right - left) / max(1.0, sum(advances)), 1)
    painter.drawGlyphRun(QPointF(0, 0), run)
    painter.restore()


def _begin(painter: QPainter, letters: RenderedText) -> None:
    painter.save()
    painter.translate(letters.start)
    painter.scale(letters.scale, letters.scale)
    painter.setOpacity(letters.opacity)
    painter.setPen(letters.colour)


def _line(layout: QTextLayout) -> QTextLine:
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line


def _fill(painter: QPainter, run: QGlyphRun, letters: RenderedText, ascent: float) -> None:
    for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
        outline = run.rawFont().pathForGlyph(glyph)
        outline.setFillRule(Qt.FillRule.WindingFill)  # strokes may lie over each other
        moved = QTransform.fromTranslate(position.x(), position.y() - ascent).map(outline)
        painter.fillPath(moved, letters.colour)


def _plain(face: QRawFont, font: QFont) -> QRawFont:
    """The same font without a bold that only the document would add.

    Its writer takes every bold for made up by Qt unless the font file says that it is one, and
    then draws the letters twice. Our boldest has no lighter sister: asked for less, it comes too.
    """
    if font.weight() < _BOLD:
        return face
    lighter = QFont(font)
    lighter.setWeight(QFont.Weight.Normal)
    found = QRawFont.fromFont(lighter)
    same = found.fontTable("head") == face.fontTable("head")
    return found if same else face
