"""Photographs beside facts and behind openers: at the size shown, the words clear of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QImage
from shell.conftest import OpenShow
from shell.pilot import find_items, read_property, scene_rect, text_items
from shell.slide_checks import complaints_of

SECTION = """
title: 素质提升篇
picture: wide.jpg
intro: 为加快打造知识型、技能型、创新型产业工人大军
topics:
  - title: 职工技能整体提高
    facts:
      - text: 参加劳动和技能竞赛的职工超过 548 万人次
        picture: tall.png
        source: 2023 年工作报告
        as_of: 2023-08
      - text: 推动创建工作室 646 个
        source: 2023 年工作报告
      - text: 开展技术革新 9.7 万余项
        picture: wide.jpg
"""


@pytest.fixture
def show(tmp_path: Path) -> Path:
    folder = tmp_path / "show"
    folder.mkdir()
    (folder / "show.yaml").write_text("title: 数说\n", encoding="utf-8")
    (folder / "1-a.yaml").write_text(SECTION, encoding="utf-8")
    for name, width, height in (("wide.jpg", 1600, 900), ("tall.png", 700, 1200)):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        assert image.save(str(folder / name))
    return folder


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1440, 1080)])
def test_words_and_photograph_stand_apart(
    open_show: OpenShow, show: Path, size: tuple[int, int]
) -> None:
    pilot = open_show(show, size=size, reduced_motion=True)
    source = "来源：2023年工作报告·2023-08；2023年工作报告"
    for name, credit in (("1-a/1", source), ("1-a/1.2", "")):
        pilot.go(name)
        pilot.arrive()
        (photo,) = find_items(pilot.slide, "Photo")
        pilot.wait_until(lambda photo=photo: bool(read_property(photo, "settled")))
        (image,) = [item for item in find_items(photo, "QQuickImage") if item.property("source")]
        assert image.property("sourceSize") == QSize(round(photo.width()), round(photo.height()))
        place = scene_rect(photo)
        assert scene_rect(pilot.slide).contains(place)
        words = [scene_rect(text) for text in text_items(pilot.slide)]
        assert not any(word.intersects(place) for word in words)
        slide = pilot.deck.slides[pilot.deck.index(name) or 0]
        assert not list(complaints_of(pilot, slide))
        said = "".join("".join(t.property("text") for t in text_items(pilot.slide)).split())
        assert ("来源" in said) == bool(credit)
        assert credit in said


def test_a_photograph_behind_an_opener_is_dark_under_its_words(
    open_show: OpenShow, show: Path
) -> None:
    pilot = open_show(show, size=(1280, 720), reduced_motion=True)
    pilot.go("1-a")
    pilot.arrive()
    (photo,) = find_items(pilot.slide, "Photo")
    assert scene_rect(photo) == scene_rect(pilot.slide)
    pilot.wait_until(lambda: bool(read_property(photo, "settled")))
    pilot.rest(0.7)  # it fades in
    for text in text_items(pilot.slide):
        text.setOpacity(0)
    pilot.rest(0.1)
    picture = pilot.window.grabWindow()
    assert QColor(picture.pixel(1270, 100)).lightness() > 150
    assert QColor(picture.pixel(200, 300)).lightness() < 70


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_photographs_reach_the_edges_of_the_screen_wherever_they_drift(
    open_show: OpenShow, show: Path, size: tuple[int, int]
) -> None:
    pilot = open_show(show, start="1-a", size=size)
    look = pilot.kiosk.engine.singletonInstance("Kiosk.Look", "Look")
    assert isinstance(look, QObject)
    look.setProperty("drifts", True)
    drift = pilot.one("PixelShift")
    screen = scene_rect(pilot.everything)
    for slide in ("1-a", "1-a/1"):
        pilot.go(slide)
        pilot.arrive()
        for moment in range(80):
            drift.setProperty("moment", moment)
            photo = scene_rect(pilot.one("Photo"))
            assert photo.right() >= screen.right()
            assert photo.top() <= screen.top()
            if slide == "1-a":
                assert photo.contains(screen)
            if size[0] < size[1]:
                assert photo.left() <= screen.left()


@pytest.mark.qt_log_ignore("tall.png", extend=True)
def test_a_photograph_that_cannot_be_decoded_leaves_a_calm_plane(
    open_show: OpenShow, show: Path
) -> None:
    # Its header and its end are those of a PNG, so that nothing is wrong before it is decoded.
    whole = (show / "tall.png").read_bytes()
    start, end = whole.index(b"IDAT") + 4, whole.index(b"IEND") - 8
    broken = whole[:start] + b"\xff" * (end - start) + whole[end:]
    (show / "tall.png").write_bytes(broken)
    pilot = open_show(show, reduced_motion=True, warns="tall.png")
    pilot.go("1-a/1")
    pilot.arrive()
    (photo,) = find_items(pilot.slide, "Photo")
    pilot.wait_until(lambda: bool(read_property(photo, "settled")))
    assert not list(complaints_of(pilot, pilot.deck.slides[pilot.deck.index("1-a/1") or 0]))
