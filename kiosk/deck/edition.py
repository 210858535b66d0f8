"""What of a show is played: its slides, and what the interface around them says."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from kiosk.deck.model import Deck
from kiosk.deck.subset import without


@dataclass(frozen=True, slots=True)
class Edition:
    """A show ready to be played, as long as nobody edits it.

    `content_hash` is that of the whole deck, also where `deck` lacks some of its slides.
    """

    deck: Deck
    title: str
    chinese: bool
    content_hash: str = field(compare=False)

    def without(self, left_out: AbstractSet[str]) -> "Edition":
        """The same without the slides of these ids, as far as `subset.without` leaves them out."""
        return replace(self, deck=without(self.deck, left_out))
