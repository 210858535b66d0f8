"""Plays a show while a real X server's screens change, and prints where its window went."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtTest import QTest

from kiosk.deck.build import edition_of
from kiosk.live.show_folder import load_show
from kiosk.settings.model import Options
from kiosk.shell import app
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.display.screens import find_screen

LEFT = ("--setmonitor", "LEFT", "640/300x720/300+0+0", "screen")
RIGHT = ("--setmonitor", "RIGHT", "640/300x720/300+640+0", "none")


def xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=False, capture_output=True)


def mode(name: str, width: int, height: int) -> None:
    sizes = [str(number) for side in (width, height) for number in (side, side, side, side + 9)]
    xrandr("--newmode", name, "60", *sizes)
    xrandr("--addmode", "screen", name)


def wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not condition() and time.monotonic() < end:
        QTest.qWait(20)


def told(what: str, expected: QRect) -> None:
    wait(lambda: window.geometry() == expected and content_size() == expected.size().toTuple())
    where = window.geometry().getRect()
    wait(lambda: painted() == expected.size().toTuple())
    print(what, where, content_size() == where[2:], painted() == where[2:], flush=True)


def painted() -> tuple[object, ...]:
    return kiosk.backdrops.size.toTuple() if kiosk.backdrops else ()


def content_size() -> tuple[float, float]:
    content = window.contentItem()
    return int(content.width()), int(content.height())


mode("wide", 1280, 720)
mode("upright", 720, 1280)
xrandr("--output", "screen", "--mode", "wide")
Backdrops.paint = lambda *_: None  # type: ignore[method-assign]
app.choose_renderer("software")
application = app.application()
options = Options(screen="RIGHT", reduced_motion=False, backdrop_folder=Path(sys.argv[1]))
show = load_show(Path(sys.argv[2])).show
assert show is not None
kiosk = app.open_show(edition_of(show), options)
window = kiosk.window
told("wide", QRect(0, 0, 1280, 720))
xrandr("--output", "screen", "--mode", "upright")
told("upright", QRect(0, 0, 720, 1280))
xrandr("--output", "screen", "--off")
QTest.qWait(600)
told("unplugged", QRect(0, 0, 720, 1280))
xrandr("--output", "screen", "--mode", "wide")
told("plugged in", QRect(0, 0, 1280, 720))
xrandr(*LEFT)
told("another one", QRect(0, 0, 640, 720))
xrandr(*RIGHT)
told("the wanted one", QRect(640, 0, 640, 720))
xrandr("--delmonitor", "RIGHT")
told("it goes", QRect(0, 0, 640, 720))
xrandr(*RIGHT)
told("it comes again", QRect(640, 0, 640, 720))
assert find_screen("RIGHT") is window.screen()
app.close(kiosk)
application.shutdown()
