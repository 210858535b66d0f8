"""The player as QML sees it: what plays, what of it is on, and what people do about it."""

import logging
import time
from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable, fields_of, state_field
from kiosk.deck.edition import Edition
from kiosk.deck.model import AnySlide
from kiosk.player.moves import start
from kiosk.player.state import Mode, State, Timeouts
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.display.icons import icon
from kiosk.shell.lazy_imports import events, keynames, keys
from kiosk.shell.lazy_imports import step as steps
from kiosk.shell.single_shot import SingleShot
from kiosk.shell.viewmodels.backdrops import BackdropObject, SlideBackdrops
from kiosk.shell.viewmodels.chrome import (
    HelpObject,
    IconObject,
    TabObject,
    help_objects,
    tab_objects,
)
from kiosk.shell.viewmodels.look import look_of
from kiosk.shell.viewmodels.motion import MotionSettings
from kiosk.shell.viewmodels.slide_cache import SlideCache
from kiosk.shell.viewmodels.slides import SlideObject

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_STATE = fields_of(State)

_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("Made by the program")
class Player(QObject):
    """Holds the edition that plays and its one State, and publishes what changes in either.

    Input becomes events, and one timer is armed to the state's deadline.
    """

    slideChanged = Signal()
    tabsChanged = Signal()
    editionChanged = Signal()
    backdropChanged = Signal()
    problemsChanged = Signal()
    serialChanged = Signal()
    stateChanged = Signal()
    fullscreenChanged = Signal()
    closed = Signal()
    #: The slide of this id cannot be drawn; said once for each edition.
    failed = Signal(str)

    def __init__(
        self,
        edition: Edition,
        timeouts: Timeouts,
        backdrops: Backdrops,
        *,
        first: str | None = None,
        fullscreen: bool = True,
        manner: MotionSettings | None = None,
        preparing: bool = True,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._edition = edition
        self._timeouts = timeouts
        self._clock = clock
        self._manner = manner or MotionSettings()
        self._preparing = preparing
        now = clock()
        self._state = start(edition.deck, now, timeouts, first, fullscreen)
        self._slides = SlideCache(edition.deck, self)
        self._backdrops = SlideBackdrops(edition.deck, backdrops, self)
        backdrops.ready.connect(self.backdropChanged)
        self._tabs = tab_objects(edition.deck, self)
        self._help: list[HelpObject] | None = None  # until somebody asks for it
        self._problems: list[str] = []
        self._problems_since = ""
        self._look = look_of(edition.deck.theme)
        self._coming: Edition | None = None
        self._failed: set[str] = set()
        self._timer = SingleShot(self, self.look_at_clock)
        self._timer.arm(self._state.deadline, now)

    @property
    def state(self) -> State:
        """What is on the screen."""
        return self._state

    @property
    def edition(self) -> Edition:
        """What plays."""
        return self._edition

    def look_at_clock(self) -> None:
        """Do what is due by now."""
        self._handle(events.TimeReached())

    def replace(self, edition: Edition) -> None:
        """Play another edition: at once for staff who present, else from the next slide on."""
        self._coming = edition if edition != self._edition else None
        if self._coming and self._state.mode is Mode.PRESENT:
            replaced, now = events.ShowReplaced(self._edition.deck), self._clock()
            new = steps.step(self._state, replaced, edition.deck, now, self._timeouts)
            self._change(new, now, edition)

    def open_hall(self, *, is_open: bool) -> None:
        """Begin or end the opening hours of the hall."""
        self._handle(events.HallOpened() if is_open else events.HallClosed())

    def wake(self) -> None:
        """Bring the picture back for staff who have come outside the opening hours."""
        if self._state.dark:
            self._handle(events.KeyPressed(None))

    def look_at(self, slide: str) -> None:
        """Present the slide of this id, as an author wants to see it."""
        self._handle(events.SlideWanted(slide))

    def set_problems(self, problems: list[str], since: str) -> None:
        """Say what is wrong with the show's files, the newest first, and since when it plays."""
        self._problems, self._problems_since = problems, since
        self.problemsChanged.emit()

    def _handle(self, event: "events.Event") -> None:
        state, deck, now, coming = self._state, self._edition.deck, self._clock(), self._coming
        new = None
        if coming:
            new = steps.step_onto(state, event, deck, coming.deck, now, self._timeouts)
        if new:
            self._change(new, now, coming)
        else:
            self._change(steps.step(state, event, deck, now, self._timeouts), now)
        _log.debug("%s: %s on %s", event, self._state.mode, self._state.slide)

    def _change(self, new: State, now: float, edition: Edition | None = None) -> None:
        old, self._state = self._state, new
        self._timer.arm(new.deadline, now)
        if edition:
            self._coming = None
            self._failed = set()
            self._take_edition(edition)
        elif new == old:
            return
        elif new.slide != old.slide:
            self.backdropChanged.emit()
            self.slideChanged.emit()
        self.stateChanged.emit()
        if new.serial != old.serial:
            self.serialChanged.emit()
        if new.fullscreen != old.fullscreen:
            self.fullscreenChanged.emit()
        if new.closed:
            self.closed.emit()

    def _take_edition(self, new: Edition) -> None:
        """Publish another edition; the state must be one of its deck already."""
        old, self._edition = self._edition, new
        gone: list[QObject] = []
        self._backdrops.take(new.deck)
        self._slides.take(new.deck)
        tabs = tab_objects(new.deck, self)
        if [tab.shown for tab in tabs] == [tab.shown for tab in self._tabs]:
            for tab, changed in zip(self._tabs, tabs, strict=True):
                tab.first, tab.count = changed.first, changed.count
        else:
            tabs, self._tabs = self._tabs, tabs
            self.tabsChanged.emit()
        gone += tabs
        if new.chinese != old.chinese:
            gone += self._help or []
            self._help = None
        if new.deck.theme != old.deck.theme:
            self._look = look_of(new.deck.theme)
        told = (new.chinese, new.title, new.deck.theme) == (old.chinese, old.title, old.deck.theme)
        if not told:
            self.editionChanged.emit()
        self.backdropChanged.emit()
        self.slideChanged.emit()
        for made in gone:  # QML, which has just been told, looks at them no longer
            made.deleteLater()

    @property
    def _here(self) -> AnySlide:
        return self._edition.deck.slides[self._state.index]

    @Property("QVariantMap", notify=editionChanged)
    def theme(self) -> dict[str, object]:
        """The colours and shapes of the show's theme."""
        return self._look

    @Property(SlideObject, notify=slideChanged)
    def slide(self) -> SlideObject:
        return self._slides.of(self._state.index)

    @Property(SlideObject, notify=slideChanged)
    def nextSlide(self) -> SlideObject:
        """What comes if nobody asks for anything else, so that it can be made ready."""
        return self._slides.of((self._state.index + 1) % len(self._edition.deck.slides))

    @Property(bool, notify=slideChanged)
    def hasPrevious(self) -> bool:
        """Whether there is a slide to go back to."""
        return self._state.index > 0

    @Property("double", notify=slideChanged)
    def dwell(self) -> float:
        """How long the slide stays while cycling, in seconds."""
        return self._here.dwell

    @Property(list, notify=tabsChanged)
    def tabs(self) -> list[TabObject]:
        return self._tabs

    @Property(int, notify=slideChanged)
    def tab(self) -> int:
        """Which section is on, from 0; -1 for none."""
        section = self._here.section
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

    @Property(list, notify=backdropChanged)
    def landscapes(self) -> list[BackdropObject | None]:
        """The backdrop of each section's first slide; None where it has not been painted."""
        return [self._backdrops.painted(tab.first) for tab in self._tabs]

    @Property(list, notify=editionChanged)
    def help(self) -> list[HelpObject]:
        if self._help is None:
            self._help = help_objects(self, chinese=self._edition.chinese)
        return self._help

    @Property(bool, notify=editionChanged)
    def chinese(self) -> bool:
        return self._edition.chinese

    @Property(str, notify=editionChanged)
    def title(self) -> str:
        return self._edition.title

    @Property(list, notify=problemsChanged)
    def problems(self) -> list[str]:
        """What is wrong with the show's files in plain words, the newest first."""
        return self._problems

    @Property(str, notify=problemsChanged)
    def problemsSince(self) -> str:
        """Since when the last good version plays, as a clock time; empty where the newest plays."""
        return self._problems_since

    @Property(bool, constant=True)
    def preparing(self) -> bool:
        """Whether the slide that comes is made while the one before is still on."""
        return self._preparing

    serial = state_field(int, _STATE.serial, notify=serialChanged)
    direction = state_field(int, _STATE.direction, notify=stateChanged)

    @Property(bool, notify=stateChanged)
    def visiting(self) -> bool:
        return self._state.mode is Mode.VISIT

    @Property(bool, notify=stateChanged)
    def unattended(self) -> bool:
        return self._state.mode is Mode.ATTRACT

    held = state_field(bool, _STATE.held, notify=stateChanged)
    frozen = state_field(bool, _STATE.frozen, notify=stateChanged)
    black = state_field(bool, _STATE.black, notify=stateChanged)
    #: Whether nothing is shown, as the hall is closed.
    dark = state_field(bool, _STATE.dark, notify=stateChanged)
    helping = state_field(bool, _STATE.help, notify=stateChanged)
    showingProblems = state_field(bool, _STATE.problems, notify=stateChanged)
    #: Whether the slide has been edited while it was on, and so stands at once.
    revised = state_field(bool, _STATE.revised, notify=stateChanged)
    typed = state_field(str, _STATE.typed, notify=stateChanged)
    countingDown = state_field(bool, _STATE.counting_down, notify=stateChanged)
    #: Whether something lies over the slide that the next touch or key takes away.
    covered = state_field(bool, _STATE.covered, notify=stateChanged)
    #: Whether the touch under way took something off the slide, and does nothing else.
    touchSpent = state_field(bool, _STATE.spent_touch, notify=stateChanged)

    @Property(MotionSettings, constant=True)
    def manner(self) -> MotionSettings:
        return self._manner

    @Property("double", constant=True)
    def countdown(self) -> float:
        """How long the countdown before the reset takes, in seconds."""
        return self._timeouts.countdown

    @cached_property
    def _tap_icon(self) -> IconObject:
        return IconObject(icon("mdi6.gesture-tap"), self)

    @Property(IconObject, constant=True)
    def tapIcon(self) -> IconObject:
        return self._tap_icon

    #: Whether the slide goes on by itself, so that its time may be seen running.
    cycling = state_field(bool, _STATE.cycling, notify=stateChanged)
    fullscreen = state_field(bool, _STATE.fullscreen, notify=fullscreenChanged)

    @Slot(QObject)
    def keep(self, slide: QObject) -> None:
        """Keep a slide that a holder of the stage shows or is about to, whatever edition comes."""
        self._slides.keep(slide)

    @Slot(QObject)
    def letGo(self, slide: QObject) -> None:
        """Take note that a holder of the stage shows it no longer."""
        self._slides.let_go(slide)

    @Slot()
    def touchBegan(self) -> None:
        self._handle(events.TouchBegan())

    @Slot(float, result=int)
    def side(self, share: float) -> int:
        """Which side a share of the screen's width is: -1 left, 1 right, 0 neither."""
        sides = {events.Zone.LEFT: -1, events.Zone.CENTRE: 0, events.Zone.RIGHT: 1}
        return sides[events.zone_at(share)]

    @Slot(float)
    def tapped(self, share: float) -> None:
        """Take a tap at this share of the screen's width, 0 to 1 from the left."""
        self._handle(events.Tapped(events.zone_at(share)))

    @Slot()
    def figureTapped(self) -> None:
        self._handle(events.FigureTapped())

    @Slot(bool)
    def swiped(self, forward: bool) -> None:
        self._handle(events.Swiped(1 if forward else -1))

    @Slot(str)
    def sectionChosen(self, section: str) -> None:
        self._handle(events.SectionChosen(section))

    @Slot()
    def homeChosen(self) -> None:
        self._handle(events.HomeChosen())

    @Slot(str)
    def slideFailed(self, slide: str) -> None:
        """Pass over a slide that cannot be drawn; where none can, each has its time."""
        if slide not in self._failed:
            self._failed.add(slide)
            _log.error("The slide “%s” cannot be drawn and is passed over", slide)
            self.failed.emit(slide)
        if any(one.id not in self._failed for one in self._edition.deck.slides):
            self._handle(events.SlideFailed(slide))

    @Slot(int, int, str, int)
    def keyPressed(self, key: int, modifiers: int, text: str, position: int = 0) -> None:
        if not keynames.is_modifier(key):
            names = keynames.key_names(key, modifiers, text, position)
            self._handle(events.KeyPressed(keys.first_command(names)))
