"""What holds of the player whatever happens, in whatever order, at whatever time."""

from dataclasses import replace
from math import isfinite

from hypothesis import given, settings
from hypothesis import strategies as st
from player.rig import TIMEOUTS, closing, cover, deck_of, opener, overview, topic

from kiosk.deck.model import AnySlide, Deck
from kiosk.player.events import (
    Event,
    FigureTapped,
    HallClosed,
    HallOpened,
    HomeChosen,
    KeyPressed,
    SectionChosen,
    ShowReplaced,
    SlideWanted,
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

Life = list[tuple[float, Event | Deck | None]]

LONGEST_DWELL = 60.0
WAITS = (TIMEOUTS.idle, TIMEOUTS.countdown, TIMEOUTS.present_timeout, TIMEOUTS.number_wait)

#: The dwell of zero has its own test; here it would make a forgotten cycle thousands of steps.
dwells = st.floats(2.0, LONGEST_DWELL)


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """Any deck, also odd ones: without a cover, of one slide, in another order."""
    slides: list[AnySlide] = []
    for section in "abc"[: draw(st.integers(0, 3))]:
        slides.append(opener(section, draw(dwells)))
        slides += [topic(section, n, draw(dwells)) for n in range(draw(st.integers(0, 2)))]
    extras: list[AnySlide] = [
        cover(dwell=draw(dwells)),
        overview(dwell=draw(dwells)),
        closing(dwell=draw(dwells)),
    ]
    slides += [slide for slide in extras if draw(st.booleans())]
    return deck_of(draw(st.permutations(slides)) or [cover(dwell=draw(dwells))])


inputs = st.one_of(
    st.just(TouchBegan()),
    st.builds(Tapped, st.sampled_from(Zone)),
    st.just(FigureTapped()),
    st.builds(Swiped, st.sampled_from((-1, 1))),
    st.builds(SectionChosen, st.sampled_from(["a", "b", "c", "gone"])),
    st.just(HomeChosen()),
    st.builds(SlideWanted, st.sampled_from(["cover", "a", "b/1", "gone"])),
    st.builds(KeyPressed, st.integers(0, 9)),
    st.builds(KeyPressed, st.none()),
    st.builds(KeyPressed, st.sampled_from([c for c in Command if c is not Command.QUIT])),
)
hall = st.sampled_from((HallOpened(), HallClosed()))
#: An input, a deck that replaces the one played, or the deadline come (None).
happenings = st.one_of(inputs, inputs, inputs, hall, decks(), st.none(), st.none())
#: Mostly short waits; sometimes a suspend, sometimes a clock gone back.
waits = st.one_of(st.floats(0.0, 2.0), st.floats(0.0, 700.0), st.floats(-5000.0, 1e6))
lives = st.lists(st.tuples(waits, happenings), max_size=40)


def due(state: State) -> float:
    assert state.deadline is not None
    return state.deadline


def check(state: State, deck: Deck, now: float) -> None:
    assert deck.slides[state.index].id == state.slide
    longest = max(*WAITS, *(slide.dwell for slide in deck.slides), 0.1)
    assert state.dark == (state.after_hours and state.mode is not Mode.PRESENT)
    if state.dark:
        assert state.deadline is None
        assert state.mode is Mode.ATTRACT
        assert not state.cycling
    else:
        assert due(state) <= now + longest
    assert max(state.entered, state.last_input) <= now
    assert state.counting_down == (state.countdown_ends is not None)
    assert bool(state.typed) == (state.typed_ends is not None)
    assert len(state.typed) <= 4
    if state.mode is not Mode.PRESENT:
        staff = (
            state.held,
            state.automatic,
            state.black,
            state.frozen,
            state.help,
            state.problems,
            state.typed,
        )
        assert not any(staff)
    if state.mode is not Mode.VISIT:
        assert not any((state.counting_down, state.first_touch))
    if state.mode is Mode.ATTRACT:
        assert not state.spent_touch
    assert state.black + state.help + state.problems + state.counting_down <= 1


def live(deck: Deck, life: Life) -> tuple[State, Deck, float]:
    """Play a life from the start, checking after every step."""
    now = 100.0
    state = start(deck, now, TIMEOUTS)
    check(state, deck, now)
    for wait, happening in life:
        before = state
        now = due(before) if happening is None and not before.dark else now + wait
        event: Event
        match happening:
            case None:
                event = TimeReached()
            case Deck():
                event, deck = ShowReplaced(deck), happening
            case _:
                event = happening
        state = step(before, event, deck, now, TIMEOUTS)
        assert state == step(before, event, deck, now, TIMEOUTS)
        assert before.serial <= state.serial <= before.serial + 1
        if before.slide != state.slide:
            assert state.serial > before.serial
        check(state, deck, now)
    return state, deck, now


@given(decks(), lives)
@settings(max_examples=400, deadline=None)
def test_every_state_of_every_life_is_sound(deck: Deck, life: Life) -> None:
    live(deck, life)


@given(decks(), lives)
@settings(max_examples=400, deadline=None)
def test_left_alone_it_is_soon_unattended_and_cycles(deck: Deck, life: Life) -> None:
    state, deck, now = live(deck, life)
    patience = now + TIMEOUTS.idle + TIMEOUTS.countdown + TIMEOUTS.present_timeout
    while state.mode is not Mode.ATTRACT:
        # A life may end after its deadline; time itself does not run back here.
        now = max(now, due(state))
        state = step(state, TimeReached(), deck, now, TIMEOUTS)
        check(state, deck, now)
        assert state.dark or due(state) > now, (
            "a deadline that has come must give way to a later one"
        )
        assert now <= patience
    if state.after_hours:
        assert state.dark
        state = step(state, HallOpened(), deck, now, TIMEOUTS)
        assert state.index == 0
    seen = set()
    for _ in range(len(deck.slides)):
        seen.add(state.slide)
        now = max(now, due(state))
        state = step(state, TimeReached(), deck, now, TIMEOUTS)
        assert due(state) > now
    assert seen == {slide.id for slide in deck.slides}


@given(decks(), lives, st.floats(0.0, 1e6))
@settings(deadline=None)
def test_time_before_the_deadline_changes_nothing_and_after_it_one_step(
    deck: Deck, life: Life, wait: float
) -> None:
    state, deck, now = live(deck, life)
    after = step(state, TimeReached(), deck, now + wait, TIMEOUTS)
    if state.dark or now + wait < due(state):
        assert after == state
    else:
        assert after != state
        assert after.serial <= state.serial + 1
        assert after.dark or due(after) > now + wait


@given(decks(), lives, decks())
@settings(deadline=None)
def test_replacing_keeps_the_slide_if_it_is_still_there(deck: Deck, life: Life, new: Deck) -> None:
    state, deck, now = live(deck, life)
    after = step(state, ShowReplaced(deck), new, now, TIMEOUTS)
    if new.index(state.slide) is not None:
        assert after.slide == state.slide
    back = step(state, ShowReplaced(deck), deck, now, TIMEOUTS)
    assert back == state
    assert after.mode is state.mode


@given(decks(), lives, decks(), inputs | st.just(TimeReached()), st.floats(0.0, 100.0))
@settings(deadline=None)
def test_another_show_comes_at_a_boundary_and_is_sound(
    deck: Deck, life: Life, new: Deck, event: Event, wait: float
) -> None:
    state, deck, now = live(deck, life)
    now += wait
    plain = step(state, event, deck, now, TIMEOUTS)
    after = step_onto(state, event, deck, new, now, TIMEOUTS)
    if after is None:
        assert plain.closed or (plain.serial == state.serial and plain.mode is not Mode.PRESENT)
        return
    check(after, new, now)
    assert after.mode is plain.mode
    assert after.deadline is None or isfinite(after.deadline)


@given(decks(), lives, inputs)
@settings(deadline=None)
def test_quitting_works_from_anywhere(deck: Deck, life: Life, event: Event) -> None:
    state, deck, now = live(deck, life)
    closed = step(state, KeyPressed(Command.QUIT), deck, now, TIMEOUTS)
    assert closed == replace(state, closed=True, deadline=None)
    assert step(closed, event, deck, now, TIMEOUTS) == closed
