"""The painting of a backdrop: air, then wood and frost, then snow, dark where words stand."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from .air import data_sun, paint_data_air, word_patch
from .branches import COURSES, Boughs
from .colours import mix
from .files import Extras
from .frame import Frame
from .frost import open_painter
from .island import paint_river, plant_island
from .planes import paint_planes
from .scenery import fade, glow, paint_hills, paint_sky
from .shade import keep_dark, lay_scrim, text_edge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.palettes import Palette

STRENGTHS = ("full", "dim", "closing")
"""Full for covers and openers, dim under data, closing for the island of the last scene."""

Flake = tuple[float, float, float, float]
"""Where a flake is, its radius, in units, and how opaque it is."""

_LEAST = 64
_GRAIN_TILE = 256


def paint(
    palette: Palette, width: int, height: int, seed: int, strength: str, style: str = "rime"
) -> QImage:
    """Paint a backdrop of width x height pixels; the same arguments give the same pixels."""
    *_, image = stages(palette, width, height, seed, strength, style, last_only=True)
    return image


def stages(
    palette: Palette,
    width: int,
    height: int,
    seed: int,
    strength: str,
    style: str = "rime",
    *,
    last_only: bool = False,
) -> Iterator[QImage]:
    """Paint a backdrop as its branches grow, from stage 0 to the last; without any, only stage 0.

    Branches and snow are of the style "rime" alone.
    """
    if strength not in STRENGTHS:
        raise ValueError(f"unknown strength {strength!r}: one of {', '.join(STRENGTHS)}")
    if min(width, height) < _LEAST:
        raise ValueError(f"{width}x{height} pixels are too few to paint on")
    frame, rng = Frame(width, height, strength == "closing" and style != "plain"), Random(seed)
    air = _air(frame, palette, rng, strength, style)
    if style == "plain":
        yield air
        return
    frosted = style == "rime"
    if frosted and strength == "closing":
        plant_island(air, frame, palette, seed)
    boughs = Boughs(frame, palette, seed, strength) if frosted else None
    flakes = _snow(frame, rng, strength) if frosted and strength != "dim" else []
    last = COURSES[strength].count if frosted else 0
    for stage in range(last + 1):
        if boughs:
            boughs.grow(stage)
        if last_only and stage < last:
            continue
        image = air.copy()
        if boughs:
            boughs.hang(image)
        painter = open_painter(image, frame.unit)
        _let_fall(painter, flakes, palette)
        keep_dark(painter, frame, palette, strength)
        painter.end()
        yield image


def extras(
    palette: Palette, width: int, height: int, seed: int, strength: str, style: str = "rime"
) -> Extras | None:
    """Make what is laid on a backdrop under data as its words allow; None for other backdrops."""
    if strength != "dim" or style == "plain":
        return None
    frame = Frame(width, height)
    return Extras(word_patch(frame, palette), *data_sun(frame, palette, Random(seed)))


def _air(frame: Frame, palette: Palette, rng: Random, strength: str, style: str = "rime") -> QImage:
    """Paint sky, land and scrim in 16 bits a channel, then grain them down to 8."""
    share = 1.0 if frame.unit <= 900 else 0.5
    deep = QImage(
        math.ceil(frame.width * share), math.ceil(frame.height * share), QImage.Format.Format_RGBX64
    )
    deep.fill(QColor(palette.ground))
    painter = open_painter(deep, frame.unit * share)
    if style == "plain":
        paint_planes(painter, frame, palette, strength)
    elif strength == "dim":
        paint_data_air(painter, frame, palette, rng)
    else:
        paint_sky(painter, frame, palette)
        land = paint_river if strength == "closing" else paint_hills
        land(painter, frame, palette, rng)
        lay_scrim(painter, frame, palette, strength)
    painter.end()
    if share < 1:
        whole = QImage(frame.width, frame.height, QImage.Format.Format_RGBX64)
        painter = QPainter(whole)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, frame.width, frame.height), deep)
        painter.end()
        deep = whole
    _grain(deep, rng)
    return deep.convertToFormat(QImage.Format.Format_RGB32)


def _grain(deep: QImage, rng: Random) -> None:
    """Add film grain of up to two levels so that no gradient shows its steps."""
    side = _GRAIN_TILE
    data = bytearray(side * side * 8)
    low = rng.randbytes(side * side)
    high = bytes(value & 1 for value in rng.randbytes(side * side))
    for channel in range(3):
        data[channel * 2 :: 8] = low
        data[channel * 2 + 1 :: 8] = high
    data[6::8] = data[7::8] = b"\xff" * (side * side)
    # The copy outlives the bytes, which QImage only borrows.
    tile = QImage(bytes(data), side, side, side * 8, QImage.Format.Format_RGBX64).copy()
    painter = QPainter(deep)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    for y in range(0, deep.height(), side):
        for x in range(0, deep.width(), side):
            painter.drawImage(x, y, tile)
    painter.end()


def _snow(frame: Frame, rng: Random, strength: str) -> list[Flake]:
    """Scatter a few soft flakes, most of them small, faint near the words."""
    edge, floor = frame.w * text_edge(frame, strength), frame.h * 0.86
    flakes = []
    for _ in range(round(70 * frame.w * frame.h)):
        x, y = rng.uniform(0, frame.w), rng.uniform(0, frame.h)
        radius = 0.0016 + 0.0056 * rng.random() ** 4
        alpha = rng.uniform(0.1, 0.7)
        flakes.append((x, y, radius, alpha * 0.4 if x < edge or y > floor else alpha))
    return flakes


def _let_fall(painter: QPainter, flakes: list[Flake], palette: Palette) -> None:
    flake = mix(palette.mist, "#ffffff", 0.6)
    for x, y, radius, alpha in flakes:
        glow(painter, x, y, radius, radius, fade(flake, (0, alpha), (0.45, alpha * 0.7), (1, 0)))
