"""The section's title travels from slide to slide, and leaves nothing behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from shell.conftest import SHOWS, OpenShow
from shell.pilot import Pilot, everything, read_property, scene_rect, type_names

OPENER, TOPIC, NEXT_TOPIC = "2-quality", "2-quality/1", "2-quality/2"


def line(slide: QQuickItem) -> QQuickItem:
    """The section's title on a slide."""
    (text,) = (
        item
        for item in everything(slide)
        if "QQuickText" in type_names(item) and item.property("text") == "素质提升篇"
    )
    return text


def journey(pilot: Pilot) -> QQuickItem | None:
    found = pilot.find("TitleTransition")
    assert len(found) < 2
    return found[0] if found else None


def clean(pilot: Pilot) -> bool:
    """Whether the title of the slide in front stands at home, and nowhere else."""
    home = line(pilot.slide)
    return journey(pilot) is None and home.isVisible() and home.parentItem().opacity() == 1


@pytest.mark.parametrize(("start", "key"), [(OPENER, Qt.Key.Key_Right), (TOPIC, Qt.Key.Key_Left)])
def test_it_travels_between_the_opener_and_a_topic(
    open_show: OpenShow, start: str, key: Qt.Key
) -> None:
    pilot = open_show(start=start)
    pilot.arrive()
    old = scene_rect(line(pilot.slide))
    pilot.press(key)
    pilot.wait_until(lambda: journey(pilot) is not None, "it sets out")
    sizes = []
    while (copy := journey(pilot)) is not None:
        assert not [slide for slide in pilot.slides if line(slide).isVisible()], "it is seen twice"
        sizes.append(scene_rect(copy).height())
        aim = (
            read_property(copy, "target.x"),
            read_property(copy, "target.baseline"),
            read_property(copy, "target.size"),
        )
        pilot.rest(0.01)
    assert sizes == sorted(sizes, reverse=start == OPENER)
    assert len(set(sizes)) > 5, "it was hardly seen travelling"
    assert sizes[0] == pytest.approx(old.height(), rel=0.2)
    pilot.wait_until(lambda: clean(pilot), "it is at home")
    home = line(pilot.slide)
    place = scene_rect(home)
    baseline = place.top() + home.baselineOffset()
    assert aim == pytest.approx((place.left(), baseline, home.property("font").pixelSize()))
    assert sizes[-1] == pytest.approx(place.height(), rel=0.1)


def test_it_stays_from_topic_to_topic(open_show: OpenShow) -> None:
    pilot = open_show(start=TOPIC)
    pilot.arrive()
    place = scene_rect(line(pilot.slide))
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_until(lambda: journey(pilot) is not None, "it stays")
    while (copy := journey(pilot)) is not None:
        assert scene_rect(copy).topLeft().x() == pytest.approx(place.left(), abs=0.5)
        assert scene_rect(copy).topLeft().y() == pytest.approx(place.top(), abs=1)
        pilot.rest(0.01)
    pilot.wait_until(lambda: clean(pilot), "it is at home")


@pytest.mark.parametrize("pause", [0.0, 0.05, 0.15, 0.3, 0.5, 0.7])
def test_cut_short_it_leaves_nothing_behind(open_show: OpenShow, pause: float) -> None:
    pilot = open_show(start=OPENER)
    pilot.arrive()
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    for key in (right, left, right, right, left, left, right):
        pilot.press(key)
        pilot.rest(pause)
    pilot.wait_for(TOPIC)
    pilot.arrive()
    pilot.wait_until(lambda: clean(pilot), "it is at home")


@pytest.mark.parametrize("pause", [0.1, 0.3])
def test_to_another_section_it_does_not_go(open_show: OpenShow, pause: float) -> None:
    pilot = open_show(start=OPENER)
    pilot.arrive()
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_until(lambda: journey(pilot) is not None, "it sets out")
    pilot.rest(pause)
    pilot.press(Qt.Key.Key_O)
    pilot.wait_for("overview")
    pilot.wait_until(lambda: journey(pilot) is None, "it fades")
    pilot.arrive()
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for("1-guidance")
    assert journey(pilot) is None


def test_a_change_of_screen_ends_it(open_show: OpenShow) -> None:
    pilot = open_show(start=OPENER)
    pilot.arrive()
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_until(lambda: journey(pilot) is not None, "it sets out")
    pilot.window.resize(800, 1400)
    pilot.wait_until(lambda: journey(pilot) is None, "it is over")
    pilot.wait_until(lambda: clean(pilot), "it is at home")


def test_titles_of_several_lines_fade(open_show: OpenShow) -> None:
    pilot = open_show(SHOWS / "stress", start="1-long-titles")
    pilot.arrive()
    assert read_property(pilot.slide, "headline.lineCount") > 1
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for("1-long-titles/1")
    while not pilot.arrived():
        assert journey(pilot) is None
        pilot.rest(0.01)
    assert read_property(pilot.slide, "headline.visible") is True


def test_in_reduced_motion_it_fades(open_show: OpenShow) -> None:
    pilot = open_show(start=OPENER, reduced_motion=True)
    pilot.arrive()
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for(TOPIC)
    assert journey(pilot) is None
    pilot.arrive()
    assert clean(pilot)
