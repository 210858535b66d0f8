"""The plain backdrop: an even ground with rings about its upper right corner, light or dark.

All colours lie between the two of the palette's air, so that words may stand on every pixel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from .colours import mix
from .scenery import ramp

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kiosk.content.palettes import Palette

    from .frame import Frame

_RINGS = (1.02, 0.80, 0.58, 0.36)
"""Radii of the rings in units, from the largest; they alternate."""


def paint_planes(painter: QPainter, frame: Frame, palette: Palette, strength: str) -> None:
    """Paint the ground and its rings, clearer where no data stand."""
    one, other = (QColor(colour) for colour in palette.air)
    stops = ((0, mix(one, other, 0.15)), (1, mix(one, other, 0.55)))
    painter.fillRect(QRectF(0, 0, frame.w, frame.h), ramp(0, 0, frame.w, frame.h, stops))
    painter.setPen(Qt.PenStyle.NoPen)
    size = 0.8 if frame.tall else 1.0
    for number, radius in enumerate(_RINGS):
        tone = mix(one, other, 1.0 if number % 2 == 0 else 0.0)
        tone.setAlphaF(0.35 if strength == "dim" else 0.85)
        painter.setBrush(tone)
        painter.drawEllipse(QPointF(frame.w - 0.08, 0.12), radius * size, radius * size)
