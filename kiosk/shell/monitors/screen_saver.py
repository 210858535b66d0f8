"""Keeps screen saver and sleep away while there is something to be seen; never waited for.

Outside the opening hours the machine may do as its owner has set it up: that switches the display
off where it is wanted, by the system's own means.
"""

import ctypes
import logging
import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, QProcess
from PySide6.QtGui import QGuiApplication

from kiosk.shell.app import KioskWindow
from kiosk.shell.display.reduced_motion import has_session_bus

_log = logging.getLogger(__name__)
_BUS = "kiosk-awake"  # a connection of its own: whoever inhibits is forgotten when it ends
_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
#: What an X server without a desktop is told: no saver and no power saving, or as it was.
XSET = {True: ("s", "off", "-dpms"), False: ("s", "on", "+dpms")}


class ScreenSaverInhibitor(QObject):
    """Inhibits screen saver and sleep while the watched window shows something."""

    def __init__(self) -> None:
        super().__init__()
        self._kiosk: KioskWindow | None = None
        self._kept = False

    def watch(self, kiosk: KioskWindow) -> None:
        """Inhibit them for this window from now on."""
        self._kiosk = kiosk
        if kiosk.player is not None:
            kiosk.player.stateChanged.connect(self._look)
        self._look()

    def leave(self) -> None:
        """Allow screen saver and sleep again."""
        self._kiosk = None
        self._look()

    def _look(self) -> None:
        player = self._kiosk.player if self._kiosk else None
        wanted = self._kiosk is not None and not (player is not None and player.state.dark)
        if wanted != self._kept:
            self._kept = wanted
            means = [one for one in (_windows, _desktop, _x_server) if one(awake=wanted)]
            names = ", ".join(one.__name__.strip("_") for one in means) or "nobody"
            _log.debug("WrongTries awake: %s; told: %s", wanted, names)


def is_bare_x(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether the display is that of an X server with no desktop to look after it."""
    return platform == "xcb" and not environment.get("XDG_CURRENT_DESKTOP")


def _windows(*, awake: bool) -> bool:
    if sys.platform == "win32":
        with suppress(AttributeError, OSError):  # no such call: the log names nobody
            kernel32 = getattr(ctypes, "windll").kernel32  # noqa: B009
            kernel32.SetThreadExecutionState(_CONTINUOUS | (_SYSTEM | _DISPLAY if awake else 0))
            return True
    return False


def _desktop(*, awake: bool) -> bool:
    if not sys.platform.startswith("linux") or not has_session_bus(os.environ):
        return False
    # Loaded only here: most kiosks have no desktop.
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    if not awake:
        QDBusConnection.disconnectFromBus(_BUS)
        return True
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
    if not bus.isConnected():
        return False
    message = QDBusMessage.createMethodCall(*_SAVER, _SAVER[0], "Inhibit")
    message.setArguments(["kiosk", "A show is playing"])
    bus.asyncCall(message)
    return True


def _x_server(*, awake: bool) -> bool:
    if not is_bare_x(QGuiApplication.platformName(), os.environ):
        return False
    program = shutil.which("xset")
    if not program:
        return False
    asked = QProcess()
    asked.setProgram(program)
    asked.setArguments(list(XSET[awake]))
    # A server that knows no power saving says so: that is nobody's business.
    asked.setStandardErrorFile(QProcess.nullDevice())
    asked.setStandardOutputFile(QProcess.nullDevice())
    asked.startDetached()
    return True
