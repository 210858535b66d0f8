"""When something is due by itself, in seconds of the player's clock."""

from dataclasses import replace

from kiosk.deck.model import Deck
from kiosk.player.state import Mode, State, Timeouts

#: A slide never leaves sooner, in seconds, so that no dwell of zero can spin the player.
SHORTEST_DWELL = 0.1


def dwell_due(state: State, deck: Deck) -> float | None:
    """Return when the slide goes on by itself, or None if it stays."""
    if not state.cycling:
        return None
    return state.entered + max(deck.slides[state.index].dwell, SHORTEST_DWELL)


def idle_due(state: State, timeouts: Timeouts) -> float | None:
    """Return when a visit or presentation without input is over, or None in attract mode.

    For a visit whose countdown has not begun, that is when the countdown begins.
    """
    match state.mode:
        case Mode.ATTRACT:
            return None
        case Mode.VISIT if state.countdown_ends is not None:
            return state.countdown_ends
        case Mode.VISIT:
            return state.last_input + timeouts.idle
        case Mode.PRESENT:
            return state.last_input + timeouts.present_timeout


def deadline(state: State, deck: Deck, timeouts: Timeouts) -> float | None:
    """Return the earliest moment at which something is due; None once closed or in the dark."""
    if state.closed or state.dark:
        return None
    moments = (dwell_due(state, deck), idle_due(state, timeouts), state.typed_ends)
    return min((moment for moment in moments if moment is not None), default=None)


def is_due(moment: float | None, now: float) -> bool:
    """Whether the moment, if there is one, has come."""
    return moment is not None and now >= moment


def no_later(state: State, now: float, timeouts: Timeouts) -> State:
    """Return the state with no time later than `now` allows, as after the clock went back."""

    def at_most(moment: float | None, latest: float) -> float | None:
        return None if moment is None else min(moment, latest)

    return replace(
        state,
        entered=min(state.entered, now),
        last_input=min(state.last_input, now),
        countdown_ends=at_most(state.countdown_ends, now + timeouts.countdown),
        typed_ends=at_most(state.typed_ends, now + max(timeouts.digit_wait, timeouts.number_wait)),
    )
