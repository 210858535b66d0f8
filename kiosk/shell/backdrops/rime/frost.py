"""Frosted wood as transparent pictures: strokes, needles, light of the sun, softness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from .colours import mix
from .scenery import fade, glow, ramp

if TYPE_CHECKING:
    from PySide6.QtCore import QLineF

    from kiosk.content.palettes import Palette

    from .frame import Frame
    from .growth import Layer

_CAP = Qt.PenCapStyle.RoundCap
_FLAT = Qt.PenCapStyle.FlatCap
_STYLE = Qt.PenStyle.SolidLine
_THIN = 0.0021  # units; wood up to this width is hidden by its frost


@dataclass(frozen=True, slots=True)
class Rime:
    """Grown wood ready to be drawn: strokes by width, needles by opacity, in units."""

    wood: Layer
    needles: list[list[QLineF]]


def blank(width: int, height: int) -> QImage:
    """Make a fully transparent picture of a size in pixels."""
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def open_painter(image: QImage, unit: float) -> QPainter:
    """Start a smooth painter on an image with `unit` pixels to the unit."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(unit, unit)
    return painter


def draw_bark(painter: QPainter, rime: Rime, bark: QColor) -> None:
    """Draw the bare wood of whatever is not too thin to show any."""
    for width, lines in rime.wood:
        if width > _THIN:
            painter.setPen(QPen(bark, width, _STYLE, _CAP))
            painter.drawLines(lines)


def draw_frost(painter: QPainter, rime: Rime, unit: float, frost: QColor) -> None:
    """Draw the coat of frost on the wood, and the needles, at `unit` pixels to the unit."""
    hair = 0.7 / unit
    for width, lines in rime.wood:
        thick = width > _THIN
        shift = width * 0.26 if thick else 0.0
        painter.save()
        painter.translate(-shift, -shift)
        coat = mix(frost, frost, 0, 0.62 if thick else 0.72)
        pen = width * 0.5 if thick else max(width, 0.0009)
        painter.setPen(QPen(coat, max(pen, hair), _STYLE, _CAP))
        painter.drawLines(lines)
        painter.restore()
    for grade, lines in enumerate(rime.needles):
        share = (grade + 0.5) / len(rime.needles)
        pen = max(0.0005 + 0.0004 * share, hair)
        painter.setPen(QPen(mix(frost, frost, 0, 0.10 + 0.46 * share), pen, _STYLE, _FLAT))
        painter.drawLines(lines)


def light(painter: QPainter, frame: Frame, palette: Palette, depth: float) -> None:
    """Tint what is on a layer: warm before the sun, of the section's hue far from it."""
    x, y = frame.sun
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    deep = mix(palette.sky[-2], palette.sky[-1], 0.45)
    painter.fillRect(
        QRectF(0, 0, frame.w, frame.h),
        ramp(frame.w, 0, x, y, fade(deep, (0, 0.55 * depth), (0.5, 0.22 * depth), (1, 0))),
    )
    warm = mix(palette.sun, "#ffffff", 0.25)
    glow(painter, x, y, 0.42, 0.42, fade(warm, (0, 0.90), (0.25, 0.60), (0.6, 0.22), (1, 0)))


def soften(image: QImage, levels: int) -> QImage:
    """Blur a picture by halving it `levels` times and growing it back."""
    smooth = Qt.TransformationMode.SmoothTransformation
    ignore = Qt.AspectRatioMode.IgnoreAspectRatio
    sizes = [image.size()]
    for _ in range(levels):
        size = sizes[-1]
        sizes.append(size.__class__(max(1, size.width() // 2), max(1, size.height() // 2)))
    for size in sizes[1:]:
        image = image.scaled(size, ignore, smooth)
    for size in reversed(sizes[:-1]):
        image = image.scaled(size, ignore, smooth)
    return image
