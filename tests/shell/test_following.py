"""What is saved in a show's folder is on the screen: when it should, and without a flash."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from live.folders import in_place, make_show, renamed, section
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPointingDevice
from PySide6.QtTest import QTest
from shell.live import Live, close_in_silence
from shell.pilot import find_items, read_property, words

BROKEN = "title: [broken\n"
OpenLive = Callable[..., Live]


@pytest.fixture
def show(tmp_path: Path) -> Path:
    return make_show(tmp_path / "show", "第一篇", **{"2-b.yaml": section("第二篇", "增长 3 倍")})


@pytest.fixture
def open_live(finger: QPointingDevice, tmp_path: Path) -> Iterator[OpenLive]:
    """Opens a show that is followed; Qt may have complained of nothing until it is closed."""
    opened: list[Live] = []

    def open_live(show: Path, **options: object) -> Live:
        opened.append(Live(show, tmp_path / "state", finger, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_live
    close_in_silence(opened)


def awaited(live: Live, text: str) -> None:
    live.pilot.wait_until(lambda: live.reads(text), text)


def pending(live: Live) -> bool:
    assert live.playback.kiosk.player is not None
    return live.playback.kiosk.player._coming is not None


def test_staff_who_present_see_a_save_at_once_and_calmly(open_live: OpenLive, show: Path) -> None:
    live = open_live(show)
    pilot = live.pilot
    pilot.go("1-a/1")
    pilot.arrive()
    pilot.count_out()
    opacities: list[float] = []
    in_place(show, section("第一篇", "惠及职工 7.5 万人次"))
    pilot.wait_until(lambda: len(pilot.slides) == 2, "the slide gives way to its edition")
    while len(pilot.slides) == 2:
        opacities.append(max(slide.parentItem().opacity() for slide in pilot.slides))
        assert pilot.shows_finals()
        pilot.rest(0.01)
    assert min(opacities) == 1.0
    assert live.reads("7.5")
    assert pilot.shows_finals()
    assert pilot.slide_id == "1-a/1"


def test_a_slide_that_is_the_same_stays_as_it_is(open_live: OpenLive, show: Path) -> None:
    live = open_live(show)
    pilot = live.pilot
    pilot.go("1-a/1")
    pilot.arrive()
    slide, object_shown, serial = (
        pilot.slide,
        read_property(pilot.slide, "slide"),
        pilot.state.serial,
    )
    in_place(show, section("第一篇") + "- title: 又一题\n  facts: [又一句 5 人次]\n")
    pilot.wait_until(lambda: pilot.deck.index("1-a/2") is not None)
    pilot.rest(0.2)
    assert (pilot.slide, read_property(pilot.slide, "slide")) == (slide, object_shown)
    assert pilot.state.serial == serial


def test_a_visitor_sees_a_save_with_the_next_slide(open_live: OpenLive, show: Path) -> None:
    live = open_live(show, start="1-a")
    pilot = live.pilot
    pilot.arrive()
    pilot.tap(pilot.empty_spot())
    in_place(show, section("改过的第一篇", "换了一句话"))
    pilot.wait_until(lambda: pending(live))
    pilot.rest(0.2)
    assert live.reads("第一篇")
    assert not live.reads("改过的")
    pilot.swipe(pilot.at(0.7, 0.5), pilot.at(0.3, 0.5))
    pilot.wait_for("1-a/1")
    awaited(live, "换了一句话")
    assert not pending(live)


def test_the_cycle_goes_on_with_what_was_saved(open_live: OpenLive, show: Path) -> None:
    live = open_live(show, start="1-a")
    in_place(show, section("改过的第一篇", "换了一句话"))
    live.pilot.wait_until(lambda: pending(live))
    assert not live.reads("改过的")
    live.pilot.wait_until(lambda: live.pilot.slide_id == "1-a/1", patience=60.0)
    awaited(live, "换了一句话")


def test_tabs_title_and_language_follow(open_live: OpenLive, show: Path) -> None:
    live = open_live(show)
    pilot = live.pilot
    pilot.go("1-a/1")
    pilot.arrive()
    (show / "show.yaml").write_text("title: New\nlanguage: en\n", encoding="utf-8")
    (show / "2-b.yaml").unlink()
    (show / "3-c.yaml").write_text(section("Third"), encoding="utf-8")
    pilot.wait_until(lambda: pilot.window.title() == "New")
    pilot.wait_until(lambda: "Third" in words(pilot.one("SectionBar")))
    assert "第二篇" not in words(pilot.one("SectionBar"))
    pilot.press(Qt.Key.Key_F1)
    pilot.wait_until(lambda: "Nextslide" in words(pilot.one("StaffHelp")))


def test_a_notice_gives_way_to_the_show_once_it_is_mended(open_live: OpenLive, show: Path) -> None:
    in_place(show, BROKEN)
    (show / "2-b.yaml").unlink()
    live = open_live(show)
    notice = live.playback.kiosk
    assert notice.player is None
    in_place(show, "title: 没有内容\n")
    QTest.qWait(100)
    while "topics" not in words(notice.window.contentItem()):
        QTest.qWait(20)
    in_place(show, section("第一篇"))
    while live.playback.kiosk.player is None:
        QTest.qWait(20)
    live.activate()
    live.pilot.go("1-a/1")
    awaited(live, "6.5")


def test_what_is_wrong_is_told_to_staff_and_only_to_them(open_live: OpenLive, show: Path) -> None:
    live = open_live(show)
    pilot = live.pilot
    pilot.arrive()
    in_place(show, BROKEN)
    pilot.wait_until(lambda: len(pilot.player.property("problems")) == 1)
    assert not pilot.find("StaffProblems")
    pilot.press(Qt.Key.Key_E)
    pilot.wait_until(lambda: bool(pilot.find("StaffProblems")))
    told = words(pilot.one("StaffProblems"))
    assert "1-a.yaml第1行" in told
    assert "最后一个完好的版本" in told
    assert not told.count("第二篇")
    (show / "2-b.yaml").write_text(BROKEN, encoding="utf-8")
    pilot.wait_until(lambda: "2-b.yaml第1行" in words(pilot.one("StaffProblems")))
    told = words(pilot.one("StaffProblems"))
    assert told.index("2-b.yaml") < told.index("1-a.yaml")
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_until(lambda: not pilot.find("StaffProblems"))
    assert pilot.state.slide == "cover"
    pilot.press(Qt.Key.Key_E)
    pilot.wait_until(lambda: bool(pilot.find("StaffProblems")))
    pilot.tap(pilot.at(0.95, 0.5))
    pilot.wait_until(lambda: not pilot.find("StaffProblems"))
    assert pilot.state.slide == "cover"
    in_place(show, section("第一篇"))
    (show / "2-b.yaml").unlink()
    pilot.wait_until(lambda: len(pilot.player.property("problems")) == 0)
    pilot.press(Qt.Key.Key_E)
    pilot.wait_until(lambda: bool(pilot.find("StaffProblems")))
    assert "没有发现问题" in words(pilot.one("StaffProblems"))


def paint(path: Path, colour: str) -> None:
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))


def test_a_picture_saved_anew_is_shown_anew_and_never_half(open_live: OpenLive, show: Path) -> None:
    paint(show / "p.jpg", "red")
    in_place(show, section("第一篇", "{text: 惠及职工 6.5 万人次, picture: p.jpg}"))
    live = open_live(show)
    pilot = live.pilot
    pilot.go("1-a/1")
    pilot.arrive()

    def picture() -> str:
        photos = find_items(pilot.slide, "Photo")
        return str(read_property(photos[0], "picture")) if photos else ""

    pilot.wait_until(lambda: bool(find_items(pilot.slide, "Photo")), "the picture is seen")
    first = picture()
    half = (show / "p.jpg").read_bytes()
    (show / "p.jpg").write_bytes(half[: len(half) // 2])
    pilot.wait_until(lambda: len(pilot.player.property("problems")) == 1)
    # Half a picture costs itself: the sentence stays, with the whole picture or with none.
    assert picture() in {first, ""}
    paint(show / "p.jpg", "blue")
    pilot.wait_until(lambda: picture() not in {first, ""})
    pilot.wait_until(lambda: bool(read_property(find_items(pilot.slide, "Photo")[0], "settled")))
    assert QImage(QUrl(picture()).toLocalFile()).pixelColor(0, 0).blue() > 200


def test_a_storm_of_saves_leaves_nothing_behind(open_live: OpenLive, show: Path) -> None:
    live = open_live(show)
    pilot = live.pilot
    pilot.go("1-a/1")
    pilot.arrive()

    def held() -> tuple[int, int, int]:
        objects = len(pilot.player.findChildren(QObject))
        return objects, threading.active_count(), len(list(Path("/proc/self/fd").iterdir()))

    def saved(number: int) -> None:
        renamed(show, section("第一篇", f"第 {number} 回惠及职工 6.5 万人次"))

    saved(1)
    awaited(live, "第1回")
    pilot.arrive()
    pilot.wait_until(lambda: bool(pilot.prepared), "the next slide is made")
    before = held()
    for number in range(2, 52):
        saved(number)
        pilot.rest(0.02 if number % 10 else 0.6)
    awaited(live, "第51回")
    pilot.arrive()
    pilot.wait_until(lambda: held() <= before, f"{held()} is {before} again")


def test_the_idle_reset_and_a_save_at_once(open_live: OpenLive, show: Path) -> None:
    live = open_live(show, start="2-b/1", idle=0.5, countdown=0.5)
    pilot = live.pilot
    pilot.arrive()
    pilot.tap(pilot.at(0.5, 0.05))
    (show / "2-b.yaml").unlink()
    pilot.wait_until(lambda: pilot.slide_id == "cover")
    pilot.wait_until(lambda: pilot.deck.index("2-b/1") is None or pending(live))


@pytest.mark.usefixtures("screen")
def test_a_restart_with_broken_files_plays_what_was_good(show: Path, tmp_path: Path) -> None:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "LANG": "en",
    }

    def play(*arguments: str) -> str:
        """Play for a moment and return the log."""
        command = [sys.executable, "-m", "kiosk", str(show), "--verbose", *arguments]
        with subprocess.Popen(
            command, env=environment, stderr=subprocess.PIPE, encoding="utf-8"
        ) as process:
            assert process.stderr is not None
            said = []
            for line in process.stderr:
                said.append(line)
                if "plays" in line or "nothing to play" in line:
                    break
            process.kill()
        return "".join(said)

    assert "plays 2 sections" in play()
    for path in show.glob("*.yaml"):
        path.write_text("", encoding="utf-8")
    log = play()
    assert "plays 2 sections" in log
    assert "2-b.yaml" in log
    for path in show.glob("*.yaml"):
        path.unlink()
    show.rmdir()
    # Without --kiosk somebody is there to read that there is no such folder.
    assert "there is no folder" in play()
    assert "plays 2 sections" in play("--kiosk")


LATE = """
import sys
from pathlib import Path
from kiosk.live.follower import Follower
from kiosk.live.show_folder import follow_show
from kiosk.settings.model import Options
from kiosk.shell import app, run
run.FIRST_ANSWER = 0.0
follower = follow_show(Path(sys.argv[1]), None)
class Watcher:
    def __init__(self, update, options, level):
        while follower.latest is None:  # it comes while the window is being made
            pass
    def update(self, update):
        print("heard of", update.loaded.show.title)
        app.QTimer.singleShot(0, app.QGuiApplication.quit)
    def folder_silent(self, folder):
        pass
    def end(self):
        pass
run.run(follower, Options(), Watcher)
"""


@pytest.mark.usefixtures("screen")
def test_what_comes_while_the_window_is_made_is_heard_of(show: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LATE, str(show)],
        capture_output=True, text=True, timeout=30, check=True, env=environment,
    )  # fmt: skip
    assert "heard of" in done.stdout
