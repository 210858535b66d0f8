"""The air under data: a sky of its section's hue, light enough to tell it by, no lighter.

Words may stand on every pixel of it. All colours are below LIGHTEST, and so is all that is mixed
of them: relative luminance is a convex function of the channels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from .colours import ceiling, mix
from .frost import open_painter
from .scenery import fade, glow, ramp, ridge

if TYPE_CHECKING:
    from random import Random

    from kiosk.content.palettes import Palette

    from .frame import Frame

LIGHTEST = 0.0535
"""Greatest relative luminance of the air; 0.060 leaves 7:1 to golden words, less grain and JPEG."""

DARKEST = 0.014
"""Least relative luminance of the air, at the foot: L* 12, which never looks black."""

_HILLS = ((0.0, 0.062, 0.90), (0.085, 0.050, 0.62), (0.165, 0.044, 0.34))
"""Of each range of hills: how far below the horizon, how high (units), how light (0 to 1)."""


def paint_data_air(painter: QPainter, frame: Frame, palette: Palette, rng: Random) -> None:
    """Paint sky, the haze about the sun, hills, and the darker foot behind the section bar."""
    area = QRectF(0, 0, frame.w, frame.h)
    above, low = (QColor(colour) for colour in palette.air)
    light, foot = ceiling(low, LIGHTEST), ceiling(low, DARKEST)
    painter.fillRect(
        area,
        ramp(
            frame.w * 0.46, 0, frame.w * 0.54, frame.horizon,
            ((0, mix(above, foot, 0.16)), (0.34, above), (0.8, low), (1, light)),
        ),
    )  # fmt: skip
    x, y = _sun(frame)
    haze = ceiling(mix(palette.accent, palette.sun, 0.2), LIGHTEST)
    glow(painter, x, y, 0.62, 0.44, fade(haze, (0, 0.7), (0.3, 0.4), (0.65, 0.12), (1, 0)))
    for below, height, lightness in _HILLS:
        base = frame.horizon + below * (frame.h - frame.horizon) / 0.31
        crest, body = mix(foot, light, lightness), mix(foot, low, lightness * 0.8)
        hill = ramp(0, base - height, 0, base + 0.12, ((0, crest), (0.5, body), (1, body)))
        painter.fillPath(ridge(rng, frame, base, height, 0.3), hill)
    bar = frame.h - (0.20 if frame.tall else 0.17)
    painter.fillRect(area, ramp(0, bar, 0, frame.h, fade(foot, (0, 0), (0.55, 0.8), (1, 1))))


def data_sun(frame: Frame, palette: Palette, rng: Random) -> tuple[QImage, QRect]:
    """Paint the low sun behind the first hills that the same numbers make; give it and its place.

    It is far lighter than LIGHTEST: no words may stand on it.
    """
    x, y = _sun(frame)
    reach = 0.19
    place = QRectF((x - reach) * frame.unit, (y - reach) * frame.unit, 2 * reach * frame.unit, 0)
    place.setHeight(place.width())
    area = place.toAlignedRect() & QRect(0, 0, frame.width, frame.height)
    image = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = open_painter(image, frame.unit)
    painter.translate(-area.x() / frame.unit, -area.y() / frame.unit)
    halo = fade(palette.sun, (0, 0.62), (0.3, 0.32), (0.6, 0.10), (1, 0))
    glow(painter, x, y, reach, reach, halo)
    disc = mix(palette.sun, "#ffffff", 0.35)
    glow(painter, x, y, 0.058, 0.058, fade(disc, (0, 0.96), (0.72, 0.92), (0.9, 0.30), (1, 0)))
    below, height, _ = _HILLS[0]
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(ridge(rng, frame, frame.horizon + below, height, 0.3), QColor("#000000"))
    painter.end()
    return image, area


def _sun(frame: Frame) -> tuple[float, float]:
    """Give the centre of the sun under data, in units."""
    return frame.w * 0.885, frame.horizon - 0.035


def word_patch(frame: Frame, palette: Palette) -> QImage:
    """Make the patch of air that hides frost behind words; from its middle pixel it fades.

    It is as wide as fades softly, and one pixel more.
    """
    reach = round(0.065 * frame.unit)
    side = 2 * reach + 1
    patch = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    patch.fill(Qt.GlobalColor.transparent)
    painter = QPainter(patch)
    colour = mix(palette.air[0], palette.air[1], 0.2)
    stops = ((0, 0.97), (0.35, 0.93), (0.6, 0.6), (0.8, 0.2), (1, 0))
    glow(painter, reach + 0.5, reach + 0.5, reach, reach, fade(colour, *stops))
    painter.end()
    return patch
