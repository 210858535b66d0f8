"""The willow that hangs into a backdrop from its upper right."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from .colours import mix
from .frost import Rime, blank, draw_bark, draw_frost, light, open_painter, soften
from .growth import WILLOW, Course, Growth, needles, strokes
from .shade import hush

if TYPE_CHECKING:
    from kiosk.content.palettes import Palette

    from .frame import Frame

COURSES = {
    "full": Course(9, even=0.15),
    "closing": Course(9, even=0.15),
    "dim": Course(6, start=0.40, grown=3),
}
"""By strength: under data the withes hang from the first, and the frost creeps on."""


@lru_cache(maxsize=4)
def _grown(
    w: float, h: float, seed: int, far: bool, rate: float, size: float, course: Course
) -> tuple[Rime, ...]:
    """Grow the boughs for a screen of w x h units, `size` 1 for a full curtain of withes."""
    # 1366x768 is a hair wider than 16:9; unrounded, that would grow another tree.
    w = round(w, 2)
    rng = Random(f"{seed} {far}")
    if h > w:
        growth = Growth(WILLOW, rng, lambda x, _y: 0.5 + 0.75 * min(1.0, max(0.0, x / w)))
        starts = [
            (w + 0.05, -0.02, 2.72, 1.05, 0.020, 0),
            (w + 0.04, 0.17, 2.95, 0.62, 0.012, 0),
            (w - 0.30, -0.04, 2.55, 0.55, 0.010, 0),
        ]
    else:
        reach = min(1.15, w / 1.78) * size
        left = w - 0.8 * reach
        growth = Growth(
            WILLOW,
            rng,
            lambda x, _y: (0.50 + 1.05 * min(1.0, max(0.0, (x - left) / (w - left)))) * reach,
        )
        starts = [
            (w + 0.03, -0.02, 2.58, 0.74 * reach, 0.020, 0),
            (w + 0.03, 0.25 * size, 2.85, 0.44 * reach, 0.012, 0),
            (w - 0.30 * reach, -0.04, 2.40, 0.40 * reach, 0.010, 0),
        ]
    if far:
        starts = [
            (x + 0.04, y - 0.02, a, length * 1.05, width, order)
            for x, y, a, length, width, order in starts
        ]
    for x, y, heading, length, width, order in starts:
        growth.shoot(x, y, heading + rng.uniform(-0.07, 0.07), length, width, order)
    wood, frost = strokes(growth, course), needles(growth, course, rate, 0.0092)
    return tuple(Rime(*stage) for stage in zip(wood, frost, strict=True))


class Boughs:
    """The willow of one picture: it grows stage by stage, and is hung into the air before it."""

    def __init__(self, frame: Frame, palette: Palette, seed: int, strength: str) -> None:
        self._frame, self._palette, self._strength = frame, palette, strength
        self._bark = mix(palette.ground, palette.sky[-2], 0.30)
        self._frost = mix("#ffffff", palette.mist, 0.10)
        self._far_frost = mix(palette.sky[-1], palette.mist, 0.5)
        size = 0.62 if strength == "closing" else 1.0
        rate = 760.0 * min(1.0, max(0.15, frame.unit / 1080))
        course = COURSES[strength]
        self._far = _grown(frame.w, frame.h, seed, True, 120.0, size, course)
        self._near = _grown(frame.w, frame.h, seed, False, rate, size, course)
        # Bark and frost lie on layers of their own, so that later wood hides no earlier frost.
        self._small = min(1.0, 540 / frame.unit)
        width, height = round(frame.width * self._small), round(frame.height * self._small)
        self._far_wood, self._far_ice = blank(width, height), blank(width, height)
        self._near_wood = blank(frame.width, frame.height)
        self._near_ice = blank(frame.width, frame.height)

    def grow(self, stage: int) -> None:
        """Add what grows in a stage; stages come in order, from 0."""
        unit = self._frame.unit
        for rime, wood, ice, scale, frost in (
            (self._far[stage], self._far_wood, self._far_ice, self._small, self._far_frost),
            (self._near[stage], self._near_wood, self._near_ice, 1.0, self._frost),
        ):
            brush = open_painter(wood, unit * scale)
            draw_bark(brush, rime, self._bark)
            brush.end()
            brush = open_painter(ice, unit * scale)
            draw_frost(brush, rime, unit * scale, frost)
            brush.end()

    def hang(self, image: QImage) -> None:
        """Hang blurred far branches and crisp near ones, with a bloom of light, into the air."""
        frame = self._frame
        area = QRectF(0, 0, frame.w, frame.h)
        far = self._lit(self._far_wood, self._far_ice, self._small, 1.0)
        near = self._lit(self._near_wood, self._near_ice, 1.0, 0.8)
        bloom = near.scaled(far.size(), mode=Qt.TransformationMode.SmoothTransformation)
        painter = open_painter(image, frame.unit)
        painter.setOpacity(0.45)
        painter.drawImage(area, soften(far, 2))
        for opacity, levels in ((0.16, 4), (0.30, 1)):
            painter.setOpacity(opacity)
            painter.drawImage(area, soften(bloom, levels))
        painter.setOpacity(1.0)
        painter.drawImage(area, near)
        painter.end()

    def _lit(self, wood: QImage, ice: QImage, scale: float, depth: float) -> QImage:
        """Lay frost on wood, in the light of the sun and the shade behind words."""
        layer = wood.copy()
        brush = QPainter(layer)
        brush.drawImage(0, 0, ice)
        brush.end()
        brush = open_painter(layer, self._frame.unit * scale)
        light(brush, self._frame, self._palette, depth * (0.4 if self._strength == "dim" else 1.0))
        hush(brush, self._frame, self._palette, self._strength)
        brush.end()
        return layer
