"""Reads the date a fact was true at, as people write it: 2023, 2023-08, 2023 年 8 月 15 日."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:\s*(?:[-./年]\s*(?P<month>[0-9]{1,2})"
    r"(?:\s*[-./月]\s*(?P<day>[0-9]{1,2})\s*日?|\s*月)?(?:底|末|初)?|年(?:底|末|初)?))?"
)


@dataclass(frozen=True, slots=True)
class Span:
    """The days a date may mean."""

    first: date
    last: date


def span(text: str) -> Span | None:
    """Return the days a date covers; None where it is none of the calendar."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(found[name] or 0) for name in ("year", "month", "day"))
    try:
        if day:
            return Span(date(year, month, day), date(year, month, day))
        if found["month"]:
            return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return Span(date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        return None
