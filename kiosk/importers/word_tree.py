"""Brings the XML of a Word document into plain order: changes accepted, wrappers taken apart.

Afterwards paragraphs and tables are the children of what they stand in, and runs those of their
paragraphs, however the document wraps them.
"""

from xml.etree.ElementTree import Element

_GONE = {"w-del", "w-moveFrom", "w-rt", "w-sdtPr", "w-sdtEndPr"}
_WRAPPERS = {
    "w-ins", "w-moveTo", "w-sdt", "w-sdtContent", "w-customXml", "w-smartTag", "w-hyperlink",
    "w-fldSimple", "w-dir", "w-bdo", "w-ruby", "w-rubyBase",
    "mc-AlternateContent", "mc-Choice", "mc-Fallback",
}  # fmt: skip
_PROPERTIES = {"w-pPr", "w-rPr", "w-trPr", "w-tcPr", "w-tblPr", "w-sectPr"}
_TEXTS = {"w-t", "m-t"}


def is_on(element: Element | None) -> bool:
    """Whether a switch such as w:b is there and not turned off."""
    return element is not None and element.get("w-val", "true") not in ("0", "false", "off")


def take_apart(parent: Element, *, prompt: bool = False) -> None:
    """Put what `parent` holds into plain order; `prompt` says that it is an empty form field.

    Of the content controls only those around a table of contents stay.
    """
    kept: list[Element] = []
    for child in parent:
        if child.tag in _GONE or _is_deleted(child) or (prompt and child.tag == "w-r"):
            continue
        # What no name is known for may wrap words of today's programs.
        wraps = child.tag in _WRAPPERS or child.tag.startswith("?")
        stays = not wraps or _is_contents(child)
        if child.tag not in _PROPERTIES:
            take_apart(child, prompt=prompt or _shows_prompt(child))
        kept.extend((child,) if stays else child)
    parent[:] = kept


def said_texts(root: Element) -> tuple[str, ...]:
    """Return the text of each paragraph below an element, without marks, breaks and fields."""
    found: list[str] = []
    _collect(root, found)
    return tuple(found)


def _collect(element: Element, found: list[str]) -> str:
    text = (element.text or "") if element.tag in _TEXTS else element.get("string", "")
    for child in element:
        inner = _collect(child, found)
        if child.tag == "w-p":
            found.append(inner)
        else:
            text += inner
    return text


def _is_deleted(element: Element) -> bool:
    return element.find("w-trPr/w-del") is not None or element.find("w-tcPr/w-cellDel") is not None


def _shows_prompt(element: Element) -> bool:
    return element.tag == "w-sdt" and is_on(element.find("w-sdtPr/w-showingPlcHdr"))


def _is_contents(element: Element) -> bool:
    gallery = element.find("w-sdtPr/w-docPartObj/w-docPartGallery")
    return gallery is not None and "contents" in gallery.get("w-val", "").lower()
