"""Runs something once the first frame of a window has been drawn."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow


class FirstFrame(QObject):
    """Calls `then` once, in the window's thread, after the next frame."""

    def __init__(self, window: QQuickWindow, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        # Not as a single-shot connection: the first word of Qt's own namespace costs 20 ms.
        window.frameSwapped.connect(self._drawn)

    def _drawn(self) -> None:
        self._window.frameSwapped.disconnect(self._drawn)
        self._then()
