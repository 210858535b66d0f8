"""The text of a Word paragraph, as it is after all tracked changes are accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.importers.word_styles import Formatting, is_on, run_formatting

_GONE = ("w-del", "w-moveFrom", "w-pPr", "w-rPr", "w-rt", "w-sdtPr", "w-sdtEndPr")
_SIGNS = {"w-tab": "\t", "w-cr": "\n", "w-noBreakHyphen": "-"}
_REFERENCES = ("w-footnoteReference", "w-endnoteReference", "w-commentReference")
_FORMULAS = ("m-oMath", "m-oMathPara")
_OBJECTS = ("w-drawing", "w-pict", "w-object")


@dataclass(slots=True)
class ParagraphText:
    """The text of a paragraph, its formatting, and what is anchored in it.

    `bold` says that all of it is, `size` is the largest in half points. `boxes` are text boxes,
    `drawn` are charts and diagrams.
    """

    text: str = ""
    hidden: str = ""
    bold: bool = True
    size: int = 0
    boxes: list[Element] = field(default_factory=list)
    omissions: list[tuple[str, str]] = field(default_factory=list)  # key and words
    drawn: list[tuple[str, str]] = field(default_factory=list)  # tag and relationship of a part
    references: list[tuple[str, str]] = field(default_factory=list)  # tag and identifier


def paragraph_text(paragraph: Element, formatting: Formatting) -> ParagraphText:
    """Return the text of a paragraph; `formatting` is the paragraph's own."""
    words = ParagraphText()
    for run in _runs(paragraph, words):
        _add_run(run, words, run_formatting(formatting, run))
    words.bold = words.bold and words.size > 0
    return words


def _runs(parent: Element, words: ParagraphText) -> Iterator[Element]:
    for child in parent:
        if child.tag == "w-r":
            yield child
        elif child.tag in _FORMULAS:
            words.omissions.append(
                ("left-formula", "".join(t.text or "" for t in child.iter("m-t")))
            )
        elif child.tag not in _GONE:
            yield from _runs(child, words)


def _add_run(run: Element, words: ParagraphText, formatting: Formatting) -> None:
    properties = run.find("w-rPr")
    hidden = properties is not None and is_on(properties.find("w-vanish"))
    for child in run:
        if child.tag in _OBJECTS:
            _add_object(child, words)
        elif child.tag in _REFERENCES:
            words.references.append((child.tag, child.get("w-id", "")))
        elif child.tag == "w-ruby":
            base = child.find("w-rubyBase")
            for inner in _runs(base, words) if base is not None else ():
                _add_run(inner, words, formatting)
        elif child.tag == "mc-AlternateContent":
            for alternative in child:
                _add_run(alternative, words, formatting)
        elif text := _text(child):
            if hidden:
                words.hidden += text
                continue
            words.text += text
            if text.strip():
                words.bold = words.bold and formatting.bold
                words.size = max(words.size, formatting.size)


def _text(element: Element) -> str:
    if element.tag == "w-t":
        return element.text or ""
    if element.tag == "w-br":
        return "" if element.get("w-type") in ("page", "column") else "\n"
    return _SIGNS.get(element.tag, "")


def _add_object(element: Element, words: ParagraphText) -> None:
    boxes = [box for box in element.iter("w-txbxContent") if len(box)]
    words.boxes += boxes
    if boxes:
        return
    for each in element.iter():
        if each.tag in ("c-chart", "cx-chart", "dgm-relIds"):
            words.drawn.append((each.tag, each.get("r-id", each.get("r-dm", ""))))
            return
    described = next((each.get("descr", "") for each in element.iter("wp-docPr")), "")
    key = "left-embedded" if element.tag == "w-object" else "left-picture"
    words.omissions.append((key, described))
