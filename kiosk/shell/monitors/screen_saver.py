"""Keeps screen saver and sleep away while there is something to be seen; never waited for.

Outside the opening hours the machine may do as its owner has set it up: that switches the display
off where it is wanted, by the system's own means.
"""

import ctypes
import logging
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.base.atomic import atomic_file
from kiosk.base.worker_thread import WorkerThread
from kiosk.shell.app import KioskWindow
from kiosk.shell.display.reduced_motion import has_session_bus

_log = logging.getLogger(__name__)
_BUS = "kiosk-awake"  # a connection of its own: whoever inhibits is forgotten when it ends
_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
#: What keeps an X server without a desktop awake, and first ends what has begun already.
_AWAKE = ("s", "off", "s", "reset", "dpms", "force", "on", "-dpms")
_OWNER = "screen-saver"  # the file of what the owner of the machine had set
_PATIENCE = 2.0  # seconds for an X server to answer
_ASKING = WorkerThread("screen saver")


class ScreenSaverInhibitor(QObject):
    """Inhibits screen saver and sleep while the watched window shows something."""

    def __init__(self, state: Path | None = None) -> None:
        super().__init__()
        self._kiosk: KioskWindow | None = None
        self._kept = False
        self._x_server = XServer(state / _OWNER if state else None)

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
        self._x_server.wait()

    def _look(self) -> None:
        player = self._kiosk.player if self._kiosk else None
        wanted = self._kiosk is not None and not (player is not None and player.state.dark)
        if wanted != self._kept:
            self._kept = wanted
            means = (_windows, _desktop, self._x_server.tell)
            told = [one.__name__.strip("_") for one in means if one(awake=wanted)]
            _log.debug("Kept awake: %s; told: %s", wanted, ", ".join(told) or "nobody")


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


class XServer:
    """An X server with no desktop: it is told by xset, in a thread that nobody waits for.

    What its owner had set comes back when the hall closes, and what was off stays off. It is kept
    in a file as well, since a program that is killed cannot give it back; the next one does.
    """

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept
        self._owner: tuple[str, ...] | None = None  # the arguments of xset that restore it
        self._done = threading.Event()
        self._done.set()  # nothing is being told: else every end of a program would wait for it

    def tell(self, *, awake: bool) -> bool:
        """Have the server stay awake, or do as its owner has set it up."""
        program = shutil.which("xset")
        if not program or not is_bare_x(QGuiApplication.platformName(), os.environ):
            return False
        self._done.clear()
        if _ASKING.submit(partial(self._tell, program, awake=awake)):
            return True
        self._done.set()
        return False

    def wait(self) -> None:
        """Wait a moment for what was told last, as the program ends."""
        if not self._done.wait(_PATIENCE):
            _log.debug("The X server has not answered")

    def _tell(self, program: str, *, awake: bool) -> None:
        try:
            if awake:
                self._owner = self._owner or self._read(_ask(program, "q"))
                _ask(program, *_AWAKE)
            elif self._owner:
                _ask(program, *self._owner)
                self._owner = None
                if self._kept:
                    self._kept.unlink(missing_ok=True)
        except (OSError, subprocess.SubprocessError) as error:
            _log.debug("The X server was not told (%s)", error)
        finally:
            self._done.set()

    def _read(self, said: str) -> tuple[str, ...]:
        """What the owner has set: what the server says, unless a killed program has set that."""
        found = owner_of(said)
        if self._kept is None:
            return found
        off = found[1] == "0" and found[-1] == "-dpms"
        if off and self._kept.is_file():
            return tuple(self._kept.read_text(encoding="utf-8").split()) or found
        with atomic_file(self._kept) as file:
            file.write_text(" ".join(found), encoding="utf-8")
        return found


def owner_of(said: str) -> tuple[str, ...]:
    """The arguments of xset that bring back what `xset q` says; nothing is off by itself."""
    saver = re.search(r"timeout:\s+(\d+)\s+cycle:\s+(\d+)", said)
    times = saver.groups() if saver else ("0", "0")
    return ("s", *times, "+dpms" if "DPMS is Enabled" in said else "-dpms")


def _ask(program: str, *arguments: str) -> str:
    # A server that knows no power saving says so: that is nobody's business.
    done = subprocess.run(
        [program, *arguments], capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=False
    )
    return done.stdout
