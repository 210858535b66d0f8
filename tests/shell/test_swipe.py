"""A finger that drags: the slide follows it, and goes on or springs back; nothing else moves it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from shell.conftest import OpenShow
from shell.pilot import Pilot, id_of, read_property, scene_rect

from kiosk.player.state import Mode

# Qt tells a swipe from a drag by the moments of its touches, which are the machine's.
pytestmark = pytest.mark.real_time

PLACE = "1-guidance/1"
SLOP = 26 / 1080  # of the shorter side: until then it may still be a tap
REACH = 170 / 1080  # from there on letting go turns the page
STUCK = 0.8  # seconds after which a finger that lies still hinders no other


@pytest.fixture
def pilot(open_show: OpenShow) -> Pilot:
    """In a visit, on a slide with one before and one after it."""
    pilot = open_show(start=PLACE)
    pilot.arrive()
    pilot.tap(pilot.empty_spot())
    pilot.count_out()
    return pilot


def middle(pilot: Pilot) -> QPointF:
    return pilot.at(0.5, 0.5)


def pulled(pilot: Pilot, shares: float) -> QPointF:
    """Where a finger is that pulled so many reaches to the right of the middle."""
    away = (REACH * abs(shares) + SLOP) * min(pilot.window.width(), pilot.window.height())
    return middle(pilot) + QPointF(away if shares > 0 else -away, 0)


def slowly(pilot: Pilot, *shares: float) -> None:
    """Drag the finger that is down, too slowly for a flick."""
    for share in shares:
        pilot.drag(pulled(pilot, share))
        pilot.rest(0.06)


def shift(pilot: Pilot) -> float:
    return scene_rect(pilot.slide).left()


def at_rest(pilot: Pilot) -> bool:
    return shift(pilot) == 0 and not pilot.find("SwipeHint")


def test_the_slide_follows_the_finger_and_springs_back(pilot: Pilot) -> None:
    reach = REACH * pilot.window.height()
    pilot.touch(middle(pilot))
    for share in (-0.25, -0.6, -0.9, -0.3, 0.2, 0.8):
        slowly(pilot, share)
        assert shift(pilot) == pytest.approx(share * reach, abs=2)
        assert len(pilot.find("SwipeHint")) == 1
    slowly(pilot, 0.7, 0.7)
    pilot.lift(pulled(pilot, 0.7))
    assert shift(pilot) > reach / 2, "it jumps back"
    pilot.wait_until(lambda: at_rest(pilot), "it springs back")
    assert (pilot.state.slide, len(pilot.slides)) == (PLACE, 1)


@pytest.mark.parametrize("way", [-1, 1])
def test_beyond_its_reach_it_goes_on(pilot: Pilot, way: int) -> None:
    index = pilot.state.index
    pilot.touch(middle(pilot))
    slowly(pilot, way * 0.5, way * 1.2)
    (hint,) = pilot.find("SwipeHint")
    assert read_property(hint, "ready") is True
    assert (scene_rect(hint).left() > scene_rect(pilot.everything).center().x()) is (way < 0)
    slowly(pilot, way * 1.2)
    pilot.lift(pulled(pilot, way * 1.2))
    pilot.wait_for(pilot.deck.slides[index - way].id)
    assert shift(pilot) * way <= 0, "it comes from the side to which the finger does not go"
    leaving = pilot.slides[1]
    assert id_of(leaving) == PLACE
    assert scene_rect(leaving).left() * way > 0
    pilot.arrive()
    pilot.wait_until(lambda: at_rest(pilot))


def test_a_flick_is_enough(pilot: Pilot) -> None:
    after = pilot.deck.slides[pilot.state.index + 1].id
    pilot.swipe(middle(pilot), pulled(pilot, -0.8), steps=4)
    pilot.wait_for(after)


def test_before_the_first_slide_there_is_nothing(open_show: OpenShow) -> None:
    pilot = open_show()
    pilot.arrive()
    pilot.touch(middle(pilot))
    slowly(pilot, 1, 2)
    assert 0 < shift(pilot) < REACH * pilot.window.height()
    assert not pilot.find("SwipeHint")
    pilot.lift(pulled(pilot, 2))
    pilot.wait_until(lambda: at_rest(pilot), "it springs back")
    assert pilot.state.slide == "cover"


@pytest.mark.parametrize("end", [(0.5, 0.9), (0.52, 0.1), (0.7, 0.95)])
def test_what_is_not_sideways_moves_nothing(pilot: Pilot, end: tuple[float, float]) -> None:
    start = middle(pilot)
    pilot.touch(start)
    for step in range(1, 11):
        pilot.drag(start + (pilot.at(*end) - start) * (step / 10))
        pilot.rest(0.01)
        assert at_rest(pilot)
    pilot.lift(pilot.at(*end))
    pilot.rest(0.2)
    assert (pilot.state.slide, pilot.state.mode) == (PLACE, Mode.VISIT)


def test_a_second_finger_ends_it(pilot: Pilot) -> None:
    pilot.touch(middle(pilot))
    slowly(pilot, -0.8)
    pilot.touch(pilot.at(0.2, 0.2), first=1)
    pilot.wait_until(lambda: at_rest(pilot), "it springs back")
    slowly(pilot, -1.5)
    assert at_rest(pilot)
    pilot.lift(pilot.at(0.2, 0.2), first=1)
    pilot.lift(pulled(pilot, -1.5))
    pilot.rest(0.2)
    assert pilot.state.slide == PLACE


def section(pilot: Pilot, number: int) -> QPointF:
    return scene_rect(pilot.find("SectionTab")[number]).center()


def test_a_stuck_finger_costs_nobody_a_tap(pilot: Pilot) -> None:
    pilot.touch(pilot.empty_spot())  # and it is never lifted
    pilot.rest(STUCK)
    for number in (2, 0, 4):
        pilot.touch(section(pilot, number), first=1)
        pilot.rest(0.03)
        pilot.lift(section(pilot, number), first=1)
        pilot.wait_for(pilot.deck.sections[number].opener)
    pilot.arrive()
    pilot.touch(middle(pilot), first=1)
    for share in (-0.5, -1.0, -1.3):
        pilot.drag(pulled(pilot, share), first=1)
        pilot.rest(0.05)
    pilot.lift(pulled(pilot, -1.3), first=1)
    pilot.wait_for("5-reform/1")


def test_a_finger_lost_while_it_drags_holds_nothing(pilot: Pilot) -> None:
    pilot.touch(middle(pilot))
    slowly(pilot, -1.3)  # and it is never lifted
    pilot.rest(STUCK)
    assert not at_rest(pilot)
    pilot.touch(section(pilot, 3), first=1)
    pilot.rest(0.03)
    pilot.lift(section(pilot, 3), first=1)
    pilot.wait_for(pilot.deck.sections[3].opener)
    pilot.arrive()
    pilot.wait_until(lambda: at_rest(pilot))


def test_a_key_takes_the_slide_from_the_finger(pilot: Pilot) -> None:
    after = pilot.deck.slides[pilot.state.index + 1].id
    pilot.touch(middle(pilot))
    slowly(pilot, 0.9)
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for(after)
    slowly(pilot, 1.5, 2)
    pilot.lift(pulled(pilot, 2))
    pilot.arrive()
    assert (pilot.slide_id, at_rest(pilot)) == (after, True)


def test_the_countdown_takes_the_slide_from_the_finger(open_show: OpenShow) -> None:
    pilot = open_show(start=PLACE, idle=0.8, countdown=3)
    pilot.arrive()
    pilot.touch(middle(pilot))
    slowly(pilot, -1.3)
    pilot.wait_until(lambda: pilot.state.counting_down, "the countdown runs")
    pilot.wait_until(lambda: at_rest(pilot), "it springs back")
    pilot.lift(pulled(pilot, -1.3))
    pilot.rest(0.2)
    assert pilot.state.slide == PLACE


def test_in_reduced_motion_it_turns_the_page_and_does_not_move(open_show: OpenShow) -> None:
    pilot = open_show(start=PLACE, reduced_motion=True)
    pilot.arrive()
    after = pilot.deck.slides[pilot.state.index + 1].id
    pilot.touch(middle(pilot))
    slowly(pilot, -0.8, -1.3)
    assert shift(pilot) == 0
    assert len(pilot.find("SwipeHint")) == 1
    pilot.lift(pulled(pilot, -1.3))
    pilot.wait_for(after)
    assert [scene_rect(slide).left() for slide in pilot.slides] == [0, 0]


@pytest.mark.parametrize("calm", [False, True])
def test_every_touch_is_answered(open_show: OpenShow, *, calm: bool) -> None:
    pilot = open_show(start=PLACE, reduced_motion=calm)
    pilot.arrive()
    spot = pilot.empty_spot()
    pilot.touch(spot)
    pilot.rest(0.05)
    (ripple,) = pilot.find("Ripple")
    assert ripple.position() == spot.toPoint()
    pilot.lift(spot)
    pilot.wait_until(lambda: not pilot.find("Ripple"), "it fades")
    tab = pilot.find("SectionTab")[2]
    pilot.touch(scene_rect(tab).center())
    pilot.rest(0.1)
    (light,) = pilot.find("PressHighlight")
    assert light.parentItem() == tab
    pilot.lift(scene_rect(tab).center())
    pilot.wait_until(lambda: not pilot.find("PressHighlight"), "it fades")


def test_a_stuck_finger_taken_from_the_show_costs_nobody_a_tap(
    pilot: Pilot, finger: QPointingDevice
) -> None:
    window, lies, side = pilot.window, QPoint(640, 300), QPoint(1270, 360)
    before = pilot.state.slide
    QTest.touchEvent(window, finger).press(9, lies, window).commit()
    pilot.one("TouchTracker").setEnabled(False)  # as when another window comes to the front
    pilot.one("TouchTracker").setEnabled(True)
    for _ in range(2):  # the first only begins a visit
        QTest.touchEvent(window, finger).move(9, lies, window).press(0, side, window).commit()
        QTest.touchEvent(window, finger).move(9, lies, window).release(0, side, window).commit()
    assert pilot.state.slide != before
    QTest.touchEvent(window, finger).release(9, lies, window).commit()
