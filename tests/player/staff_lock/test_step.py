"""The lock of a kiosk: what opens it, and that nothing else does."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.player.staff_lock import state as states
from kiosk.player.staff_lock import tries
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
from kiosk.player.staff_lock.keys import event_for, is_for_lock
from kiosk.player.staff_lock.state import (
    Choice,
    LockScreen,
    LockState,
    deadline,
)
from kiosk.player.staff_lock.step import step

SHUT = LockState(guarded=True)
ASKING = replace(SHUT, screen=LockScreen.PIN_PAD, last_input=0.0)
PANEL = replace(SHUT, screen=LockScreen.PANEL, last_input=0.0, opened_at=0.0)


def after(lock: LockState, *events: Event, at: float = 0.0) -> LockState:
    for event in events:
        lock = step(lock, event, at)
    return lock


def typed(pin: str) -> list[Event]:
    return [DigitTyped(digit) for digit in pin]


def tried(lock: LockState, right: bool, at: float = 0.0) -> LockState:
    return after(lock, StaffCalled(), *typed("1234"), PinEntered(), PinChecked(right), at=at)


# Opening


def test_a_corner_held_for_five_seconds_asks_for_the_pin() -> None:
    held = after(SHUT, HoldBegan(), at=100)
    assert deadline(held) == 105
    assert after(held, TimeReached(), at=104.9).screen is LockScreen.NONE
    assert after(held, TimeReached(), at=105).screen is LockScreen.PIN_PAD


def test_a_corner_let_go_asks_nothing() -> None:
    let_go = after(after(SHUT, HoldBegan(), at=100), HoldEnded(), at=104.9)
    assert deadline(let_go) is None
    assert after(let_go, TimeReached(), at=200) == SHUT


def test_without_a_pin_a_finger_opens_nothing_and_a_keyboard_the_panel() -> None:
    free = LockState(guarded=False)
    assert after(free, HoldBegan()) == free
    assert after(free, StaffCalled()).screen is LockScreen.PANEL


def test_the_right_pin_opens_the_panel_and_forgets_the_wrong_ones() -> None:
    lock = tried(tried(SHUT, right=False), right=True)
    assert (lock.screen, lock.wrong, lock.typed) == (LockScreen.PANEL, 0, "")


def test_a_wrong_pin_opens_nothing_and_says_so_until_the_next_digit() -> None:
    lock = tried(SHUT, right=False)
    assert (lock.screen, lock.wrong, lock.typed, lock.refused) == (LockScreen.PIN_PAD, 1, "", True)
    assert not after(lock, DigitTyped("1")).refused


def test_digits_are_taken_back_one_by_one_and_never_become_too_many() -> None:
    lock = after(ASKING, *typed("12345678901234"))
    assert lock.typed == "123456789012"
    assert after(lock, DigitErased()).typed == "12345678901"
    assert after(ASKING, DigitErased()).typed == ""


def test_less_than_a_pin_is_not_even_tried() -> None:
    assert not after(ASKING, *typed("123"), PinEntered()).checking
    assert after(ASKING, *typed("1234"), PinEntered()).checking


def test_an_answer_that_comes_when_nobody_asks_any_more_opens_nothing() -> None:
    gone = after(ASKING, *typed("1234"), PinEntered(), Dismissed())
    assert after(gone, PinChecked(True)).screen is LockScreen.NONE
    assert after(gone, PinChecked(False)).wrong == 1
    assert after(SHUT, PinChecked(True)) == SHUT


# Wrong PINs


def test_the_third_wrong_pin_locks_and_each_more_doubles_the_wait() -> None:
    waits = [tries.wait(wrong) for wrong in range(12)]
    assert waits == [0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900]
    assert tries.wait(10**6) == 900


def test_no_digit_is_taken_while_locked() -> None:
    lock = SHUT
    for _ in range(3):
        lock = tried(lock, right=False, at=50)
    assert (lock.wrong, lock.locked_until) == (3, 80)
    assert after(lock, *typed("1234"), PinEntered(), at=79.9) == lock
    assert after(lock, *typed("1234"), PinEntered(), at=80).checking


def test_a_quiet_hour_gives_the_tries_back() -> None:
    lock = replace(SHUT, wrong=7, wrong_at=0.0)
    assert tried(lock, right=False, at=tries.FORGET).wrong == 8
    assert tried(lock, right=False, at=tries.FORGET + 1).wrong == 1


# Closing by itself


@pytest.mark.parametrize(
    ("screen", "rest", "then"),
    [
        (LockScreen.PIN_PAD, 20, LockScreen.NONE),
        (LockScreen.PANEL, 60, LockScreen.NONE),
        (LockScreen.TOUCH_TEST, 30, LockScreen.NONE),
        (LockScreen.BLACK, 12 * 3600, LockScreen.NONE),
    ],
)
def test_what_nobody_touches_goes_away(screen: LockScreen, rest: float, then: LockScreen) -> None:
    lock = replace(SHUT, screen=screen, last_input=1000.0, typed="12")
    assert deadline(lock) == 1000 + rest
    assert after(lock, TimeReached(), at=1000 + rest - 0.1) == lock
    gone = after(lock, TimeReached(), at=1000 + rest)
    assert (gone.screen, gone.typed) == (then, "")


def test_a_pad_that_gets_no_answer_goes_away_and_takes_digits_when_it_comes_back() -> None:
    asked = after(ASKING, *typed("1234"), PinEntered(), at=5)
    assert deadline(asked) == 5 + states.PAD_REST
    gone = after(asked, TimeReached(), at=25)
    assert (gone.screen, gone.checking) == (LockScreen.NONE, False)
    assert (gone.wrong, gone.wrong_at) == (1, 25)  # no answer is no way to try for nothing
    assert after(gone, PinChecked(True)).screen is LockScreen.NONE
    assert tried(gone, right=True, at=30).screen is LockScreen.PANEL


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
    ("choice", "screen"),
    [
        (Choice.BACK, LockScreen.NONE),
        (Choice.DARK, LockScreen.BLACK),
        (Choice.TEST, LockScreen.TOUCH_TEST),
    ],
)
def test_what_the_panel_leads_to(choice: Choice, screen: LockScreen) -> None:
    lock = after(PANEL, Chosen(choice))
    assert (lock.screen, lock.exit_choice) == (screen, None)


@pytest.mark.parametrize("choice", [Choice.RESTART, Choice.LEAVE])
def test_an_end_is_an_end(choice: Choice) -> None:
    lock = after(PANEL, Chosen(choice))
    assert lock.exit_choice is choice
    assert after(lock, Chosen(Choice.BACK), Dismissed(), TimeReached(), at=inf) == lock


def test_a_dark_screen_stays_until_someone_touches_it_and_then_shows_no_panel() -> None:
    dark = after(PANEL, Chosen(Choice.DARK))
    assert after(dark, Touched()).screen is LockScreen.NONE


def test_the_touch_test_ends_by_a_finger_held_still_or_a_key_and_shows_the_panel() -> None:
    test = after(PANEL, Chosen(Choice.TEST), HoldBegan(), at=10)
    assert deadline(test) == 13
    assert after(test, TimeReached(), at=13).screen is LockScreen.PANEL
    assert deadline(after(test, HoldEnded(), at=11)) == 40
    assert after(test, Dismissed()).screen is LockScreen.PANEL


def test_a_touch_test_that_was_forgotten_leads_nobody_to_the_panel() -> None:
    test = after(PANEL, Chosen(Choice.TEST), at=10)
    assert after(test, TimeReached(), at=10 + states.TEST_REST).screen is LockScreen.NONE
    assert after(test, TimeReached(), at=1e6).screen is LockScreen.NONE
    busy = after(test, Touched(), at=119)
    assert after(busy, Dismissed(), at=119.9).screen is LockScreen.PANEL
    assert after(busy, Dismissed(), at=120).screen is LockScreen.NONE
    held = after(busy, HoldBegan(), at=119)
    assert after(held, TimeReached(), at=122).screen is LockScreen.NONE


@pytest.mark.parametrize("guarded", [True, False])
def test_the_trust_begins_with_the_pin_or_where_there_is_none_with_the_call(guarded: bool) -> None:
    began = replace(SHUT, guarded=guarded)
    panel = tried(began, right=True, at=500) if guarded else after(began, StaffCalled(), at=500)
    test = after(panel, Chosen(Choice.TEST), at=540)
    assert after(test, Dismissed(), at=560).screen is LockScreen.PANEL
    again = after(test, Dismissed(), Chosen(Choice.TEST), at=600)
    assert after(again, Dismissed(), at=621).screen is LockScreen.NONE


@pytest.mark.parametrize("screen", LockScreen)
def test_when_the_hall_opens_a_black_screen_ends_and_nothing_else(screen: LockScreen) -> None:
    lock = replace(SHUT, screen=screen, last_input=0.0, typed="12")
    assert after(lock, HallOpened()).screen is (
        LockScreen.NONE if screen is LockScreen.BLACK else screen
    )
    assert screen is LockScreen.BLACK or after(lock, HallOpened()) == lock


def test_the_keyboard_goes_round_the_choices() -> None:
    assert after(PANEL, Moved(1)).chosen is Choice.DARK
    assert after(PANEL, Moved(-1)).chosen is Choice.LEAVE
    assert after(PANEL, *[Moved(1)] * len(Choice)).chosen is Choice.BACK


# Keys


def test_only_leaving_and_full_screen_are_kept_from_a_show_that_plays() -> None:
    assert is_for_lock(SHUT, ("Ctrl+Q",))
    assert event_for(SHUT, ("Ctrl+Q",)) == StaffCalled()
    assert is_for_lock(SHUT, ("F11",))
    assert event_for(SHUT, ("F11",)) is None
    assert not any(is_for_lock(SHUT, (name,)) for name in ("Right", "5", "Esc", "Alt+F4", "Menu"))


@pytest.mark.parametrize(
    "screen", [screen for screen in LockScreen if screen is not LockScreen.NONE]
)
def test_no_key_at_all_gets_to_a_show_that_is_covered(screen: LockScreen) -> None:
    lock = replace(SHUT, screen=screen)
    assert all(
        is_for_lock(lock, (name,)) for name in ("Right", "5", "Esc", "Ctrl+Q", "F11", "B", "")
    )


@pytest.mark.parametrize(
    ("lock", "name", "event"),
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
        (replace(SHUT, screen=LockScreen.BLACK), "Q", Touched()),
        (replace(SHUT, screen=LockScreen.TOUCH_TEST), "Q", Dismissed()),
    ],
)
def test_what_keys_do(lock: LockState, name: str, event: Event | None) -> None:
    assert event_for(lock, (name,)) == event


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
def test_nothing_opens_a_guarded_lock_but_the_right_pin(
    course: list[tuple[Event, float]],
) -> None:
    lock, now = SHUT, 0.0
    for event, passed in course:
        now += passed
        lock = step(lock, event, now)
        assert lock.screen in (LockScreen.NONE, LockScreen.PIN_PAD)
        assert lock.exit_choice is None
        assert len(lock.typed) <= states.MOST_DIGITS
        assert lock.typed == "" or lock.screen is LockScreen.PIN_PAD


@given(st.lists(st.tuples(EVENTS, TIMES), max_size=60))
def test_a_lock_in_its_wait_checks_nothing(course: list[tuple[Event, float]]) -> None:
    lock, now = replace(SHUT, wrong=3, wrong_at=0.0), 0.0
    for event, passed in course:
        now += passed
        locked = now < lock.locked_until
        new = step(lock, event, now)
        assert not (locked and new.checking and not lock.checking)
        lock = new


@given(st.lists(st.tuples(EVENTS, TIMES), max_size=60), st.booleans())
def test_whatever_is_open_closes_when_left_alone(
    course: list[tuple[Event, float]], guarded: bool
) -> None:
    lock, now = LockState(guarded), 0.0
    for event, passed in course:
        now += passed
        lock = step(lock, event, now)
    if lock.exit_choice:
        return
    lock = step(step(lock, PinChecked(False), now), HoldEnded(), now)
    for _ in range(3):
        due = deadline(lock)
        if due is None:
            break
        lock = step(lock, TimeReached(), max(now, due))
    assert lock.screen is LockScreen.NONE
