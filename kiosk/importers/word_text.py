"""The text of Word paragraphs as it is seen, and apart from it what is hidden or struck out."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.importers.formulas import FORMULAS, add_formula
from kiosk.importers.scripts import lowered, raised
from kiosk.importers.symbols import UNKNOWN, as_unicode, is_symbol_font
from kiosk.importers.word_styles import Formatting, Look, Styles
from kiosk.importers.word_tree import is_on, said_texts

PAGE_BREAK = "\f"  # or that of a column
_SIGNS = {"w-tab": "\t", "w-ptab": "\t", "w-cr": "\n", "w-noBreakHyphen": "-"}
_REFERENCES = ("w-footnoteReference", "w-endnoteReference", "w-commentReference")
_OBJECTS = ("w-drawing", "w-pict", "w-object")
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_SYMBOL_FIELD = re.compile(r"\s*SYMBOL\s+(0x[0-9A-F]{1,4}|\d{1,5})\b(.*)", re.IGNORECASE)
_FONT_SWITCH = re.compile(r'\\f\s*(?:"([^"]+)"|(\S+))')
_CIRCLED = re.compile(r"\s*EQ\s+\\o(?:\\ac)?\(\s*[○◯]\s*[,，;]\s*(\d{1,2})\s*\)\s*", re.IGNORECASE)
_FORMULA_FIELD = re.compile(r"\s*EQ\s+(.*)", re.IGNORECASE)
_MOST_CIRCLED = 20


@dataclass(slots=True)
class ParagraphText:
    """The text of a paragraph, its formatting, and what is anchored in it.

    `bold` says that all of it is, `size` is the largest in half points. `objects` are drawings and
    text boxes.
    """

    text: str = ""
    hidden: str = ""
    struck: str = ""
    bold: bool = True
    size: int = 0
    objects: list[Element] = field(default_factory=list)
    omissions: list[tuple[str, str]] = field(default_factory=list)  # key and words
    references: list[tuple[str, str]] = field(default_factory=list)  # tag and identifier
    cut: bool = False  # since the last text, something was taken out

    def say(self, text: str) -> None:
        """Go on with a text; where something was taken out, only one blank stays."""
        if self.cut and (not self.text or self.text[-1].isspace()):
            text = text.lstrip(" ")
        self.cut = self.cut and not text
        self.text += text


@dataclass(slots=True)
class _Field:
    code: str = ""
    shown: bool = False  # its result has begun
    filled: bool = False  # what it shows is known already


class TextReader:
    """Reads one paragraph after the other, as a field can begin in one and end in the next."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[_Field] = []

    def add(self, paragraph: Element, formatting: Formatting, words: ParagraphText) -> None:
        """Add a paragraph to `words`."""
        for child in paragraph:
            if child.tag == "w-r":
                self._run(child, formatting.style, words)
            elif child.tag in FORMULAS:
                words.text = add_formula(words.text, child)

    def _run(self, run: Element, style: str, words: ParagraphText) -> None:
        look = self._styles.look(style, run.find("w-rPr"))
        for child in run:
            if child.tag == "w-r":  # the letters below those that tell how they are read
                self._run(child, style, words)
            elif child.tag == "w-fldChar":
                self._field(child, look, words)
            elif child.tag == "w-instrText":
                if self._fields:
                    self._fields[-1].code += child.text or ""
            elif child.tag in _OBJECTS and not look.hidden:
                words.objects.append(child)
            elif child.tag in _OBJECTS:
                words.hidden += "\n".join(said_texts(child))
            elif child.tag in _REFERENCES:
                words.references.append((child.tag, child.get("w-id", "")))
            elif text := _text(child, look, words):
                self._say(text, look, words)

    def _say(self, text: str, look: Look, words: ParagraphText) -> None:
        if look.hidden or not all(each.shown for each in self._fields):
            words.hidden += text
            words.cut = True
        elif look.struck:
            words.struck += text
            words.cut = True
        else:
            words.say(_shifted(text, look, words))
            if text.strip():
                words.bold = words.bold and look.bold
                words.size = max(words.size, look.size)

    def _field(self, mark: Element, look: Look, words: ParagraphText) -> None:
        match mark.get("w-fldCharType"):
            case "begin":
                value = _form_value(mark)
                if value:
                    self._say(value, look, words)
                self._fields.append(_Field(filled=bool(value)))
            case "separate" if self._fields:
                self._fields[-1].shown = not self._fields[-1].filled
            case "end" if self._fields:
                done = self._fields.pop()
                if not done.shown and not done.filled:
                    self._say(_field_value(done.code, words), look, words)


def _text(element: Element, look: Look, words: ParagraphText) -> str:
    match element.tag:
        case "w-t":
            text = (element.text or "").replace("\n", " ")
            font = look.font if is_symbol_font(look.font) else look.wide_font
            if not is_symbol_font(look.font) and not _PRIVATE.search(text):
                return text
            element.text = _signs(text, font, words)
            return element.text
        case "w-sym":
            code = element.get("w-char", "")
            if not re.fullmatch("[0-9A-Fa-f]{1,4}", code):
                return ""
            return _signs(chr(int(code, 16)), element.get("w-font", ""), words)
        case "w-br":
            return PAGE_BREAK if element.get("w-type") in ("page", "column") else "\n"
        case _:
            return _SIGNS.get(element.tag, "")


def _signs(text: str, font: str, words: ParagraphText) -> str:
    seen = as_unicode(text, font)
    for sign, letter in zip(seen, text, strict=True):
        if sign == UNKNOWN:
            words.omissions.append(("left-symbol", f"{font} {ord(letter):04X}".strip()))
    return seen.replace(UNKNOWN, "")


def _shifted(text: str, look: Look, words: ParagraphText) -> str:
    shift = look.shift
    if not shift and look.raised and text.strip().isdigit() and words.text[-1:].strip():
        shift = look.raised  # an exponent that was moved by hand
    return raised(text) if shift > 0 else lowered(text) if shift < 0 else text


def _form_value(mark: Element) -> str:
    """Return what a tick box or a list to choose from shows; its letters stand in no run."""
    if (box := mark.find("w-ffData/w-checkBox")) is not None:
        ticked = box.find("w-checked")
        return "☒" if is_on(box.find("w-default") if ticked is None else ticked) else "☐"
    if (choice := mark.find("w-ffData/w-ddList")) is not None:
        entries = [each.get("w-val", "") for each in choice.findall("w-listEntry")]
        chosen = choice.find("w-result")
        chosen = choice.find("w-default") if chosen is None else chosen
        number = chosen.get("w-val", "") if chosen is not None else "0"
        if number.isdecimal() and int(number) < len(entries):
            return entries[int(number)]
    return ""


def _field_value(code: str, words: ParagraphText) -> str:
    """Return what a field shows that has no result of its own: a sign, or a number in a circle."""
    if match := _SYMBOL_FIELD.match(code):
        font = _FONT_SWITCH.search(match[2])
        number = int(match[1], 0) if match[1][:2].lower() == "0x" else int(match[1])
        return _signs(chr(number), (font[1] or font[2]) if font else "", words)
    if (match := _CIRCLED.fullmatch(code)) and 0 < int(match[1]) <= _MOST_CIRCLED:
        return chr(ord("①") + int(match[1]) - 1)
    if match := _FORMULA_FIELD.match(code):
        words.omissions.append(("left-formula", match[1]))
    return ""
