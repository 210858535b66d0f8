"""The player as QML sees it: it turns input into events and publishes what changed."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.deck.model import Deck
from kiosk.player import events
from kiosk.player.keys import command_for
from kiosk.player.state import Mode, Settings, State
from kiosk.player.step import start, step
from kiosk.qml_decorators import Property, QmlElement, QmlUncreatable
from kiosk.shell.backdrop_objects import BackdropObject, SlideBackdrops
from kiosk.shell.backdrops import Backdrops
from kiosk.shell.chrome_objects import (
    HelpObject,
    IconObject,
    TabObject,
    help_objects,
    tab_objects,
)
from kiosk.shell.icons import icon
from kiosk.shell.keynames import is_modifier, key_name
from kiosk.shell.manner import Manner
from kiosk.shell.slide_objects import SlideObject, slide_object

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)
_LONGEST_TIMER = 24 * 3600.0


@QmlElement
@QmlUncreatable("Made by the program")
class Player(QObject):
    """Holds the one State, arms one timer to its deadline, and notifies what changed in it."""

    slideChanged = Signal()
    serialChanged = Signal()
    stateChanged = Signal()
    backdropChanged = Signal()
    fullscreenChanged = Signal()
    closed = Signal()

    def __init__(
        self,
        deck: Deck,
        settings: Settings,
        backdrops: Backdrops,
        *,
        chinese: bool,
        first: str | None = None,
        fullscreen: bool = True,
        manner: Manner | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._deck = deck
        self._settings = settings
        self._clock = clock
        self._chinese = chinese
        self._manner = manner or Manner()
        self._backdrops = SlideBackdrops(deck, backdrops, self)
        backdrops.ready.connect(self.backdropChanged)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_at_clock)
        self._slides: dict[str, SlideObject] = {}
        self._tabs = tab_objects(deck, self)
        self._tap_icon = IconObject(icon("mdi6.gesture-tap"), self)
        self._help = help_objects(self, chinese=chinese)
        self._state = start(deck, clock(), settings, first, fullscreen)
        self._arm()

    @property
    def state(self) -> State:
        """What is on the screen."""
        return self._state

    def look_at_clock(self) -> None:
        """See to what is due by now."""
        self._happen(events.TimeReached())

    def _object(self, index: int) -> SlideObject:
        slide = self._deck.slides[index]
        if slide.id not in self._slides:
            self._slides[slide.id] = slide_object(slide, icon, self)
        return self._slides[slide.id]

    def _happen(self, event: events.Event) -> None:
        old = self._state
        self._state = new = step(old, event, self._deck, self._clock(), self._settings)
        self._arm()
        if new == old:
            return
        _log.debug("%s: %s on %s", event, new.mode, new.slide)
        if new.slide != old.slide:
            self.backdropChanged.emit()
            self.slideChanged.emit()
        self.stateChanged.emit()
        if new.serial != old.serial:
            self.serialChanged.emit()
        if new.fullscreen != old.fullscreen:
            self.fullscreenChanged.emit()
        if new.closed:
            self.closed.emit()

    def _arm(self) -> None:
        deadline = self._state.deadline
        if deadline is None:
            self._timer.stop()
            return
        wait = min(max(deadline - self._clock(), 0.0), _LONGEST_TIMER)
        self._timer.start(int(wait * 1000) + 1)

    @Property(SlideObject, notify=slideChanged)
    def slide(self) -> SlideObject:
        return self._object(self._state.index)

    @Property(int, notify=serialChanged)
    def serial(self) -> int:
        return self._state.serial

    @Property(int, notify=stateChanged)
    def direction(self) -> int:
        return self._state.direction

    @Property(bool, notify=stateChanged)
    def visiting(self) -> bool:
        return self._state.mode is Mode.VISIT

    @Property(bool, notify=stateChanged)
    def unattended(self) -> bool:
        return self._state.mode is Mode.ATTRACT

    @Property(bool, notify=stateChanged)
    def held(self) -> bool:
        return self._state.held

    @Property(bool, notify=stateChanged)
    def frozen(self) -> bool:
        return self._state.frozen

    @Property(bool, notify=stateChanged)
    def black(self) -> bool:
        return self._state.black

    @Property(bool, notify=stateChanged)
    def helping(self) -> bool:
        return self._state.help

    @Property(str, notify=stateChanged)
    def typed(self) -> str:
        return self._state.typed

    @Property(bool, notify=stateChanged)
    def countingDown(self) -> bool:
        return self._state.counting_down

    @Property(bool, notify=stateChanged)
    def covered(self) -> bool:
        """Whether something lies over the slide that the next touch or key takes away."""
        return self._state.covered

    @Property(bool, notify=stateChanged)
    def touchSpent(self) -> bool:
        """Whether the touch under way took something off the slide, and does nothing else."""
        return self._state.spent_touch

    @Property(Manner, constant=True)
    def manner(self) -> Manner:
        return self._manner

    @Property("double", constant=True)
    def countdown(self) -> float:
        """How long the countdown before the reset takes, in seconds."""
        return self._settings.countdown

    @Property(IconObject, constant=True)
    def tapIcon(self) -> IconObject:
        return self._tap_icon

    @Property(bool, notify=stateChanged)
    def cycling(self) -> bool:
        """Whether the slide goes on by itself, so that its time may be seen running."""
        return self._state.cycling

    @Property(bool, notify=slideChanged)
    def hasPrevious(self) -> bool:
        """Whether there is a slide to go back to."""
        return self._state.index > 0

    @Property("double", notify=slideChanged)
    def dwell(self) -> float:
        """How long the slide stays while cycling, in seconds."""
        return self._deck.slides[self._state.index].dwell

    @Property(list, constant=True)
    def tabs(self) -> list[TabObject]:
        return self._tabs

    @Property(int, notify=slideChanged)
    def tab(self) -> int:
        """Which section is on, from 0; -1 for none."""
        section = self._deck.slides[self._state.index].section
        return next((i for i, tab in enumerate(self._tabs) if tab.section == section), -1)

    @Property("double", notify=slideChanged)
    def tabStart(self) -> float:
        """How much of the section lies before this slide, 0 to 1."""
        return self._part(0)

    @Property("double", notify=slideChanged)
    def tabEnd(self) -> float:
        """How much of the section has been seen when this slide ends, 0 to 1."""
        return self._part(1)

    def _part(self, slides_more: int) -> float:
        if self.tab < 0:
            return 0.0
        tab = self._tabs[self.tab]
        return (self._state.index - tab.first + slides_more) / tab.count

    @Property(BackdropObject, notify=backdropChanged)
    def backdrop(self) -> BackdropObject | None:
        """What stands and grows behind this slide; none until it has been painted."""
        return self._backdrops.of(self._state.index)

    @Property(list, constant=True)
    def help(self) -> list[HelpObject]:
        return self._help

    @Property(bool, constant=True)
    def chinese(self) -> bool:
        return self._chinese

    @Property(bool, notify=fullscreenChanged)
    def fullscreen(self) -> bool:
        return self._state.fullscreen

    @Slot()
    def touchBegan(self) -> None:
        self._happen(events.TouchBegan())

    @Slot(float, result=int)
    def side(self, share: float) -> int:
        """Which side a share of the screen's width is: -1 left, 1 right, 0 neither."""
        sides = {events.Zone.LEFT: -1, events.Zone.CENTRE: 0, events.Zone.RIGHT: 1}
        return sides[events.zone_at(share)]

    @Slot(float)
    def tapped(self, share: float) -> None:
        """Take a tap at this share of the screen's width, 0 to 1 from the left."""
        self._happen(events.Tapped(events.zone_at(share)))

    @Slot()
    def figureTapped(self) -> None:
        self._happen(events.FigureTapped())

    @Slot(bool)
    def swiped(self, forward: bool) -> None:
        self._happen(events.Swiped(1 if forward else -1))

    @Slot(str)
    def sectionChosen(self, section: str) -> None:
        self._happen(events.SectionChosen(section))

    @Slot()
    def homeChosen(self) -> None:
        self._happen(events.HomeChosen())

    @Slot(int, int, str)
    def keyPressed(self, key: int, modifiers: int, text: str) -> None:
        if not is_modifier(key):
            self._happen(events.KeyPressed(command_for(key_name(key, modifiers, text))))
