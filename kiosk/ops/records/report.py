"""The report of some days as people like to read it: a table, and bars of text."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from unicodedata import east_asian_width

from kiosk.messages.lookup import say
from kiosk.ops.records.diary import HOURS, Day, total

_BAR = 30  # columns of the longest bar
_EIGHTHS = " ▏▎▍▌▋▊▉"
_MOST_PROBLEMS = 8
#: The days from Monday on, as tables and lists have them.
WEEKDAYS = {
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_HEADS = (
    "report-day", "report-open", "report-starts", "report-unclean", "report-visits",
    "report-mean", "report-longest", "report-presentations", "report-cycles", "report-slides",
    "report-problems",
)  # fmt: skip


def in_words(days: Mapping[date, Day], language: str) -> str:
    """The whole report; says so where there is nothing to tell."""
    if not days:
        return say("report-none", language)
    whole = total(days.values())
    first, last = min(days), max(days)
    parts = [
        say("report-head", language, first=f"{first:%Y-%m-%d}", last=f"{last:%Y-%m-%d}"),
        "\n".join(_table(days, whole, language)),
        *_section_bars(whole, language),
        *_hour_bars(whole, language),
        *_problems(whole, language),
        say("report-anonymous", language),
    ]
    return "\n\n".join(parts)


def _table(days: Mapping[date, Day], whole: Day, language: str) -> list[str]:
    weekdays = WEEKDAYS[language]
    rows = [[say(head, language) for head in _HEADS]]
    rows += [
        [f"{when:%Y-%m-%d} {weekdays[when.weekday()]}", *_cells(day)]
        for when, day in sorted(days.items())
    ]
    rows.append([say("report-total", language), *_cells(whole)])
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(_row(row, widths)).rstrip() for row in rows]
    rule = "─" * (sum(widths) + 2 * (len(widths) - 1))
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    padding = [" " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)]
    return [
        cells[0] + padding[0],
        *(f"{p}{c}" for p, c in zip(padding[1:], cells[1:], strict=True)),
    ]


def _cells(day: Day) -> list[str]:
    return [
        _hours(day.seconds),
        f"{day.starts:,}",
        f"{day.unclean:,}" if day.unclean else "–",
        f"{day.visits:,}",
        _minutes(day.mean) if day.visits else "–",
        _minutes(day.longest) if day.visits else "–",
        f"{day.presentations:,}" if day.presentations else "–",
        f"{day.cycles:,}",
        f"{day.slides:,}",
        f"{sum(day.problems.values()):,}" if day.problems else "–",
    ]


def _hours(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60:,}:{minutes % 60:02d}"


def _minutes(seconds: float) -> str:
    return f"{round(seconds) // 60}:{round(seconds) % 60:02d}"


def _section_bars(whole: Day, language: str) -> list[str]:
    if not whole.visits:
        return []
    named = {section: whole.titles.get(section, section) for section in whole.sections}
    counts = sorted(whole.sections.items(), key=lambda item: -item[1])
    bars = _bars([(named[section], count) for section, count in counts])
    return ["\n".join([say("report-by-section", language), *bars])] if bars else []


def _hour_bars(whole: Day, language: str) -> list[str]:
    busy = [hour for hour in range(HOURS) if whole.hours.get(f"{hour:02d}")]
    if not busy:
        return []
    span = range(min(busy), max(busy) + 1)
    bars = _bars([(f"{hour:02d}:00", whole.hours.get(f"{hour:02d}", 0)) for hour in span])
    return ["\n".join([say("report-by-hour", language), *bars])]


def _problems(whole: Day, language: str) -> list[str]:
    if not whole.problems:
        return []
    often = sorted(whole.problems.items(), key=lambda item: -item[1])[:_MOST_PROBLEMS]
    lines = [f"  {count:>6,} ×  {printable(message)}" for message, count in often]
    return ["\n".join([say("report-often", language), *lines])]


def _bars(counts: Sequence[tuple[str, int]]) -> list[str]:
    widest = max((_width(name) for name, _ in counts), default=0)
    most = max((count for _, count in counts), default=0)
    return [
        f"  {printable(name)}{' ' * (widest - _width(name))}  {_bar(count, most)} {count:,}"
        for name, count in counts
    ]


def _bar(count: int, most: int) -> str:
    eighths = max(round(count / most * _BAR * 8), 1) if count else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def printable(text: str) -> str:
    """Return the text without control characters, which a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def as_json(days: Mapping[date, Day]) -> str:
    """The days and all of them together, for programs."""
    told = {f"{when:%Y-%m-%d}": asdict(day) for when, day in sorted(days.items())}
    report = {"days": told, "total": asdict(total(days.values()))}
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_csv(days: Mapping[date, Day]) -> str:
    """A table for a spreadsheet: one row for each day."""
    whole = total(days.values())
    sections = list(whole.sections)
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    plain = ("starts", "unclean", "visits", "presentations", "cycles", "slides")
    titles = [_cell(whole.titles.get(section, section)) for section in sections]
    rows.writerow(["date", "hours", *plain, "mean_seconds", "longest_seconds", "problems", *titles])
    for when, day in sorted(days.items()):
        row = [f"{when:%Y-%m-%d}", f"{day.seconds / 3600:.2f}", *(getattr(day, n) for n in plain)]
        row += [round(day.mean), round(day.longest), sum(day.problems.values())]
        rows.writerow([*row, *(day.sections.get(section, 0) for section in sections)])
    return text.getvalue()


def _cell(text: str) -> str:
    """Mark a title that a spreadsheet would take for a formula as text."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
