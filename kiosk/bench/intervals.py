"""What a list of moments at which pictures came says about how evenly they came; pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

#: Drawing reports closer than this belong to one picture, in seconds: a quarter of a 60th.
SAME_PICTURE = 0.004


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time to look at: its name, its ends in seconds, and the seconds of CPU it took."""

    name: str
    begin: float
    end: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Pace:
    """How evenly pictures came; intervals in milliseconds, CPU in cores."""

    frames: int
    rate: float
    median: float
    p95: float
    p99: float
    worst: float
    cpu: float


def pictures(reports: Sequence[float]) -> list[float]:
    """The moment of each picture, from the moments at which parts of it were drawn."""
    found: list[float] = []
    for moment in sorted(reports):
        if not found or moment - found[-1] >= SAME_PICTURE:
            found.append(moment)
    return found


def intervals(moments: Sequence[float], stretch: Stretch) -> list[float]:
    """Milliseconds between each picture within the stretch and the one before it."""
    return [
        (after - before) * 1000
        for before, after in pairwise(moments)
        if stretch.begin <= before and after <= stretch.end
    ]


def pace(moments: Sequence[float], stretches: Sequence[Stretch]) -> Pace | None:
    """The pace of several stretches taken together; None where no two pictures came."""
    found = sorted(one for stretch in stretches for one in intervals(moments, stretch))
    if not found:
        return None
    seconds = sum(stretch.end - stretch.begin for stretch in stretches)
    return Pace(
        frames=len(found),
        rate=1000 * len(found) / sum(found),
        median=quantile(found, 0.5),
        p95=quantile(found, 0.95),
        p99=quantile(found, 0.99),
        worst=found[-1],
        cpu=sum(stretch.cpu for stretch in stretches) / seconds,
    )


def quantile(ordered: Sequence[float], share: float) -> float:
    """The smallest value that this share of the values does not exceed."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
