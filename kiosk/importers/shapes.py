"""The shapes of a PowerPoint slide in reading order: by row, then from left to right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

SHAPES = ("p-sp", "p-graphicFrame", "p-pic", "p-grpSp", "p-cxnSp")
TITLES = ("title", "ctrTitle")
MARGINS = ("dt", "ftr", "sldNum", "hdr")
SAME_ROW = 300_000  # English Metric Units, 8 mm: nobody aligns by eye more exactly
_MOST_NESTING = 20


@dataclass(frozen=True, slots=True)
class Placeholder:
    """The placeholder of a layout that a shape fills; `kind` is empty for a shape of its own."""

    kind: str = ""
    index: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """The place of a shape on its slide, in English Metric Units, of which 360,000 are 1 cm."""

    x: float
    y: float
    width: float = 0
    height: float = 0

    def inside(self, group: "Group") -> "Box":
        """Return the box on the slide of a box that is measured inside of a group."""
        return Box(
            group.box.x + (self.x - group.inner.x) * group.across,
            group.box.y + (self.y - group.inner.y) * group.down,
            self.width * group.across,
            self.height * group.down,
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Where a group lies on the slide, and how its own shapes are measured."""

    box: Box
    inner: Box

    @property
    def across(self) -> float:
        """How much wider the group is than its own measure."""
        return self.box.width / self.inner.width if self.inner.width else 1

    @property
    def down(self) -> float:
        """How much higher the group is than its own measure."""
        return self.box.height / self.inner.height if self.inner.height else 1


@dataclass(frozen=True, slots=True)
class PlacedShape:
    """A shape with its box on the slide, None where nothing tells it; groups are taken apart."""

    element: Element
    box: Box | None
    hidden: bool


def placeholder(shape: Element) -> Placeholder:
    """Return the placeholder that a shape fills."""
    element = shape.find("*/p-nvPr/p-ph")
    if element is None:
        return Placeholder()
    return Placeholder(element.get("type", "obj"), element.get("idx", "0"))


def layout_boxes(layout: Element | None) -> dict[Placeholder, Box]:
    """Return the boxes of the placeholders of a layout or master."""
    boxes = {}
    for shape in layout.iter("p-sp") if layout is not None else ():
        if box := _box(shape):
            boxes[placeholder(shape)] = box
    return boxes


def in_reading_order(
    tree: Element,
    boxes: Mapping[Placeholder, Box],
    *,
    hidden: bool = False,
    groups: tuple[Group, ...] = (),
) -> Iterator[PlacedShape]:
    """Yield the shapes of a slide or group in reading order, the title first.

    `boxes` are those of the layout, for shapes that have no place of their own. What lies in
    `groups`, the innermost first, is hidden with them.
    """
    placed = []
    for number, shape in enumerate(child for child in _children(tree) if child.tag in SHAPES):
        asked = placeholder(shape)
        found = _box(shape) or _inherited(asked, boxes)
        placed.append((asked.kind not in TITLES, found or Box(0, 0), number, shape, found))
    placed.sort(key=lambda each: (each[0], each[1].y))
    for row in _rows(placed):
        for _, _, _, shape, found in sorted(row, key=lambda each: (each[1].x, each[2])):
            off = hidden or _is_hidden(shape)
            if shape.tag == "p-grpSp" and len(groups) < _MOST_NESTING:
                inner = (_group(shape), *groups)
                yield from in_reading_order(shape, {}, hidden=off, groups=inner)
                continue
            for group in groups:
                found = found and found.inside(group)
            yield PlacedShape(shape, found, off)


_Placed = tuple[bool, Box, int, Element, Box | None]


def _rows(placed: list[_Placed]) -> Iterator[list[_Placed]]:
    row: list[_Placed] = []
    for each in placed:
        if row and (each[0] != row[0][0] or each[1].y - row[0][1].y > SAME_ROW):
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


def _is_hidden(shape: Element) -> bool:
    named = shape.find("*/p-cNvPr")
    return named is not None and named.get("hidden", "0") in ("1", "true")


def _box(shape: Element) -> Box | None:
    for path in ("p-spPr/a-xfrm", "p-xfrm", "p-grpSpPr/a-xfrm"):
        if (place := shape.find(path)) is not None and place.find("a-off") is not None:
            return _measured(place, "a-off", "a-ext")
    return None


def _group(shape: Element) -> Group:
    box = _box(shape) or Box(0, 0)
    place = shape.find("p-grpSpPr/a-xfrm")
    inner = _measured(place, "a-chOff", "a-chExt") if place is not None else None
    return Group(box, inner or box)


def _measured(place: Element, offset: str, extent: str) -> Box | None:
    corner, size = place.find(offset), place.find(extent)
    if corner is None:
        return None
    try:
        x, y = int(corner.get("x", "0")), int(corner.get("y", "0"))
        wide, high = (
            (0, 0) if size is None else (int(size.get("cx", "0")), int(size.get("cy", "0")))
        )
    except ValueError:
        return None
    return Box(x, y, wide, high)


def _inherited(asked: Placeholder, boxes: Mapping[Placeholder, Box]) -> Box | None:
    if exact := boxes.get(asked):
        return exact
    same = (box for each, box in boxes.items() if each.index == asked.index != "0")
    alike = (box for each, box in boxes.items() if each.kind == asked.kind)
    return next(same, None) or next(alike, None)
