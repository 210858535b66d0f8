"""Each rule of presenting, through the keys of the table."""

import pytest
from player.rig import DECK, DWELL, TIMEOUTS, Rig, closing, cover, deck_of

from kiosk.player.events import (
    FigureTapped,
    SectionChosen,
    ShowReplaced,
    SlideWanted,
    Swiped,
    Tapped,
    TimeReached,
    TouchBegan,
    Zone,
)
from kiosk.player.state import Mode, State

TOUCH = TouchBegan()
RIGHT = Tapped(Zone.RIGHT)


def presenting(slide: str) -> Rig:
    rig = Rig(slide)
    rig.press("F5")
    assert (rig.state.mode, rig.state.slide, rig.state.serial) == (Mode.PRESENT, slide, 1)
    return rig


def plain(state: State) -> bool:
    """Nothing of what staff can switch is on."""
    return not (state.held or state.automatic or state.covered or state.frozen or state.typed)


# --- beginning and ending ---


@pytest.mark.parametrize("visiting", [True, False])
@pytest.mark.parametrize(
    ("key", "slide"),
    [
        ("Right", "a/2"), ("Down", "a/2"), ("PgDown", "a/2"), ("Space", "a/2"),
        ("Return", "a/2"), ("Enter", "a/2"),
        ("Left", "a"), ("Up", "a"), ("PgUp", "a"), ("Backspace", "a"),
        ("Home", "cover"), ("End", "closing"), ("O", "overview"),
        ("F5", "a/1"), ("R", "a/1"), ("H", "a/1"), ("P", "a/1"), ("B", "a/1"), (".", "a/1"),
        ("F", "a/1"), ("?", "a/1"), ("F1", "a/1"), ("G", "a/1"), ("4", "a/1"),
    ],
)  # fmt: skip
def test_staff_key_begins_presenting_and_acts(key: str, slide: str, visiting: bool) -> None:
    rig = Rig("a/1")
    if visiting:
        rig.do(TOUCH)
    state = rig.press(key)
    assert (state.mode, state.slide) == (Mode.PRESENT, slide)
    assert not state.first_touch
    assert state.deadline is not None


def test_full_screen_is_no_staff_key() -> None:
    rig = Rig("a/1")
    state = rig.press("F11")
    assert (state.mode, state.fullscreen) == (Mode.ATTRACT, False)
    assert rig.press("F11").fullscreen


def test_window_stays_a_window_when_presenting_ends() -> None:
    rig = presenting("a/1")
    rig.press("F11")
    assert not rig.press("Esc").fullscreen


def test_nothing_moves_by_itself() -> None:
    rig = presenting("a/1")
    before = rig.state
    assert before.deadline == rig.now + TIMEOUTS.present_timeout
    assert rig.do(TimeReached(), wait=DWELL * 3) == before


def test_forgotten_presentation_ends_as_new() -> None:
    rig = presenting("a/1")
    rig.press("H", "F", "P", "?")
    state = rig.reach()
    assert (state.mode, state.slide, state.direction) == (Mode.ATTRACT, "cover", 0)
    assert plain(state)


def test_esc_ends_on_the_same_slide_played_anew() -> None:
    rig = presenting("a/1")
    rig.press("H", "P", "F")
    serial = rig.state.serial
    state = rig.press("Esc")
    assert (state.mode, state.slide, state.serial) == (Mode.ATTRACT, "a/1", serial + 1)
    assert state.deadline == rig.now + DWELL
    assert plain(state)


def test_esc_ends_a_visit_too_and_means_nothing_unattended() -> None:
    rig = Rig("a/1")
    before = rig.state
    assert rig.press("Esc") == before
    rig.do(TOUCH)
    state = rig.press("Esc")
    assert (state.mode, state.slide) == (Mode.ATTRACT, "a/1")


def test_esc_takes_one_thing_at_a_time() -> None:
    rig = presenting("a/1")
    rig.press("?")
    state = rig.press("Esc")
    assert (state.mode, state.help) == (Mode.PRESENT, False)
    rig.press("4")
    state = rig.press("Esc")
    assert (state.mode, state.typed) == (Mode.PRESENT, "")
    assert rig.press("Esc").mode is Mode.ATTRACT


# --- moving ---


def test_touches_navigate_and_stay_presenting() -> None:
    rig = presenting("a/1")
    assert rig.do(TOUCH, RIGHT).slide == "a/2"
    assert rig.do(TOUCH, Swiped(-1)).slide == "a/1"
    assert rig.do(TOUCH, SectionChosen("b")).slide == "b"
    state = rig.do(TOUCH, FigureTapped())
    assert (state.mode, state.slide) == (Mode.PRESENT, "b")
    assert state.deadline == rig.now + TIMEOUTS.present_timeout


def test_ends_of_the_deck() -> None:
    rig = presenting("closing")
    state = rig.press("Right")
    assert (state.slide, state.direction) == ("cover", 1)
    serial = state.serial
    state = rig.press("Left")
    assert (state.slide, state.serial) == ("cover", serial)


def test_unbound_key_is_activity_only() -> None:
    rig = presenting("a/1")
    serial = rig.state.serial
    state = rig.press("Shift", wait=5.0)
    assert (state.last_input, state.serial) == (rig.now, serial)


@pytest.mark.parametrize("key", ["R", "F5"])
def test_replay(key: str) -> None:
    rig = presenting("a/1")
    state = rig.press(key, wait=3.0)
    assert (state.slide, state.serial, state.direction) == ("a/1", 2, 0)
    assert state.entered == rig.now


def test_overview_of_a_deck_without_one() -> None:
    rig = Rig(deck=deck_of([cover(), closing()]))
    assert rig.press("O").slide == "cover"


# --- digits ---


@pytest.mark.parametrize(
    ("keys", "slide"),
    [
        ("1", "a"), ("2", "b"), ("3", "a/1"), ("0", "a/1"), ("12", "a/1"), ("02", "a/1"),
    ],
)  # fmt: skip
def test_digits_that_rest(keys: str, slide: str) -> None:
    rig = presenting("a/1")
    state = rig.press(*keys)
    assert (state.typed, state.slide) == (keys, "a/1")
    # A number of several digits can only await its G: nobody types that within a moment.
    wait = TIMEOUTS.digit_wait if len(keys) == 1 else TIMEOUTS.number_wait
    assert state.deadline == rig.now + wait
    state = rig.reach()
    assert (state.typed, state.typed_ends, state.slide) == ("", None, slide)


@pytest.mark.parametrize(
    ("keys", "slide"),
    [
        ("1G", "cover"), ("8G", "closing"), ("08G", "closing"), ("0005G", "a/2"),
        ("9G", "a/1"), ("0G", "a/1"), ("G", "a/1"), ("9999G", "a/1"), ("00019G", "cover"),
    ],
)  # fmt: skip
def test_digits_then_g(keys: str, slide: str) -> None:
    rig = presenting("a/1")
    state = rig.press(*keys)
    assert (state.slide, state.typed) == (slide, "")


def test_each_digit_extends_the_wait() -> None:
    rig = presenting("a/1")
    rig.press("1", "2", wait=0.5)
    assert rig.do(TimeReached(), wait=0.5).typed == "12"


def test_other_commands_forget_the_digits() -> None:
    for key in ("H", "?", "B", "Right", "P", "Left"):
        rig = presenting("a/1")
        assert rig.press("2", key).typed == ""
        assert rig.state.typed_ends is None


def test_touch_navigation_forgets_the_digits() -> None:
    rig = presenting("a/1")
    rig.press("1")
    state = rig.do(TOUCH, RIGHT)
    assert (state.slide, state.typed, state.typed_ends) == ("a/2", "", None)


def test_digits_forgotten_let_an_overdue_cycle_go_on() -> None:
    rig = presenting("a/1")
    rig.press("P")
    rig.press("0", wait=DWELL - 0.1)
    rested = rig.now + TIMEOUTS.digit_wait
    state = rig.reach()
    assert (rig.now, state.slide, state.typed) == (rested, "a/2", "")


# --- hold, automatic, black, freeze, help ---


def test_hold_stays_from_slide_to_slide_until_released() -> None:
    rig = presenting("a/1")
    assert rig.press("H").held
    state = rig.press("Right")
    assert (state.held, state.slide) == (True, "a/2")
    serial = state.serial
    state = rig.press("H")
    assert (state.held, state.serial) == (False, serial)


def test_automatic_counts_the_dwell_from_now() -> None:
    rig = presenting("a/1")
    state = rig.press("P", wait=60.0)
    assert (state.automatic, state.deadline) == (True, rig.now + DWELL)
    state = rig.reach()
    assert (state.mode, state.slide, state.automatic) == (Mode.PRESENT, "a/2", True)
    state = rig.press("P")
    assert (state.automatic, state.deadline) == (False, rig.now + TIMEOUTS.present_timeout)


def test_automatic_still_ends_when_forgotten() -> None:
    rig = presenting("a/1")
    rig.press("P")
    began = rig.now
    while rig.state.mode is Mode.PRESENT:
        rig.reach()
    assert rig.now == began + TIMEOUTS.present_timeout


@pytest.mark.parametrize("key", ["B", ".", "Right", "Esc", "?", "H", "3", "Shift", "G"])
def test_any_key_brings_the_picture_back_and_does_nothing_else(key: str) -> None:
    rig = presenting("a/1")
    before = rig.state
    assert rig.press("B").black
    state = rig.press(key)
    assert not state.black
    assert (state.mode, state.slide, state.serial) == (Mode.PRESENT, "a/1", before.serial)
    assert plain(state)


def test_touch_brings_the_picture_back_and_does_nothing_else() -> None:
    rig = presenting("a/1")
    rig.press("B")
    state = rig.do(TOUCH, RIGHT)
    assert (state.black, state.slide) == (False, "a/1")
    assert rig.do(TOUCH, RIGHT).slide == "a/2"


def test_black_stays_for_full_screen_and_quit() -> None:
    rig = presenting("a/1")
    rig.press("B")
    state = rig.press("F11")
    assert (state.black, state.fullscreen) == (True, False)
    assert rig.press("Ctrl+Q").closed


@pytest.mark.parametrize(("on", "off"), [("B", "B"), ("F", "F"), ("?", "Esc")])
def test_the_cycle_waits_for_what_is_in_its_way(on: str, off: str) -> None:
    rig = presenting("a/1")
    rig.press("P", on)
    assert rig.state.deadline == rig.now + TIMEOUTS.present_timeout
    state = rig.press(off, wait=30.0)
    assert (state.slide, state.deadline) == ("a/1", rig.now + DWELL)


def test_freeze_is_released_by_its_key() -> None:
    rig = presenting("a/1")
    assert rig.press("F").frozen
    state = rig.press("F")
    assert (state.frozen, state.slide, state.serial) == (False, "a/1", 1)


@pytest.mark.parametrize(
    ("key", "slide"), [("Right", "a/2"), ("Left", "a"), ("O", "overview"), ("R", "a/1")]
)
def test_navigation_releases_a_freeze_and_acts(key: str, slide: str) -> None:
    rig = presenting("a/1")
    rig.press("F")
    state = rig.press(key)
    assert (state.frozen, state.slide, state.serial) == (False, slide, 2)


def test_navigation_releases_a_freeze_where_it_cannot_move() -> None:
    rig = presenting("cover")
    rig.press("F")
    assert not rig.press("Left").frozen
    rig.press("F")
    assert not rig.do(TOUCH).frozen
    rig.press("F")
    assert not rig.do(FigureTapped()).frozen
    rig.press("F")
    state = rig.do(RIGHT)
    assert (state.frozen, state.slide) == (False, "overview")


@pytest.mark.parametrize("key", ["?", "F1", "Esc", "Right", "B", "F11", "3", "Shift"])
def test_any_key_closes_help_and_does_nothing_else(key: str) -> None:
    rig = presenting("a/1")
    assert rig.press("?").help
    state = rig.press(key)
    assert (state.mode, state.slide, state.fullscreen) == (Mode.PRESENT, "a/1", True)
    assert plain(state)


def test_touch_closes_help_and_does_nothing_else() -> None:
    rig = presenting("a/1")
    rig.press("?")
    assert not rig.do(TOUCH).help
    assert rig.do(RIGHT).slide == "a/1"


# --- leaving ---


@pytest.mark.parametrize("before", [[], ["F5"], ["B"], ["?"], ["F"], ["1", "2"]])
def test_ctrl_q_closes_from_anywhere_and_for_good(before: list[str]) -> None:
    rig = Rig("a/1")
    rig.press(*before)
    state = rig.press("Ctrl+Q")
    assert (state.closed, state.deadline) == (True, None)
    assert rig.press("Right", "F11") == state
    assert rig.do(TOUCH, RIGHT, TimeReached(), ShowReplaced(DECK)) == state


def test_an_author_presents_the_slide_wanted_once() -> None:
    rig = Rig("a/1")
    state = rig.do(SlideWanted("b/1"))
    assert (state.slide, state.mode) == ("b/1", Mode.PRESENT)
    assert rig.do(SlideWanted("b/1")).serial == state.serial
    assert rig.do(SlideWanted("gone")).slide == "b/1"


@pytest.mark.parametrize("key", ["B", "?"])
def test_what_an_author_wants_to_see_is_not_covered(key: str) -> None:
    rig = Rig("a/1")
    rig.press(key)
    assert rig.state.covered
    assert not rig.do(SlideWanted("a/1")).covered
