"""What was measured beside what is wanted: the rows of one table, and its words; pure."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from kiosk.bench.intervals import quantile
from kiosk.messages.lookup import say

_COLUMNS = (
    "bench-what", "bench-goal", "bench-measured", "bench-median", "p95", "p99", "bench-worst",
    "bench-met",
)  # fmt: skip
_LEFT = (0, 7)  # these columns hold words


@dataclass(frozen=True, slots=True)
class Spread:
    """How single measurements lie, in one unit."""

    count: int
    median: float
    p95: float
    p99: float
    worst: float
    unit: str

    @classmethod
    def of(cls, values: Iterable[float], unit: str) -> "Spread | None":
        """The spread of these values, of which there may be none."""
        ordered = sorted(values)
        if not ordered:
            return None
        p95, p99 = quantile(ordered, 0.95), quantile(ordered, 0.99)
        return cls(len(ordered), median(ordered), p95, p99, ordered[-1], unit)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured; `what` is a key of the messages, `value` is held against `limit`.

    A row without a limit only informs; one without a value could not be measured.
    """

    what: str
    value: float | None
    unit: str
    limit: float | None = None
    at_least: bool = False
    spread: Spread | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none, or nothing to hold against it."""
        if self.limit is None or self.value is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def ratio(ours: Sequence[float], floor: Sequence[float]) -> float | None:
    """How often the median of the floor goes into ours."""
    return median(ours) / median(floor) if ours and floor else None


def as_data(row: Row) -> dict[str, Any]:
    """A row for programs."""
    return asdict(row) | {"met": row.met}


def table(rows: Sequence[Row], language: str) -> list[str]:
    """The rows as lines of one table."""
    cells = [[say(name, language) if "-" in name else name for name in _COLUMNS]]
    cells += [_cells(row, language) for row in rows]
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            _filled(cell, width, left=place in _LEFT)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]


def _cells(row: Row, language: str) -> list[str]:
    sign = "≥" if row.at_least else "≤"
    goal = f"{sign} {_number(row.limit, row.unit)}" if row.limit is not None else ""
    measured = "–" if row.value is None else _number(row.value, row.unit)
    spread = row.spread
    values = (
        [_number(one, spread.unit) for one in (spread.median, spread.p95, spread.p99, spread.worst)]
        if spread
        else [""] * 4
    )
    met = {True: "bench-yes", False: "bench-no"}
    verdict = say(met[row.met], language) if row.met is not None else ""
    return [say(row.what, language), goal, measured, *values, verdict]


def _number(value: float, unit: str) -> str:
    places = 3 if unit == "core" else 2 if unit == "×" else 1 if abs(value) < 100 else 0
    text = f"{value:.{places}f}".removesuffix(".0")
    return f"{text} {unit}".strip()


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _filled(text: str, width: int, *, left: bool) -> str:
    room = " " * (width - columns(text))
    return text + room if left else room + text


def machine_line(machine: Mapping[str, Any], language: str) -> list[str]:
    """What was measured on, and a warning where others were busy there."""
    lines = [say("bench-machine", language, **machine)]
    if machine["load"] > 0.3 * machine["cores"]:
        lines.append(say("bench-busy", language, load=machine["load"]))
    return lines
