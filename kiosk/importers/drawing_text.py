"""The text of a paragraph of DrawingML: of shapes, tables, notes, charts and diagrams."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.importers.document_outline import line_of
from kiosk.importers.formulas import FORMULAS, add_formula
from kiosk.importers.scripts import lowered, raised
from kiosk.importers.symbols import UNKNOWN, as_unicode, is_symbol_font

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CHANGING_FIELD = re.compile("slidenum|datetime.*", re.IGNORECASE)
_NO_WORDS = ("a-pPr", "a-endParaRPr")


@dataclass(slots=True)
class DrawingText:
    """The text of a paragraph, what is struck out of it, and whether a field fills in more.

    Fields of the slide's number and of the date say nothing of the slide; they are left out.
    `unknown` are the signs of symbol fonts that have no character: font and code of each.
    """

    text: str = ""
    struck: str = ""
    filled_in: bool = False
    unknown: list[str] = field(default_factory=list)


def drawing_text(paragraph: Element) -> DrawingText:
    """Return the text of a paragraph, with line breaks as such."""
    found = DrawingText()
    _add(paragraph, found)
    if found.struck or found.filled_in:
        found.text = re.sub(" {2,}", " ", found.text)
    return found


def unescape(text: str) -> str:
    """Return a string of Office without its escapes: `_x000B_` is a line break."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def joined_text(paragraphs: Iterable[Element]) -> str:
    """Return the text of some paragraphs on one line."""
    return line_of("\n".join(drawing_text(each).text for each in paragraphs))


def _add(parent: Element, found: DrawingText) -> None:
    for child in parent:
        if child.tag in FORMULAS:
            found.text = add_formula(found.text, child)
        elif child.tag == "a-br":
            found.text += "\n"
        elif child.tag == "a-fld" and _CHANGING_FIELD.fullmatch(child.get("type", "")):
            found.filled_in = True
        elif child.tag in ("a-r", "a-fld"):
            _add_run(child, found)
        elif child.tag not in _NO_WORDS:
            _add(child, found)


def _add_run(run: Element, found: DrawingText) -> None:
    text = unescape("".join(each.text or "" for each in run.findall("a-t")))
    properties = run.find("a-rPr")
    text = _with_signs(text, properties, found)
    if properties is None:
        found.text += text
        return
    baseline = properties.get("baseline", "0")
    if baseline.strip("0%"):
        text = lowered(text) if baseline.startswith("-") else raised(text)
    if properties.get("strike", "noStrike") == "noStrike":
        found.text += text
    else:
        found.struck += text


def _with_signs(text: str, properties: Element | None, found: DrawingText) -> str:
    """Return a run's text in the signs that its fonts show for it; name the unknown ones."""
    fonts = {
        each.tag: each.get("typeface", "")
        for each in (properties if properties is not None else ())
    }
    letters, signs = fonts.get("a-latin", ""), fonts.get("a-sym", "")
    shown = ""
    for character in text:
        # The font of signs holds for what no other font has: an arrow is written as à.
        font = letters if is_symbol_font(letters) or character.isascii() else signs
        sign = as_unicode(character, font)
        if sign == UNKNOWN:
            found.unknown.append(f"{font} {ord(character):04X}".strip())
        else:
            shown += sign
    return shown
