"""Reads the keyboard for QML: each press of a key once, with the place of the key."""

import sys

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem

from kiosk.base.qml_types import QmlElement

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

#: By how much Qt's codes of keys are above those of Linux: X11 and Wayland keep X's old offset.
_OFFSET = 0 if sys.platform == "win32" else 8
_TOGETHER = 1  # milliseconds between release and press of a key that repeats


@QmlElement
class KeyInput(QQuickItem):
    """Has the keyboard while it has the focus.

    A key kept down, as under a book, is pressed once. X11 tells of it as of a key let go and
    pressed again at the same moment, and Qt sees that it is a repeat only if both have arrived
    when it looks. QML's own `Keys` know no time.
    """

    #: The key and its modifiers by Qt's numbers, what it prints, and its key code of Linux.
    pressed = Signal(int, int, str, int, arguments=["key", "modifiers", "text", "position"])

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._released: tuple[int, int] | None = None  # the code of the last key, and when

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of a key that was not down before."""
        if not (event.isAutoRepeat() or self._repeats(event)):
            code = event.nativeScanCode()
            position = code - _OFFSET if code > _OFFSET else 0
            modifiers = event.modifiers().value
            self.pressed.emit(event.key(), modifiers, event.text(), position)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note of when a key went up."""
        self._released = (event.nativeScanCode(), event.timestamp())

    def _repeats(self, event: QKeyEvent) -> bool:
        # Keys without a code come from programs, which may press as fast as they like.
        if self._released is None or not event.nativeScanCode():
            return False
        code, when = self._released
        return code == event.nativeScanCode() and 0 <= event.timestamp() - when <= _TOGETHER
