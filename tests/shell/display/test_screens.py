"""The window fills its screen again, whatever becomes of the screens."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from shell.conftest import SHOWS, OpenShow

from kiosk.shell.display import screens

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(__file__).with_name("among_screens.py")
PLACES = """\
wide (0, 0, 1280, 720) True True
upright (0, 0, 720, 1280) True True
unplugged (0, 0, 720, 1280) True True
plugged in (0, 0, 1280, 720) True True
another one (0, 0, 640, 720) True True
the wanted one (640, 0, 640, 720) True True
it goes (0, 0, 640, 720) True True
it comes again (640, 0, 640, 720) True True
"""


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of its own, whose screens may be changed."""
    if not (shutil.which("Xvfb") and shutil.which("xrandr")):
        pytest.skip("needs Xvfb and xrandr")
    command = ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1280x1280x24"]
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii"
    )
    assert server.stdout
    yield f":{server.stdout.readline().strip()}"
    server.terminate()
    server.communicate()


@pytest.mark.usefixtures("screen")
def test_a_window_follows_real_screens(display: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, PROGRAM, tmp_path, SHOWS / "small"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.stdout == PLACES
    assert done.returncode == 0, done.stderr


def test_without_any_screen_the_window_waits(
    open_show: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens.QGuiApplication, "screens", list)
    monkeypatch.setattr(screens.QGuiApplication, "primaryScreen", lambda: None)
    pilot = open_show(screen="")
    placing = screens.WindowPlacement(pilot.window, "HDMI-1", pilot.window.size(), lambda: True)
    before = QRect(pilot.window.geometry())
    placing.look()
    assert pilot.window.geometry() == before
    placing.deleteLater()
