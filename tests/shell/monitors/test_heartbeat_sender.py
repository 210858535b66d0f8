"""The beats of a kiosk: what they say of the slide, and when they say that nothing goes on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from shell.conftest import SHOWS, OpenShow
from shell.pilot import Pilot

from kiosk.base.exit_codes import Exit
from kiosk.ops.supervision.heartbeat import RESTART as RESTART_WORD
from kiosk.ops.supervision.heartbeat import Beat
from kiosk.settings.model import Options
from kiosk.shell.monitors import heartbeat_sender as heart_module
from kiosk.shell.monitors.heartbeat_sender import HeartbeatSender


class Line:
    """A lifeline to nobody."""

    def __init__(self) -> None:
        self.beats: list[Beat] = []
        self.tell: Callable[[str], object] = lambda _: None

    def send(self, beat: Beat) -> None:
        self.beats.append(beat)

    def listen(self, tell: Callable[[str], object]) -> None:
        self.tell = tell


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def pilot(open_show: OpenShow, line: Line, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pilot]:
    """A kiosk whose heartbeat sender beats quickly."""
    monkeypatch.setattr(heart_module, "_BEAT", 0.05)
    found = open_show(SHOWS / "small", dwell=2)
    heart = HeartbeatSender(line, Options())  # type: ignore[arg-type]
    heart.watch(found.kiosk)
    yield found
    heart.leave()


def test_the_first_sign_is_that_of_a_display_and_then_each_slide_is_told(
    pilot: Pilot, line: Line
) -> None:
    pilot.go("1-only")
    pilot.wait_until(lambda: line.beats[-1].painted, "a picture has come")

    assert line.beats[0] == Beat()
    assert line.beats[-1].slide == "1-only"
    assert line.beats[-1].section == "1-only"
    assert line.beats[-1].mode == "present"
    assert line.beats[-1].deck


def test_a_picture_of_the_slide_before_proves_nothing(pilot: Pilot, line: Line) -> None:
    pilot.wait_until(lambda: line.beats[-1].painted)
    pilot.player.look_at("1-only/1")

    told = next(beat for beat in line.beats if beat.slide == "1-only/1")
    assert not told.painted


def test_a_window_that_nobody_sees_needs_no_pictures(pilot: Pilot, line: Line) -> None:
    pilot.wait_until(lambda: line.beats[-1].painted)
    pilot.window.hide()
    pilot.player.look_at("1-only")
    count = len(line.beats)
    pilot.wait_until(lambda: len(line.beats) > count + 10)

    assert line.beats[-1].stuck == 0
    pilot.window.show()
    pilot.wait_until(lambda: line.beats[-1].painted, "it is seen again")


@pytest.mark.parametrize("dark", [False, True])
def test_a_window_that_nobody_sees_for_long_counts_while_the_hall_is_open(
    pilot: Pilot, line: Line, monkeypatch: pytest.MonkeyPatch, dark: bool
) -> None:
    monkeypatch.setattr(heart_module, "_HIDDEN", 0.3)
    pilot.wait_until(lambda: line.beats[-1].painted)
    pilot.player.open_hall(is_open=not dark)
    pilot.window.hide()
    count = len(line.beats)
    pilot.wait_until(lambda: len(line.beats) > count + 30)
    assert line.beats[-1].hidden is not dark
    assert (line.beats[-1].stuck > 0) is not dark
    pilot.window.show()
    pilot.wait_until(lambda: not line.beats[-1].hidden, "it is seen again")


def test_asked_to_restart_it_waits_for_the_slide_to_change(
    pilot: Pilot, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QGuiApplication, "exit", ended.append)
    line.tell(RESTART_WORD)
    pilot.rest(0.2)
    assert ended == []

    pilot.wait_until(lambda: bool(ended), "the slide changes by itself")
    assert ended[0] == Exit.RESTART
    assert line.beats[-1].slide == "overview"


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_F5])
def test_asked_to_restart_it_never_leaves_while_somebody_leads(
    pilot: Pilot, line: Line, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QGuiApplication, "exit", ended.append)
    pilot.wait_until(lambda: line.beats[-1].painted)
    line.tell(RESTART_WORD)
    pilot.press(key)
    pilot.player.look_at("1-only")
    pilot.rest(0.2)
    assert line.beats[-1].mode != "attract"
    assert line.beats[-1].slide == "1-only"
    assert ended == []
