"""Outside the opening hours: who is sent away, what wakes the screen, and when it is dark again."""

import pytest
from player.rig import DECK, TIMEOUTS, Rig, cover, deck_of

from kiosk.player.events import (
    Event,
    FigureTapped,
    HallClosed,
    HallOpened,
    HomeChosen,
    SectionChosen,
    ShowReplaced,
    Swiped,
    Tapped,
    TimeReached,
    TouchBegan,
    Zone,
)
from kiosk.player.state import Mode
from kiosk.player.step import step, step_onto

OPENED, CLOSED, TOUCH = HallOpened(), HallClosed(), TouchBegan()


def dark(slide: str = "a/1") -> Rig:
    rig = Rig(slide)
    rig.do(CLOSED)
    return rig


@pytest.mark.parametrize("before", [(), (TOUCH, Tapped(Zone.RIGHT))])
def test_at_closing_time_the_screen_becomes_dark(before: tuple[Event, ...]) -> None:
    rig = Rig("a")
    rig.do(*before)
    state = rig.do(CLOSED)
    assert state.dark
    assert not state.cycling
    assert state.deadline is None


@pytest.mark.parametrize(
    "event",
    [
        TOUCH, Tapped(Zone.RIGHT), FigureTapped(), Swiped(1), SectionChosen("b"), HomeChosen(),
        TimeReached(), CLOSED,
    ],
)  # fmt: skip
def test_no_touch_and_no_time_wakes_it(event: Event) -> None:
    rig = dark()
    before = rig.state
    assert rig.do(event, wait=1e6) == before


@pytest.mark.parametrize("key", ["Right", "Space", "Esc", "B", "3", "Ctrl+C"])
def test_any_key_wakes_it_and_does_nothing_else(key: str) -> None:
    rig = dark()
    serial = rig.state.serial
    state = rig.press(key)
    assert (state.dark, state.mode, state.slide) == (False, Mode.PRESENT, "a/1")
    assert state.serial == serial + 1  # it plays from its beginning
    assert (state.black, state.typed) == (False, "")


def test_it_is_dark_again_some_time_after_the_last_input() -> None:
    rig = dark()
    rig.press("Right")
    rig.press("Right", wait=TIMEOUTS.present_timeout - 1)
    assert rig.do(TOUCH, wait=TIMEOUTS.present_timeout - 1).slide == "a/2"
    assert not rig.do(TimeReached(), wait=TIMEOUTS.present_timeout - 1).dark
    assert rig.do(TimeReached(), wait=1).dark


def test_staff_may_end_it_sooner() -> None:
    rig = dark()
    rig.press("Right")
    assert rig.press("Esc").dark


def test_staff_at_work_are_not_disturbed_by_closing_time() -> None:
    rig = Rig("a/1")
    rig.press("F5")
    state = rig.do(CLOSED)
    assert (state.dark, state.mode, state.slide) == (False, Mode.PRESENT, "a/1")
    assert rig.press("Right").slide == "a/2"
    assert rig.reach().dark


def test_at_opening_the_show_begins_at_its_first_slide() -> None:
    rig = dark()
    serial = rig.state.serial
    state = rig.do(OPENED)
    assert (state.dark, state.mode, state.slide) == (False, Mode.ATTRACT, "cover")
    assert state.serial > serial
    assert rig.reach().slide == "overview"


@pytest.mark.parametrize("mode", Mode)
def test_a_hall_that_is_open_anyhow_disturbs_nobody(mode: Mode) -> None:
    rig = Rig("a/1")
    if mode is Mode.VISIT:
        rig.do(TOUCH)
    if mode is Mode.PRESENT:
        rig.press("P")
    before = rig.state
    assert rig.do(OPENED) == before


def test_staff_who_work_on_into_the_opening_stay_where_they_are() -> None:
    rig = dark()
    rig.press("Right")
    state = rig.do(OPENED)
    assert (state.mode, state.slide) == (Mode.PRESENT, "a/1")
    assert not rig.press("Esc").dark


def test_another_show_waits_in_the_dark_for_the_opening() -> None:
    rig = dark()
    new = deck_of([cover("new")])
    assert step_onto(rig.state, TOUCH, DECK, new, rig.now, TIMEOUTS) is None
    placed = step_onto(rig.state, OPENED, DECK, new, rig.now, TIMEOUTS)
    assert placed is not None
    assert (placed.slide, placed.dark) == ("new", False)
    replaced = step(rig.state, ShowReplaced(DECK), new, rig.now, TIMEOUTS)
    assert (replaced.slide, replaced.dark) == ("new", True)
