"""Opening hours: how people write them, what is said of mistakes, and when the hall is open."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.ops.hours.opening_hours import (
    ALL_DAY,
    CLOSED,
    DAY,
    Hours,
    Span,
    Spans,
)
from kiosk.settings.model import Options
from kiosk.settings.read_settings import read_bytes

MORNING = (Span(9 * 60, 12 * 60),)
OFFICE = (Span(8 * 60 + 30, 17 * 60 + 30),)
#: A week from a Monday on.
MONDAY = date(2026, 9, 28)


def read(*lines: str, language: str = "en") -> tuple[Hours | None, list[str]]:
    text = "opening_hours:\n" + "".join(f"  {line}\n" for line in lines)
    options, findings = read_bytes(text.encode())
    return options.opening_hours, [str(f.problem("s", language)) for f in findings]


def spans_of(line: str) -> Spans:
    """What one line says of a Monday."""
    hours, said = read(line)
    assert said == []
    assert hours is not None
    return hours.week[0]


def test_nothing_said_is_always_open() -> None:
    assert read_bytes(b"snow: true\n")[0].opening_hours is None
    assert read_bytes(b"opening_hours:\n") == (Options(), ())


def test_a_week_with_exceptions() -> None:
    hours, said = read(
        "mon-fri: 08:30-17:30",
        "sat: 09:00-12:00, 14:00-02:00",
        "sun: closed",
        "2026-10-01..2026-10-07: closed",
        "2026-10-02: 10:00-16:00",
    )
    assert said == []
    assert hours is not None
    assert hours.week == (OFFICE,) * 5 + ((*MORNING, Span(14 * 60, 26 * 60)), CLOSED)
    assert hours.of(date(2026, 10, 1)) == CLOSED
    assert hours.of(date(2026, 10, 2)) == (Span(10 * 60, 16 * 60),)
    assert hours.of(date(2026, 10, 8)) == OFFICE
    for moment, is_open in [
        ("2026-09-28T08:29:59", False),
        ("2026-09-28T08:30", True),
        ("2026-09-28T17:29:59", True),
        ("2026-09-28T17:30", False),
        ("2026-10-10T13:00", False),
        ("2026-10-11T01:59", True),
        ("2026-10-11T02:00", False),
    ]:
        assert hours.is_open(datetime.fromisoformat(moment)) is is_open, moment


@pytest.mark.parametrize(
    "words",
    [
        "08:30-17:30", "8:30 - 17:30", "08：30－17：30", "０８:３０–１７:３０", "8.30~17.30",
        "8点半至17点30分", "8:30到17:30", "8时30分——17时30分", "8:30 to 17:30", "[08:30-17:30]",
        '"08:30-17:30"', "08:30-12:00, 12:00-17:30",
    ],
)  # fmt: skip
def test_ways_to_write_hours(words: str) -> None:
    hours = Hours((spans_of(f"mon: {words}"), *((CLOSED,) * 6)))
    for minute in range(DAY):
        moment = datetime.combine(MONDAY, time()) + timedelta(minutes=minute)
        assert hours.is_open(moment) is (8 * 60 + 30 <= minute < 17 * 60 + 30)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("mon", [0]), ("Monday", [0]), ("Mon.", [0]), ("周一", [0]), ("星期一", [0]),
        ("礼拜一", [0]), ("周日", [6]), ("星期天", [6]), ("mon-fri", range(5)),
        ("mon – fri", range(5)), ("Mon to Fri", range(5)), ("周一至周五", range(5)),
        ("周一到五", range(5)), ("周一－周五", range(5)), ("工作日", range(5)),
        ("weekend", [5, 6]), ("周末", [5, 6]), ("daily", range(7)), ("每天", range(7)),
        ("sat-mon", [0, 5, 6]), ("tue, thu", [1, 3]), ("周二、周四", [1, 3]),
        ("星期二，星期四", [1, 3]), ("mon-tue, sat", [0, 1, 5]),
    ],
)  # fmt: skip
def test_ways_to_name_weekdays(name: str, days: list[int]) -> None:
    hours, said = read(f"{name}: 09:00-12:00")
    assert said == []
    assert hours == Hours(tuple(MORNING if day in days else CLOSED for day in range(7)))


@pytest.mark.parametrize(
    ("name", "first", "count"),
    [
        ("2026-10-01", date(2026, 10, 1), 1),
        ("2026/10/1", date(2026, 10, 1), 1),
        ("2026年10月1日", date(2026, 10, 1), 1),
        ("2026-12-24..2027-01-02", date(2026, 12, 24), 10),
        ("2026-12-24 - 2027-01-02", date(2026, 12, 24), 10),
        ("2026-12-24 to 2027-01-02", date(2026, 12, 24), 10),
        ("2026-10-01..10-07", date(2026, 10, 1), 7),
        ("2026年10月1日至7日", date(2026, 10, 1), 7),
        ("2026年10月1日—10月7日", date(2026, 10, 1), 7),
    ],
)
def test_ways_to_name_dates(name: str, first: date, count: int) -> None:
    hours, said = read(f"{name}: 休息")
    assert said == []
    closed = {first + timedelta(days=day): CLOSED for day in range(count)}
    # Where no weekday is named, all other days are open.
    assert hours == Hours(dates=closed)


@pytest.mark.parametrize("word", ["closed", "Closed", "off", "休息", "闭馆", "no"])
def test_ways_to_write_closed(word: str) -> None:
    hours, said = read(f"sun: {word}", "mon-sat: open")
    assert said == []
    assert hours == Hours((ALL_DAY,) * 6 + (CLOSED,))


def test_hours_alone_are_those_of_every_day() -> None:
    options, findings = read_bytes(b"opening_hours: 09:00-12:00\n")
    assert findings == ()
    assert options.opening_hours == Hours((MORNING,) * 7)


def test_who_names_fewer_days_wins_wherever_it_stands() -> None:
    hours, said = read("wed: closed", "daily: 08:30-17:30", "sat-sun: 09:00-12:00")
    assert said == []
    assert hours == Hours((OFFICE, OFFICE, CLOSED, OFFICE, OFFICE, MORNING, MORNING))


def test_slips_of_the_pen_are_read_as_meant_and_told() -> None:
    text = "idle：60\nopening_hours：\n  周一：08：30-17：30\n  tue:09:00-12:00\n"
    options, findings = read_bytes(text.encode())
    assert options.idle == 60
    assert options.opening_hours == Hours((OFFICE, MORNING, *((CLOSED,) * 5)))
    assert [(f.key, *f.position) for f in findings] == [
        ("wide-colon", 1, 5),
        ("wide-colon", 2, 14),
        ("wide-colon", 3, 5),
        ("colon-space", 4, 6),
    ]
    assert all(finding.repaired for finding in findings)


@pytest.mark.parametrize(
    ("lines", "english", "chinese"),
    [
        (
            ("mon: closed", "tue: 09:00-12:00, 14:00-25:00"),
            "s:3:21: opening_hours.tue: “14:00-25:00” are no opening hours; the day counts as open "
            "(write 24-hour times, as in 08:30-17:30 or 09:00-12:00, 14:00-18:00, or closed)",
            "s:3:21: opening_hours.tue: “14:00-25:00”不是开放时间，这一天先当作全天开放 "
            "(用 24 小时制，例如 08:30-17:30，或 09:00-12:00, 14:00-18:00，或写“休息”)",
        ),
        (
            ("mon: closed", "tues day: 09:00-12:00"),
            "s:3:3: opening_hours: “tues day” is no day of the week and no date: it is left out, "
            "and days not named stay open "
            "(write mon-fri, sat, 2026-10-01 or 2026-10-01..2026-10-07)",
            "s:3:3: opening_hours: “tues day”不是星期几，也不是日期，没有采用；"
            "没写到的日子先当作开放 (例如 周一至周五、周六、2026-10-01 或 2026-10-01..2026-10-07)",
        ),
        (
            ("mon: closed", "tue: open", "星期一: 09:00-12:00"),
            "s:4:3: opening_hours: “星期一” names a day that stands above; what stands above holds",
            "s:4:3: opening_hours: “星期一”里有的日子前面已经写过，以前面写的为准",
        ),
    ],
)
def test_a_mistake_is_told_and_darkens_nothing(
    lines: tuple[str, ...], english: str, chinese: str
) -> None:
    hours, said = read(*lines)
    assert said == [english]
    assert read(*lines, language="zh")[1] == [chinese]
    assert hours is not None
    assert hours.week[0] == CLOSED  # what is right holds
    assert hours.week[1] == ALL_DAY


@pytest.mark.parametrize(
    "words",
    [
        "9am-5pm", "上午9点-12点", "08:30", "08:30-", "-17:30", "08:60-17:30", "09:00-09:00",
        "24:00-02:00", "08:30-17:30-18:30", "perhaps", "{a: b}", "08:30-17:30 usually", "",
        "[09:00-12:00, later]", "1.5", "8:3-9:00", "٠٨:٠٠-١٠:٠٠",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_open_all_day(words: str) -> None:
    hours, said = read("tue-sun: closed", f"mon: {words}")
    assert len(said) == 1
    assert hours is not None
    assert set(hours.week[0]) >= set(ALL_DAY)


@pytest.mark.parametrize(
    "name",
    ["8", "一", "mon-", "2026-02-30", "10-01", "2026-10-07..2026-10-01", "1990-1-1..2026-1-1"],
)
def test_what_names_no_day_leaves_the_days_not_named_open(name: str) -> None:
    hours, said = read(f"{name}: closed", "mon: 09:00-12:00")
    assert len(said) == 1
    assert hours == Hours((MORNING, *((ALL_DAY,) * 6)))


@pytest.mark.parametrize("lines", [("daily: closed",), ("mon-sun: off", "2026-10-01: closed")])
def test_no_hall_is_dark_for_ever(lines: tuple[str, ...]) -> None:
    hours, said = read(*lines)
    assert hours is None
    assert len(said) == 1
    assert "it counts as always open" in said[0]


# What holds of any hours

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, DAY - 1), st.integers(1, DAY)
)
days = st.lists(spans, max_size=3).map(tuple)
near = st.integers(-3, 12).map(lambda n: MONDAY + timedelta(days=n))
hours_of_any_kind = st.builds(
    Hours, st.tuples(*[days] * 7), st.dictionaries(near, days, max_size=4)
)
moments = st.datetimes(*map(datetime.fromisoformat, ("2026-09-27", "2026-10-08")))


def minutes_open(
    week: tuple[tuple[Span, ...], ...], dates: Mapping[date, tuple[Span, ...]]
) -> set[datetime]:
    """Every minute at which the hall is open, the slow way."""
    found = set()
    for n in range(-5, 30):
        day = MONDAY + timedelta(days=n)
        begin = datetime.combine(day, time())
        for span in dates[day] if day in dates else week[day.weekday()]:
            found |= {begin + timedelta(minutes=m) for m in range(span.start, span.end)}
    return found


@given(hours_of_any_kind, moments)
@settings(max_examples=40)
def test_it_is_open_when_a_slow_model_says_so(hours: Hours, moment: datetime) -> None:
    model = minutes_open(hours.week, hours.dates)
    this = moment.replace(second=0, microsecond=0)
    assert hours.is_open(moment) is (this in model)

    change = hours.next_change(moment)
    end = change or this + timedelta(days=10)
    at = this
    while at < min(end, this + timedelta(days=14)):
        assert (at in model) is (this in model)
        at += timedelta(minutes=1)
    if change:
        assert change > moment
        assert hours.is_open(change) is not hours.is_open(moment)


def test_hours_that_never_change_have_no_next_change() -> None:
    assert Hours().next_change(datetime.fromisoformat("2026-10-01T12:00")) is None
    assert Hours((CLOSED,) * 7).next_change(datetime.fromisoformat("2026-10-01T12:00")) is None
