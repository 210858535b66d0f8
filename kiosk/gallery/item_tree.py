"""Finds and reads the visible items of a Qt Quick window; knows nothing of how slides are built."""

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

# By the names of the class and its base: Qt numbers the classes of QML files, but not those of
# components inside a file. Whoever looks for an item asks for the type names of all others, so
# that computing them anew would be most of what looking costs.
_type_names: dict[tuple[str, str], frozenset[str]] = {}
_MOST_TYPES = 5_000  # each engine adds some hundred classes


def type_names(item: QQuickItem) -> frozenset[str]:
    """Return the names of an item's QML type and of all it derives from, as QML files have them."""
    meta: QMetaObject | None = item.metaObject()
    base = meta.superClass() if meta else None
    key = (meta.className() if meta else "", base.className() if base else "")
    if key not in _type_names:
        if len(_type_names) >= _MOST_TYPES:
            _type_names.clear()
        names = set()
        while meta is not None:
            names.add(re.sub(r"_QML.*", "", meta.className()))
            meta = meta.superClass()
        _type_names[key] = frozenset(names)
    return _type_names[key]


def read_property(item: QQuickItem, path: str) -> Any:
    """Return a property as QML reads it; raise ValueError where there is none.

    QObject.property() cannot convert pointers to types of Python or QML.
    """
    context = qmlContext(item)
    if context is None:
        raise ValueError(f"{item} was not made by QML")
    expression = QQmlExpression(context, item, f"this.{path}")
    value, _ = expression.evaluate()
    if expression.hasError():
        raise ValueError(expression.error().toString())
    return value


def has_property(item: QQuickItem, name: str) -> bool:
    """Whether an item has a property of this name."""
    return item.metaObject().indexOfProperty(name) >= 0


def visible_items(top: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and all visible items inside it, parents first."""
    # A loop, as generators within generators are most of what a walk through a large tree costs.
    waiting = [top]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting += reversed(item.childItems())


def with_ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item, its parent item, and so on up to the window's root."""
    holder: QQuickItem | None = item
    while holder is not None:
        yield holder
        holder = holder.parentItem()


def find_items(top: QQuickItem, kind: str) -> list[QQuickItem]:
    """Return the visible items of a QML type inside an item."""
    return [item for item in visible_items(top) if kind in type_names(item)]


def text_items(top: QQuickItem) -> list[QQuickItem]:
    """Return the visible texts inside an item that are not empty."""
    return [item for item in find_items(top, "QQuickText") if item.property("text")]


def scene_rect(item: QQuickItem) -> QRectF:
    """Return the rectangle of an item in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
