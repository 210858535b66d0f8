"""What is remembered of a day: counts only, and nothing of anyone who visits."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import reduce

from kiosk.base.checked_json import DamagedError, parse_as

HOURS = 24
_HOUR_NAMES = {f"{hour:02d}" for hour in range(HOURS)}
MOST_NAMES = 60  # sections, or different problems, of one day
_LONGEST_NAME = 200  # characters
_LARGEST = 10**9
_MOST_BYTES = 128 * 1024


@dataclass(frozen=True, slots=True)
class Day:
    """Counts of one day, or of any part of it: parts are added up."""

    #: How long a show was played, in seconds.
    seconds: float = 0.0
    starts: int = 0
    #: Starts that found that the run before had ended without a goodbye.
    unclean: int = 0
    slides: int = 0
    cycles: int = 0
    presentations: int = 0
    visits: int = 0
    #: From the first touch to the last, of all visits together and of the longest.
    visited: float = 0.0
    longest: float = 0.0
    #: In how many visits each section was looked at, and what it is called.
    sections: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    #: Visits by the hour of the day in which they ended.
    hours: Mapping[str, int] = field(default_factory=dict)
    #: How often each warning or error was logged.
    problems: Mapping[str, int] = field(default_factory=dict)

    @property
    def mean(self) -> float:
        """How long a visit took, in seconds; zero without any."""
        return self.visited / self.visits if self.visits else 0.0

    def plus(self, other: "Day") -> "Day":
        """Return the sum; where titles differ, that of `other` is taken."""
        return Day(
            seconds=self.seconds + other.seconds,
            starts=self.starts + other.starts,
            unclean=self.unclean + other.unclean,
            slides=self.slides + other.slides,
            cycles=self.cycles + other.cycles,
            presentations=self.presentations + other.presentations,
            visits=self.visits + other.visits,
            visited=self.visited + other.visited,
            longest=max(self.longest, other.longest),
            sections=_most(Counter(self.sections) + Counter(other.sections)),
            titles=dict(list((dict(self.titles) | dict(other.titles)).items())[-MOST_NAMES:]),
            hours=dict(Counter(self.hours) + Counter(other.hours)),
            problems=_most(Counter(self.problems) + Counter(other.problems)),
        )


def total(days: Iterable[Day]) -> Day:
    """Return the sum of all days."""
    return reduce(Day.plus, days, Day())


def _most(counts: Counter[str]) -> dict[str, int]:
    return {name[:_LONGEST_NAME]: count for name, count in counts.most_common(MOST_NAMES)}


def dump(day: Day) -> bytes:
    """Return a day as the bytes of its file."""
    return json.dumps(asdict(day), ensure_ascii=False, indent=1).encode("utf-8", "replace")


def parse(data: bytes) -> Day | None:
    """Read a day; None where anything in it is not as it was written."""
    try:
        day = parse_as(Day, data) if len(data) <= _MOST_BYTES else None
    except DamagedError:
        return None
    return day if day is not None and _is_sound(day) else None


def _is_sound(day: Day) -> bool:
    """Whether all numbers are within what can be counted, and the hours are those of a day."""
    values = list(asdict(day).values())
    numbers = [number for one in values if isinstance(one, dict) for number in one.values()]
    numbers += [one for one in values if not isinstance(one, dict)]
    return day.hours.keys() <= _HOUR_NAMES and all(
        isinstance(one, str) or 0 <= one <= _LARGEST for one in numbers
    )
