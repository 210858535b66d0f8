"""The words of a SmartArt diagram in the order in which it shows them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kiosk.importers.archive import Archive
from kiosk.importers.drawing_text import joined_text


def read_diagram(archive: Archive, part: str) -> tuple[str, ...]:
    """Return the texts of the diagram in a part, those below a point right after it."""
    data = archive.root(part)
    return tuple(_lines(data)) if data is not None else ()


def _lines(data: Element) -> Iterator[str]:
    points = {point.get("modelId", ""): point for point in data.iter("dgm-pt")}
    below: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for connection in data.iter("dgm-cxn"):
        if connection.get("type", "parOf") == "parOf":
            order = connection.get("srcOrd", "0")
            # What stands on the arrow to the next point comes after what it leads from.
            for place, end in enumerate(("destId", "sibTransId")):
                number = int(order) if re.fullmatch("[0-9]{1,7}", order) else 0
                child = (2 * number + place, connection.get(end, ""))
                below[connection.get("srcId", "")].append(child)
    roots = [key for key, point in points.items() if point.get("type") == "doc"]
    # Points that nothing connects are shown nowhere, but their words would be lost.
    waiting = [*reversed(points), *reversed(roots)]
    while waiting:
        key = waiting.pop()
        point = points.pop(key, None)
        if point is None:
            continue
        waiting += [child for _, child in sorted(below[key], reverse=True)]
        if text := joined_text(point.findall("dgm-t/a-p")):
            yield text
