"""The words of one Word paragraph, as they stand after all changes are accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.importers.word_styles import Look, is_on, run_look

_GONE = ("w-del", "w-moveFrom", "w-pPr", "w-rPr", "w-rt", "w-sdtPr", "w-sdtEndPr")
_SIGNS = {"w-tab": "\t", "w-cr": "\n", "w-noBreakHyphen": "-"}
_REFERENCES = ("w-footnoteReference", "w-endnoteReference", "w-commentReference")
_FORMULAS = ("m-oMath", "m-oMathPara")
_OBJECTS = ("w-drawing", "w-pict", "w-object")


@dataclass(slots=True)
class Words:
    """A paragraph's text, how it is set where all of it is set alike, and what hangs on it."""

    text: str = ""
    hidden: str = ""
    bold: bool = True
    size: int = 0
    boxes: list[Element] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)  # key and words
    references: list[tuple[str, str]] = field(default_factory=list)  # tag and identifier


def words_of(paragraph: Element, look: Look) -> Words:
    """Return the words of a paragraph."""
    words = Words()
    for run in _runs(paragraph, words):
        _add_run(run, words, run_look(look, run))
    words.bold = words.bold and words.size > 0
    return words


def _runs(parent: Element, words: Words) -> Iterator[Element]:
    for child in parent:
        if child.tag == "w-r":
            yield child
        elif child.tag in _FORMULAS:
            words.left.append(("left-formula", "".join(t.text or "" for t in child.iter("m-t"))))
        elif child.tag not in _GONE:
            yield from _runs(child, words)


def _add_run(run: Element, words: Words, look: Look) -> None:
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
                _add_run(inner, words, look)
        elif child.tag == "mc-AlternateContent":
            for alternative in child:
                _add_run(alternative, words, look)
        elif text := _text(child):
            if hidden:
                words.hidden += text
                continue
            words.text += text
            if text.strip():
                words.bold = words.bold and look.bold
                words.size = max(words.size, look.size)


def _text(element: Element) -> str:
    if element.tag == "w-t":
        return element.text or ""
    if element.tag == "w-br":
        return "" if element.get("w-type") in ("page", "column") else "\n"
    return _SIGNS.get(element.tag, "")


def _add_object(element: Element, words: Words) -> None:
    boxes = [box for box in element.iter("w-txbxContent") if len(box)]
    words.boxes += boxes
    if boxes:
        return
    described = next((each.get("descr", "") for each in element.iter("wp-docPr")), "")
    if any(True for _ in element.iter("c-chart")):
        key = "left-chart"
    elif any(True for _ in element.iter("dgm-relIds")):
        key = "left-diagram"
    else:
        key = "left-embedded" if element.tag == "w-object" else "left-picture"
    words.left.append((key, described))
