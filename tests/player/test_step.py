"""Each rule of attracting and of visits, as a visitor would try it."""

import pytest
from player.rig import (
    DECK,
    DWELL,
    TIMEOUTS,
    Rig,
    closing,
    cover,
    deck_of,
    opener,
    overview,
    topic,
)

from kiosk.deck.model import AnySlide, Deck
from kiosk.player.events import (
    Event,
    FigureTapped,
    HomeChosen,
    KeyPressed,
    SectionChosen,
    ShowReplaced,
    Swiped,
    Tapped,
    TimeReached,
    TouchBegan,
    Zone,
)
from kiosk.player.keys import Command
from kiosk.player.moves import start
from kiosk.player.state import Mode, State
from kiosk.player.step import step, step_onto

LEFT, CENTRE, RIGHT = (Tapped(zone) for zone in (Zone.LEFT, Zone.CENTRE, Zone.RIGHT))
TOUCH = TouchBegan()


def visit(slide: str) -> Rig:
    """A visitor who has touched once and looks at this slide."""
    rig = Rig(slide)
    rig.do(TOUCH, CENTRE if slide != "cover" else FigureTapped())
    assert (rig.state.mode, rig.state.slide) == (Mode.VISIT, slide)
    return rig


# --- start ---


def test_starts_unattended_on_the_first_slide() -> None:
    state = start(DECK, 50.0, TIMEOUTS)
    assert (state.mode, state.slide, state.index) == (Mode.ATTRACT, "cover", 0)
    assert (state.entered, state.deadline) == (50.0, 50.0 + DWELL)
    assert state.fullscreen


def test_starts_where_told() -> None:
    assert start(DECK, 0.0, TIMEOUTS, "a/2").index == 4
    assert start(DECK, 0.0, TIMEOUTS, "gone").index == 0
    assert not start(DECK, 0.0, TIMEOUTS, fullscreen=False).fullscreen


# --- attract ---


def test_attract_cycles_for_ever() -> None:
    rig = Rig()
    shown = [rig.reach().slide for _ in range(2 * len(DECK.slides))]
    ids = [slide.id for slide in DECK.slides]
    assert shown == [*ids[1:], *ids, ids[0]]
    assert rig.state.serial == 1 + len(shown)
    assert rig.state.direction == 1
    assert rig.now == 1000.0 + DWELL * len(shown)


def test_attract_stays_for_the_dwell_of_each_slide() -> None:
    rig = Rig(deck=deck_of([cover(dwell=3.0), closing(dwell=11.0)]))
    assert rig.state.deadline == 1003.0
    assert rig.reach().deadline == 1014.0


def test_attract_replays_an_only_slide() -> None:
    rig = Rig(deck=deck_of([cover()]))
    state = rig.reach()
    assert (state.slide, state.serial, state.direction) == ("cover", 2, 0)


def test_dwell_of_zero_does_not_spin() -> None:
    rig = Rig(deck=deck_of([cover(dwell=0.0), closing(dwell=-1.0)]))
    for _ in range(4):
        before = rig.now
        state = rig.reach()
        assert state.deadline is not None
        assert state.deadline > before


def test_unbound_key_does_nothing_in_attract() -> None:
    rig = Rig("a/1")
    before = rig.state
    assert rig.do(KeyPressed(None)) == before


# --- the first touch ---


def test_touch_begins_a_visit_and_nothing_moves() -> None:
    rig = Rig("a/1")
    before = rig.state
    state = rig.do(TOUCH)
    assert state.mode is Mode.VISIT
    assert state.first_touch
    assert (state.slide, state.serial) == (before.slide, before.serial)
    assert state.deadline == rig.now + TIMEOUTS.idle


@pytest.mark.parametrize("tap", [LEFT, CENTRE, RIGHT, FigureTapped()])
def test_first_tap_does_not_navigate(tap: Event) -> None:
    rig = Rig("a/1")
    state = rig.do(TOUCH, tap)
    assert (state.slide, state.serial, state.first_touch) == ("a/1", 1, False)


@pytest.mark.parametrize("tap", [LEFT, CENTRE, RIGHT])
def test_first_tap_on_the_cover_opens_the_overview(tap: Event) -> None:
    state = Rig("cover").do(TOUCH, tap)
    assert (state.mode, state.slide, state.direction) == (Mode.VISIT, "overview", 1)


@pytest.mark.parametrize("touched", [True, False])
@pytest.mark.parametrize(
    ("gesture", "slide", "direction"),
    [
        (Swiped(1), "a/2", 1),
        (Swiped(-1), "a", -1),
        (SectionChosen("b"), "b", 1),
        (SectionChosen("a"), "a", -1),
        (HomeChosen(), "overview", -1),
    ],
)
def test_what_works_at_once(gesture: Event, slide: str, direction: int, touched: bool) -> None:
    state = Rig("a/1").do(*([TOUCH] if touched else []), gesture)
    assert (state.mode, state.slide, state.direction) == (Mode.VISIT, slide, direction)
    assert state.serial == 2


def test_second_touch_navigates_whatever_became_of_the_first() -> None:
    assert Rig("a/1").do(TOUCH, CENTRE, TOUCH, RIGHT).slide == "a/2"
    assert Rig("a/1").do(TOUCH, TOUCH, RIGHT).slide == "a/2"


# --- a visit ---


@pytest.mark.parametrize(
    ("slide", "event", "expected"),
    [
        ("a/1", RIGHT, "a/2"),
        ("a/1", LEFT, "a"),
        ("a/1", CENTRE, "a/1"),
        ("cover", CENTRE, "overview"),
        ("cover", RIGHT, "overview"),
        ("cover", LEFT, "cover"),
        ("cover", Swiped(-1), "cover"),
        ("closing", RIGHT, "cover"),
        ("closing", Swiped(1), "cover"),
        ("a/1", SectionChosen("b"), "b"),
        ("a/1", SectionChosen("gone"), "a/1"),
        ("a/1", HomeChosen(), "overview"),
        ("a/1", FigureTapped(), "a/1"),
    ],
)
def test_touches_of_a_visit(slide: str, event: Event, expected: str) -> None:
    rig = visit(slide)
    serial = rig.state.serial
    state = rig.do(TOUCH, event)
    assert (state.mode, state.slide) == (Mode.VISIT, expected)
    assert state.serial == serial + (slide != expected)
    assert state.last_input == rig.now


def test_choosing_the_section_on_show_plays_it_again() -> None:
    rig = visit("a")
    state = rig.do(TOUCH, SectionChosen("a"))
    assert (state.slide, state.serial, state.direction) == ("a", 2, 0)


def test_cover_without_an_overview_stays() -> None:
    rig = Rig(deck=deck_of([cover(), closing()]))
    assert rig.do(TOUCH, CENTRE, TOUCH, CENTRE).slide == "cover"


def test_nothing_moves_by_itself_in_a_visit() -> None:
    rig = visit("a/1")
    before = rig.state
    assert rig.do(TimeReached(), wait=TIMEOUTS.idle - 1) == before


# --- the end of a visit ---


def test_idle_visit_counts_down_and_ends_as_new() -> None:
    rig = visit("a/1")
    state = rig.reach()
    assert state.counting_down
    assert state.countdown_ends == state.deadline == rig.now + TIMEOUTS.countdown
    serial = state.serial
    state = rig.reach()
    assert (state.mode, state.slide, state.direction) == (Mode.ATTRACT, "cover", 0)
    assert not any((state.counting_down, state.first_touch, state.spent_touch))
    assert state.serial == serial + 1
    assert state.countdown_ends is None


@pytest.mark.parametrize(
    "end", [RIGHT, Swiped(1), SectionChosen("b"), HomeChosen(), FigureTapped()]
)
@pytest.mark.parametrize("touched", [True, False])
def test_touch_stops_the_countdown_and_does_nothing_else(end: Event, touched: bool) -> None:
    rig = visit("a/1")
    serial = rig.reach().serial
    state = rig.do(*([TOUCH] if touched else []), end)
    assert (state.mode, state.slide, state.serial) == (Mode.VISIT, "a/1", serial)
    assert not state.counting_down
    assert state.deadline == rig.now + TIMEOUTS.idle
    assert rig.do(TOUCH, RIGHT).slide == "a/2"


@pytest.mark.parametrize("key", ["Right", "B", "Esc", "?", "Shift", "3", "F11"])
def test_key_stops_the_countdown_and_does_nothing_else(key: str) -> None:
    rig = visit("a/1")
    rig.reach()
    state = rig.press(key)
    assert (state.mode, state.slide, state.typed) == (Mode.VISIT, "a/1", "")
    assert not state.covered


def test_finger_down_when_the_countdown_comes_does_not_navigate() -> None:
    rig = visit("a/1")
    rig.do(TOUCH)
    rig.reach()
    assert rig.do(RIGHT).slide == "a/1"
    assert rig.do(TOUCH, RIGHT).slide == "a/2"


# --- time ---


def test_time_before_the_deadline_changes_nothing() -> None:
    rig = Rig()
    before = rig.state
    assert rig.do(TimeReached(), wait=DWELL - 0.5) == before


def test_late_time_does_one_step() -> None:
    rig = Rig()
    state = rig.do(TimeReached(), wait=100_000.0)
    assert (state.slide, state.deadline) == ("overview", rig.now + DWELL)


def test_visit_slept_through_still_shows_its_countdown() -> None:
    rig = visit("a/1")
    state = rig.do(TimeReached(), wait=100_000.0)
    assert state.counting_down
    assert state.deadline == rig.now + TIMEOUTS.countdown


def test_clock_gone_back_delays_by_one_wait_at_most() -> None:
    rig = Rig()
    rig.now = 3.0
    assert rig.do(TimeReached()).deadline == pytest.approx(3.01 + DWELL)
    rig = visit("a/1")
    rig.reach()
    rig.now = 3.0
    assert rig.do(TimeReached()).deadline == pytest.approx(3.01 + TIMEOUTS.countdown)
    assert rig.reach().mode is Mode.ATTRACT


# --- the show replaced ---


def replaced(slide: str, deck: Deck) -> Rig:
    rig = Rig(slide)
    rig.deck = deck
    rig.do(ShowReplaced(DECK), wait=2.0)
    return rig


def test_same_slide_goes_on_undisturbed_where_it_now_stands() -> None:
    state = replaced("b/1", deck_of([cover(), opener("b"), topic("b", 1)])).state
    assert (state.slide, state.index, state.serial) == ("b/1", 2, 1)
    assert (state.entered, state.deadline) == (1000.0, 1000.0 + DWELL)


def test_slide_with_new_content_plays_again() -> None:
    rig = replaced("b/1", deck_of([cover(), opener("b"), topic("b", 1, title="New")]))
    state = rig.state
    assert (state.slide, state.index, state.serial) == ("b/1", 2, 2)
    assert (state.entered, state.direction) == (rig.now, 0)


@pytest.mark.parametrize(
    ("slide", "left", "expected"),
    [
        ("a/2", [cover(), opener("a"), topic("a", 1), closing()], "a/1"),
        ("a/2", [closing(), opener("b"), opener("a")], "a"),
        ("a/2", [closing(), topic("b", 1)], "closing"),
        ("closing", [cover()], "cover"),
    ],
)
def test_slide_gone_gives_way_to_the_nearest_before(
    slide: str, left: list[AnySlide], expected: str
) -> None:
    rig = replaced(slide, deck_of(left))
    state = rig.state
    assert (state.slide, state.serial, state.entered) == (expected, 2, rig.now)
    assert rig.deck.slides[state.index].id == expected


def test_an_edited_slide_is_revised_until_it_is_entered_again() -> None:
    rig = replaced("b/1", deck_of([cover(), opener("b"), topic("b", 1, title="New")]))
    assert rig.state.revised
    assert not rig.press("R").revised
    assert not replaced("a/2", deck_of([cover(), opener("a")])).state.revised


def onto(rig: Rig, event: Event, deck: Deck, *, wait: float = 0.5) -> State | None:
    return step_onto(rig.state, event, rig.deck, deck, rig.now + wait, TIMEOUTS)


#: As DECK, with one slide edited so that it stays longer, and another after it.
EDITED = deck_of(
    [
        cover(),
        overview(),
        opener("a"),
        topic("a", 1, dwell=3 * DWELL, title="New"),
        topic("a", 9),
        topic("a", 2),
        closing(),
    ]
)


def test_another_show_comes_with_the_next_slide() -> None:
    rig = Rig("a/1")
    assert onto(rig, TOUCH, EDITED) is None
    assert onto(rig, TimeReached(), EDITED) is None
    state = onto(rig, TimeReached(), EDITED, wait=DWELL)
    assert state is not None
    assert (state.slide, state.direction, state.revised) == ("a/9", 1, False)
    assert state.deadline == rig.now + 2 * DWELL


def test_a_visitor_goes_on_in_the_other_show() -> None:
    rig = visit("a/1")
    for event in (TOUCH, CENTRE, FigureTapped(), KeyPressed(None)):
        assert onto(rig, event, EDITED) is None
    for event, slide in ((RIGHT, "a/9"), (Swiped(-1), "a"), (HomeChosen(), "overview")):
        state = onto(rig, event, EDITED)
        assert state is not None
        assert (state.slide, state.mode) == (slide, Mode.VISIT)


def test_a_reset_goes_to_the_first_slide_of_the_other_show() -> None:
    rig = visit("b/1")
    rig.reach()
    wait = TIMEOUTS.countdown
    state = onto(rig, TimeReached(), deck_of([closing(), cover()]), wait=wait)
    assert state is not None
    assert (state.slide, state.mode) == ("closing", Mode.ATTRACT)


def test_staff_who_take_over_see_the_other_show_at_once() -> None:
    state = onto(Rig("a/1"), KeyPressed(Command.PRESENT), EDITED)
    assert state is not None
    assert (state.slide, state.mode, state.revised) == ("a/1", Mode.PRESENT, True)


def test_a_slide_that_has_gone_gives_way_to_what_followed_it() -> None:
    rig = Rig("a/2")
    left = deck_of([cover(), opener("a"), topic("a", 1), opener("b"), topic("b", 1)])
    state = onto(rig, TimeReached(), left, wait=DWELL)
    assert state is not None
    assert state.slide == "b"


def test_replacing_is_no_input() -> None:
    rig = visit("a/1")
    rig.reach()
    before = rig.state
    assert rig.do(ShowReplaced(DECK)) == before


def test_step_leaves_the_state_it_was_given() -> None:
    state = start(DECK, 0.0, TIMEOUTS)
    before = repr(state)
    assert step(state, TOUCH, DECK, 1.0, TIMEOUTS) == step(state, TOUCH, DECK, 1.0, TIMEOUTS)
    assert repr(state) == before
