"""Reads opening hours as people write them in a hurry, in English or Chinese.

A mistake is told with its place and never darkens the screen: a day whose hours cannot be read is
open, and so is every day not named as long as one name could not be read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from kiosk.content.findings import Position, excerpt
from kiosk.content.parsing.checker import Checker
from kiosk.content.parsing.nodes import (
    Broken,
    Items,
    Node,
    Table,
    Text,
)
from kiosk.ops.hours.opening_hours import (
    ALL_DAY,
    CLOSED,
    DAY,
    Hours,
    Span,
    Spans,
)

KEY = "opening_hours"
_MOST_DAYS = 366  # that one line may name
_EVERY = range(7)

_ALIKE = str.maketrans(
    "０１２３４５６７８９：∶﹕．，、；;～〜–—―‐‑−－　\u00a0", "0123456789:::.,,,,~~-------  "
)
_TO = r"(?:-+|~+|\.\.+|…+|至|到|to)"
_NAMES = (
    ("mon", "monday", "一"),
    ("tue", "tues", "tuesday", "二"),
    ("wed", "weds", "wednesday", "三"),
    ("thu", "thur", "thurs", "thursday", "四"),
    ("fri", "friday", "五"),
    ("sat", "saturday", "六"),
    ("sun", "sunday", "日", "天"),
)
_WEEKDAYS = {
    name if name.isascii() else f"{before}{name}": number
    for number, names in enumerate(_NAMES)
    for name in names
    for before in ("周", "星期", "礼拜", "")
}
_GROUPS = {
    **dict.fromkeys(("daily", "every day", "everyday", "每天", "每日", "天天"), range(7)),
    **dict.fromkeys(("weekdays", "weekday", "workdays", "工作日", "平日"), range(5)),
    **dict.fromkeys(("weekend", "weekends", "周末", "双休日"), range(5, 7)),
}
_WEEKDAY_SPAN = re.compile(rf"(\w+?)\.?\s*{_TO}\s*(\w+?)\.?")
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", re.ASCII)
_UNTIL = re.compile(
    r"\s*(?:~+|\.\.+|…+|至|到|to|-+\s+|-(?=\d{4}|\d+\s*[月日号]))\s*"
    r"(?:(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*[日号]?",
    re.ASCII,
)
_CLOSED = frozenset(
    ("closed", "close", "shut", "off", "no", "none", "false", "休息", "休", "关", "关闭", "关门")
) | {"闭馆", "不开放", "停止开放"}
_OPEN = frozenset(
    ("open", "all day", "always", "24 hours", "yes", "true", "全天", "全天开放", "开放", "24小时")
)
_TIME = r"(\d{1,2})(?:\s*[:.]\s*(\d{2})|\s*[点时](?:(\d{1,2})分?|(半))?)?"
_SPAN = re.compile(rf"\s*{_TIME}\s*{_TO}\s*{_TIME}(?![:\w])\s*(?:,|/|和|及|and\b)?\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Line:
    """What one line says: the days it names, weekdays by number or dates, and their hours."""

    name: Text
    days: tuple[int | date, ...]
    spans: Spans


def read_hours(checker: Checker, node: Node | None) -> Hours | None:
    """Read the value of the key; None where nothing is said, so that it is always open."""
    if node is None or isinstance(node, Broken):
        return None
    if isinstance(node, Text | Items):
        node = Table(((Text("daily", node.position), node),), node.position)
    lines, sure = [], True
    for name, value in node.pairs:
        days = read_days(name.value)
        spans = _spans(checker, name, value)
        if days is None:
            sure = False
            checker.report("want-day", name.position, KEY, "want-day?", name=excerpt(name.value))
        else:
            lines.append(_Line(name, days, spans))
    hours = _hours(checker, lines, CLOSED if sure else ALL_DAY)
    if any(hours.week) or any(hours.dates.values()):
        return hours
    checker.report("hours-never", node.position, KEY)
    return None


def read_days(text: str) -> tuple[int | date, ...] | None:
    """The days a name means: weekdays from 0 or dates; None if it means none."""
    days: list[int | date] = []
    for part in text.translate(_ALIKE).casefold().split(","):
        found = _weekdays(part.strip()) or _dates(part.strip())
        if not found:
            return None
        days += found
    return tuple(dict.fromkeys(days))


def _weekdays(name: str) -> Sequence[int]:
    if name in _GROUPS:
        return _GROUPS[name]
    found = _WEEKDAY_SPAN.fullmatch(name)
    first, last = found.groups() if found else (name.rstrip("."),) * 2
    if first not in _WEEKDAYS or last not in _WEEKDAYS or first in "一二三四五六日天":
        return ()
    start = _WEEKDAYS[first]
    return [(start + more) % 7 for more in range((_WEEKDAYS[last] - start) % 7 + 1)]


def _dates(name: str) -> Sequence[date]:
    begin = _DATE.match(name)
    if begin is None:
        return ()
    end = _UNTIL.fullmatch(name, begin.end())
    if end is None and begin.end() < len(name):
        return ()
    try:
        first = date(*map(int, begin.groups()))
        if end is None:
            return (first,)
        year, month, day = (int(part) if part else 0 for part in end.groups())
        last = date(year or first.year, month or first.month, day)
    except ValueError:
        return ()
    days = (last - first).days + 1
    return [first + timedelta(days=n) for n in range(days)] if days <= _MOST_DAYS else ()


def _hours(checker: Checker, lines: list[_Line], rest: Spans) -> Hours:
    """Who names fewer days wins; of two that name as many, the first."""
    week: dict[int | date, tuple[int, Spans]] = {}
    for line in lines:
        twice = [day for day in line.days if week.get(day, (0,))[0] == len(line.days)]
        if twice:
            name = excerpt(line.name.value)
            checker.report("hours-twice", line.name.position, KEY, name=name)
        for day in line.days:
            if day not in week or len(line.days) < week[day][0]:
                week[day] = len(line.days), line.spans
    named = [day for day in _EVERY if day in week]
    others = rest if named else ALL_DAY
    days = tuple(week[day][1] if day in week else others for day in _EVERY)
    dates = {day: spans for day, (_, spans) in week.items() if isinstance(day, date)}
    return Hours(days, MappingProxyType(dates))


def _spans(checker: Checker, name: Text, node: Node) -> Spans:
    """The hours of a day; all day where they cannot be read, which is then told."""
    where = f"{KEY}.{excerpt(name.value)}"
    if isinstance(node, Broken):
        return ALL_DAY
    if isinstance(node, Items):
        parts = [_spans(checker, name, entry) for entry in node.entries]
        return tuple(span for spans in parts for span in spans) if parts else ALL_DAY
    if isinstance(node, Table):
        checker.report("want-hours", node.position, where, "want-hours?", name=excerpt(name.value))
        return ALL_DAY
    text = node.value.translate(_ALIKE).strip().casefold()
    if text in _CLOSED:
        return CLOSED
    if text in _OPEN:
        return ALL_DAY
    spans, at = _read_spans(node.value.translate(_ALIKE))
    if at is None:
        return spans
    wrong = excerpt(node.value[at:] or name.value)
    position = node.at(at) if node.value else name.position
    checker.report(
        "want-hours", _at_least(position, name.position), where, "want-hours?", name=wrong
    )
    return ALL_DAY


def _at_least(position: Position, other: Position) -> Position:
    return position if position.line else other


def _read_spans(text: str) -> tuple[Spans, int | None]:
    """The spans of a text, and where it stops being any; None where it does not."""
    spans: list[Span] = []
    at = 0
    while at < len(text) or not spans:
        found = _SPAN.match(text, at)
        span = _span(found.groups()) if found else None
        if found is None or span is None:
            return (), at
        spans.append(span)
        at = found.end()
    return tuple(spans), None


def _span(parts: tuple[str | None, ...]) -> Span | None:
    start, end = _minutes(parts[:4]), _minutes(parts[4:])
    if start is None or end is None or start in (end, DAY):
        return None
    return Span(start, end if end > start else end + DAY)


def _minutes(parts: tuple[str | None, ...]) -> int | None:
    hour, minute, chinese, half = parts
    minutes = 30 if half else int(minute or chinese or 0)
    total = int(hour or 0) * 60 + minutes
    return total if minutes < 60 and total <= DAY else None
