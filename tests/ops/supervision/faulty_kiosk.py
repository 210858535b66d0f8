"""The kiosk with a fault planted in it, played under a supervisor: KIOSK_FAULT=SLIDE:FAULT.

    python tests/ops/supervision/faulty_kiosk.py [the words of `kiosk`]

The slides stay KIOSK_DWELL seconds. The fault comes whenever the slide does, or for the slide
`signal` with SIGUSR2.
"""

import ctypes
import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.base.exit_codes import Exit
from kiosk.cli import main
from kiosk.deck import build
from kiosk.shell.app import KioskWindow
from kiosk.shell.monitors.heartbeat_sender import HeartbeatSender

SLIDE, _, FAULT = os.environ.get("KIOSK_FAULT", "").partition(":")
SOON = 100  # milliseconds
_watch = HeartbeatSender.watch
_fat = []


def watch(sender: HeartbeatSender, kiosk: KioskWindow) -> None:
    """Watch as ever, and let the fault come."""
    _watch(sender, kiosk)
    player = kiosk.player
    assert player is not None

    def happen() -> None:
        if player.state.slide == SLIDE:
            QTimer.singleShot(SOON, player, lambda: fail(sender, kiosk))

    player.serialChanged.connect(happen)
    happen()
    if SLIDE == "signal":
        signal.signal(signal.SIGUSR2, lambda *_: QTimer.singleShot(0, lambda: fail(sender, kiosk)))


def fail(sender: HeartbeatSender, kiosk: KioskWindow) -> None:
    """What may go wrong."""
    player = kiosk.player
    assert player is not None
    if FAULT == "crash":
        ctypes.string_at(0)
    elif FAULT == "block":
        time.sleep(1000)
    elif FAULT == "loop":
        kiosk.engine.evaluate("while (true) {}")
    elif FAULT == "raise":
        raise RuntimeError("planted")
    elif FAULT == "stand":
        player._timer.stop()
    elif FAULT == "dark":
        sender._picture_came = lambda: None
        kiosk.window.frameSwapped.disconnect()
        HeartbeatSender._ask_for_picture = lambda self: setattr(self, "_awaited", self._kiosk)
    elif FAULT == "fat":
        grow()
    elif FAULT == "leave":
        QGuiApplication.exit(Exit.LEFT)


def grow() -> None:
    """Take 400 MiB piece by piece: at once it may look like a hang on a busy machine."""
    _fat.append(b"x" * (20 << 20))
    if len(_fat) < 20:
        QTimer.singleShot(0, grow)


HeartbeatSender.watch = watch
if dwell := os.environ.get("KIOSK_DWELL"):
    build.dwell = lambda *_: float(dwell)
sys.exit(main())
