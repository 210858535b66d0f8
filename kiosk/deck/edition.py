"""What a show plays as until somebody edits it."""

from dataclasses import dataclass, field

from kiosk.deck.model import Deck


@dataclass(frozen=True, slots=True)
class Edition:
    """A show ready to be played, as long as nobody edits it."""

    deck: Deck
    title: str
    chinese: bool
    #: What is another for every show of other content; the deck may lack some of its slides.
    mark: str = field(default="", compare=False)
