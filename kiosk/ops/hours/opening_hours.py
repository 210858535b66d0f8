"""When the hall is open, by the clock on its wall; knows neither a clock nor a time zone.

Wall time is all that matters: an hour that daylight saving leaves out is not missed, and one that
comes twice is open twice or not at all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

DAY = 24 * 60
_DAYS_AHEAD = 400  # no rule is looked for beyond


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes since the midnight that begins a day; an end beyond that day is on the next one."""

    start: int
    end: int


Spans = tuple[Span, ...]
ALL_DAY: Spans = (Span(0, DAY),)
CLOSED: Spans = ()


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of each day from Monday to Sunday, and of single dates that differ.

    What goes beyond midnight belongs to the day on which it began.
    """

    week: tuple[Spans, ...] = (ALL_DAY,) * 7
    dates: Mapping[date, Spans] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, day: date) -> Spans:
        """The hours that begin on a day."""
        return self.dates.get(day, self.week[day.weekday()])

    def is_open(self, moment: datetime) -> bool:
        """Whether the hall is open at a moment of wall time."""
        day, minute = moment.date(), moment.hour * 60 + moment.minute
        today = any(span.start <= minute < span.end for span in self.of(day))
        return today or any(
            span.start <= minute + DAY < span.end for span in self.of(day - timedelta(days=1))
        )

    def next_change(self, moment: datetime) -> datetime | None:
        """When the hall next opens or closes, in wall time; None if it does not for a year."""
        now = self.is_open(moment)
        first = moment.date() - timedelta(days=1)
        for ahead in range(_DAYS_AHEAD):
            day = first + timedelta(days=ahead)
            # The edges of two days may lie in any order; those of one are looked at together.
            for edge in sorted({*self._edges(day), *self._edges(day - timedelta(days=1))}):
                if edge > moment and edge.date() <= day and self.is_open(edge) is not now:
                    return edge
        return None

    def _edges(self, day: date) -> Iterator[datetime]:
        midnight = datetime.combine(day, time())
        for span in self.of(day):
            yield midnight + timedelta(minutes=span.start)
            yield midnight + timedelta(minutes=span.end)
