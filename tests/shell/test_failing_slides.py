"""A slide that cannot be drawn, or has ended the program, is passed over and told of."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from live.folders import make_show, section
from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPointingDevice
from shell.live import Live
from shell.pilot import words

from kiosk.deck.build import build
from kiosk.deck.subset import content_hash
from kiosk.live.show_folder import load_show
from kiosk.ops.supervision.heartbeat import LeftOut, Resume
from kiosk.shell.viewmodels import slide_cache

Break = Callable[..., None]


@pytest.fixture
def break_slides(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Lets slides of these ids have no file that draws them."""
    made = slide_cache.slide_object

    def break_slides(*ids: str) -> None:
        def broken(slide: Any, *others: Any) -> Any:
            found = made(slide, *others)
            if slide.id in ids:
                fields = {
                    name: getattr(slide, name) for name in ("id", "section", "palette", "breaks")
                }
                found._value = SimpleNamespace(**fields, kind=SimpleNamespace(value="missing"))
            return found

        monkeypatch.setattr(slide_cache, "slide_object", broken)

    return break_slides


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.deck.build.dwell", lambda *_: 1.0)


@pytest.fixture
def show(tmp_path: Path) -> Path:
    return make_show(tmp_path / "show", "A", **{"2-b.yaml": section("B")})


def said_by_qt(kind: QtMsgType, _: object, text: str) -> None:
    """What is expected: that a file is missing."""
    assert "MissingSlide.qml" in text or kind is QtMsgType.QtInfoMsg, text


@pytest.mark.usefixtures("quickly")
def test_a_slide_that_cannot_be_drawn_is_passed_over(
    show: Path, tmp_path: Path, finger: QPointingDevice, break_slides: Break
) -> None:
    break_slides("cover", "1-a")
    handler = qInstallMessageHandler(said_by_qt)
    live = Live(show, tmp_path / "state", finger)
    pilot = live.pilot
    pilot.wait_until(lambda: bool(pilot.slides) and pilot.slide_id == "overview")
    pilot.wait_for("1-a/1")
    pilot.press(Qt.Key.Key_Left)
    pilot.wait_for("overview")
    pilot.press(Qt.Key.Key_E)
    pilot.wait_until(lambda: bool(pilot.find("StaffProblems")))
    panel = words(pilot.one("StaffProblems"))
    live.close()
    qInstallMessageHandler(handler)

    assert "“1-a”" in panel
    assert "“cover”" in panel


def test_a_slide_that_could_not_be_made_ahead_is_passed_over_in_its_turn(
    show: Path, tmp_path: Path, finger: QPointingDevice, break_slides: Break
) -> None:
    break_slides("1-a")
    handler = qInstallMessageHandler(said_by_qt)
    live = Live(show, tmp_path / "state", finger, start="overview")
    pilot = live.pilot
    pilot.wait_until(lambda: "1-a" in pilot.player._failed, "it has been made ahead, in vain")
    assert pilot.slide_id == "overview"
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for("1-a/1")
    live.close()
    qInstallMessageHandler(handler)


@pytest.mark.usefixtures("quickly")
def test_where_none_can_be_drawn_each_has_its_time(
    show: Path, tmp_path: Path, finger: QPointingDevice, break_slides: Break
) -> None:
    deck = build(load_show(show).show or pytest.fail("no show"))
    break_slides(*(slide.id for slide in deck.slides))
    handler = qInstallMessageHandler(said_by_qt)
    live = Live(show, tmp_path / "state", finger)
    serial = live.pilot.state.serial
    live.pilot.rest(1.5)
    passed = live.pilot.state.serial - serial
    live.close()
    qInstallMessageHandler(handler)

    assert passed <= len(deck.slides) + 2


def test_a_slide_that_ended_the_program_is_left_out_until_the_show_changes(
    show: Path, tmp_path: Path, finger: QPointingDevice
) -> None:
    deck = build(load_show(show).show or pytest.fail("no show"))
    resume = Resume("1-a", "1-a", (LeftOut("1-a", content_hash(deck)), LeftOut("2-b", "another")))
    live = Live(show, tmp_path / "state", finger, resume=resume)
    pilot = live.pilot

    assert pilot.slide_id == "1-a/1"
    assert [slide.id for slide in pilot.deck.slides] == [
        "cover", "overview", "1-a/1", "2-b", "2-b/1",
    ]  # fmt: skip
    pilot.press(Qt.Key.Key_E)
    pilot.wait_until(lambda: bool(pilot.find("StaffProblems")))
    assert "“1-a”" in words(pilot.one("StaffProblems"))
    pilot.press(Qt.Key.Key_Escape)

    (show / "1-a.yaml").write_text(section("C"), encoding="utf-8")
    pilot.wait_until(lambda: pilot.deck.index("1-a") is not None, "the slide is tried again")
    live.close()
