"""The growth of willow wood and of the frost on it, as geometry in screen units.

One unit is the shorter side of the screen, x runs right and y runs down.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF

if TYPE_CHECKING:
    from random import Random

WOOD_CLASSES = 7
"""Number of stroke widths that wood is sorted into."""

NEEDLE_CLASSES = 4
"""Number of opacities that needles are sorted into, faintest first."""

WOOD_TIME = 0.60
"""Share of the growing time after which all wood stands; frost needs the rest."""

REST = 0.10
"""Share of the growing time before the first frost settles on a piece of wood."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a plant grows, by order of branching; lengths in units, rates per unit of length.

    `pace` is how fast its shoots lengthen: boughs shoot ahead, the finest twigs unfold slowly.
    """

    step: tuple[float, ...]
    length: tuple[float, ...]
    shoots: tuple[float, ...]
    spread: tuple[tuple[float, float], ...]
    droop: tuple[float, ...]
    wander: tuple[float, ...]
    skip: float = 0.0
    pace: tuple[float, ...] = (1.4, 0.9, 0.8, 0.08, 0.05)


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

Layer = list[tuple[float, list[QLineF]]]
"""Lines by the width of the pen, in units."""


@dataclass(frozen=True, slots=True)
class Course:
    """How growth is cut into what is there at first and `count` stages after it."""

    count: int = 0
    start: float = 0.0  # so much of the frost is there at first
    grown: int = 0  # of so many orders of branching all wood is there at first
    even: float = 1.0  # 1 brings as much frost in every stage, 0 gives each as much time


@dataclass(frozen=True, slots=True)
class Wood:
    """A piece of wood from (x1, y1) to (x2, y2), `frost` 0 to 1, born at a time of growth."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    frost: float
    order: int
    birth: float


@dataclass(slots=True)
class Growth:
    """A plant under way, in units; births are lengths of growth, `end` is when all wood stands."""

    habit: Habit
    rng: Random
    reach: Reach = lambda _x, _y: 1.0
    wood: list[Wood] = field(default_factory=list)
    end: float = 0.0

    def shoot(
        self,
        x: float,
        y: float,
        heading: float,
        length: float,
        width: float,
        order: int,
        birth: float = 0.0,
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
            birth += step / habit.pace[order]
            frost = min(1.0, 0.30 + 0.13 * order + 0.4 * t)
            self.wood.append(Wood(x, y, nx, ny, here, frost, order, birth))
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
                    birth,
                )
        self.end = max(self.end, birth)


def cuts(growth: Growth, course: Course) -> list[float]:
    """Find the times of growth, 0 to 1, at which each stage but the last is complete."""
    wood = sorted(growth.wood, key=lambda piece: piece.birth)
    weights = list(accumulate(math.hypot(w.x2 - w.x1, w.y2 - w.y1) for w in wood))

    def frosted(share: float) -> float:
        place = min(len(wood) - 1, bisect_left(weights, share * weights[-1]))
        return wood[place].birth * WOOD_TIME / growth.end + 0.5 * (1 - WOOD_TIME)

    times = []
    for stage in range(course.count):
        share = course.start + (1 - course.start) * stage / course.count
        steady = share * frosted(0.97)
        times.append(steady + (frosted(share) - steady) * course.even if share else 0.0)
    return times


def strokes(growth: Growth, course: Course) -> list[Layer]:
    """Sort the wood of each stage into classes of one pen width, thickest first, in units."""
    ends = cuts(growth, course)
    stages: list[dict[int, list[QLineF]]] = [{} for _ in range(course.count + 1)]
    pace = WOOD_TIME / growth.end
    for wood in growth.wood:
        stage = 0 if wood.order < course.grown else bisect_left(ends, wood.birth * pace)
        grade = min(WOOD_CLASSES - 1, max(0, round(2 * math.log2(wood.width / 0.0008))))
        line = QLineF(wood.x1, wood.y1, wood.x2, wood.y2)
        stages[stage].setdefault(grade, []).append(line)
    return [
        [(0.0008 * 2 ** (grade / 2), classes[grade]) for grade in sorted(classes, reverse=True)]
        for classes in stages
    ]


def needles(
    growth: Growth, course: Course, rate: float, size: float, wind: float = math.pi * 1.1
) -> list[list[list[QLineF]]]:
    """Set frost needles, `rate` a unit of wood and `size` units long, by stage and opacity.

    Rime builds into the wind, given as the heading in radians that it comes from. It settles
    on wood that has stood for a moment, here sooner and there later.
    """
    random = growth.rng.random
    stages: list[list[list[QLineF]]] = [
        [[] for _ in range(NEEDLE_CLASSES)] for _ in range(course.count + 1)
    ]
    ends = cuts(growth, course)
    pace, wait = WOOD_TIME / growth.end, 1 - WOOD_TIME - REST
    for wood in growth.wood:
        x1, y1 = wood.x1, wood.y1
        dx, dy = wood.x2 - x1, wood.y2 - y1
        along = math.atan2(dy, dx)
        windward = 1 if math.sin(wind - along) > 0 else -1
        ready = wood.birth * pace + REST
        count = rate * math.hypot(dx, dy) * (0.25 + wood.frost)
        for _ in range(int(count + random())):
            t = random()
            lee = random() < 0.3
            angle = along + (-windward if lee else windward) * (0.45 + 0.95 * random())
            reach = size * (0.3 + 0.9 * random() * random()) * (0.6 if lee else 1.0)
            reach += wood.width * 0.4
            x, y = x1 + dx * t, y1 + dy * t
            classes = stages[bisect_left(ends, ready + wait * random())]
            classes[int(random() * NEEDLE_CLASSES)].append(
                QLineF(x, y, x + math.cos(angle) * reach, y + math.sin(angle) * reach)
            )
    return stages
