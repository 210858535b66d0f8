"""Measures where the letters of texts are, and complains where they cannot all be read."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.gallery.item_tree import read_property, scene_rect, text_items, type_names, visible_items
from kiosk.gallery.rendered_texts import ink_rect


def geometry(top: QQuickItem, room: QRectF) -> Iterator[str]:
    """Texts that leave their room, are cut, or lie on each other."""
    inks = [(text.property("text"), ink_rect(text)) for text in text_items(top)]
    for words_, rect in inks:
        if not room.adjusted(-1, -1, 1, 1).contains(rect):
            yield f"“{words_}” {box(rect)} leaves {box(room)}"
    for (one, first), (other, second) in combinations(inks, 2):
        shared = first.intersected(second)
        if shared.width() > 1 and shared.height() > 1:
            yield f"“{one}” {box(first)} and “{other}” {box(second)} overlap"
    for text in text_items(top):
        cut = (
            text.property("truncated")
            or read_property(text, "elide") != Qt.TextElideMode.ElideNone.value
        )
        if cut or text.property("contentWidth") > text.width() + 1:
            yield f"“{text.property('text')}” is cut"
    for item in visible_items(top):
        room = scene_rect(item).adjusted(-1, -1, 1, 1)
        if item.clip() and not all(room.contains(ink_rect(text)) for text in text_items(item)):
            yield f"{min(type_names(item))} cuts what is in it"


def box(rect: QRectF) -> str:
    return f"{rect.left():.0f},{rect.top():.0f}–{rect.right():.0f},{rect.bottom():.0f}"
