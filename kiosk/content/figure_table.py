"""The table of numbers beside a show, figures.csv, .xlsx or .ods, whose cells sentences name.

A sentence says `{=name}`, and what the cell shows stands there to the character. A faulty cell is a
problem with its place and never a number: what its name meant before goes on.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from kiosk.content.figures.find import Sentence, read
from kiosk.content.figures.numerals import levelled, numerals
from kiosk.content.figures.units import unit_end
from kiosk.content.findings import Finding, Position, excerpt
from kiosk.content.model import Figure, Part
from kiosk.content.parsing.decode import decode

#: The names that a table may have, in the show's folder.
TABLE_FILES = ("figures.csv", "figures.xlsx", "figures.ods")

_HEADS = {
    "name": ("name", "名称", "指标", "指标名称", "项目"),
    "value": ("value", "数值", "数字", "数据", "值"),
    "unit": ("unit", "单位"),
    "source": ("source", "来源", "出处", "数据来源"),
    "as_of": ("as of", "as_of", "date", "截至", "截止", "日期", "时间"),
    "cell": ("cell",),  # of a kept table: where the number stood first
}
_REFERENCE = re.compile(r"(?<!\{)\{=([^{}]*)\}")
_NO_NUMBER = re.compile(r"#[A-Z/0]+[!?]?|Err:[0-9]+|#+")  # what a spreadsheet shows for a fault
_MOST_VALUE = 60  # characters
_MOST_ROWS = 5_000
_FORM = re.compile(r"([0-9]+(?:,[0-9]{3})*)((?:\.[0-9]+)?)")
_MOST_DIGITS = 15  # of what QML counts exactly


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What a cell of a sheet shows, or the key of the message that says why that is unknown."""

    text: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its name, empty in a CSV file: its rows, each with its number from 1."""

    name: str
    rows: Sequence[tuple[int, Sequence[SheetCell]]]


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A number of a table as it is shown, with its unit, source and date; `cell` is its place.

    `was` is the value that the number had before it changed, or empty.
    """

    name: str
    value: str
    unit: str
    source: str
    as_of: str
    cell: str
    was: str = field(default="", compare=False)


#: The numbers of a table, each by what `name_key` makes of its name.
FigureTable = Mapping[str, FigureCell]


def name_key(name: str) -> str:
    """Return what two spellings of a name have in common."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def csv_sheet(data: bytes) -> tuple[list[Sheet], tuple[Finding, ...]]:
    """Read a CSV file, its cells parted by commas, semicolons or tabs."""
    text, findings = decode(data)
    if text is None:
        return [], findings
    head = text.lstrip().partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=head.count))
    rows: list[tuple[int, list[SheetCell]]] = []
    line = 1
    try:
        for row in reader:
            rows.append((line, [SheetCell(cell.strip()) for cell in row]))
            line = reader.line_num + 1
    except csv.Error:
        return [], (*findings, Finding("figures-broken", Position(line, 1), hint="figures-broken?"))
    return [Sheet("", rows)], findings


def make_table(file: str, sheets: Sequence[Sheet]) -> tuple[FigureTable, list[Finding]]:
    """Take the numbers out of the sheets of a file: those that are right, and what is wrong."""
    table: dict[str, FigureCell] = {}
    findings: list[Finding] = []
    taken: dict[str, str] = {}
    heads = 0
    for sheet in sheets:
        columns: dict[str, int] = {}
        for number, row in sheet.rows[:_MOST_ROWS]:
            if not columns:
                columns = _columns(row)
                heads += bool(columns)
                continue
            made = _row(file, sheet.name, number, row, columns)
            if isinstance(made, Finding):
                findings.append(made)
                continue
            if made is None:
                continue
            key, (_, _, where) = name_key(made.name), made.cell.rpartition(" ")
            if key in taken:
                values = {"name": excerpt(made.name), "other": taken[key]}
                position = Position(number, columns["name"] + 1)
                findings.append(Finding("figures-twice", position, where, values))
                table.pop(key, None)
            else:
                taken[key] = where
                table[key] = made
    if sheets and not heads:
        findings.append(Finding("figures-no-head", hint="figures-no-head?"))
    return table, findings


def table_csv(table: FigureTable) -> bytes:
    """Write a table as the CSV file that is read back to it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("name", "value", "unit", "source", "as_of", "cell"))
    for each in table.values():
        writer.writerow((each.name, each.value, each.unit, each.source, each.as_of, each.cell))
    return text.getvalue().encode()


def _columns(row: Sequence[SheetCell]) -> dict[str, int]:
    """The column of each head, from 0; none where this is no row of heads."""
    columns: dict[str, int] = {}
    for column, cell in enumerate(row):
        words = " ".join(cell.text.casefold().split())
        name = next((name for name, said in _HEADS.items() if words in said), "")
        if name:
            columns.setdefault(name, column)
    return columns if "name" in columns and "value" in columns else {}


def _row(
    file: str, sheet: str, number: int, row: Sequence[SheetCell], columns: Mapping[str, int]
) -> FigureCell | Finding | None:
    def cell(head: str) -> SheetCell:
        column = columns.get(head, len(row))
        return row[column] if column < len(row) else SheetCell("")

    name, value = cell("name").text, cell("value")
    if not name and not value.text and not value.fault:
        return None
    letter = chr(ord("A") + columns["value"]) if columns["value"] < 26 else "?"
    where = f"{sheet}!{letter}{number}" if sheet else f"{letter}{number}"
    fault = value.fault or _fault(name, value.text)
    if fault:
        position = Position(number, columns["value"] + 1)
        return Finding(fault, position, where, {"name": excerpt(name or value.text)}, "figures?")
    known = cell("cell").text or f"{file} {where}"
    return FigureCell(
        name, value.text, cell("unit").text, cell("source").text, cell("as_of").text, known
    )


def _fault(name: str, value: str) -> str:
    if not name:
        return "figures-no-name"
    if not value:
        return "figures-empty"
    if _NO_NUMBER.fullmatch(value):
        return "figures-error"
    one = len(numerals(levelled(value))) == 1
    plain = len(value) <= _MOST_VALUE and not re.search(r"[{}\\\n]", value)
    return "" if one and plain else "figures-no-number"


@dataclass(frozen=True, slots=True)
class Filled:
    """A sentence with its numbers, the cells that they come from, and the names that none has."""

    text: str
    cells: tuple[FigureCell, ...] = ()
    unknown: tuple[str, ...] = ()


def fill(text: str, table: FigureTable) -> Filled:
    """Put the cells that a sentence names in their places.

    They are read as if its author had typed them; a number that would not count so is forced.
    """
    names = [match[1].strip() for match in _REFERENCE.finditer(text)]
    if not names:
        return Filled(text)
    unknown = tuple(name for name in names if name_key(name) not in table)
    if unknown:
        return Filled(text, unknown=unknown)
    cells = tuple(dict.fromkeys(table[name_key(name)] for name in names))
    plain = "".join(_filled(text, table, forced=False))
    if not _all_count(read(plain), cells):
        plain = "".join(_filled(text, table, forced=True))
    return Filled(plain, cells)


def merge(before: FigureTable, now: FigureTable) -> FigureTable:
    """Return the numbers of a table where `before` were known: what they were, and what is gone."""
    merged = dict(before)
    for key, cell in now.items():
        if old := before.get(key):
            cell = replace(cell, was=old.was if old.value == cell.value else old.value)
        merged[key] = cell
    return merged


def run_on(parts: tuple[Part, ...], cells: Sequence[FigureCell]) -> tuple[Part, ...]:
    """Let the figures of cells that have changed run from what they were."""
    changed = [cell for cell in cells if cell.was]
    return tuple(_run_on(part, changed) for part in parts) if changed else parts


def _run_on(part: Part, changed: Sequence[FigureCell]) -> Part:
    if isinstance(part, Figure) and part.counts:
        for cell in changed:
            was = numerals(levelled(cell.was))[0].group()
            if part.numeral in cell.value and _can_run(was, part.numeral):
                return replace(part, was=was)
    return part


def _can_run(was: str, now: str) -> bool:
    """Whether every number on the way can be written in the form of the last."""
    one, other = _FORM.fullmatch(was), _FORM.fullmatch(now)
    if one is None or other is None or len(one[2]) != len(other[2]):
        return False
    lengths = [len(re.sub("[^0-9]", "", text)) for text in (was, now)]
    return was != now and lengths[0] <= lengths[1] <= _MOST_DIGITS


def similar_name(name: str, table: FigureTable) -> str:
    """Return the name of a table that a misspelt one most likely means, or an empty text."""
    close = get_close_matches(name_key(name), table, 1)
    return table[close[0]].name if close else ""


def _filled(text: str, table: FigureTable, *, forced: bool) -> Iterator[str]:
    place = 0
    for match in _REFERENCE.finditer(text):
        yield text[place : match.start()]
        place = match.end()
        cell = table[name_key(match[1])]
        shown, behind = cell.value, text[place:].lstrip()
        if cell.unit and not behind.startswith(cell.unit) and not shown.endswith(cell.unit):
            shown += (" " if cell.unit[0].isascii() and cell.unit[0].isalpha() else "") + cell.unit
        elif forced:
            unit = unit_end(levelled(text[place:]), 0, len(text) - place)
            shown, place = shown + text[place : place + unit], place + unit
        yield f"{{{shown}}}" if forced else shown
    yield text[place:]


def _all_count(sentence: Sentence, cells: Sequence[FigureCell]) -> bool:
    parts = (part for part in sentence.parts if isinstance(part, Figure))
    counted = [figure.numeral for figure in parts if figure.counts]
    return all(any(numeral in cell.value for numeral in counted) for cell in cells)
