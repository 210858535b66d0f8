"""The willow that hangs into a backdrop from its upper right."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from .frost import Rime, blank, draw_rime, light, open_painter, soften
from .growth import WILLOW, Growth, needles, strokes
from .palettes import Palette, mix
from .shade import hush

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from .frame import Frame


@lru_cache(maxsize=4)
def _grown(w: float, h: float, seed: int, far: bool, rate: float, size: float) -> Rime:
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
    return Rime(strokes(growth), needles(growth, rate, 0.0092))


def hang_branches(image: QImage, frame: Frame, palette: Palette, seed: int, strength: str) -> None:
    """Hang blurred far branches and crisp near ones, with a bloom of light, into the picture."""
    bark = mix(palette.ground, palette.sky[-2][1], 0.30)
    frost = mix("#ffffff", palette.mist, 0.10)
    area = QRectF(0, 0, frame.w, frame.h)
    power = 0.40 if strength == "dim" else 1.0
    size = 0.62 if strength == "closing" else 1.0
    painter = open_painter(image, frame.unit)

    small = min(1.0, 540 / frame.unit)
    far = blank(round(frame.width * small), round(frame.height * small))
    unit = frame.unit * small
    brush = open_painter(far, unit)
    draw_rime(
        brush,
        _grown(frame.w, frame.h, seed, True, 120.0, size),
        unit,
        bark,
        mix(palette.sky[-1][1], palette.mist, 0.5),
    )
    light(brush, frame, palette, 1.0)
    hush(brush, frame, palette, strength)
    brush.end()
    painter.setOpacity(0.45 * power)
    painter.drawImage(area, soften(far, 2))

    near = blank(frame.width, frame.height)
    rate = 760.0 * min(1.0, max(0.15, frame.unit / 1080))
    brush = open_painter(near, frame.unit)
    draw_rime(brush, _grown(frame.w, frame.h, seed, False, rate, size), frame.unit, bark, frost)
    light(brush, frame, palette, 0.8)
    hush(brush, frame, palette, strength)
    brush.end()
    bloom = near.scaled(far.size(), mode=Qt.TransformationMode.SmoothTransformation)
    for opacity, levels in ((0.16, 4), (0.30, 1)):
        painter.setOpacity(opacity * power)
        painter.drawImage(area, soften(bloom, levels))
    painter.setOpacity(power)
    painter.drawImage(area, near)
    painter.end()
