"""The show as QML sees it: the slide that is on, the sections, the help, what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable
from kiosk.content.model import Show
from kiosk.deck.model import AnySlide, Deck
from kiosk.deck.subset import mark_of, without
from kiosk.ops.supervision.heartbeat import Resume
from kiosk.player.state import State
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.display.icons import icon
from kiosk.shell.viewmodels.backdrops import BackdropObject, SlideBackdrops
from kiosk.shell.viewmodels.chrome import (
    HelpObject,
    TabObject,
    help_objects,
    tab_objects,
)
from kiosk.shell.viewmodels.slides import SlideObject, slide_object

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

#: Milliseconds in which QML has done away with all that looks at a slide it has let go of.
_LINGER = 1000


@dataclass(frozen=True, slots=True)
class Edition:
    """A show ready to be played, as long as nobody edits it."""

    deck: Deck
    title: str
    chinese: bool
    #: What is another for every show of other content; the deck may lack some of its slides.
    mark: str = field(default="", compare=False)


def edition(show: Show, whole: Deck, resume: Resume, mark: str = "") -> Edition:
    """The edition of a show and its deck, without the slides that are to be left out of it."""
    mark = mark or mark_of(whole)
    gone = {one.slide for one in resume.left_out if one.deck == mark}
    return Edition(without(whole, gone), show.title, show.chinese, mark)


@QmlElement
@QmlUncreatable("Made by the program")
class Programme(QObject):
    """Holds the edition that plays and the objects QML shows it by.

    When another edition comes, a slide that is the same keeps its object. An object no longer
    wanted stays until the stage has let go of it.
    """

    slideChanged = Signal()
    tabsChanged = Signal()
    editionChanged = Signal()
    backdropChanged = Signal()
    problemsChanged = Signal()

    def __init__(
        self, edition: Edition, state: State, backdrops: Backdrops, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._edition = edition
        self._state = state
        self._backdrops = SlideBackdrops(edition.deck, backdrops, self)
        backdrops.ready.connect(self.backdropChanged)
        self._slides: dict[str, tuple[AnySlide, SlideObject]] = {}
        self._old_slides: list[SlideObject] = []
        self._on_stage: list[QObject] = []
        self._sweep = QTimer(self)
        self._sweep.setSingleShot(True)
        self._sweep.setInterval(_LINGER)
        self._sweep.timeout.connect(self._drop_old_slides)
        self._tabs = tab_objects(edition.deck, self)
        self._help: list[HelpObject] | None = None  # until somebody asks for it
        self._problems: list[str] = []
        self._problems_since = ""

    @property
    def state(self) -> State:
        """What is on the screen."""
        return self._state

    @property
    def edition(self) -> Edition:
        """What plays."""
        return self._edition

    def _take_edition(self, new: Edition) -> None:
        """Let another edition play; the state must be one of its deck already."""
        old, self._edition = self._edition, new
        gone: list[QObject] = []
        self._backdrops.take(new.deck)
        kept = {}
        slides = {slide.id: slide for slide in new.deck.slides}
        for slide_id, (slide, made) in self._slides.items():
            if slides.get(slide_id) == slide:
                kept[slide_id] = (slide, made)
            else:
                self._old_slides.append(made)
        self._slides = kept
        tabs = tab_objects(new.deck, self)
        if [tab.told for tab in tabs] == [tab.told for tab in self._tabs]:
            for tab, changed in zip(self._tabs, tabs, strict=True):
                tab.first, tab.count = changed.first, changed.count
        else:
            tabs, self._tabs = self._tabs, tabs
            self.tabsChanged.emit()
        gone += tabs
        if new.chinese != old.chinese:
            gone += self._help or []
            self._help = None
        if (new.chinese, new.title) != (old.chinese, old.title):
            self.editionChanged.emit()
        self.backdropChanged.emit()
        self.slideChanged.emit()
        _delete(gone)
        self._sweep.start()

    def set_problems(self, problems: list[str], since: str) -> None:
        """Say what is wrong with the show's files, the newest first, and since when it plays."""
        self._problems, self._problems_since = problems, since
        self.problemsChanged.emit()

    @Slot(QObject)
    def keep(self, slide: QObject) -> None:
        """Keep a slide that a holder of the stage shows or is about to, whatever edition comes."""
        self._on_stage.append(slide)

    @Slot(QObject)
    def letGo(self, slide: QObject) -> None:
        """Take note that a holder of the stage shows it no longer."""
        if slide in self._on_stage:
            self._on_stage.remove(slide)
        self._sweep.start()

    def _drop_old_slides(self) -> None:
        _delete(made for made in self._old_slides if made not in self._on_stage)
        self._old_slides = [made for made in self._old_slides if made in self._on_stage]

    @property
    def _here(self) -> AnySlide:
        return self._edition.deck.slides[self._state.index]

    @Property(SlideObject, notify=slideChanged)
    def slide(self) -> SlideObject:
        return self._object_of(self._state.index)

    @Property(SlideObject, notify=slideChanged)
    def nextSlide(self) -> SlideObject:
        """What comes if nobody asks for anything else, so that it can be made ready."""
        return self._object_of((self._state.index + 1) % len(self._edition.deck.slides))

    def _object_of(self, index: int) -> SlideObject:
        slide = self._edition.deck.slides[index]
        if slide.id not in self._slides:
            self._slides[slide.id] = slide, slide_object(slide, icon, self)
        return self._slides[slide.id][1]

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
        """Since when the last good version plays; empty where nothing had to be kept."""
        return self._problems_since


def _delete(objects: Iterable[QObject]) -> None:
    """Take objects down once QML, which has just been told, looks at them no longer."""
    for made in objects:
        made.deleteLater()
