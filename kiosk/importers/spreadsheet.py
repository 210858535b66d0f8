"""Reads the sheets of an Excel or OpenDocument workbook: what each cell shows, as text.

The stored numbers are not enough, as a cell may show 85% where 0.85 is stored; so the cells are
read with their formats, by the same reader of packed XML as documents are.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from xml.etree.ElementTree import Element

from kiosk.content.figure_table import Sheet, SheetCell
from kiosk.content.findings import Finding
from kiosk.importers.archive import Archive
from kiosk.importers.document_outline import DocumentRefusedError
from kiosk.importers.number_formats import BUILT_IN, GENERAL, is_date, show_number

_MOST_COLUMNS = 50
_MOST_ROWS = 5_000
_MOST_BYTES = 8 * 1024 * 1024
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_UNKNOWN_CODE = "E"  # which shows no number
_EMPTY = SheetCell("")


def spreadsheet_sheets(path: Path) -> tuple[Sequence[Sheet], Sequence[Finding]]:
    """Return the sheets of a workbook and what is wrong with the file."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise DocumentRefusedError("document-too-large")
        with Archive(path) as archive:
            content = archive.root("content.xml")
            if content is not None:
                return list(map(_open_document_sheet, content.iter("table-table"))), ()
            return list(_excel_sheets(archive)), ()
    except DocumentRefusedError as refused:
        return (), (Finding(refused.key, values=refused.values),)
    except OSError:
        return (), (Finding("unreadable", hint="unreadable?"),)


def _open_document_sheet(table: Element) -> Sheet:
    rows: list[tuple[int, list[SheetCell]]] = []
    number = 1
    for row in table.iter("table-table-row"):
        cells: list[SheetCell] = []
        for cell in row:
            if cell.tag in ("table-table-cell", "table-covered-table-cell"):
                times = _count(cell.get("table-number-columns-repeated", "1"))
                cells += [_open_document_cell(cell)] * min(times, _MOST_COLUMNS - len(cells))
        if any(cell != _EMPTY for cell in cells):
            rows.append((number, cells))
        number += _count(row.get("table-number-rows-repeated", "1"))
        if len(rows) >= _MOST_ROWS:
            break
    return Sheet(table.get("table-name", ""), rows)


def _open_document_cell(cell: Element) -> SheetCell:
    # A remark at the cell has paragraphs of its own, deeper down.
    text = " ".join("".join(each.itertext()) for each in cell.findall("text-p")).strip()
    fault = "figures-no-value" if cell.get("table-formula") and not text else ""
    return SheetCell(text, fault)


def _count(text: str) -> int:
    return int(text) if re.fullmatch("[0-9]{1,7}", text) else 1


def _excel_sheets(archive: Archive) -> Iterator[Sheet]:
    main = next(
        (each.target for each in archive.relations("").values() if each.kind == "officeDocument"),
        "",
    )
    book = archive.root(main)
    if book is None or book.tag != "x-workbook":
        raise DocumentRefusedError("document-kind")
    relations = archive.relations(main)
    parts = {each.kind: each.target for each in relations.values()}
    strings = [_string(each) for each in _all(archive, parts.get("sharedStrings"), "x-si")]
    codes = list(_format_codes(archive, parts.get("styles")))
    properties = book.find("x-workbookPr")
    late = properties is not None and properties.get("date1904") in ("1", "true")
    for sheet in book.iter("x-sheet"):
        relation = relations.get(sheet.get("r-id", ""))
        rows: list[tuple[int, list[SheetCell]]] = []
        for row in _all(archive, relation.target if relation else None, "x-row"):
            cells: dict[int, SheetCell] = {}
            number = 0
            for cell in row.findall("x-c"):
                place = _REFERENCE.fullmatch(cell.get("r", ""))
                if place and (column := _column(place[1])) < _MOST_COLUMNS:
                    number = int(place[2])
                    cells[column] = _excel_cell(cell, strings, codes, late=late)
            if cells:
                rows.append((number, [cells.get(i, _EMPTY) for i in range(max(cells) + 1)]))
            if len(rows) >= _MOST_ROWS:
                break
        yield Sheet(sheet.get("name", ""), rows)


def _all(archive: Archive, part: str | None, tag: str) -> Iterator[Element]:
    root = archive.root(part) if part else None
    return root.iter(tag) if root is not None else iter(())


def _string(element: Element) -> str:
    """The words of a string, without how they are pronounced."""
    runs = [element, *element.findall("x-r")]
    return "".join(text.text or "" for run in runs for text in run.findall("x-t"))


def _format_codes(archive: Archive, part: str | None) -> Iterator[str]:
    """Yield the format code of each style of cells."""
    known: dict[int, str] = dict(BUILT_IN)
    for each in _all(archive, part, "x-numFmt"):
        known[_count(each.get("numFmtId", ""))] = each.get("formatCode", "")
    for formats in _all(archive, part, "x-cellXfs"):
        for style in formats.findall("x-xf"):
            yield known.get(_count(style.get("numFmtId", "0")), _UNKNOWN_CODE)


def _excel_cell(
    cell: Element, strings: Sequence[str], codes: Sequence[str], *, late: bool
) -> SheetCell:
    stored = (cell.findtext("x-v") or "").strip()
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("x-is")
        return SheetCell(_string(inline).strip() if inline is not None else "")
    if not stored:
        fault = "figures-no-value" if cell.find("x-f") is not None else ""
        return SheetCell("", fault)
    if kind == "s":
        index = int(stored) if stored.isdecimal() and len(stored) < 8 else len(strings)
        return SheetCell(strings[index].strip()) if index < len(strings) else _unknown(stored)
    if kind in ("str", "e"):
        return SheetCell(stored)
    style = cell.get("s", "0")
    index = int(style) if style.isdecimal() and len(style) < 6 else len(codes)
    code = codes[index] if index < len(codes) else _UNKNOWN_CODE if index else GENERAL
    if kind != "n":
        return _unknown(stored)
    if is_date(code):
        return _date(stored, late=late)
    shown = show_number(stored, code)
    return _unknown(stored) if shown is None else SheetCell(shown)


def _unknown(stored: str) -> SheetCell:
    return SheetCell(stored, "figures-format")


def _date(stored: str, *, late: bool) -> SheetCell:
    days = re.fullmatch(r"([0-9]{1,6})(?:\.0*)?", stored)
    if not days:
        return _unknown(stored)
    return SheetCell(((_EPOCH_1904 if late else _EPOCH) + timedelta(int(days[1]))).isoformat())


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
