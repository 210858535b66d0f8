"""Walks what a window shows, item by item; knows nothing of how slides are built."""

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem


def kinds(item: QQuickItem) -> set[str]:
    """The names of a QML type and of all it derives from, as the QML files say them."""
    names = set()
    meta: QMetaObject | None = item.metaObject()
    while meta is not None:
        names.add(re.sub(r"_QML.*", "", meta.className()))
        meta = meta.superClass()
    return names


def read(item: QQuickItem, path: str) -> Any:
    """A property as QML reads it: property() cannot convert pointers to types of Python or QML."""
    context = qmlContext(item)
    if context is None:
        raise ValueError(f"{item} was not made by QML")
    expression = QQmlExpression(context, item, f"this.{path}")
    value, _ = expression.evaluate()
    if expression.hasError():
        raise ValueError(expression.error().toString())
    return value


def has(item: QQuickItem, name: str) -> bool:
    """Whether an item has a property of this name."""
    return item.metaObject().indexOfProperty(name) >= 0


def walk(top: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that can be seen inside it, parents first."""
    if not top.isVisible() or top.opacity() <= 0:
        return
    yield top
    for child in top.childItems():
        yield from walk(child)


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item, what holds it, and so on up to the window."""
    holder: QQuickItem | None = item
    while holder is not None:
        yield holder
        holder = holder.parentItem()


def find(top: QQuickItem, kind: str) -> list[QQuickItem]:
    """Every item of a QML type that can be seen inside an item."""
    return [item for item in walk(top) if kind in kinds(item)]


def texts(top: QQuickItem) -> list[QQuickItem]:
    """Every text that can be seen inside an item and says something."""
    return [item for item in find(top, "QQuickText") if item.property("text")]


def area(item: QQuickItem) -> QRectF:
    """Where an item stands in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
