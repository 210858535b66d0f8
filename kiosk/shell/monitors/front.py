"""Keeps a locked kiosk in front of a desktop: no visitor may cover it or put it away."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.shell.app import KioskWindow

_EVERY = 2000  # milliseconds between two looks
#: Looks between two tries to get the keyboard back, at most: two kiosks on one desktop would
#: else take it from each other all the time.
_MOST_LOOKS = 15
_PLATFORMS = ("xcb", "windows", "cocoa")  # under Wayland no program may come to the front


class FrontKeeper(QObject):
    """Brings the watched window back where it was put away, covered, or lost the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._kiosk: KioskWindow | None = None
        self._without = 0  # looks in a row without the keyboard
        self._patience = 1  # of so many it tries to get it back
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    def watch(self, kiosk: KioskWindow) -> None:
        """Keep this window in front from now on, if visitors are locked in."""
        self._kiosk = kiosk
        if kiosk.staff_lock is not None and QGuiApplication.platformName() in _PLATFORMS:
            self._timer.start()

    def leave(self) -> None:
        """Let it go."""
        self._timer.stop()
        self._kiosk = None

    def look(self) -> None:
        """Bring the window to the front if it is not there."""
        kiosk = self._kiosk
        if kiosk is None or (kiosk.player is not None and not kiosk.player.state.fullscreen):
            return
        window = kiosk.window
        minimised = bool(window.windowStates() & Qt.WindowState.WindowMinimized)
        away = minimised or not window.isExposed()
        if window.isActive() and not away:
            self._without, self._patience = 0, max(1, self._patience - 1)
            return
        self._without += 1
        if not away and self._without < self._patience:
            return
        if away:
            window.showFullScreen()
        else:
            self._patience = min(self._patience * 2, _MOST_LOOKS)
        self._without = 0
        window.raise_()
        window.requestActivate()
