"""Small decks, and a player to drive by touches, keys and time."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.deck.model import AnySlide, Closing, Cover, Deck, Kind, Opener, Overview, Tab, TopicSlide
from kiosk.player.events import Event, KeyPressed, TimeReached
from kiosk.player.keys import command_for
from kiosk.player.moves import start
from kiosk.player.state import State, Timeouts
from kiosk.player.step import step

DWELL = 7.0


def cover(slide_id: str = "cover", dwell: float = DWELL) -> Cover:
    return Cover(slide_id, Kind.COVER, None, "red", dwell, "Title", "Organisation", "Occasion")


def overview(slide_id: str = "overview", dwell: float = DWELL) -> Overview:
    return Overview(slide_id, Kind.OVERVIEW, None, "red", dwell, "Title", "Organisation", ())


def opener(section: str, dwell: float = DWELL) -> Opener:
    return Opener(section, Kind.OPENER, section, "red", dwell, 1, section, "", "", "mdi6.school")


def topic(section: str, number: int, dwell: float = DWELL, title: str = "Topic") -> TopicSlide:
    slide_id = f"{section}/{number}"
    return TopicSlide(slide_id, Kind.TOPIC, section, "red", dwell, section, title, 1, 1, ())


def closing(slide_id: str = "closing", dwell: float = DWELL) -> Closing:
    return Closing(slide_id, Kind.CLOSING, None, "red", dwell, "", "Title", "Organisation")


def deck_of(slides: Sequence[AnySlide]) -> Deck:
    """A deck of these slides with a tab for each section's opener."""
    openers = [slide for slide in slides if isinstance(slide, Opener)]
    return Deck(tuple(slides), tuple(Tab(o.id, o.title, o.id) for o in openers))


#: cover, overview, a, a/1, a/2, b, b/1, closing
DECK = deck_of(
    [
        cover(),
        overview(),
        opener("a"),
        topic("a", 1),
        topic("a", 2),
        opener("b"),
        topic("b", 1),
        closing(),
    ]
)
TIMEOUTS = Timeouts(idle=45.0, countdown=10.0, present_timeout=600.0)


@dataclass
class Rig:
    """A player at a time; every act happens `wait` seconds after the one before."""

    slide: str | None = None
    deck: Deck = DECK
    now: float = 1000.0
    state: State = field(init=False)

    def __post_init__(self) -> None:
        self.state = start(self.deck, self.now, TIMEOUTS, self.slide)

    def do(self, *events: Event, wait: float = 0.01) -> State:
        for event in events:
            self.now += wait
            self.state = step(self.state, event, self.deck, self.now, TIMEOUTS)
        return self.state

    def press(self, *keys: str, wait: float = 0.01) -> State:
        """Press keys by their Qt names."""
        return self.do(*(KeyPressed(command_for(key)) for key in keys), wait=wait)

    def reach(self) -> State:
        """Let the time come that the state waits for."""
        assert self.state.deadline is not None
        self.now = self.state.deadline
        return self.do(TimeReached(), wait=0.0)
