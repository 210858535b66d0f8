"""Whether two pictures show the same: tolerant of how letters are smoothed, strict on the rest.

Both pictures come reduced, so that a pixel stands for a square of the screen, and grey. Windows of
8 x 8 of these pixels, each overlapping the next by half, are blurred a little and compared. What
counts is how far they differ by root mean square, measured by how much stands out in them at all,
which is their standard deviation: something faint that is missing counts as much as something
bright. By this measure a fraction of a screen's pixel, another hinting of letters and the noise of
JPEG come to 0.84 at most on slides of this show, a shift by 12 pixels of 1080 to 1.1 at least, and
something missing to more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

WINDOW = 8
STEP = 4
NOISE = 7.0  # of 255: what differs by less is no difference
LIMIT = 0.85


@dataclass(frozen=True, slots=True)
class Grey:
    """A reduced picture: its rows of brightness from 0 to 255."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    def around(self, x: int, y: int) -> bytes:
        """The window at this corner with a margin of one pixel, row after row."""
        last = self.width - 1
        found = bytearray()
        for line in range(y - 1, y + WINDOW + 1):
            row = self.rows[min(max(line, 0), self.height - 1)]
            found.append(row[max(x - 1, 0)])
            found += row[x : x + WINDOW]
            found.append(row[min(x + WINDOW, last)])
        return bytes(found)


def differences(one: Grey, other: Grey) -> Iterator[tuple[int, int]]:
    """The middle of each window in which two pictures of one size differ, in reduced pixels."""
    if (one.width, one.height) != (other.width, other.height):
        raise ValueError(f"{one.width}x{one.height} is not {other.width}x{other.height}")
    for y in _starts(one.height):
        band = slice(max(y - 1, 0), y + WINDOW + 1)
        if one.rows[band] == other.rows[band]:
            continue
        for x in _starts(one.width):
            a, b = one.around(x, y), other.around(x, y)
            if a != b and _differ(a, b):
                yield x + WINDOW // 2, y + WINDOW // 2


def _starts(length: int) -> list[int]:
    """Where windows begin; the last one ends at the edge."""
    last = length - WINDOW
    return [*range(0, last, STEP), last]


def _differ(one: bytes, other: bytes) -> bool:
    if max(abs(v - w) for v, w in zip(one, other, strict=True)) < NOISE:
        return False
    a, b = _blurred(one), _blurred(other)
    difference = _root(v - w for v, w in zip(a, b, strict=True))
    return difference >= max(NOISE, LIMIT * max(_deviation(a), _deviation(b)))


def _blurred(window: bytes) -> list[float]:
    """The window without its margin, each pixel evened out with its neighbours."""
    side = WINDOW + 2
    rows = [window[start : start + side] for start in range(0, side * side, side)]
    across = [
        [(a + 2 * b + c) / 4 for a, b, c in zip(row, row[1:], row[2:], strict=False)]
        for row in rows
    ]
    return [
        (a + 2 * b + c) / 4
        for above, row, below in zip(across, across[1:], across[2:], strict=False)
        for a, b, c in zip(above, row, below, strict=True)
    ]


def _deviation(values: list[float]) -> float:
    middle = sum(values) / len(values)
    return _root(value - middle for value in values)


def _root(values: Iterator[float]) -> float:
    """The root of the mean of squares of a window."""
    return sqrt(sum(value * value for value in values)) / WINDOW
