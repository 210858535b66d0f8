"""The gate of a kiosk: what opens it, and that nothing else does."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.player.staff_lock import state as gates
from kiosk.player.staff_lock.events import (
    Chosen,
    DigitErased,
    DigitTyped,
    Dismissed,
    Event,
    HallOpened,
    HoldBegan,
    HoldEnded,
    Moved,
    PinChecked,
    PinEntered,
    StaffCalled,
    TimeReached,
    Touched,
)
from kiosk.player.staff_lock.keys import event_for, is_for_gate
from kiosk.player.staff_lock.state import (
    Choice,
    Door,
    Gate,
    deadline,
    wait,
)
from kiosk.player.staff_lock.step import step

SHUT = Gate(guarded=True)
ASKING = replace(SHUT, door=Door.ASKING, last_input=0.0)
PANEL = replace(SHUT, door=Door.PANEL, last_input=0.0, opened_at=0.0)


def after(gate: Gate, *events: Event, at: float = 0.0) -> Gate:
    for event in events:
        gate = step(gate, event, at)
    return gate


def typed(pin: str) -> list[Event]:
    return [DigitTyped(digit) for digit in pin]


def tried(gate: Gate, right: bool, at: float = 0.0) -> Gate:
    return after(gate, StaffCalled(), *typed("1234"), PinEntered(), PinChecked(right), at=at)


# Opening


def test_a_corner_held_for_five_seconds_asks_for_the_pin() -> None:
    held = after(SHUT, HoldBegan(), at=100)
    assert deadline(held) == 105
    assert after(held, TimeReached(), at=104.9).door is Door.CLOSED
    assert after(held, TimeReached(), at=105).door is Door.ASKING


def test_a_corner_let_go_asks_nothing() -> None:
    let_go = after(after(SHUT, HoldBegan(), at=100), HoldEnded(), at=104.9)
    assert deadline(let_go) is None
    assert after(let_go, TimeReached(), at=200) == SHUT


def test_without_a_pin_a_finger_opens_nothing_and_a_keyboard_the_panel() -> None:
    free = Gate(guarded=False)
    assert after(free, HoldBegan()) == free
    assert after(free, StaffCalled()).door is Door.PANEL


def test_the_right_pin_opens_the_panel_and_forgets_the_wrong_ones() -> None:
    gate = tried(tried(SHUT, right=False), right=True)
    assert (gate.door, gate.wrong, gate.typed) == (Door.PANEL, 0, "")


def test_a_wrong_pin_opens_nothing_and_says_so_until_the_next_digit() -> None:
    gate = tried(SHUT, right=False)
    assert (gate.door, gate.wrong, gate.typed, gate.refused) == (Door.ASKING, 1, "", True)
    assert not after(gate, DigitTyped("1")).refused


def test_digits_are_taken_back_one_by_one_and_never_become_too_many() -> None:
    gate = after(ASKING, *typed("12345678901234"))
    assert gate.typed == "123456789012"
    assert after(gate, DigitErased()).typed == "12345678901"
    assert after(ASKING, DigitErased()).typed == ""


def test_less_than_a_pin_is_not_even_tried() -> None:
    assert not after(ASKING, *typed("123"), PinEntered()).checking
    assert after(ASKING, *typed("1234"), PinEntered()).checking


def test_an_answer_that_comes_when_nobody_asks_any_more_opens_nothing() -> None:
    gone = after(ASKING, *typed("1234"), PinEntered(), Dismissed())
    assert after(gone, PinChecked(True)).door is Door.CLOSED
    assert after(gone, PinChecked(False)).wrong == 1
    assert after(SHUT, PinChecked(True)) == SHUT


# Wrong PINs


def test_the_third_wrong_pin_locks_and_each_more_doubles_the_wait() -> None:
    waits = [wait(wrong) for wrong in range(12)]
    assert waits == [0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900]
    assert wait(10**6) == 900


def test_no_digit_is_taken_while_locked() -> None:
    gate = SHUT
    for _ in range(3):
        gate = tried(gate, right=False, at=50)
    assert (gate.wrong, gate.locked_until) == (3, 80)
    assert after(gate, *typed("1234"), PinEntered(), at=79.9) == gate
    assert after(gate, *typed("1234"), PinEntered(), at=80).checking


def test_a_quiet_hour_gives_the_tries_back() -> None:
    gate = replace(SHUT, wrong=7, wrong_at=0.0)
    assert tried(gate, right=False, at=gates.FORGET).wrong == 8
    assert tried(gate, right=False, at=gates.FORGET + 1).wrong == 1


# Closing by itself


@pytest.mark.parametrize(
    ("door", "rest", "then"),
    [
        (Door.ASKING, 20, Door.CLOSED),
        (Door.PANEL, 60, Door.CLOSED),
        (Door.TESTING, 30, Door.CLOSED),
        (Door.DARK, 12 * 3600, Door.CLOSED),
    ],
)
def test_what_nobody_touches_goes_away(door: Door, rest: float, then: Door) -> None:
    gate = replace(SHUT, door=door, last_input=1000.0, typed="12")
    assert deadline(gate) == 1000 + rest
    assert after(gate, TimeReached(), at=1000 + rest - 0.1) == gate
    gone = after(gate, TimeReached(), at=1000 + rest)
    assert (gone.door, gone.typed) == (then, "")


def test_a_pad_that_gets_no_answer_goes_away_and_takes_digits_when_it_comes_back() -> None:
    asked = after(ASKING, *typed("1234"), PinEntered(), at=5)
    assert deadline(asked) == 5 + gates.PAD_REST
    gone = after(asked, TimeReached(), at=25)
    assert (gone.door, gone.checking) == (Door.CLOSED, False)
    assert after(gone, PinChecked(True)).door is Door.CLOSED
    assert tried(gone, right=True, at=30).door is Door.PANEL


def test_a_pad_put_away_and_called_again_before_the_answer_is_not_dead_for_ever() -> None:
    asked = after(ASKING, *typed("1234"), PinEntered(), Dismissed(), StaffCalled(), at=5)
    assert asked.checking
    gone = after(asked, TimeReached(), at=25)
    assert after(gone, StaffCalled(), *typed("12"), at=30).typed == "12"


def test_fingers_beside_the_keys_do_not_keep_the_pad_open() -> None:
    assert after(ASKING, Touched(), at=15) == ASKING
    assert after(ASKING, *typed("1"), at=15).last_input == 15


# The panel


@pytest.mark.parametrize(
    ("choice", "door"),
    [(Choice.BACK, Door.CLOSED), (Choice.DARK, Door.DARK), (Choice.TEST, Door.TESTING)],
)
def test_what_the_panel_leads_to(choice: Choice, door: Door) -> None:
    gate = after(PANEL, Chosen(choice))
    assert (gate.door, gate.way) == (door, None)


@pytest.mark.parametrize("choice", [Choice.RESTART, Choice.LEAVE])
def test_an_end_is_an_end(choice: Choice) -> None:
    gate = after(PANEL, Chosen(choice))
    assert gate.way is choice
    assert after(gate, Chosen(Choice.BACK), Dismissed(), TimeReached(), at=inf) == gate


def test_a_dark_screen_stays_until_someone_touches_it_and_then_shows_no_panel() -> None:
    dark = after(PANEL, Chosen(Choice.DARK))
    assert after(dark, Touched()).door is Door.CLOSED


def test_the_touch_test_ends_by_a_finger_held_still_or_a_key_and_shows_the_panel() -> None:
    test = after(PANEL, Chosen(Choice.TEST), HoldBegan(), at=10)
    assert deadline(test) == 13
    assert after(test, TimeReached(), at=13).door is Door.PANEL
    assert deadline(after(test, HoldEnded(), at=11)) == 40
    assert after(test, Dismissed()).door is Door.PANEL


def test_a_touch_test_that_was_forgotten_leads_nobody_to_the_panel() -> None:
    test = after(PANEL, Chosen(Choice.TEST), at=10)
    assert after(test, TimeReached(), at=10 + gates.TEST_REST).door is Door.CLOSED
    assert after(test, TimeReached(), at=1e6).door is Door.CLOSED
    busy = after(test, Touched(), at=119)
    assert after(busy, Dismissed(), at=119.9).door is Door.PANEL
    assert after(busy, Dismissed(), at=120).door is Door.CLOSED
    held = after(busy, HoldBegan(), at=119)
    assert after(held, TimeReached(), at=122).door is Door.CLOSED


@pytest.mark.parametrize("guarded", [True, False])
def test_the_trust_begins_with_the_pin_or_where_there_is_none_with_the_call(guarded: bool) -> None:
    began = replace(SHUT, guarded=guarded)
    panel = tried(began, right=True, at=500) if guarded else after(began, StaffCalled(), at=500)
    test = after(panel, Chosen(Choice.TEST), at=540)
    assert after(test, Dismissed(), at=560).door is Door.PANEL
    again = after(test, Dismissed(), Chosen(Choice.TEST), at=600)
    assert after(again, Dismissed(), at=621).door is Door.CLOSED


@pytest.mark.parametrize("door", Door)
def test_when_the_hall_opens_a_black_screen_ends_and_nothing_else(door: Door) -> None:
    gate = replace(SHUT, door=door, last_input=0.0, typed="12")
    assert after(gate, HallOpened()).door is (Door.CLOSED if door is Door.DARK else door)
    assert door is Door.DARK or after(gate, HallOpened()) == gate


def test_the_keyboard_goes_round_the_choices() -> None:
    assert after(PANEL, Moved(1)).chosen is Choice.DARK
    assert after(PANEL, Moved(-1)).chosen is Choice.LEAVE
    assert after(PANEL, *[Moved(1)] * len(Choice)).chosen is Choice.BACK


# Keys


def test_only_leaving_and_full_screen_are_kept_from_a_show_that_plays() -> None:
    assert is_for_gate(SHUT, "Ctrl+Q")
    assert event_for(SHUT, "Ctrl+Q") == StaffCalled()
    assert is_for_gate(SHUT, "F11")
    assert event_for(SHUT, "F11") is None
    assert not any(is_for_gate(SHUT, name) for name in ("Right", "5", "Esc", "Alt+F4", "Menu"))


@pytest.mark.parametrize("door", [door for door in Door if door is not Door.CLOSED])
def test_no_key_at_all_gets_to_a_show_that_is_covered(door: Door) -> None:
    gate = replace(SHUT, door=door)
    assert all(is_for_gate(gate, name) for name in ("Right", "5", "Esc", "Ctrl+Q", "F11", "B", ""))


@pytest.mark.parametrize(
    ("gate", "name", "event"),
    [
        (ASKING, "7", DigitTyped("7")),
        (ASKING, "Backspace", DigitErased()),
        (ASKING, "Enter", PinEntered()),
        (ASKING, "Esc", Dismissed()),
        (ASKING, "A", None),
        (ASKING, "Ctrl+Q", None),
        (PANEL, "Tab", Moved(1)),
        (PANEL, "Left", Moved(-1)),
        (PANEL, "Return", Chosen(Choice.BACK)),
        (PANEL, "Esc", Dismissed()),
        (PANEL, "Q", Touched()),
        (replace(SHUT, door=Door.DARK), "Q", Touched()),
        (replace(SHUT, door=Door.TESTING), "Q", Dismissed()),
    ],
)
def test_what_keys_do(gate: Gate, name: str, event: Event | None) -> None:
    assert event_for(gate, name) == event


# Whatever happens

EVENTS = st.one_of(
    st.sampled_from(
        [TimeReached(), HoldBegan(), HoldEnded(), StaffCalled(), Touched(), DigitErased()]
        + [PinEntered(), PinChecked(False), Moved(1), Moved(-1), Dismissed(), HallOpened()]
        + [Chosen(choice) for choice in Choice]
    ),
    st.sampled_from("0123456789").map(DigitTyped),
)
TIMES = st.floats(0, 120)


@given(st.lists(st.tuples(EVENTS, TIMES), max_size=60))
def test_nothing_opens_a_guarded_gate_but_the_right_pin(
    course: list[tuple[Event, float]],
) -> None:
    gate, now = SHUT, 0.0
    for event, passed in course:
        now += passed
        gate = step(gate, event, now)
        assert gate.door in (Door.CLOSED, Door.ASKING)
        assert gate.way is None
        assert len(gate.typed) <= gates.MOST_DIGITS
        assert gate.typed == "" or gate.door is Door.ASKING


@given(st.lists(st.tuples(EVENTS, TIMES), max_size=60))
def test_a_locked_gate_checks_nothing(course: list[tuple[Event, float]]) -> None:
    gate, now = replace(SHUT, wrong=3, wrong_at=0.0), 0.0
    for event, passed in course:
        now += passed
        locked = now < gate.locked_until
        new = step(gate, event, now)
        assert not (locked and new.checking and not gate.checking)
        gate = new


@given(st.lists(st.tuples(EVENTS, TIMES), max_size=60), st.booleans())
def test_whatever_is_open_closes_when_left_alone(
    course: list[tuple[Event, float]], guarded: bool
) -> None:
    gate, now = Gate(guarded), 0.0
    for event, passed in course:
        now += passed
        gate = step(gate, event, now)
    if gate.way:
        return
    gate = step(step(gate, PinChecked(False), now), HoldEnded(), now)
    for _ in range(3):
        due = deadline(gate)
        if due is None:
            break
        gate = step(gate, TimeReached(), max(now, due))
    assert gate.door is Door.CLOSED
