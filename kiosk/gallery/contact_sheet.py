"""Draws a contact sheet: thumbnails of all slides in one picture, each with its id below."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

_WIDTH = 2400  # of the whole sheet, in pixels
_GAP = 24
_GROUND = QColor("#101014")
_INK = QColor("#d9d0c3")
_FAMILY = "Kiosk Sans SC"


def thumbnail(picture: QImage) -> QImage:
    """Return the picture of a slide scaled to its size on the sheet."""
    columns = _columns(picture)
    width = (_WIDTH - _GAP * (columns + 1)) // columns
    return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def contact_sheet(slides: Sequence[tuple[str, QImage]]) -> QImage:
    """Return the sheet of pairs of id and thumbnail, all of one size; empty without slides."""
    if not slides:
        return QImage()
    columns = _columns(slides[0][1])
    size = slides[0][1].size()
    font = QFont(_FAMILY)
    font.setPixelSize(22)
    line = QFontMetrics(font).height() + _GAP // 3
    step = QPoint(size.width() + _GAP, size.height() + line + _GAP)
    rows = -(-len(slides) // columns)
    image = QImage(_WIDTH, _GAP + rows * step.y(), QImage.Format.Format_RGB32)
    image.fill(_GROUND)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(_INK)
    for place, (slide, thumb) in enumerate(slides):
        row, column = divmod(place, columns)
        corner = QPoint(_GAP + column * step.x(), _GAP + row * step.y())
        painter.drawImage(corner, thumb)
        below = QRect(corner + QPoint(0, size.height()), thumb.size())
        below.setHeight(line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, slide)
    painter.end()
    return image


def _columns(picture: QImage) -> int:
    return 4 if picture.width() >= picture.height() else 7
