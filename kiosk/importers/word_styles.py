"""The formatting of paragraphs and runs of a Word document, by their styles and their own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar
from xml.etree.ElementTree import Element

from kiosk.importers.word_tree import is_on

_HEADING = re.compile(
    r"(?:heading|标题|標題|見出し|제목|überschrift|titre|título|заголовок)\s*([1-9])"
)
_ROLES = {
    "title": "title", "标题": "title", "標題": "title", "书名": "title",
    "subtitle": "occasion", "副标题": "occasion", "副標題": "occasion",
}  # fmt: skip
_CONTENTS = re.compile(r"(?:toc|目录|目錄)(?:\s*(?:heading|标题|[1-9]))?")
_MOST_PARENTS = 20
_NORMAL_SIZE = 21  # half points; what Word takes where nothing says
# ECMA-376 part 1, 17.7.3: on in the styles of both the paragraph and the run, they are off.
_TOGGLES = ("w-b", "w-vanish", "w-strike")
_VALUES = (*_TOGGLES, "w-dstrike", "w-vertAlign", "w-position", "w-sz")
_ON, _OFF = "true", "false"
_SHIFTS = {"superscript": 1, "subscript": -1}


@dataclass(frozen=True, slots=True)
class Formatting:
    """The formatting of a paragraph; `level` is 0 for what is no heading.

    `role` is a key of show.yaml, `contents` marks a table of contents. `numbering` and
    `list_level` name its list, which is empty for what is no item; `drop_cap` says that it is the
    initial of the paragraph after it.
    """

    style: str = ""
    role: str = ""
    level: int = 0
    numbering: str = ""
    list_level: int = 0
    contents: bool = False
    centred: bool = False
    drop_cap: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """The formatting of a run: `shift` is 1 for a superscript, -1 for a subscript.

    `size` and `raised`, how far it stands above the line, are in half points. `wide_font` is that
    of Chinese letters.
    """

    bold: bool
    hidden: bool
    struck: bool
    shift: int
    raised: int
    size: int
    font: str
    wide_font: str


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._values: dict[str, Mapping[str, str]] = {}
        self._paragraphs: dict[str, Formatting] = {}
        self._looks: dict[tuple[str, str], Mapping[str, str]] = {}
        self._defaults: Mapping[str, str] = {}
        self._normal = ""
        if root is None:
            return
        self._defaults = _values(root.find("w-docDefaults/w-rPrDefault/w-rPr"))
        for style in root.iter("w-style"):
            name = style.get("w-styleId", "")
            self._styles[name] = style
            if style.get("w-type") == "paragraph" and style.get("w-default", "0") not in _NO:
                self._normal = name

    def formatting(self, paragraph: Element) -> Formatting:
        """Return the formatting of a paragraph, without that of its runs."""
        properties = paragraph.find("w-pPr")
        style = properties.find("w-pStyle") if properties is not None else None
        name = style.get("w-val", "") if style is not None else self._normal
        formatting = self._of_style(name if name in self._styles else self._normal)
        return formatting if properties is None else _with_paragraph(formatting, properties)

    def look(self, style: str, properties: Element | None) -> Look:
        """Return the formatting of a run; `style` is the name of its paragraph's style."""
        named = properties.find("w-rStyle") if properties is not None else None
        key = (style, named.get("w-val", "") if named is not None else "")
        if key not in self._looks:
            self._looks[key] = self._of_styles(*key)
        return _look({**self._looks[key], **_values(properties)})

    def mark_is_gone(self, paragraph: Element, formatting: Formatting) -> bool:
        """Whether the mark at the end of a paragraph is deleted, moved away or hidden.

        What follows then goes on with it. A style separator, by which Word sets a heading and text
        on one line, parts paragraphs all the same.
        """
        mark = paragraph.find("w-pPr/w-rPr")
        if mark is not None and (
            mark.find("w-del") is not None or mark.find("w-moveFrom") is not None
        ):
            return True
        separates = mark is not None and is_on(mark.find("w-specVanish"))
        return self.look(formatting.style, mark).hidden and not separates

    def _of_style(self, name: str) -> Formatting:
        if name not in self._paragraphs:
            self._paragraphs[name] = replace(
                self._inherited(name, Formatting(), _with_style), style=name
            )
        return self._paragraphs[name]

    def _of_styles(self, paragraph: str, character: str) -> Mapping[str, str]:
        below, above = self._of_chain(paragraph), self._of_chain(character)
        values = {**self._defaults, **below, **above}
        for toggle in _TOGGLES:
            on = (below.get(toggle) == _ON) != (above.get(toggle) == _ON)
            if toggle in values:
                values[toggle] = _ON if on or self._defaults.get(toggle) == _ON else _OFF
        return values

    def _of_chain(self, name: str) -> Mapping[str, str]:
        if name not in self._values:
            empty: Mapping[str, str] = {}
            self._values[name] = self._inherited(name, empty, _with_values)
        return self._values[name]

    def _inherited(self, name: str, start: "_T", add: Callable[["_T", Element], "_T"]) -> "_T":
        """Add up what a style says after all that it is based on."""
        chain: list[Element] = []
        while (style := self._styles.get(name)) is not None and len(chain) < _MOST_PARENTS:
            chain.append(style)
            parent = style.find("w-basedOn")
            name = parent.get("w-val", "") if parent is not None else ""
        for style in reversed(chain):
            start = add(start, style)
        return start


_T = TypeVar("_T")
_NO = ("0", "false", "off")


def _with_values(values: Mapping[str, str], style: Element) -> Mapping[str, str]:
    return {**values, **_values(style.find("w-rPr"))}


def _values(properties: Element | None) -> dict[str, str]:
    """Return what the properties of a run say, switches as true or false."""
    found: dict[str, str] = {}
    for each in properties if properties is not None else ():
        if each.tag in ("w-vertAlign", "w-position", "w-sz"):
            found[each.tag] = each.get("w-val", "")
        elif each.tag in _VALUES:
            found[each.tag] = _ON if is_on(each) else _OFF
        elif each.tag == "w-rFonts":
            if font := each.get("w-ascii") or each.get("w-hAnsi") or each.get("w-asciiTheme"):
                found["font"] = font
            if font := each.get("w-eastAsia") or each.get("w-eastAsiaTheme"):
                found["wide"] = font
    return found


def _look(values: Mapping[str, str]) -> Look:
    return Look(
        bold=values.get("w-b") == _ON,
        hidden=values.get("w-vanish") == _ON,
        struck=_ON in (values.get("w-strike"), values.get("w-dstrike")),
        shift=_SHIFTS.get(values.get("w-vertAlign", ""), 0),
        raised=_number(values.get("w-position", ""), 0),
        size=_number(values.get("w-sz", ""), _NORMAL_SIZE),
        font=values.get("font", ""),
        wide_font=values.get("wide", ""),
    )


def _with_style(formatting: Formatting, style: Element) -> Formatting:
    element = style.find("w-name")
    name = (element.get("w-val", "") if element is not None else "").strip().lower()
    if match := _HEADING.fullmatch(name):
        formatting = replace(formatting, level=int(match[1]))
    elif _CONTENTS.fullmatch(name):
        formatting = replace(formatting, contents=True, level=0)
    else:
        formatting = replace(formatting, role=_ROLES.get(name, formatting.role))
    properties = style.find("w-pPr")
    return formatting if properties is None else _with_paragraph(formatting, properties)


def _with_paragraph(formatting: Formatting, properties: Element) -> Formatting:
    if (outline := properties.find("w-outlineLvl")) is not None and not formatting.contents:
        number = _number(outline.get("w-val", ""), 9)
        formatting = replace(formatting, level=number + 1 if 0 <= number < 9 else 0)
    if (numbered := properties.find("w-numPr")) is not None:
        identity, level = numbered.find("w-numId"), numbered.find("w-ilvl")
        if identity is not None:
            name = identity.get("w-val", "")
            formatting = replace(formatting, numbering="" if name == "0" else name)
        if level is not None:
            formatting = replace(formatting, list_level=_number(level.get("w-val", ""), 0))
    if (alignment := properties.find("w-jc")) is not None:
        formatting = replace(formatting, centred=alignment.get("w-val") == "center")
    if (frame := properties.find("w-framePr")) is not None:
        formatting = replace(formatting, drop_cap=frame.get("w-dropCap", "none") != "none")
    return formatting


def _number(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else otherwise
