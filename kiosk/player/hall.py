"""The hall opens and closes: outside its hours the screen is dark, unless staff are at work."""

from dataclasses import replace

from kiosk.deck.model import Deck
from kiosk.player import moves
from kiosk.player.events import Event, KeyPressed
from kiosk.player.keys import Command
from kiosk.player.state import Mode, State


def closed(state: State, deck: Deck, now: float) -> State:
    """The hall closes: visitors have to go, staff end when they have done."""
    if state.dark:
        return state
    state = replace(state, after_hours=True)
    return state if state.mode is Mode.PRESENT else moves.attract(state, deck, state.index, now)


def opened(state: State, deck: Deck, now: float) -> State:
    """The hall opens: out of the dark, the show begins at its beginning."""
    state, dark = replace(state, after_hours=False), state.dark
    return moves.attract(state, deck, 0, now) if dark else state


def in_the_dark(state: State, event: Event, deck: Deck, now: float) -> State:
    """What anything else but the opening does while the screen is dark: only a key wakes it."""
    match event:
        case KeyPressed(Command.QUIT):
            return replace(state, closed=True)
        case KeyPressed():
            return moves.present(moves.go(replace(state, dark=False), deck, state.index, now), now)
        case _:
            return state
