"""What an author reads beside the slide, as QML sees it."""

from pathlib import PurePath

from PySide6.QtCore import QObject, QSize, Signal, Slot

from kiosk.base.qml_types import (
    Property,
    QmlElement,
    QmlUncreatable,
    constant_field,
    fields_of,
    state_field,
)
from kiosk.content.problems import Problem, Severity
from kiosk.editing.notes import Note
from kiosk.editing.panel import PanelContent

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_NOTE = fields_of(Note)
_PROBLEM = fields_of(Problem)
_CONTENT = fields_of(PanelContent)

_MADE = "Made by the program"


@QmlElement
@QmlUncreatable(_MADE)
class NoteObject(QObject):
    """A sentence of the slide: its words, which of them count, and what is said about it."""

    def __init__(self, note: Note, parent: QObject, *, saved: bool) -> None:
        super().__init__(parent)
        self._value = note
        self._saved = saved

    @Property(list, constant=True)
    def words(self) -> list[str]:
        return [piece.text for piece in self._value.pieces]

    @Property(list, constant=True)
    def counting(self) -> list[bool]:
        """For each of the words, whether it belongs to a number that counts."""
        return [piece.counts for piece in self._value.pieces]

    place = constant_field(str, _NOTE.place)

    @Property(list, constant=True)
    def reasons(self) -> list[str]:
        return list(self._value.reasons)

    layout = constant_field(str, _NOTE.layout)

    @Property(bool, constant=True)
    def saved(self) -> bool:
        return self._saved


@QmlElement
@QmlUncreatable(_MADE)
class ProblemObject(QObject):
    """Something wrong with the show's files."""

    def __init__(self, problem: Problem, parent: QObject) -> None:
        super().__init__(parent)
        self._value = problem

    @Property(str, constant=True)
    def place(self) -> str:
        """The file's name, line and column; the name alone if it concerns all of the file."""
        name = PurePath(self._value.file).name
        return f"{name}:{self._value.line}:{self._value.column}" if self._value.line else name

    message = constant_field(str, _PROBLEM.message)
    hint = constant_field(str, _PROBLEM.hint)

    @Property(bool, constant=True)
    def grave(self) -> bool:
        """Whether something is left out or had to be guessed at."""
        return self._value.severity is Severity.ERROR


@QmlElement
@QmlUncreatable(_MADE)
class AuthorView(QObject):
    """What the panel beside the slide says, and how large the slide is shown."""

    contentChanged = Signal()
    widthChanged = Signal()
    heightChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = PanelContent()
        self._notes: list[NoteObject] = []
        self._problems: list[ProblemObject] = []
        self._size = QSize()

    def show(self, content: PanelContent) -> None:
        """Let the panel say this from now on."""
        if content == self._state:
            return
        gone: list[QObject] = [*self._notes, *self._problems]
        self._state = content
        self._notes = [
            NoteObject(note, self, saved=place == content.saved)
            for place, note in enumerate(content.notes)
        ]
        self._problems = [ProblemObject(problem, self) for problem in content.problems]
        self.contentChanged.emit()
        for made in gone:  # QML has let go of them by now
            made.deleteLater()

    def size(self) -> QSize:
        """How large the slide is shown, in the window's own pixels."""
        return self._size

    @Slot(int, int)
    def slideResized(self, width: int, height: int) -> None:
        old, self._size = self._size, QSize(width, height)
        if width != old.width():
            self.widthChanged.emit()
        if height != old.height():
            self.heightChanged.emit()

    page = state_field(str, _CONTENT.page, notify=contentChanged)
    status = state_field(str, _CONTENT.status, notify=contentChanged)
    #: Whether something of what was saved is not shown.
    alarming = state_field(bool, _CONTENT.alarming, notify=contentChanged)
    summary = state_field(str, _CONTENT.summary, notify=contentChanged)

    @Property(list, notify=contentChanged)
    def notes(self) -> list[NoteObject]:
        return self._notes

    @Property(list, notify=contentChanged)
    def problems(self) -> list[ProblemObject]:
        return self._problems
