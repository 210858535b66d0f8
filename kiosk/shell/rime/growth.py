"""The growth of willow wood and of the frost on it, as geometry in screen units.

One unit is the shorter side of the screen, x runs right and y runs down.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF

if TYPE_CHECKING:
    from random import Random

WOOD_CLASSES = 7
"""Number of stroke widths that wood is sorted into."""

NEEDLE_CLASSES = 4
"""Number of opacities that needles are sorted into, faintest first."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a plant grows, by order of branching; lengths in units, rates per unit of length."""

    step: tuple[float, ...]
    length: tuple[float, ...]
    shoots: tuple[float, ...]
    spread: tuple[tuple[float, float], ...]
    droop: tuple[float, ...]
    wander: tuple[float, ...]
    skip: float = 0.0


WILLOW = Habit(
    step=(0.026, 0.020, 0.015, 0.0085, 0.006),
    length=(0.7, 0.24, 0.34, 0.036, 0.012),
    shoots=(17.0, 21.0, 68.0, 62.0, 0.0),
    spread=((0.35, 0.8), (0.3, 0.8), (0.4, 0.75), (0.4, 0.75), (0.4, 0.8)),
    droop=(0.5, 2.0, 6.0, 2.0, 0.0),
    wander=(0.05, 0.07, 0.045, 0.09, 0.12),
    skip=0.5,
)
"""A hanging willow bough: long withes fall from it and carry the frost."""

CROWN = Habit(
    step=(0.012, 0.010, 0.009, 0.006, 0.004),
    length=(0.2, 0.105, 0.070, 0.030, 0.010),
    shoots=(50.0, 62.0, 74.0, 80.0, 0.0),
    spread=((0.3, 0.95), (0.3, 0.9), (0.3, 0.9), (0.35, 0.9), (0.4, 0.8)),
    droop=(-0.4, 0.8, 8.5, 12.0, 6.0),
    wander=(0.06, 0.09, 0.10, 0.13, 0.2),
)
"""A standing willow with a round crown, as it grows on a river island."""

Reach = Callable[[float, float], float]
"""Factor on the length of a shoot that starts at (x, y)."""


@dataclass(slots=True)
class Growth:
    """Wood as (line, width, frost 0 to 1) with lines and widths in units."""

    habit: Habit
    rng: Random
    reach: Reach = lambda _x, _y: 1.0
    wood: list[tuple[float, float, float, float, float, float]] = field(default_factory=list)

    def shoot(
        self, x: float, y: float, heading: float, length: float, width: float, order: int
    ) -> None:
        """Grow one shoot from (x, y) along a heading in radians, and all that springs from it."""
        habit, rng = self.habit, self.rng
        steps = max(2, round(length / habit.step[order]))
        step = length / steps
        last = order + 1 >= len(habit.step)
        side = rng.choice((-1, 1))
        droop = habit.droop[order] * step
        for i in range(steps):
            t = (i + 1) / steps
            heading += droop * (0.4 + t) * math.cos(heading) + rng.gauss(0, habit.wander[order])
            nx, ny = x + math.cos(heading) * step, y + math.sin(heading) * step
            here = width * (1 - 0.62 * t)
            self.wood.append((x, y, nx, ny, here, min(1.0, 0.30 + 0.13 * order + 0.4 * t)))
            x, y = nx, ny
            if last:
                continue
            births = habit.shoots[order] * step
            while rng.random() < births:
                births -= 1
                side = -side
                low, high = habit.spread[order]
                child = order + 1
                if order == 0 and rng.random() < habit.skip:
                    child += 1
                born = habit.length[child] * rng.uniform(0.55, 1.2) * (1.12 - 0.5 * t)
                self.shoot(
                    x,
                    y,
                    heading + side * rng.uniform(low, high),
                    born * self.reach(x, y),
                    max(here * 0.55, 0.0007),
                    child,
                )


def strokes(growth: Growth) -> list[tuple[float, list[QLineF]]]:
    """Sort wood into classes of one pen width each, thickest first, in units."""
    classes: dict[int, list[QLineF]] = {}
    for x1, y1, x2, y2, width, _frost in growth.wood:
        grade = min(WOOD_CLASSES - 1, max(0, round(2 * math.log2(width / 0.0008))))
        classes.setdefault(grade, []).append(QLineF(x1, y1, x2, y2))
    return [(0.0008 * 2 ** (grade / 2), classes[grade]) for grade in sorted(classes, reverse=True)]


def needles(
    growth: Growth, rate: float, size: float, wind: float = math.pi * 1.1
) -> list[list[QLineF]]:
    """Set frost needles, `rate` a unit of wood and `size` units long, by class of opacity.

    Rime builds into the wind, given as the heading in radians that it comes from.
    """
    rng = growth.rng
    random = rng.random
    classes: list[list[QLineF]] = [[] for _ in range(NEEDLE_CLASSES)]
    for x1, y1, x2, y2, width, frost in growth.wood:
        dx, dy = x2 - x1, y2 - y1
        along = math.atan2(dy, dx)
        windward = 1 if math.sin(wind - along) > 0 else -1
        count = rate * math.hypot(dx, dy) * (0.25 + frost)
        for _ in range(int(count + random())):
            t = random()
            lee = random() < 0.3
            angle = along + (-windward if lee else windward) * (0.45 + 0.95 * random())
            reach = size * (0.3 + 0.9 * random() * random()) * (0.6 if lee else 1.0) + width * 0.4
            x, y = x1 + dx * t, y1 + dy * t
            classes[int(random() * NEEDLE_CLASSES)].append(
                QLineF(x, y, x + math.cos(angle) * reach, y + math.sin(angle) * reach)
            )
    return classes
