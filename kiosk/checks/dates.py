"""Parses the date of a fact as people write it: 2023, 2023-08, 2023 年 8 月 15 日."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:\s*(?:[-./年]\s*(?P<month>[0-9]{1,2})"
    r"(?:\s*[-./月]\s*(?P<day>[0-9]{1,2})\s*日?|\s*月)?(?:底|末|初)?|年(?:底|末|初)?))?"
)


@dataclass(frozen=True, slots=True)
class DateRange:
    """The first and last day that a date covers."""

    first: date
    last: date


def date_range(text: str) -> DateRange | None:
    """Return the days that a date covers; None where the calendar has no such date."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(found[name] or 0) for name in ("year", "month", "day"))
    try:
        if day:
            return DateRange(date(year, month, day), date(year, month, day))
        if found["month"]:
            return DateRange(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return DateRange(date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        return None
