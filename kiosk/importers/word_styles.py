"""The formatting and the role of the paragraphs of a Word document, by their styles."""

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

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


@dataclass(frozen=True, slots=True)
class Formatting:
    """The formatting of a paragraph or run; `level` is 0 for what is no heading.

    `role` is a key of show.yaml, `contents` marks a table of contents, `size` is in half points.
    """

    role: str = ""
    level: int = 0
    listed: bool = False
    contents: bool = False
    centred: bool = False
    bold: bool = False
    size: int = _NORMAL_SIZE


def is_on(element: Element | None) -> bool:
    """Whether a switch such as w:b is there and not turned off."""
    return element is not None and element.get("w-val", "true") not in ("0", "false", "off")


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default = Formatting()
        if root is None:
            return
        for style in root.iter("w-style"):
            self._styles[style.get("w-styleId", "")] = style
        if (run := root.find("w-docDefaults/w-rPrDefault/w-rPr")) is not None:
            self._default = _with_run(self._default, run)
        for style in root.findall("w-style"):
            normal = style.get("w-type") == "paragraph" and is_default(style)
            if normal:
                self._default = self._of_style(style.get("w-styleId", ""))

    def formatting(self, paragraph: Element) -> Formatting:
        """Return the formatting of a paragraph, without that of its runs."""
        properties = paragraph.find("w-pPr")
        if properties is None:
            return self._default
        style = properties.find("w-pStyle")
        formatting = self._of_style(style.get("w-val", "")) if style is not None else self._default
        return _with_paragraph(formatting, properties)

    def _of_style(self, name: str) -> Formatting:
        chain: list[Element] = []
        while (style := self._styles.get(name)) is not None and len(chain) < _MOST_PARENTS:
            chain.append(style)
            parent = style.find("w-basedOn")
            name = parent.get("w-val", "") if parent is not None else ""
        formatting = self._default
        for style in reversed(chain):
            formatting = _with_name(formatting, style)
            if (paragraph := style.find("w-pPr")) is not None:
                formatting = _with_paragraph(formatting, paragraph)
            if (run := style.find("w-rPr")) is not None:
                formatting = _with_run(formatting, run)
        return formatting


def is_default(style: Element) -> bool:
    """Whether a style is the default one, of paragraphs that name no style."""
    return style.get("w-default", "0") in ("1", "true", "on")


def _with_name(formatting: Formatting, style: Element) -> Formatting:
    element = style.find("w-name")
    name = (element.get("w-val", "") if element is not None else "").strip().lower()
    if match := _HEADING.fullmatch(name):
        return replace(formatting, level=int(match[1]))
    if _CONTENTS.fullmatch(name):
        return replace(formatting, contents=True, level=0)
    return replace(formatting, role=_ROLES.get(name, formatting.role))


def _with_paragraph(formatting: Formatting, properties: Element) -> Formatting:
    if (outline := properties.find("w-outlineLvl")) is not None and not formatting.contents:
        number = _number(outline, 9)
        formatting = replace(formatting, level=number + 1 if 0 <= number < 9 else 0)
    if (numbered := properties.find("w-numPr")) is not None:
        identity = numbered.find("w-numId")
        formatting = replace(formatting, listed=identity is None or _number(identity, 0) != 0)
    if (alignment := properties.find("w-jc")) is not None:
        formatting = replace(formatting, centred=alignment.get("w-val") == "center")
    return formatting


def _with_run(formatting: Formatting, properties: Element) -> Formatting:
    if (bold := properties.find("w-b")) is not None:
        formatting = replace(formatting, bold=is_on(bold))
    if (size := properties.find("w-sz")) is not None:
        formatting = replace(formatting, size=_number(size, formatting.size))
    return formatting


def run_formatting(formatting: Formatting, run: Element) -> Formatting:
    """Return the formatting of a run; `formatting` is that of its paragraph."""
    properties = run.find("w-rPr")
    return formatting if properties is None else _with_run(formatting, properties)


def _number(element: Element, otherwise: int) -> int:
    text = element.get("w-val", "")
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else otherwise
