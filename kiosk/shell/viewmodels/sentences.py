"""Facts as QML sees them: figures, parts, clauses and marks of constant properties."""

from PySide6.QtCore import QObject

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable, constant_field, fields_of
from kiosk.content.model import Figure, Part
from kiosk.deck.model import Clause, LaidOutFact, Mark
from kiosk.shell.display.icons import icon

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_MADE = "Made from the show"
_FIGURE, _MARK = fields_of(Figure), fields_of(Mark)
_ABOVE = (
    "以上",
    "超",
    "逾",
    "突破",
    "不少于",
    "不低于",
    "至少",
    "高于",
    "多于",
    "大于",
    "≥",
    ">",
    "more than",
    "over",
    "at least",
    "no fewer than",
    "no less than",
    "in excess of",
)
_AT_MOST = ("不超过", "不高于", "不多于", "no more than", "not more than")
_SIGNS = {
    "person": "mdi6.account",
    "home": "mdi6.home",
    "place": "mdi6.map-marker",
    "circle": "mdi6.circle",
}


@QmlElement
@QmlUncreatable(_MADE)
class FigureObject(QObject):
    """A figure: its numeral and what stands around it."""

    def __init__(self, figure: Figure, parent: QObject, *, rolls: bool = False) -> None:
        super().__init__(parent)
        self._value = figure
        self._rolls = rolls

    before = constant_field(str, _FIGURE.before)
    currency = constant_field(str, _FIGURE.prefix)
    numeral = constant_field(str, _FIGURE.numeral)
    unit = constant_field(str, _FIGURE.unit)
    after = constant_field(str, _FIGURE.after)
    counts = constant_field(bool, _FIGURE.counts)
    was = constant_field(str, _FIGURE.was)

    @Property(str, constant=True)
    def spoken(self) -> str:
        """The figure as its author wrote it, for whoever hears it read."""
        return self._value.text

    @Property(bool, constant=True)
    def rolls(self) -> bool:
        """Whether its digits roll to their places, as a meter's."""
        return self._rolls and self._value.counts

    @Property("double", constant=True)
    def share(self) -> float:
        """The amount as a fraction, for drawing only: 0.85 for 85%, 2.15 for 215%."""
        return float(self._value.amount)

    @Property(bool, constant=True)
    def open(self) -> bool:
        """Whether the true value may lie above the one written (85% 以上, 超过 20 万)."""
        around = self._value.before.lower() + self._value.after
        above = self._value.after == "+" or any(word in around for word in _ABOVE)
        return above and not any(word in around for word in _AT_MOST)


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
        return self._clause.lead

    @Property(str, constant=True)
    def label(self) -> str:
        return self._clause.label

    @Property(str, constant=True)
    def caption(self) -> str:
        return self._clause.caption

    @Property(FigureObject, constant=True)
    def figure(self) -> FigureObject | None:
        return self._figure


@QmlElement
@QmlUncreatable(_MADE)
class MarkObject(QObject):
    """One of the things that a picture of figures is made of."""

    def __init__(self, mark: Mark, parent: QObject) -> None:
        super().__init__(parent)
        self._value = mark
        self._icon = icon(_SIGNS.get(mark.sign, mark.sign))

    @Property("double", constant=True)
    def amount(self) -> float:
        return self._value.amount

    #: The index of the mark that this one is a part of, or -1.
    within = constant_field(int, _MARK.within)
    label = constant_field(str, _MARK.label)

    @Property(str, constant=True)
    def glyph(self) -> str:
        """Its sign as a character of the font `glyphFamily`; empty without one."""
        return self._icon.glyph

    @Property(str, constant=True)
    def glyphFamily(self) -> str:
        return self._icon.family


@QmlElement
@QmlUncreatable(_MADE)
class FactObject(QObject):
    """A fact to place on a topic slide, or one of its cards.

    Cards of the same `group` belong to one fact and stand together.
    """

    def __init__(
        self, fact: LaidOutFact, clauses: tuple[Clause, ...], group: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._layout = fact.layout
        self._text = fact.text if clauses == fact.clauses else "".join(c.text for c in clauses)
        self._group = group
        self._clauses = [ClauseObject(clause, self, rolls=fact.rolls) for clause in clauses]
        self._marks = [MarkObject(mark, self) for mark in fact.marks]

    @Property(str, constant=True)
    def layout(self) -> str:
        return self._layout

    @Property(str, constant=True)
    def file(self) -> str:
        """The QML file that draws its picture; empty without one."""
        return _file(self._layout) if self._marks else ""

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
    def marks(self) -> list[MarkObject]:
        """What its picture is made of; none without a picture."""
        return self._marks


def _file(picture: str) -> str:
    return f"../Pictures/{picture.title()}.qml"
