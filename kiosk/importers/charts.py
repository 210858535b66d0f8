"""What a chart says: its title, its axes, and each series with its categories and values."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from kiosk.importers.archive import Archive
from kiosk.importers.document_outline import line_of
from kiosk.importers.drawing_text import joined_text, unescape

_CATEGORIES = ("c-cat", "c-xVal")
_VALUES = ("c-val", "c-yVal", "c-bubbleSize")
_FIRST_DAY = date(1899, 12, 30)  # day 0 of spreadsheets, after their 29 February 1900
_MOST_DAY = 2_958_465  # the last day of the year 9999
_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_NUMBER = re.compile(
    r"(?:General|G/通用格式)|(?P<whole>[#0?](?:,?[#0?])*)(?:\.(?P<decimals>[#0?]+))?"
)
_UNKNOWN = re.compile(r"^,|^[Ee][+-]|[#0?]")  # thousands left out, powers of ten, fractions
_MOST_DIGITS = 15  # all that a spreadsheet keeps; a sixteenth digit is noise of its arithmetic


def read_chart(archive: Archive, part: str) -> tuple[str, ...]:
    """Return one line for each series of the chart in a part, and the words drawn over it.

    A line reads `Members by year, Members: 2022 120, 2023 180`. Without data the title remains.
    """
    root = archive.root(part)
    if root is None:
        return ()
    # The titles of the axes often tell the unit.
    head = [joined_text(title.iter("a-p")) or _cached(title) for title in _titles(root)]
    title = ", ".join(filter(None, head))
    series = [*map(_series, root.iter("c-ser")), *_new_series(root)]
    lines = [(", ".join(filter(None, (title, name))), said) for name, said in series]
    told = [": ".join(filter(None, line)) for line in lines if line[1]] or [title]
    for relation in archive.relations(part).values():
        drawn = archive.root(relation.target) if relation.kind == "chartUserShapes" else None
        told += [joined_text([each]) for each in drawn.iter("a-p")] if drawn is not None else []
    return tuple(filter(None, told))


def _titles(root: Element) -> Iterator[Element]:
    for parent in root.iter():
        if parent.tag not in ("c-legend", "c-dispUnits"):
            yield from (child for child in parent if child.tag in ("c-title", "cx-title"))


def _new_series(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the series of a chart of Office 2016: a funnel, a waterfall, a map."""
    data = {each.get("id"): each for each in root.iterfind("cx-chartData/cx-data")}
    for series in root.iter("cx-series"):
        name = line_of(" ".join(each.text or "" for each in series.iterfind("cx-tx//cx-v")))
        identity = series.find("cx-dataId")
        cells = data.get(identity.get("val")) if identity is not None else None
        rows = [_points(row) for row in cells] if cells is not None else []
        yield name, _told(rows)


def _series(series: Element) -> tuple[str, str]:
    """Return the name of a series, and its categories with their values."""
    names = [_cached(each) for each in series.findall("c-tx")]
    rows = [_points(each) for tag in _CATEGORIES for each in series.findall(tag)]
    values = [_points(each) for tag in _VALUES for each in series.findall(tag)]
    shown = series.find("c-dLbls/c-numFmt")
    if shown is not None and values and shown.get("sourceLinked", "0") in ("0", "false"):
        values[0] = _points(series.find("c-val"), shown.get("formatCode", ""))
    labels = [joined_text(each.iter("a-p")) for each in series.findall("c-dLbls/c-dLbl/c-tx")]
    said = (_told([*rows, *values]), *labels)
    return line_of(" ".join(names)), ", ".join(filter(None, said))


def _told(rows: list[dict[int, str]]) -> str:
    """Say the cells of some rows, those of the same index together."""
    numbers = sorted({index for row in rows for index in row})
    said = (" ".join(filter(None, (row.get(number, "") for row in rows))) for number in numbers)
    return ", ".join(filter(None, said))


def _cached(parent: Element) -> str:
    texts = (each.text or "" for each in parent.iter() if each.tag in ("c-v", "cx-v"))
    return line_of(" ".join(map(unescape, texts)))


def _points(data: Element | None, shown: str = "") -> dict[int, str]:
    """Return the texts of a row of cells by index, of a heading above others before theirs."""
    if data is None:
        return {}
    levels = [_level(level, level.get("formatCode", "")) for level in data if level.tag == "cx-lvl"]
    levels += [_level(level) for level in data.iter("c-lvl")]
    if not levels:
        code = data.find(".//c-formatCode")
        return _level(data, shown or (code.text or "" if code is not None else ""))
    innermost, *headings = levels
    texts = dict(innermost)
    for level in headings:
        above = ""
        for index in sorted({*texts, *level}):
            above = level.get(index) or above
            if index in texts:
                texts[index] = f"{above} {texts[index]}".strip()
    return texts


def _level(parent: Element, code: str = "") -> dict[int, str]:
    found = {}
    for point in parent.iter():
        index = point.get("idx", "")
        if point.tag in ("c-pt", "cx-pt") and re.fullmatch("[0-9]{1,7}", index):
            value = point.find("c-v")
            text = line_of(unescape((point if value is None else value).text or ""))
            found[int(index)] = shown_number(text, point.get("formatCode", code))
    return found


def shown_number(text: str, code: str) -> str:
    """Return a number as a format of a spreadsheet shows it: 0.85 with `0%` as 85%.

    Text is returned as it is, and a number in full where its format is none of those known here.
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        return text
    code = _QUOTED.sub(lambda match: match[1] or match[2] or "", code.split(";")[0])
    number = _NUMBER.search(code)
    if number is None:
        return _day(value, code.lower()) or _plain(value)
    before, after = code[: number.start()].lstrip(), code[number.end() :].rstrip()
    if _UNKNOWN.search(after):
        return _plain(value)
    written = _digits(abs(value) * (100 if "%" in after else 1), number)
    sign = "-" if value < 0 and written.strip("0.,") else ""
    return f"{sign}{before}{written}{after}"


def _digits(value: Decimal, number: re.Match[str]) -> str:
    whole, decimals = number["whole"], number["decimals"] or ""
    if whole is None:
        return _plain(value)
    rounded = value.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    written = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    optional = len(decimals) - len(decimals.rstrip("#?"))
    return re.sub(rf"\.?0{{0,{optional}}}$", "", written) if optional else written


def _plain(value: Decimal) -> str:
    """Write a number without exponent and without the noise of binary fractions."""
    digits = f"{float(value):.{_MOST_DIGITS}g}"
    return f"{Decimal(digits):f}"


def _day(value: Decimal, code: str) -> str:
    """Return a day counted from 1900 as its format's year, or as year, month and day."""
    if "yy" not in code or not 0 <= value <= _MOST_DAY:
        return ""
    day = _FIRST_DAY + timedelta(days=int(value))
    if "d" in code:
        return day.isoformat()
    return f"{day:%Y-%m}" if "m" in code else str(day.year)
