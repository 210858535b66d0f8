"""How a show begins; apart from what may happen then, which takes longer to load."""

from dataclasses import replace

from kiosk.deck.model import Deck
from kiosk.player.state import Mode, Settings, State
from kiosk.player.timing import deadline


def start(
    deck: Deck,
    now: float,
    settings: Settings,
    slide: str | None = None,
    fullscreen: bool = True,
) -> State:
    """Unattended on the slide of this id, or on the first."""
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
    return replace(state, deadline=deadline(state, deck, settings))
