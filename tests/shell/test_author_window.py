"""An author saves, and sees the slide of what was saved and words about it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from live.folders import in_place, make_show, section
from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from shell.live import Live, close_in_silence
from shell.pilot import everything, scene_rect, words

from kiosk.settings.model import Options
from kiosk.settings.rendering import Level
from kiosk.shell.author_window import Editing

BROKEN = "title: [broken\n"
SECOND = section("第二篇", "2020 年增长 3 倍", "命名 \\10 大项目", "惠及百万职工")
OpenWindow = Callable[..., Live]


@pytest.fixture
def show(tmp_path: Path) -> Path:
    return make_show(tmp_path / "show", "第一篇", **{"2-b.yaml": SECOND})


@pytest.fixture
def open_window(finger: QPointingDevice, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens a show for its author; Qt may have complained of nothing until it is closed."""
    opened: list[Live] = []

    def open_window(show: Path, *, on_top: bool = False, **options: object) -> Live:
        def begin(update: object, played: Options, level: Level) -> Editing:
            return Editing(update, played, level, on_top=on_top)  # type: ignore[arg-type]

        options = {"size": (1000, 900), **options}
        opened.append(Live(show, tmp_path / "state", finger, begin=begin, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_window
    close_in_silence(opened)


def panel(live: Live) -> str:
    return words(live.pilot.one("AuthorPanel"))


def marked(live: Live) -> str:
    """The words of the panel's sentences that are marked as counting."""
    gold = [
        item.property("text")
        for sentence in live.pilot.find("AuthorSentence")
        for item in everything(sentence)
        if item.property("text") and item.property("font").bold()
    ]
    return "".join("".join(gold).split())


def awaited(live: Live, slide: str, *texts: str) -> None:
    """Wait until a slide is in front, and until the panel says all of this."""
    live.pilot.wait_for(slide)
    for text in texts:
        live.pilot.wait_until(lambda text=text: text in panel(live), text)  # type: ignore[misc]


def test_the_panel_tells_of_the_slide_in_view(open_window: OpenWindow, show: Path) -> None:
    live = open_window(show, start="2-b/1")
    awaited(live, "2-b/1", "2-b/1第6页，共6页", "2-b.yaml:5", "没有发现问题。")
    assert "2020年不滚动：日期" in panel(live)
    assert "10不滚动：前面有反斜线\\" in panel(live)
    assert "百万不滚动：用汉字写的数" in panel(live)
    assert marked(live) == "3倍"
    live.pilot.press(Qt.Key.Key_Left)
    awaited(live, "2-b", "篇首：文字来自这一篇文件开头")


def test_a_save_brings_the_slide_of_what_was_saved(open_window: OpenWindow, show: Path) -> None:
    live = open_window(show)
    pilot = live.pilot
    pilot.arrive()
    in_place(show, section("第一篇", "惠及职工 6.5 万人次", "慰问职工 7 万人次"))
    awaited(live, "1-a/1", "1-a.yaml:6·刚保存")
    assert "1-a.yaml:5·刚保存" not in panel(live)
    pilot.arrive()
    pilot.count_out()
    assert live.reads("慰问职工")


def test_a_save_of_the_slide_in_view_stands_at_once(open_window: OpenWindow, show: Path) -> None:
    live = open_window(show, start="1-a/1")
    live.pilot.arrive()
    live.pilot.count_out()
    in_place(show, section("第一篇", "惠及职工 7.5 万人次"))
    live.pilot.wait_until(lambda: live.reads("7.5"), "the slide says what was saved")
    assert live.pilot.shows_finals()
    awaited(live, "1-a/1", "1-a.yaml:5·刚保存")


def test_a_broken_save_is_told_of_and_the_last_good_slide_stays(
    open_window: OpenWindow, show: Path
) -> None:
    live = open_window(show, start="1-a/1")
    live.pilot.arrive()
    in_place(show, BROKEN)
    awaited(live, "1-a/1", "1-a.yaml:", "刚保存的内容有错误：仍在放映")
    live.pilot.count_out()
    assert live.reads("6.5")
    assert "6.5万人次" in marked(live)
    in_place(show, section("第一篇", "改好了 8 家"))
    awaited(live, "1-a/1", "没有发现问题。", "跟着您的保存走。")
    live.pilot.wait_until(lambda: live.reads("改好了"))


def test_the_newest_problem_stands_first(open_window: OpenWindow, show: Path) -> None:
    (show / "2-b.yaml").write_text(SECOND + "taglin: 一\n", encoding="utf-8")
    live = open_window(show)
    awaited(live, "cover", "taglin")
    in_place(show, section("第一篇") + "introo: 二\n")
    awaited(live, "1-a", "introo")
    assert panel(live).index("introo") < panel(live).index("taglin")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_the_panel_speaks_the_language_of_the_show(
    open_window: OpenWindow, show: Path, language: str
) -> None:
    (show / "show.yaml").write_text(f"title: Show\nlanguage: {language}\n", encoding="utf-8")
    live = open_window(show, start="2-b/1")
    said = {
        "zh-CN": ("刚保存", "2020年不滚动：日期", "版式：", "没有发现问题"),
        "en": ("justsaved", "2020年doesnotcount:adate", "Layout:", "Nothingwasfound"),
    }
    (show / "2-b.yaml").write_text(SECOND.replace("3 倍", "4 倍"), encoding="utf-8")
    awaited(live, "2-b/1", *said[language])


def proportions(live: Live) -> float:
    stage = live.pilot.stage
    return float(stage.width() / stage.height())


def test_f2_and_clicks_change_the_shape_of_the_screen(open_window: OpenWindow, show: Path) -> None:
    live = open_window(show, start="1-a/1")
    pilot = live.pilot
    pilot.arrive()
    for ratio in (16 / 9, 9 / 16, 4 / 3, 16 / 9):
        pilot.wait_until(lambda ratio=ratio: abs(proportions(live) - ratio) < 0.01, f"{ratio}")  # type: ignore[misc]
        stage, beside = scene_rect(pilot.stage), scene_rect(pilot.one("AuthorPanel"))
        assert not stage.intersects(beside)
        assert beside.width() >= 340
        assert beside.height() >= 300
        pilot.press(Qt.Key.Key_F2)
    names = {item.property("text"): item for item in everything(pilot.one("AspectRatioSwitch"))}
    pilot.click(scene_rect(names["9:16"]).center(), Qt.MouseButton.LeftButton)
    pilot.wait_until(lambda: proportions(live) < 1)
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for("2-b")


def test_a_show_that_cannot_play_yet_appears_once_it_can(
    open_window: OpenWindow, show: Path
) -> None:
    in_place(show, BROKEN)
    (show / "2-b.yaml").unlink()
    live = open_window(show)
    assert live.playback.kiosk.player is None
    in_place(show, section("第一篇", "好了 8 家"))
    while live.playback.kiosk.player is None:
        QTest.qWait(20)
    live.activate()
    awaited(live, "cover", "封面：文字来自show.yaml")


@pytest.mark.parametrize("on_top", [False, True])
def test_the_window_stays_above_others_only_if_asked(
    open_window: OpenWindow, show: Path, on_top: bool
) -> None:
    window = open_window(show, on_top=on_top).playback.kiosk.window
    assert bool(window.flags() & Qt.WindowType.WindowStaysOnTopHint) == on_top
