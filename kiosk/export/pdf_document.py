"""Writes the slides as a PDF: a page for each, its picture without words, the words as text."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.content.model import Show
from kiosk.export.pdf_text import draw_outlines, draw_text
from kiosk.export.reading_order import reading_order
from kiosk.gallery.offscreen import SlideShot

_LONGER_SIDE_POINTS = 960.0  # of a page in points: that of a presentation's


def save_pdf(shots: Iterable[SlideShot], size: QSize, show: Show, path: Path) -> None:
    """Write a PDF of these slides, which were shot with `bare`, in this order."""
    # Qt tells of no disk that is full: it writes to memory, and the file is Python's.
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    writer.setTitle(show.title)
    writer.setAuthor(show.organisation)
    writer.setCreator("kiosk")
    point = _LONGER_SIDE_POINTS / max(size.width(), size.height())
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    page = QPageSize(QSizeF(size) * point, QPageSize.Unit.Point, "", exact)
    upright = QPageLayout.Orientation.Portrait  # that is, as the size says
    writer.setPageLayout(QPageLayout(page, upright, QMarginsF()))
    writer.setResolution(round(72 / point))
    painter = QPainter(writer)
    try:
        painter.scale(writer.width() / size.width(), writer.height() / size.height())
        for number, shot in enumerate(shots):
            if number > 0:
                writer.newPage()
            _draw(painter, shot)
    finally:
        painter.end()  # a writer that goes while it is painted on takes the program along
    path.write_bytes(data.data().data())


def _draw(painter: QPainter, shot: SlideShot) -> None:
    picture = shot.bare or shot.picture
    painter.drawImage(QRectF(picture.rect()), picture)
    for letters in shot.letters:
        if letters.icon or letters.in_section_bar:
            draw_outlines(painter, letters)
    for read in reading_order(shot.slide, shot.letters):
        draw_text(painter, read.letters, read.unseen)
