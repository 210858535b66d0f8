"""Paints what lies behind the window in a colour of the show, under an X server alone.

Between two lives of the program nothing else is there, and a visitor saw a bare, grey screen.
"""

import os
import shutil
import subprocess
from contextlib import suppress

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.base.worker_thread import WorkerThread
from kiosk.content.palettes import PALETTES
from kiosk.shell.app import KioskWindow
from kiosk.shell.monitors.screen_saver import is_bare_x

_PATIENCE = 5.0  # seconds for an X server to answer
_PAINTING = WorkerThread("root window")


class RootPainter(QObject):
    """Paints the root window once for each watched window."""

    def watch(self, kiosk: KioskWindow) -> None:
        """Paint in the colour of the show's first slide, or of a notice."""
        program = shutil.which("xsetroot")
        if not program or not is_bare_x(QGuiApplication.platformName(), os.environ):
            return
        slides = kiosk.player.edition.deck.slides if kiosk.player else ()
        colour = PALETTES[slides[0].palette if slides else "night"].flat[1]

        def paint() -> None:
            command = [program, "-solid", colour]
            with suppress(OSError, subprocess.SubprocessError):  # it is black as it was
                subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)

        _PAINTING.submit(paint)

    def leave(self) -> None:
        """Leave the colour: the program may be started again."""
