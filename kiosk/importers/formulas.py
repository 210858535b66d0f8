"""Writes the equations of Office documents on one line: fractions as (a+b)/2, powers as a².

The names of elements are those of Office Math Markup, ECMA-376 part 1, section 22.1.
"""

import re
from collections.abc import Iterable
from functools import reduce
from unicodedata import normalize
from xml.etree.ElementTree import Element

from kiosk.importers.scripts import exponent, index

FORMULAS = ("m-oMath", "m-oMathPara")
_PLAIN = re.compile(r"[\w.,′%]*|[^\w\s]|[(\[{|][^()\[\]{}|]*[)\]}|]")
# PowerPoint writes its letters as mathematical italics, which few fonts have.
_STYLED = re.compile("[\U0001d400-\U0001d7ff\u210e]+")
_COMBINING = {"\u00af": "\u0305", "\u203e": "\u0305", "^": "\u0302", "~": "\u0303"}
_ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_OFF = ("0", "off", "false")


def add_formula(text: str, element: Element) -> str:
    """Return a text followed by an equation; 3 before the fraction 1/2 does not become 31/2."""
    formula = formula_text(element)
    glued = text[-1:].isdigit() and formula[:1].isdigit() and element.tag != "m-r"
    return f"{text} {formula}" if glued else text + formula


def formula_text(element: Element) -> str:
    """Return an equation, or a part of one, as a line of text."""
    match element.tag:
        case "m-t":
            return _STYLED.sub(lambda match: normalize("NFKC", match[0]), element.text or "")
        case "m-f":
            return _fraction(element)
        case "m-sSup" | "m-sSub" | "m-sSubSup":
            return _base(element) + _below(_part(element, "sub")) + _above(_part(element, "sup"))
        case "m-sPre":
            scripts = _below(_part(element, "sub")) + _above(_part(element, "sup"))
            return scripts + _part(element, "e")
        case "m-rad":
            return _root(element)
        case "m-nary":
            sign = _setting(element, "chr", "∫")
            limits = _below(_part(element, "sub")) + _above(_part(element, "sup"))
            return f"{sign}{limits} {_part(element, 'e')}" if limits else sign + _part(element, "e")
        case "m-func":
            return _function(_part(element, "fName"), _part(element, "e"))
        case "m-limLow":
            return _part(element, "e") + _below(_part(element, "lim"))
        case "m-limUpp":
            return _part(element, "e") + _above(_part(element, "lim"))
        case "m-d":
            between = _setting(element, "sepChr", "|").join(_all(element.findall("m-e")))
            return _setting(element, "begChr", "(") + between + _setting(element, "endChr", ")")
        case "m-m":
            return "; ".join(" ".join(_all(row.findall("m-e"))) for row in element.findall("m-mr"))
        case "m-eqArr":
            return "; ".join(_all(element.findall("m-e")))
        case "m-acc":
            return _accented(_part(element, "e"), _setting(element, "chr", "\u0302"))
        case "m-bar":
            top = _setting(element, "pos", "bot") == "top"
            return _accented(_part(element, "e"), "\u0305" if top else "\u0332")
        case "m-phant" if _setting(element, "show", "1") in _OFF:
            return ""
        case "m-oMathPara":
            return " ".join(_all(element))
        case _:
            return reduce(add_formula, element, "")


def _all(elements: Iterable[Element]) -> list[str]:
    return [text for each in elements if (text := formula_text(each))]


def _part(element: Element, name: str) -> str:
    part = element.find(f"m-{name}")
    return formula_text(part).strip() if part is not None else ""


def _setting(element: Element, name: str, default: str) -> str:
    """Return a property of a structure; one that is there without a value is empty."""
    found = element.find(f"{element.tag}Pr/m-{name}")
    return default if found is None else found.get("m-val", "")


def _fraction(element: Element) -> str:
    above, below = _part(element, "num"), _part(element, "den")
    if _setting(element, "type", "bar") == "noBar":
        return f"{above}; {below}"
    return f"{_grouped(above)}/{_grouped(below)}"


def _base(element: Element) -> str:
    base = element.find("m-e")
    whole = base is not None and base.find("m-f") is not None
    return f"({_part(element, 'e')})" if whole else _part(element, "e")


def _root(element: Element) -> str:
    degree = "" if _setting(element, "degHide", "0") not in _OFF else _part(element, "deg")
    sign = _ROOTS.get(degree) or _above(degree) + "√"
    return sign + _grouped(_part(element, "e"))


def _function(name: str, argument: str) -> str:
    return name + argument if argument.startswith("(") else f"{name} {argument}"


def _accented(text: str, accent: str) -> str:
    mark = _COMBINING.get(accent, accent)
    return normalize("NFC", "".join(character + mark for character in text))


def _above(text: str) -> str:
    return exponent(text) or (f"^{_grouped(text)}" if text else "")


def _below(text: str) -> str:
    return index(text) or (f"_{_grouped(text)}" if text else "")


def _grouped(text: str) -> str:
    """Bracket what would be read apart without the height that told it apart."""
    return text if _PLAIN.fullmatch(text) else f"({text})"
