"""The shapes of a PowerPoint slide in reading order: by row, then from left to right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

SHAPES = ("p-sp", "p-graphicFrame", "p-pic", "p-grpSp", "p-cxnSp")
TITLES = ("title", "ctrTitle")
MARGINS = ("dt", "ftr", "sldNum", "hdr")
_SAME_ROW = 300_000  # English Metric Units, 8 mm: nobody aligns by eye more exactly
_MOST_NESTING = 20


@dataclass(frozen=True, slots=True)
class Placeholder:
    """The placeholder of a layout that a shape fills; `kind` is empty for a shape of its own."""

    kind: str = ""
    index: str = ""


Corner = tuple[int, int]  # y and x in English Metric Units


def placeholder(shape: Element) -> Placeholder:
    """Return the placeholder that a shape fills."""
    element = shape.find("*/p-nvPr/p-ph")
    if element is None:
        return Placeholder()
    return Placeholder(element.get("type", "obj"), element.get("idx", "0"))


def layout_corners(layout: Element | None) -> dict[Placeholder, Corner]:
    """Return the upper left corners of the placeholders of a layout or master."""
    corners = {}
    for shape in layout.iter("p-sp") if layout is not None else ():
        if corner := _corner(shape):
            corners[placeholder(shape)] = corner
    return corners


def in_reading_order(
    tree: Element, corners: Mapping[Placeholder, Corner], depth: int = 0
) -> Iterator[Element]:
    """Yield the shapes of a slide or group in reading order, the title first.

    `corners` are those of the layout, for shapes that have no place of their own.
    """
    placed = []
    for number, shape in enumerate(child for child in _children(tree) if child.tag in SHAPES):
        asked = placeholder(shape)
        title = asked.kind in TITLES
        found = _corner(shape) or _inherited(asked, corners)
        placed.append((not title, found or (0, 0), number, shape))
    placed.sort(key=lambda each: (each[0], each[1][0]))
    for row in _rows(placed):
        for _, _, _, shape in sorted(row, key=lambda each: (each[1][1], each[2])):
            if shape.tag == "p-grpSp" and depth < _MOST_NESTING:
                yield from in_reading_order(shape, {}, depth + 1)
            else:
                yield shape


_Placed = tuple[bool, Corner, int, Element]


def _rows(placed: list[_Placed]) -> Iterator[list[_Placed]]:
    row: list[_Placed] = []
    for each in placed:
        if row and (each[0] != row[0][0] or each[1][0] - row[0][1][0] > _SAME_ROW):
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _children(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in ("mc-AlternateContent", "mc-Choice", "mc-Fallback"):
            yield from _children(child)
        else:
            yield child


def _corner(shape: Element) -> Corner | None:
    for path in ("p-spPr/a-xfrm/a-off", "p-xfrm/a-off", "p-grpSpPr/a-xfrm/a-off"):
        if (offset := shape.find(path)) is not None:
            try:
                return int(offset.get("y", "0")), int(offset.get("x", "0"))
            except ValueError:
                return None
    return None


def _inherited(asked: Placeholder, corners: Mapping[Placeholder, Corner]) -> Corner | None:
    if exact := corners.get(asked):
        return exact
    same = (corner for each, corner in corners.items() if each.index == asked.index != "0")
    alike = (corner for each, corner in corners.items() if each.kind == asked.kind)
    return next(same, None) or next(alike, None)
