"""Facts as QML sees them: figures, parts, clauses and items of constant properties."""

from PySide6.QtCore import QObject

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable
from kiosk.content.model import Figure, Part
from kiosk.deck.model import Block, Clause, Crowd, Form
from kiosk.shell.display.icons import icon

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_MADE = "Made from the show"
_ABOVE = (
    "以上",
    "超",
    "逾",
    "突破",
    "不少于",
    "不低于",
    "至少",
    "more than",
    "over",
    "at least",
    "+",
)
_AT_MOST = "不超过"


@QmlElement
@QmlUncreatable(_MADE)
class FigureObject(QObject):
    """A figure: its numeral and what stands around it."""

    def __init__(self, figure: Figure, parent: QObject, *, rolls: bool = False) -> None:
        super().__init__(parent)
        self._figure = figure
        self._rolls = rolls

    @Property(str, constant=True)
    def before(self) -> str:
        return self._figure.before

    @Property(str, constant=True)
    def currency(self) -> str:
        return self._figure.prefix

    @Property(str, constant=True)
    def numeral(self) -> str:
        return self._figure.numeral

    @Property(str, constant=True)
    def unit(self) -> str:
        return self._figure.unit

    @Property(str, constant=True)
    def after(self) -> str:
        return self._figure.after

    @Property(bool, constant=True)
    def counts(self) -> bool:
        return self._figure.counts

    @Property(bool, constant=True)
    def rolls(self) -> bool:
        """Whether its digits roll to their places, as a meter's."""
        return self._rolls and self._figure.counts

    @Property("double", constant=True)
    def share(self) -> float:
        """The amount as a fraction, for drawing only: 0.85 for 85%, 2.15 for 215%."""
        return float(self._figure.amount)

    @Property(bool, constant=True)
    def open(self) -> bool:
        """Whether the true value may lie above the one written (85% 以上, 超过 20 万)."""
        around = self._figure.before.lower() + self._figure.after
        return _AT_MOST not in around and any(word in around for word in _ABOVE)


@QmlElement
@QmlUncreatable(_MADE)
class PartObject(QObject):
    """A stretch of a sentence: words, or a figure where `figure` is set."""

    def __init__(self, part: Part, parent: QObject, *, rolls: bool) -> None:
        super().__init__(parent)
        self._text = part.text
        figure = part if isinstance(part, Figure) else None
        self._figure = FigureObject(figure, self, rolls=rolls) if figure else None

    @Property(str, constant=True)
    def text(self) -> str:
        return self._text

    @Property(FigureObject, constant=True)
    def figure(self) -> FigureObject | None:
        return self._figure


@QmlElement
@QmlUncreatable(_MADE)
class ClauseObject(QObject):
    """A clause: its parts in order, or figure, lead and label where it is labelled."""

    def __init__(self, clause: Clause, parent: QObject, *, rolls: bool = False) -> None:
        super().__init__(parent)
        self._clause = clause
        self._parts = [PartObject(part, self, rolls=rolls) for part in clause.parts]
        self._figure = next((p.figure for p in self._parts if p.figure), None)

    @Property(list, constant=True)
    def parts(self) -> list[PartObject]:
        return self._parts

    @Property(str, constant=True)
    def pause(self) -> str:
        return self._clause.pause.rstrip()

    @Property(str, constant=True)
    def lead(self) -> str:
        return self._clause.lead if self._clause.form is Form.LABELLED else ""

    @Property(str, constant=True)
    def label(self) -> str:
        return self._clause.label if self._clause.form is Form.LABELLED else ""

    @Property(FigureObject, constant=True)
    def figure(self) -> FigureObject | None:
        return self._figure


@QmlElement
@QmlUncreatable(_MADE)
class CrowdObject(QObject):
    """Those a figure counts: how many, and the sign each is drawn by."""

    def __init__(self, crowd: Crowd, parent: QObject) -> None:
        super().__init__(parent)
        self._size = crowd.size
        self._icon = icon(crowd.sign)

    @Property(int, constant=True)
    def size(self) -> int:
        return self._size

    @Property(str, constant=True)
    def glyph(self) -> str:
        return self._icon.glyph

    @Property(str, constant=True)
    def glyphFamily(self) -> str:
        return self._icon.family


@QmlElement
@QmlUncreatable(_MADE)
class ItemObject(QObject):
    """One thing to place on a topic slide: a card of a fact, or the fact as a whole.

    Cards of the same `group` belong to one fact and stand together.
    """

    def __init__(
        self, block: Block, piece: tuple[Clause, ...], group: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._setting = block.setting
        self._text = block.text if piece == block.clauses else "".join(c.text for c in piece)
        self._group = group
        self._clauses = [ClauseObject(clause, self, rolls=block.rolls) for clause in piece]
        self._crowds = [CrowdObject(crowd, self) for crowd in block.crowds]
        self._years = block.years

    @Property(str, constant=True)
    def setting(self) -> str:
        return self._setting.value

    @Property(str, constant=True)
    def text(self) -> str:
        return self._text

    @Property(int, constant=True)
    def group(self) -> int:
        return self._group

    @Property(list, constant=True)
    def clauses(self) -> list[ClauseObject]:
        return self._clauses

    @Property(list, constant=True)
    def crowds(self) -> list[CrowdObject]:
        """Those its figures count, where they are drawn; one for each figure."""
        return self._crowds

    @Property(int, constant=True)
    def years(self) -> int:
        """How many years its line shows; 0 for no line."""
        return self._years.count if self._years else 0

    @Property(bool, constant=True)
    def rising(self) -> bool:
        """Whether each of those years rose above the last."""
        return self._years is not None and self._years.rising
