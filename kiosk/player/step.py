"""The state machine of the player: `step` alone decides what an event changes."""

from dataclasses import replace
from math import inf
from typing import assert_never

from kiosk.deck.model import Deck, Kind
from kiosk.player import moves
from kiosk.player.deadlines import (
    deadline,
    dwell_due,
    idle_due,
    is_due,
    no_later,
)
from kiosk.player.events import (
    Event,
    FigureTapped,
    Gesture,
    HallClosed,
    HallOpened,
    HomeChosen,
    KeyPressed,
    SectionChosen,
    ShowReplaced,
    SlideFailed,
    SlideWanted,
    Swiped,
    Tapped,
    TimeReached,
    TouchBegan,
    Zone,
)
from kiosk.player.keys import Command
from kiosk.player.state import Mode, State, Timeouts

MOST_DIGITS = 4


def step(state: State, event: Event, deck: Deck, now: float, timeouts: Timeouts) -> State:
    """Return the state after the event; `state` is of this deck, or of `ShowReplaced.old`."""
    if state.closed:
        return state
    state = no_later(state, now, timeouts)
    match event:
        case HallOpened():
            state = _hall_opened(state, deck, now)
        case HallClosed():
            state = _hall_closed(state, deck, now)
        case ShowReplaced(old):
            state = moves.replaced(state, old, deck, now)
        case _ if state.dark:
            state = _in_the_dark(state, event, deck, now)
        case TimeReached():
            state = _time_reached(state, deck, now, timeouts)
        case TouchBegan():
            state = _touch_began(state, now)
        case Tapped() | FigureTapped() | Swiped() | SectionChosen() | HomeChosen():
            state = _touch_ended(state, event, deck, now)
        case KeyPressed(command):
            state = _key_pressed(state, command, deck, now, timeouts)
        case SlideWanted(slide):
            state = moves.present(_uncovered(state, now) if state.covered else state, now)
            state = state if state.slide == slide else moves.go_slide(state, deck, slide, now)
        case SlideFailed(slide):
            state = moves.pass_over(state, deck, now) if state.slide == slide else state
        case _:
            assert_never(event)
    return replace(state, deadline=deadline(state, deck, timeouts))


def step_onto(
    state: State, event: Event, old: Deck, deck: Deck, now: float, timeouts: Timeouts
) -> State | None:
    """Return the state after the event on a new deck, or None if the new deck has to wait.

    Who watches or visits gets it with the next slide, staff who present get it at once.
    """
    after = step(state, event, old, now, timeouts)
    moved = after.serial != state.serial
    if after.closed or not (moved or after.mode is Mode.PRESENT):
        return None
    placed = step(state, ShowReplaced(old), deck, now, timeouts)
    if moved and isinstance(event, TimeReached):
        # It is over even if it has been edited and would now stay longer.
        placed = replace(placed, entered=-inf)
    return step(placed, event, deck, now, timeouts)


def _time_reached(state: State, deck: Deck, now: float, timeouts: Timeouts) -> State:
    if is_due(idle_due(state, timeouts), now):
        if state.mode is Mode.VISIT and not state.counting_down:
            return replace(state, counting_down=True, countdown_ends=now + timeouts.countdown)
        return moves.attract(state, deck, 0, now)
    if is_due(state.typed_ends, now):
        return _digits_rested(state, deck, now)
    return moves.go_next(state, deck, now) if is_due(dwell_due(state, deck), now) else state


def _digits_rested(state: State, deck: Deck, now: float) -> State:
    number = int(state.typed) if len(state.typed) == 1 else 0
    state = _untyped(state)
    if 1 <= number <= len(deck.sections):
        return moves.go_slide(state, deck, deck.sections[number - 1].opener, now)
    return moves.go_next(state, deck, now) if is_due(dwell_due(state, deck), now) else state


def _touch_began(state: State, now: float) -> State:
    if state.covered:
        return replace(_uncovered(state, now), first_touch=False, spent_touch=True)
    first = state.mode is Mode.ATTRACT
    return replace(
        _released(state, now),
        mode=Mode.VISIT if first else state.mode,
        last_input=now,
        first_touch=first,
        spent_touch=False,
    )


def _touch_ended(state: State, gesture: Gesture, deck: Deck, now: float) -> State:
    # A countdown or reset may have come since the finger did, and a mouse may send no TouchBegan.
    if state.covered or state.frozen or state.mode is Mode.ATTRACT:
        state = _touch_began(state, now)
    first, spent = state.first_touch, state.spent_touch
    state = replace(state, last_input=now, first_touch=False, spent_touch=False)
    if spent:
        return state
    match gesture:
        case Tapped(zone):
            return _tapped(state, zone, deck, now, first=first)
        case FigureTapped():
            return state
        case Swiped(direction):
            go = moves.go_next if direction > 0 else moves.go_previous
            return go(state, deck, now)
        case SectionChosen(section):
            return moves.go_section(state, deck, section, now)
        case HomeChosen():
            return moves.go_overview(state, deck, now)
        case _:
            assert_never(gesture)


def _tapped(state: State, zone: Zone, deck: Deck, now: float, *, first: bool) -> State:
    on_cover = deck.slides[state.index].kind is Kind.COVER
    if on_cover and (first or zone is Zone.CENTRE):
        return moves.go_overview(state, deck, now)
    if first or zone is Zone.CENTRE:
        return state
    go = moves.go_next if zone is Zone.RIGHT else moves.go_previous
    return go(state, deck, now)


def _key_pressed(
    state: State, command: Command | int | None, deck: Deck, now: float, timeouts: Timeouts
) -> State:
    if command is Command.QUIT:
        return replace(state, closed=True)
    if command is Command.FULLSCREEN and not (state.help or state.problems):
        state = replace(state, fullscreen=not state.fullscreen, last_input=now)
        return _uncovered(state, now) if state.counting_down else state
    if state.covered:
        return _uncovered(state, now)
    if command is None:
        return state if state.mode is Mode.ATTRACT else replace(state, last_input=now)
    if command is Command.ESCAPE:
        return _escaped(state, deck, now)
    presenting = state.mode is Mode.PRESENT
    state = moves.present(state, now)
    if isinstance(command, Command):
        return _commanded(state, command, deck, now, presenting=presenting)
    typed = (state.typed + str(command))[:MOST_DIGITS]
    wait = timeouts.digit_wait if len(typed) == 1 else timeouts.number_wait
    return replace(state, typed=typed, typed_ends=now + wait)


def _escaped(state: State, deck: Deck, now: float) -> State:
    if state.typed:
        return replace(_untyped(state), last_input=now)
    if state.mode is Mode.ATTRACT:
        return state
    return moves.attract(state, deck, state.index, now)


def _commanded(
    state: State, command: Command, deck: Deck, now: float, *, presenting: bool
) -> State:
    number = int(state.typed or "0")
    state = _untyped(state)
    match command:
        case Command.NEXT:
            return moves.go_next(state, deck, now)
        case Command.PREVIOUS:
            return moves.go_previous(_released(state, now), deck, now)
        case Command.FIRST:
            return moves.go(state, deck, 0, now)
        case Command.LAST:
            return moves.go(state, deck, len(deck.slides) - 1, now)
        case Command.GO_TO:
            there = 1 <= number <= len(deck.slides)
            return moves.go(state, deck, number - 1, now) if there else state
        case Command.OVERVIEW:
            return moves.go_overview(_released(state, now), deck, now)
        case Command.PRESENT:
            return moves.go(state, deck, state.index, now) if presenting else state
        case Command.REPLAY:
            return moves.go(state, deck, state.index, now)
        case Command.HOLD:
            return replace(state, held=not state.held)
        case Command.AUTOMATIC:
            return replace(state, automatic=not state.automatic, entered=now)
        case Command.BLACK:
            return replace(state, black=True)
        case Command.FREEZE:
            return _released(state, now) if state.frozen else replace(state, frozen=True)
        case Command.HELP:
            return replace(state, help=True)
        case Command.PROBLEMS:
            return replace(state, problems=True)
        case Command.DIGIT | Command.ESCAPE | Command.FULLSCREEN | Command.QUIT:
            return state
        case _:
            assert_never(command)


def _uncovered(state: State, now: float) -> State:
    return replace(
        state,
        last_input=now,
        entered=now if state.automatic else state.entered,
        black=False,
        help=False,
        problems=False,
        counting_down=False,
        countdown_ends=None,
    )


def _released(state: State, now: float) -> State:
    if not state.frozen:
        return state
    return replace(state, frozen=False, entered=now if state.automatic else state.entered)


def _untyped(state: State) -> State:
    return replace(state, typed="", typed_ends=None)


# --- the hall: outside its hours the screen is dark, unless staff are at work --------------


def _hall_closed(state: State, deck: Deck, now: float) -> State:
    """The hall closes: visitors have to go, staff end when they have done."""
    if state.dark:
        return state
    state = replace(state, after_hours=True)
    return state if state.mode is Mode.PRESENT else moves.attract(state, deck, state.index, now)


def _hall_opened(state: State, deck: Deck, now: float) -> State:
    """The hall opens: out of the dark, the show begins at its beginning."""
    state, dark = replace(state, after_hours=False), state.dark
    return moves.attract(state, deck, 0, now) if dark else state


def _in_the_dark(state: State, event: Event, deck: Deck, now: float) -> State:
    """What anything else but the opening does while the screen is dark: only a key wakes it."""
    match event:
        case KeyPressed(Command.QUIT):
            return replace(state, closed=True)
        case KeyPressed():
            return moves.present(moves.go(replace(state, dark=False), deck, state.index, now), now)
        case _:
            return state
