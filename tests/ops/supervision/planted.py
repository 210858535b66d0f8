"""The kiosk with a fault planted in it, played under a supervisor: KIOSK_FAULT=SLIDE:FAULT.

    python tests/ops/planted.py [the words of `kiosk`]

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

from kiosk.cli import main
from kiosk.deck import build
from kiosk.shell.app import Kiosk
from kiosk.shell.monitors.heartbeat_sender import Heart

SLIDE, _, FAULT = os.environ.get("KIOSK_FAULT", "").partition(":")
SOON = 100  # milliseconds
_attend = Heart.attend
_fat = []


def attend(heart: Heart, kiosk: Kiosk) -> None:
    """Attend as ever, and let the fault come."""
    _attend(heart, kiosk)
    player = kiosk.player
    assert player is not None

    def happen() -> None:
        if player.state.slide == SLIDE:
            QTimer.singleShot(SOON, player, lambda: fail(heart, kiosk))

    player.serialChanged.connect(happen)
    happen()
    if SLIDE == "signal":
        signal.signal(signal.SIGUSR2, lambda *_: QTimer.singleShot(0, lambda: fail(heart, kiosk)))


def fail(heart: Heart, kiosk: Kiosk) -> None:
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
        heart._picture_came = lambda: None
        kiosk.window.frameSwapped.disconnect()
        Heart._ask_for_picture = lambda self: setattr(self, "_awaited", self._kiosk)
    elif FAULT == "fat":
        _fat.append(b"x" * (400 << 20))
    elif FAULT == "leave":
        QGuiApplication.exit(0)


Heart.attend = attend
if dwell := os.environ.get("KIOSK_DWELL"):
    build.dwell = lambda *_: float(dwell)
sys.exit(main())
