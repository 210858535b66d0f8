"""The numbers that Word sets before the items of lists, which stand nowhere in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_CHINESE = "〇一二三四五六七八九十"
_CHINESE_FORMATS = (
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
    "taiwaneseCounting", "taiwaneseCountingThousand",
)  # fmt: skip
_MOST_LEVELS = 9
_MOST_CHINESE = 99


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


class Numbering:
    """The lists of one document, each counting its items as the document is read."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, str] = {}  # the kind of list of each list
        self._levels: dict[tuple[str, int], _Level] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._told = {0}  # the numbers that begin an enumeration or go on with one
        for kind in root.iter("w-abstractNum") if root is not None else ():
            name = kind.get("w-abstractNumId", "")
            self._levels |= {(name, number): _level(level) for number, level in _levels(kind)}
        for each in root.iter("w-num") if root is not None else ():
            name = each.get("w-numId", "")
            link = each.find("w-abstractNumId")
            self._lists[name] = link.get("w-val", "") if link is not None else ""
            for number, override in _levels(each, "w-lvlOverride"):
                if (start := override.find("w-startOverride")) is not None:
                    self._restarts[name, number] = _number(start)

    def label(self, name: str, level: int) -> str:
        """Count the next item of a list; return its number with signs, such as 1. or （一）."""
        kind = self._lists.get(name, "")
        if (kind, level) not in self._levels:
            return ""
        start = self._restarts.pop((name, level), None)
        last = self._counts.get((kind, level))
        if start is not None or last is None:
            self._counts[kind, level] = self._levels[kind, level].start if start is None else start
        else:
            self._counts[kind, level] = last + 1
        for deeper in range(level + 1, _MOST_LEVELS):
            self._counts.pop((kind, deeper), None)
        return re.sub("%([1-9])", lambda match: self._written(kind, int(match[1]) - 1), self._text(
            kind, level
        ))  # fmt: skip

    def says_something(self, label: str) -> bool:
        """Whether a label is no mere place in an enumeration, as that of a list from 1986 on."""
        match = re.fullmatch(r"\D{0,2}([0-9]{1,9})\D{0,2}", label)
        if match is None or int(match[1]) == 0:
            return False
        counts = int(match[1]) - 1 in self._told
        if counts:
            self._told.add(int(match[1]))
        return not counts

    def _text(self, kind: str, level: int) -> str:
        found = self._levels[kind, level]
        return "" if found.format in ("bullet", "none") else found.text

    def _written(self, kind: str, level: int) -> str:
        found = self._levels.get((kind, level), _Level())
        count = self._counts.get((kind, level), found.start)
        if found.format in _CHINESE_FORMATS:
            return chinese_number(count)
        return str(count)


def chinese_number(count: int) -> str:
    """Write a number below a hundred as 十二, any other in digits."""
    if not 0 < count <= _MOST_CHINESE:
        return str(count)
    tens, ones = divmod(count, 10)
    above = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens]}十"
    return above + (_CHINESE[ones] if ones else "")


def _levels(parent: Element, tag: str = "w-lvl") -> Iterator[tuple[int, Element]]:
    for each in parent.findall(tag):
        number = each.get("w-ilvl", "")
        if re.fullmatch("[0-8]", number):
            yield int(number), each


def _level(level: Element) -> _Level:
    start, form, text = (level.find(f"w-{name}") for name in ("start", "numFmt", "lvlText"))
    return _Level(
        start=_number(start) if start is not None else 0,
        format=form.get("w-val", "") if form is not None else "decimal",
        text=text.get("w-val", "") if text is not None else "",
    )


def _number(element: Element) -> int:
    text = element.get("w-val", "")
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else 1
