"""The closing scene: an island of rimed willows at dawn and its reflection in the river."""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from .colours import mix
from .frost import Rime, blank, draw_bark, draw_frost, light, open_painter, soften
from .growth import CROWN, Course, Growth, needles, strokes
from .scenery import fade, glow, ramp, ridge
from .shade import hush_side

if TYPE_CHECKING:
    from kiosk.content.palettes import Palette

    from .frame import Frame


def paint_river(painter: QPainter, frame: Frame, palette: Palette, rng: Random) -> None:
    """Paint far hills, the river under them and the path of the sun on it."""
    x, y = frame.sun
    shore = frame.horizon
    horizon, hue = palette.sky[-1], palette.sky[-2]
    for i in range(3):
        base, height = shore - 0.045 + 0.022 * i, 0.075 - 0.02 * i
        body = mix(mix(hue, horizon, 0.30 - 0.1 * i), palette.ground, 0.10 + 0.2 * i)
        painter.fillPath(
            ridge(rng, frame, base, height, 0.8 + i),
            ramp(
                0,
                base - height,
                0,
                shore + 0.02,
                ((0, mix(body, body, 0, 0.75)), (1, mix(body, palette.mist, 0.30, 0.9))),
            ),
        )
    glow(
        painter,
        x,
        y,
        0.34,
        0.15,
        fade(mix(palette.sun, palette.accent, 0.2), (0, 0.55), (0.4, 0.18), (1, 0)),
    )
    water = QRectF(0, shore, frame.w, frame.h - shore)
    painter.fillRect(
        water,
        ramp(
            0,
            shore,
            0,
            frame.h,
            (
                (0, mix(hue, horizon, 0.45)),
                (0.12, mix(hue, horizon, 0.10)),
                (0.5, mix(hue, palette.ground, 0.62)),
                (1, QColor(palette.ground)),
            ),
        ),
    )
    painter.save()
    painter.setClipRect(water)
    glow(
        painter,
        x,
        shore,
        0.75,
        0.16,
        fade(mix(horizon, palette.sun, 0.55), (0, 0.75), (0.4, 0.28), (1, 0)),
    )
    glow(painter, x, shore, 0.10, 0.30, fade(palette.sun, (0, 0.75), (0.3, 0.30), (1, 0)))
    painter.restore()


@lru_cache(maxsize=2)
def _trees(seed: int, rate: float) -> tuple[Rime, ...]:
    """Grow four standing willows about 0.3 units high, rooted at (0, 0)."""
    trees = []
    for i in range(4):
        rng = Random(f"{seed} tree {i}")
        growth = Growth(CROWN, rng, lambda _x, y: 0.55 + min(0.6, -y * 4.0))
        for stem in range(3):
            lean = (stem - 1) * rng.uniform(0.22, 0.42) + rng.uniform(-0.1, 0.1)
            growth.shoot(
                0.012 * (stem - 1), 0.0, -math.pi / 2 + lean, rng.uniform(0.15, 0.21), 0.0075, 0
            )
        (wood,), (frost,) = strokes(growth, Course()), needles(growth, Course(), rate, 0.0058)
        trees.append(Rime(wood, frost))
    return tuple(trees)


def _grove(frame: Frame, rng: Random) -> list[tuple[float, float, float, float]]:
    """Place the trees as (x, lift, size, nearness 0 to 1), farthest first, clear of the sun."""
    left, right = (0.02, 1.0) if frame.tall else (frame.w * 0.50, frame.w * 0.99)
    sun = frame.sun[0]
    places = []
    for near, count in ((0.0, 13), (0.5, 8), (1.0, 6)):
        start = left - 0.12 * (1 - near) * (right - left)
        for i in range(count):
            x = start + (right - start) * (i + rng.uniform(0.15, 0.85)) / count
            size = (0.32 + 0.56 * near) * rng.uniform(0.62, 1.12)
            clear = 0.05 + 0.125 * near
            if abs(x - sun) < clear:
                x = sun + math.copysign(clear + 0.02, x - sun)
                size *= 0.6
            places.append((x, -0.010 * (1 - near), size * min(1.0, 0.5 + 2 * (x - start)), near))
    return places


def _trees_layer(frame: Frame, palette: Palette, seed: int, rng: Random) -> QImage:
    """Draw the island with its trees and bank on a transparent layer."""
    bark = mix(palette.ground, palette.sky[-2], 0.35)
    frost = mix("#ffffff", palette.mist, 0.25)
    far_frost = mix(palette.sky[-1], palette.mist, 0.25)
    trees = _trees(seed, 520.0 * min(1.0, max(0.15, frame.unit / 1080)))
    layer = blank(frame.width, frame.height)
    brush = open_painter(layer, frame.unit)
    drawn = 0.0
    for x, lift, size, near in _grove(frame, rng):
        if near != drawn:
            _drift(brush, frame, palette, drawn)
            drawn = near
        brush.save()
        brush.translate(x, frame.horizon + lift)
        brush.scale(size * rng.choice((-1, 1)), size)
        brush.setOpacity(0.50 + 0.45 * near)
        tree = trees[rng.randrange(len(trees))]
        draw_bark(brush, tree, bark)
        draw_frost(brush, tree, frame.unit * size, mix(far_frost, frost, near))
        brush.restore()
    _drift(brush, frame, palette, 1.0)
    _bank(brush, frame, palette, rng)
    light(brush, frame, palette, 0.45)
    brush.end()
    return layer


def plant_island(image: QImage, frame: Frame, palette: Palette, seed: int) -> None:
    """Plant the island and lay its reflection and the mist of the river around it."""
    rng = Random(f"{seed} island")
    shore, sun = frame.horizon, frame.sun
    area = QRectF(0, 0, frame.w, frame.h)
    layer = _trees_layer(frame, palette, seed, rng)
    mirror = soften(layer, 2 if frame.unit > 700 else 1)
    brush = open_painter(mirror, frame.unit)
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    depth, last = (0.20, 0.0) if frame.tall else (0.27, 0.05)
    brush.fillRect(area, ramp(0, shore - depth, 0, shore, fade("#000", (0, last), (1, 0.8))))
    if not frame.tall:
        hush_side(brush, frame, palette, "closing")
    brush.end()
    painter = open_painter(image, frame.unit)
    painter.save()
    painter.setClipRect(QRectF(0, shore, frame.w, frame.h - shore))
    painter.translate(0, 2 * shore)
    painter.scale(1, -1)
    painter.setOpacity(0.62)
    painter.drawImage(area, mirror)
    painter.restore()
    _ripples(painter, frame, palette, rng)
    painter.setOpacity(0.30)
    painter.drawImage(area, soften(layer, 4))
    painter.setOpacity(1.0)
    painter.drawImage(area, layer)
    for _ in range(9):
        x = frame.w * rng.uniform(0.25, 1.0)
        glow(
            painter,
            x,
            shore + rng.uniform(-0.03, 0.008),
            rng.uniform(0.25, 0.5),
            rng.uniform(0.010, 0.026),
            fade(
                mix(palette.mist, palette.sun, max(0.0, 0.6 - abs(x - sun[0]))),
                (0, 0.26),
                (0.5, 0.12),
                (1, 0),
            ),
        )
    painter.end()


def _drift(brush: QPainter, frame: Frame, palette: Palette, near: float) -> None:
    """Sink the feet of the trees drawn so far into blue shade."""
    brush.save()
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    top = frame.horizon - 0.12 - 0.10 * near
    shade = mix(palette.sky[-2], palette.sky[-1], 0.30)
    brush.fillRect(
        QRectF(0, top, frame.w, frame.horizon - top + 0.02),
        ramp(0, top, 0, frame.horizon, fade(shade, (0, 0), (1, 0.62))),
    )
    brush.restore()


def _bank(brush: QPainter, frame: Frame, palette: Palette, rng: Random) -> None:
    """Draw the low snowy bank that the trees stand on."""
    left = -0.1 if frame.tall else frame.w * 0.42
    path = QPainterPath(QPointF(left, frame.horizon + 0.003))
    x = left
    while x < frame.w + 0.05:
        lift = 0.008 * min(1.0, (x - left) * 3) + rng.uniform(0, 0.002)
        path.lineTo(x, frame.horizon - lift)
        x += 0.02
    path.lineTo(frame.w + 0.05, frame.horizon + 0.003)
    path.closeSubpath()
    snow = mix(palette.mist, palette.sky[-2], 0.48)
    brush.fillPath(path, ramp(left, 0, left + 0.25, 0, fade(snow, (0, 0), (0.6, 0.6), (1, 0.85))))


def _ripples(painter: QPainter, frame: Frame, palette: Palette, rng: Random) -> None:
    """Draw still water as fine level lines, warm on the path of the sun."""
    depth = (frame.h - frame.horizon) * 0.75
    for i in range(240):
        down = rng.random() ** 1.6
        y = frame.horizon + 0.006 + depth * down
        sunny = i % 2 == 0
        x = rng.gauss(frame.sun[0], 0.025 + 0.07 * down) if sunny else rng.uniform(0, frame.w)
        colour = palette.sun if sunny else palette.sky[-1]
        alpha = (0.42 if sunny else 0.13) * (1 - down) ** 1.4
        painter.setPen(
            QPen(
                mix(colour, colour, 0, alpha),
                0.0009 + 0.0022 * down,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        length = rng.uniform(0.01, 0.05) * (0.6 + 1.4 * down) * (1 if sunny else 2.5)
        painter.drawLine(QPointF(x - length / 2, y), QPointF(x + length / 2, y))
