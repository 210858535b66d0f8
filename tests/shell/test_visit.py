"""Visitors, by real touches: what each does, and that nothing else does anything."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from shell.conftest import OpenShow
from shell.pilot import (
    Pilot,
    figures,
    id_of,
    literal,
    progress,
    read_property,
    scene_rect,
    shown,
    type_names,
    words,
)

from kiosk.player.state import Mode, State

CARDS = "1-guidance/1"  # a slide of many counting numbers
HASTY = {"idle": 0.8, "countdown": 1.0}


@pytest.fixture
def on_cards(open_show: OpenShow) -> Pilot:
    pilot = open_show(start=CARDS)
    pilot.arrive()
    return pilot


def tabs(pilot: Pilot) -> list[QQuickItem]:
    return pilot.find("SectionTab")


def home(pilot: Pilot) -> QQuickItem:
    """The one thing to touch in the bar that is no section."""
    bar = pilot.one("SectionBar")
    (button,) = [
        item
        for item in bar.childItems()
        if "Touchable" in type_names(item) and "SectionTab" not in type_names(item)
    ]
    return button


def timeless(state: State) -> State:
    """The state without its times, which every touch renews."""
    return replace(state, entered=0, last_input=0, deadline=None)


def middle(pilot: Pilot, shift: float = 0.0) -> QPointF:
    return pilot.at(0.5 + shift, 0.5)


# Into a visit


def test_a_mouse_does_what_a_finger_does(on_cards: Pilot) -> None:
    on_cards.click(scene_rect(tabs(on_cards)[2]).center(), Qt.MouseButton.LeftButton)
    on_cards.wait_for(on_cards.deck.sections[2].opener)
    assert on_cards.state.mode is Mode.VISIT


def test_a_tap_stops_the_cycle_on_the_slide_it_falls_on(on_cards: Pilot) -> None:
    serial = on_cards.state.serial
    on_cards.tap(on_cards.empty_spot())
    assert on_cards.state.mode is Mode.VISIT
    assert (on_cards.state.slide, on_cards.slide_id) == (CARDS, CARDS)
    assert on_cards.state.serial == serial, "the slide began anew"
    on_cards.rest(on_cards.deck.slides[on_cards.state.index].dwell / 10)
    on_cards.count_out()


@pytest.mark.parametrize("x", [0.02, 0.5, 0.98])
def test_a_tap_on_the_cover_opens_the_overview(open_show: OpenShow, x: float) -> None:
    pilot = open_show()
    pilot.arrive()
    pilot.tap(pilot.at(x, 0.5))
    pilot.wait_for("overview")
    assert pilot.state.mode is Mode.VISIT


def test_the_first_tap_at_a_side_only_begins_the_visit(on_cards: Pilot) -> None:
    on_cards.tap(on_cards.at(0.98, 0.5))
    assert (on_cards.state.mode, on_cards.state.slide) == (Mode.VISIT, CARDS)


# From place to place


@pytest.mark.parametrize("place", ["2-quality", CARDS, "5-reform/4"])
def test_the_bar_leads_to_every_section_from_everywhere(open_show: OpenShow, place: str) -> None:
    pilot = open_show(start=place)
    pilot.arrive()
    assert [words(tab) for tab in tabs(pilot)] == [tab.label for tab in pilot.deck.sections]
    for number, section in enumerate(pilot.deck.sections):
        pilot.tap(tabs(pilot)[number])
        pilot.wait_for(section.opener)
        assert [read_property(tab, "current") for tab in tabs(pilot)].index(True) == number
        pilot.go(place)
        pilot.press(Qt.Key.Key_Escape)  # the next tap comes in the cycle again
        pilot.arrive()


@pytest.mark.parametrize("cover", ["cover", "closing"])
def test_there_is_no_bar_to_hit_where_none_is_seen(open_show: OpenShow, cover: str) -> None:
    pilot = open_show(start="overview")
    pilot.arrive()
    spots = [scene_rect(tab).center() for tab in tabs(pilot)]
    pilot.go(cover)
    pilot.arrive()
    for spot in spots:
        pilot.tap(spot)
        assert pilot.state.slide not in {section.opener for section in pilot.deck.sections}
        pilot.go(cover)
        pilot.arrive()


def test_the_cards_of_the_overview_lead_to_their_sections(open_show: OpenShow) -> None:
    pilot = open_show(start="overview")
    for number, section in enumerate(pilot.deck.sections):
        pilot.arrive()
        pilot.wait_until(lambda: len(pilot.find("OverviewWindow")) == len(pilot.deck.sections))
        card = pilot.find("OverviewWindow")[number]
        pilot.wait_until(lambda card=card: card.opacity() == 1, "it has risen")
        pilot.tap(beside_its_number(card))
        pilot.wait_for(section.opener)
        pilot.arrive()
        pilot.tap(home(pilot))
        pilot.wait_for("overview")


def beside_its_number(card: QQuickItem) -> QPointF:
    """A point of a card where it does not count."""
    numbers = [scene_rect(number) for number in figures(card)]
    corner, size = scene_rect(card).topLeft(), scene_rect(card).size()
    points = (
        corner + QPointF(size.width() * x / 10, size.height() * y / 10)
        for y in range(2, 9)
        for x in range(2, 9)
    )
    return next(p for p in points if not any(number.contains(p) for number in numbers))


@pytest.mark.parametrize("place", ["2-quality", CARDS])
def test_home_is_the_overview(open_show: OpenShow, place: str) -> None:
    pilot = open_show(start=place)
    pilot.arrive()
    pilot.tap(home(pilot))
    pilot.wait_for("overview")


def neighbours(pilot: Pilot) -> tuple[str, str]:
    index = pilot.state.index
    return pilot.deck.slides[index - 1].id, pilot.deck.slides[index + 1].id


@pytest.mark.parametrize("visiting", [False, True], ids=["first touch", "in a visit"])
def test_a_swipe_to_the_left_goes_on_and_one_to_the_right_back(
    on_cards: Pilot, *, visiting: bool
) -> None:
    before, after = neighbours(on_cards)
    if visiting:
        on_cards.tap(on_cards.empty_spot())
    on_cards.swipe(middle(on_cards, 0.15), middle(on_cards, -0.15))
    on_cards.wait_for(after)
    on_cards.swipe(middle(on_cards, -0.15), middle(on_cards, 0.15))
    on_cards.wait_for(CARDS)
    on_cards.swipe(middle(on_cards, -0.15), middle(on_cards, 0.15))
    on_cards.wait_for(before)


def test_the_outer_sides_turn_the_page(on_cards: Pilot) -> None:
    before, after = neighbours(on_cards)
    on_cards.tap(on_cards.empty_spot())
    on_cards.tap(on_cards.at(0.98, 0.5))
    on_cards.wait_for(after)
    for slide in (CARDS, before):
        on_cards.tap(on_cards.at(0.02, 0.5))
        on_cards.wait_for(slide)


# Numbers


@pytest.mark.real_time
def test_a_tap_on_a_counting_number_completes_it_and_the_next_replays_it(on_cards: Pilot) -> None:
    number, *others = on_cards.figures()
    on_cards.wait_until(lambda: 0.1 < progress(number) < 0.9, "it counts")
    serial = on_cards.state.serial

    on_cards.tap(number, seconds=0)
    on_cards.wait_until(lambda: shown(number) == literal(number), "it runs on to its end")
    assert all(progress(other) < 1 for other in others), "too late to tell"
    on_cards.count_out()

    on_cards.tap(number)
    on_cards.wait_until(lambda: 0 < progress(number) < 0.9, "it counts again")
    assert all(shown(other) == literal(other) for other in others)
    on_cards.count_out()
    assert (on_cards.state.slide, on_cards.state.serial) == (CARDS, serial)


def test_a_number_at_the_side_counts_and_turns_no_page(open_show: OpenShow) -> None:
    pilot = open_show(start=CARDS, size=(720, 1280))
    pilot.arrive()
    pilot.count_out()
    pilot.tap(pilot.empty_spot())
    number = min(pilot.figures(), key=lambda figure: scene_rect(figure).left())
    spot = scene_rect(number).center()
    spot.setX(scene_rect(number).left() + 2)
    assert spot.x() < 0.14 * pilot.window.width(), "it does not stand at the side"
    pilot.tap(spot)
    pilot.wait_until(lambda: progress(number) < 1, "it counts")
    assert pilot.state.slide == CARDS


@pytest.mark.real_time
def test_a_number_on_its_way_out_cannot_be_made_to_count(on_cards: Pilot) -> None:
    on_cards.tap(on_cards.empty_spot())
    for other in ("1-guidance/2", "5-reform", "1-guidance/2"):
        # Through an odd and an even number of slides: each time in the other of the two holders.
        on_cards.go(CARDS)
        on_cards.arrive()
        on_cards.count_out()
        spot = scene_rect(on_cards.figures()[0]).center()
        on_cards.press(Qt.Key.Key_Right)
        on_cards.wait_until(lambda: on_cards.slide_id != CARDS, "the next slide comes")
        on_cards.tap(spot, seconds=0)
        leaving = on_cards.slides[1]
        assert id_of(leaving) == CARDS, "too late to tell"
        assert all(shown(number) == literal(number) for number in figures(leaving))
        on_cards.go(other)
        on_cards.arrive()


# Nothing


def test_a_tap_in_the_middle_of_nothing_does_nothing(on_cards: Pilot) -> None:
    on_cards.count_out()
    spot = on_cards.empty_spot()
    on_cards.tap(spot)
    before = timeless(on_cards.state)
    for _ in range(3):
        on_cards.tap(spot)
        on_cards.rest(0.1)
        assert timeless(on_cards.state) == before
        assert on_cards.shows_finals()


def long_press(pilot: Pilot) -> None:
    pilot.tap(pilot.empty_spot(), seconds=1.5)


def two_fingers(pilot: Pilot) -> None:
    spots = pilot.empty_spot(), pilot.empty_spot() + QPointF(40, 0)
    pilot.touch(*spots)
    pilot.rest(0.05)
    pilot.lift(*spots)


def pinch(pilot: Pilot) -> None:
    start, end = (
        (middle(pilot, -0.05), middle(pilot, 0.05)),
        (pilot.at(0.2, 0.5), pilot.at(0.8, 0.5)),
    )
    pilot.touch(*start)
    for step in range(1, 11):
        pilot.rest(0.01)
        pilot.drag(*(a + (b - a) * (step / 10) for a, b in zip(start, end, strict=True)))
    pilot.lift(*end)


def right_button(pilot: Pilot) -> None:
    for spot in (scene_rect(tabs(pilot)[2]).center(), pilot.at(0.98, 0.5), pilot.empty_spot()):
        pilot.click(spot, Qt.MouseButton.RightButton)
        pilot.click(spot, Qt.MouseButton.MiddleButton)


def crooked_swipe(pilot: Pilot) -> None:
    pilot.swipe(pilot.at(0.5, 0.2), pilot.at(0.6, 0.8))


def stroke_over_the_bar(pilot: Pilot) -> None:
    tab = scene_rect(tabs(pilot)[2]).center()
    pilot.swipe(tab, tab - QPointF(0, 300))


@pytest.mark.parametrize(
    "act",
    [
        long_press,
        two_fingers,
        pinch,
        right_button,
        crooked_swipe,
        stroke_over_the_bar,
    ],
)
def test_no_other_gesture_does_anything(on_cards: Pilot, act: Callable[[Pilot], None]) -> None:
    on_cards.count_out()
    on_cards.tap(on_cards.empty_spot())
    before = timeless(on_cards.state)

    act(on_cards)
    on_cards.rest(0.3)
    after = timeless(on_cards.state)
    # A finger that did nothing may still be remembered as one that has not ended.
    assert replace(after, first_touch=False) == before
    assert on_cards.shows_finals()

    for number in (1, 2, 3):  # and touch still works
        on_cards.tap(tabs(on_cards)[number])
        on_cards.wait_for(on_cards.deck.sections[number].opener)


def test_two_fingers_on_two_sections_do_no_more_than_one(on_cards: Pilot) -> None:
    spots = [scene_rect(tab).center() for tab in tabs(on_cards)[1:3]]
    on_cards.touch(*spots)
    on_cards.rest(0.05)
    on_cards.lift(*spots)
    on_cards.rest(0.5)
    assert on_cards.state.serial <= 2
    assert on_cards.state.slide in {CARDS, *(s.opener for s in on_cards.deck.sections[1:3])}


def test_ten_fingers_leave_touch_as_it_was(on_cards: Pilot) -> None:
    spots = [on_cards.at(0.05 + 0.1 * number, 0.3 + 0.05 * number) for number in range(10)]
    for _ in range(5):
        on_cards.touch(*spots)
        on_cards.drag(*(spot + QPointF(7, 3) for spot in spots))
        on_cards.lift(*(spot + QPointF(7, 3) for spot in spots))
    on_cards.rest(0.5)
    on_cards.go(CARDS)
    on_cards.arrive()
    for number in (1, 2, 3, 4, 0) * 2:
        on_cards.tap(tabs(on_cards)[number])
        on_cards.wait_for(on_cards.deck.sections[number].opener)


# Out of a visit


@pytest.fixture
def left_alone(open_show: OpenShow) -> Pilot:
    """In a visit, with the countdown running."""
    pilot = open_show(start=CARDS, **HASTY)
    pilot.arrive()
    pilot.tap(pilot.empty_spot())
    pilot.wait_until(lambda: pilot.state.counting_down, "the countdown runs")
    return pilot


def test_the_countdown_can_be_seen(left_alone: Pilot) -> None:
    left_alone.wait_until(lambda: bool(left_alone.find("Countdown")), "it can be seen")
    (countdown,) = left_alone.find("Countdown")
    assert "1秒" in words(countdown)
    whole = left_alone.window.contentItem()
    assert whole.contains(scene_rect(countdown).topLeft())
    assert whole.contains(scene_rect(countdown).bottomRight())


def test_its_ring_empties_with_the_seconds(open_show: OpenShow) -> None:
    pilot = open_show(start=CARDS, idle=0.5, countdown=3)
    pilot.tap(pilot.empty_spot())
    pilot.wait_until(lambda: bool(pilot.find("Countdown")), "it can be seen")
    countdown = pilot.one("Countdown")
    seen: list[tuple[float, str]] = []
    while pilot.state.counting_down:
        part = float(read_property(countdown, "part"))
        seconds = words(countdown).partition("秒")[0]
        assert seconds == str(max(1, ceil(part * 3)))
        seen.append((part, seconds))
        pilot.rest(0.05)
    assert seen == sorted(seen, reverse=True)
    assert [seconds for seconds in ("3", "2", "1") if seconds in dict(map(reversed, seen))] == [
        "3",
        "2",
        "1",
    ]


def test_a_touch_stops_the_countdown_and_does_nothing_else(left_alone: Pilot) -> None:
    left_alone.tap(scene_rect(tabs(left_alone)[3]).center())
    state = left_alone.state
    assert (state.mode, state.counting_down, state.slide) == (Mode.VISIT, False, CARDS)
    left_alone.wait_until(lambda: not left_alone.find("Countdown"), "it goes away")
    assert left_alone.slide_id == CARDS


def test_a_swipe_stops_the_countdown_and_does_nothing_else(left_alone: Pilot) -> None:
    left_alone.swipe(middle(left_alone, 0.15), middle(left_alone, -0.15))
    assert not left_alone.state.counting_down
    assert left_alone.state.slide == CARDS


def test_left_alone_again_the_show_begins_anew(left_alone: Pilot) -> None:
    left_alone.tap(left_alone.at(0.5, 0.5))
    assert not left_alone.state.counting_down
    left_alone.wait_until(lambda: left_alone.state.counting_down, "the countdown runs again")
    left_alone.wait_for("cover")
    assert left_alone.state.mode is Mode.ATTRACT
    assert not left_alone.state.counting_down
    left_alone.wait_until(lambda: not left_alone.find("Countdown"), "the countdown goes away")
    left_alone.wait_until(lambda: not left_alone.find("SectionBar"), "so does the bar")
