"""The air of a backdrop: sky, sun, misty hills, and the scrims that keep text legible."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QRadialGradient

from .colours import mix

if TYPE_CHECKING:
    from random import Random

    from kiosk.content.palettes import Palette

    from .frame import Frame

Stops = tuple[tuple[float, QColor], ...]

_SKY_STOPS = (0.0, 0.38 / 0.74, 1.0)
"""Where the first three colours of a sky lie, from the zenith (0) to above the haze (1)."""


def glow(painter: QPainter, x: float, y: float, rx: float, ry: float, stops: Stops) -> None:
    """Fill an ellipse of radii rx and ry (units) with a radial gradient of colours."""
    painter.save()
    painter.translate(x, y)
    painter.scale(rx, ry)
    gradient = QRadialGradient(QPointF(0, 0), 1)
    for at, colour in stops:
        gradient.setColorAt(at, colour)
    painter.fillRect(QRectF(-1, -1, 2, 2), gradient)
    painter.restore()


def ramp(x1: float, y1: float, x2: float, y2: float, stops: Stops) -> QBrush:
    """Make a linear gradient brush from one point to another, in units."""
    gradient = QLinearGradient(x1, y1, x2, y2)
    for at, colour in stops:
        gradient.setColorAt(at, colour)
    return QBrush(gradient)


def fade(colour: str | QColor, *alphas: tuple[float, float]) -> Stops:
    """Give one colour at several opacities, as (position, opacity)."""
    return tuple((at, mix(colour, colour, 0, alpha)) for at, alpha in alphas)


def paint_sky(painter: QPainter, frame: Frame, palette: Palette) -> None:
    """Paint the sky down to the ground, and the sun."""
    x, y = frame.sun
    wide, rise = frame.breadth, frame.rise
    horizon = palette.sky[-1]
    stops = tuple((at, QColor(c)) for at, c in zip(_SKY_STOPS, palette.sky, strict=False))
    painter.fillRect(
        QRectF(0, 0, frame.w, frame.h),
        ramp(frame.w * 0.42, 0, frame.w * 0.58, frame.horizon + 0.02, stops),
    )
    glow(
        painter,
        x,
        max(y + 0.08, frame.horizon),
        0.98 * wide,
        0.46 * rise,
        fade(horizon, (0, 0.95), (0.3, 0.66), (0.62, 0.24), (1, 0)),
    )
    glow(
        painter,
        x,
        y,
        0.56 * wide,
        0.46 * rise,
        fade(
            mix(palette.accent, palette.sun, 0.25),
            (0, 0.72),
            (0.3, 0.40),
            (0.6, 0.14),
            (1, 0),
        ),
    )
    glow(
        painter,
        x,
        y,
        0.24,
        0.23 * rise,
        fade(palette.sun, (0, 0.90), (0.22, 0.58), (0.5, 0.20), (1, 0)),
    )
    disc = mix(palette.sun, "#ffffff", 0.35)
    glow(painter, x, y, 0.062, 0.062, fade(disc, (0, 0.95), (0.48, 0.86), (0.60, 0.34), (1, 0)))


def ridge(rng: Random, frame: Frame, base: float, height: float, rough: float) -> QPainterPath:
    """Draw the crest of a range of hills, closed below the screen, in units."""
    waves = [
        (rng.uniform(0, math.tau), f * rng.uniform(0.85, 1.15), a)
        for f, a in (
            (2.1, 0.52),
            (4.7, 0.30),
            (10.5, 0.13),
            (23, 0.05),
            (61, 0.015 * rough),
            (140, 0.008 * rough),
        )
    ]
    path = QPainterPath(QPointF(-0.1, frame.h + 0.1))
    x = -0.1
    while x < frame.w + 0.12:
        path.lineTo(x, base - height * sum(a * math.sin(f * x + p) for p, f, a in waves))
        x += 0.006
    path.lineTo(x, frame.h + 0.1)
    path.closeSubpath()
    return path


def paint_hills(painter: QPainter, frame: Frame, palette: Palette, rng: Random) -> None:
    """Paint four ranges of hills that darken as they come near, with mist at their feet."""
    x, y = frame.sun
    horizon, hue = palette.sky[-1], palette.sky[-2]
    wide = frame.breadth
    room = (frame.h - frame.horizon) / 0.31
    for i in range(4):
        near = i / 3
        base = frame.horizon + room * (0.0, 0.06, 0.135, 0.225)[i]
        height = (0.075, 0.058, 0.05, 0.042)[i]
        body = mix(mix(hue, horizon, 0.15 * (1 - near)), palette.ground, 0.20 + 0.58 * near)
        foot = mix(mix(hue, palette.mist, 0.22 - 0.10 * near), palette.ground, 0.12 + 0.45 * near)
        path = ridge(rng, frame, base, height, 0.6 + near)
        painter.fillPath(
            path,
            ramp(
                0,
                base - height,
                0,
                base + room * 0.12,
                (
                    (0, mix(body, body, 0, 0.72 + 0.2 * near)),
                    (0.4, mix(body, foot, 0.30, 0.85)),
                    (1, mix(foot, foot, 0, 0.92)),
                ),
            ),
        )
        painter.save()
        painter.setClipPath(path)
        glow(
            painter,
            x,
            base + 0.02,
            0.85 * wide,
            0.17 - 0.02 * i,
            fade(
                mix(palette.accent, palette.mist, 0.35),
                (0, 0.62 - 0.14 * i),
                (0.4, 0.24),
                (1, 0),
            ),
        )
        painter.restore()
    glow(
        painter,
        x,
        max(y, frame.horizon - 0.05),
        0.55,
        0.13,
        fade(mix(palette.sun, palette.accent, 0.3), (0, 0.30), (0.45, 0.10), (1, 0)),
    )
