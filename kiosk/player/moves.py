"""How a show begins, goes from slide to slide, and into and out of its modes.

Every function returns the state after the move; `now` is the time in seconds.
"""

from dataclasses import replace

from kiosk.deck.model import Deck, Kind
from kiosk.player.deadlines import deadline
from kiosk.player.state import Mode, State, Timeouts


def start(
    deck: Deck,
    now: float,
    timeouts: Timeouts,
    slide: str | None = None,
    fullscreen: bool = True,
) -> State:
    """Begin unattended on the slide of this id, or on the first."""
    index = (deck.index(slide) if slide is not None else None) or 0
    state = State(
        mode=Mode.ATTRACT,
        slide=deck.slides[index].id,
        index=index,
        entered=now,
        last_input=now,
        serial=1,
        fullscreen=fullscreen,
    )
    return replace(state, deadline=deadline(state, deck, timeouts))


def enter(state: State, deck: Deck, index: int, now: float, *, direction: int) -> State:
    """Play the slide at `index` from its beginning; what was frozen or typed is over."""
    return replace(
        state,
        slide=deck.slides[index].id,
        index=index,
        entered=now,
        serial=state.serial + 1,
        direction=direction if index != state.index else 0,
        revised=False,
        frozen=False,
        typed="",
        typed_ends=None,
    )


def go(state: State, deck: Deck, index: int, now: float) -> State:
    """Go straight to the slide at `index`; the slide that is on plays again."""
    return enter(state, deck, index, now, direction=1 if index > state.index else -1)


def go_next(state: State, deck: Deck, now: float) -> State:
    """Go on by one slide, from the last to the first."""
    return enter(state, deck, (state.index + 1) % len(deck.slides), now, direction=1)


def go_previous(state: State, deck: Deck, now: float) -> State:
    """Go back by one slide; the first stays as it is."""
    if state.index == 0:
        return state
    return enter(state, deck, state.index - 1, now, direction=-1)


def pass_over(state: State, deck: Deck, now: float) -> State:
    """Go past the slide that is on, in the direction that led to it."""
    back = state.direction < 0 and state.index > 0
    return go_previous(state, deck, now) if back else go_next(state, deck, now)


def go_overview(state: State, deck: Deck, now: float) -> State:
    """Go to the overview, if there is one."""
    for index, slide in enumerate(deck.slides):
        if slide.kind is Kind.OVERVIEW:
            return go(state, deck, index, now)
    return state


def go_slide(state: State, deck: Deck, slide: str, now: float) -> State:
    """Go to the slide of this id, if there is one."""
    index = deck.index(slide)
    return state if index is None else go(state, deck, index, now)


def go_section(state: State, deck: Deck, section: str, now: float) -> State:
    """Go to the opener of this section, if there is one."""
    for tab in deck.sections:
        if tab.section == section:
            return go_slide(state, deck, tab.opener, now)
    return state


def attract(state: State, deck: Deck, index: int, now: float) -> State:
    """Play unattended from the slide at `index`; nothing of what people did remains.

    Outside the opening hours the screen becomes dark instead.
    """
    return State(
        mode=Mode.ATTRACT,
        slide=deck.slides[index].id,
        index=index,
        entered=now,
        last_input=now,
        serial=state.serial + 1,
        fullscreen=state.fullscreen,
        after_hours=state.after_hours,
        dark=state.after_hours,
    )


def present(state: State, now: float) -> State:
    """Let a member of staff take over on the slide as it stands."""
    return replace(state, mode=Mode.PRESENT, last_input=now, first_touch=False, spent_touch=False)


def replaced(state: State, old: Deck, deck: Deck, now: float) -> State:
    """Go on in a new deck: on the same slide, else the nearest left before it, else the first.

    A slide whose content is the same goes on undisturbed. An edited one is shown as it is at its
    end; any other plays from its beginning.
    """
    before = old.index(state.slide)
    index = deck.index(state.slide)
    if before is not None and index is not None and old.slides[before] == deck.slides[index]:
        return replace(state, index=index)
    revised = index is not None
    if index is None:
        index = _nearest_left(old, deck, before)
    return replace(
        state,
        slide=deck.slides[index].id,
        index=index,
        entered=now,
        serial=state.serial + 1,
        direction=0,
        revised=revised,
    )


def _nearest_left(old: Deck, deck: Deck, before: int | None) -> int:
    for slide in reversed(old.slides[:before] if before is not None else ()):
        index = deck.index(slide.id)
        if index is not None:
            return index
    return 0
