"""What the show may cost at most: counted, never timed, so that it holds on any machine."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import FrameType

import pytest
from PySide6.QtCore import Qt
from shell.conftest import OpenShow
from shell.pilot import Pilot, progress

from kiosk.base.paths import PACKAGE

# What reads shows, settings and documents, serves authors, or answers a touch: a start has no
# time for it.
LATE = {
    "kiosk.content.load",
    "kiosk.content.parsing.nodes",
    "kiosk.content.parse",
    "a second catalog",  # of messages
    "kiosk.deck.build",
    "kiosk.deck.wording",
    "kiosk.deck.pictures",
    "kiosk.editing",
    "kiosk.player.events",
    "kiosk.player.step",
    "kiosk.shell.monitors.diary_writer",
    "kiosk.shell.display.key_names",
    "kiosk.importers",
    "kiosk.shell.viewmodels.author_view",
    "kiosk.settings.read_settings",
    "yaml",
    "qtawesome",
    "difflib",
    "importlib.metadata",
    "PySide6.QtDBus",
    "Qt",  # the namespace: its hundred enums take 20 ms to make
}
START = """
import sys
from PySide6 import QtCore
from PySide6.QtGui import QGuiApplication
from kiosk.cli import main
from kiosk.messages import lookup
from kiosk.shell import app
from kiosk.shell.display.first_frame import FirstFrame

opened = app.open_show
def open_show(*given):
    kiosk = opened(*given)
    def drawn():
        print(*sys.modules, *("Qt" for _ in [0] if "Qt" in vars(QtCore)), sep="\\n")
        if lookup.catalog.cache_info().currsize > 1:
            print("a second catalog")
        app.QTimer.singleShot(0, lambda: QGuiApplication.exit(0))
    FirstFrame(kiosk.window, drawn)
    return kiosk
app.open_show = open_show
main(sys.argv[1:])
"""


def loaded_by_the_first_frame(show: Path, state: Path) -> set[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_STATE_HOME": str(state / "state"),
        "XDG_CONFIG_HOME": str(state / "config"),
        "LANG": "en_US.UTF-8",
    }
    command = [sys.executable, "-c", START, str(show), "--windowed", "640x360"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines())


@pytest.mark.usefixtures("screen")
def test_a_start_loads_nothing_that_its_first_slide_does_not_need(tmp_path: Path) -> None:
    show = Path(__file__).parents[1] / "shows" / "small"
    state = tmp_path / "kiosk"
    assert LATE & loaded_by_the_first_frame(show, state)  # nobody knows this show yet

    loaded = loaded_by_the_first_frame(show, state)

    assert not LATE & loaded
    assert len([name for name in loaded if name.startswith("kiosk.")]) < 91


def frames_in(pilot: Pilot, seconds: float) -> int:
    drawn = Counter[str]()
    pilot.window.frameSwapped.connect(lambda: drawn.update(["frame"]))
    pilot.rest(seconds)
    return drawn["frame"]


@pytest.mark.parametrize("slide", ["1-guidance/1", "3-service/1", "overview"])
def test_a_slide_that_has_settled_draws_nothing_more(open_show: OpenShow, slide: str) -> None:
    pilot = open_show(start=slide, inviting=False)
    pilot.press(Qt.Key.Key_F5)
    pilot.arrive()
    pilot.count_out()
    pilot.wait_until(lambda: bool(pilot.prepared), "the next slide is made")
    pilot.rest(1.0)
    assert frames_in(pilot, 1.0) == 0


@pytest.mark.real_time  # as the steps are taken in Python
def test_no_python_runs_while_numbers_count(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1", inviting=False)
    called = Counter[str]()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(PACKAGE)):
            called[frame.f_code.co_qualname] += 1

    numbers = pilot.figures()
    pilot.wait_until(lambda: progress(numbers[0]) > 0, "the numbers count")
    sys.setprofile(note)
    try:
        pilot.rest(0.7)
    finally:
        sys.setprofile(None)
    assert progress(numbers[0]) > 0
    assert not called


def test_no_slide_is_of_more_items_than_it_needs(open_show: OpenShow) -> None:
    pilot = open_show(start="cover")

    def items() -> int:
        found, waiting = 0, [pilot.everything]
        while waiting:
            found += 1
            waiting += waiting.pop().childItems()
        return found

    for slide in ("1-guidance", "1-guidance/1", "4-rights/1"):
        pilot.go(slide)
        pilot.arrive()
        assert items() < 1500, slide
