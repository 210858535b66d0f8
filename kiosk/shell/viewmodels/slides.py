"""Slides as QML sees them: objects of constant properties, made once and never changed."""

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, QUrl

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable
from kiosk.content.model import Layout
from kiosk.deck.model import (
    AnySlide,
    Card,
    Clause,
    Closing,
    Cover,
    LaidOutFact,
    Opener,
    Overview,
    TopicSlide,
)
from kiosk.shell.display.icons import Icon
from kiosk.shell.viewmodels.sentences import ClauseObject, FactObject

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_MADE = "Made from the show"


@QmlElement
@QmlUncreatable(_MADE)
class CardObject(QObject):
    """One section on the overview."""

    def __init__(
        self, card: Card, number: int, icon: Callable[[str], Icon], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._number = number
        self._icon = icon(card.icon)
        self._clause = ClauseObject(card.clause, self) if card.clause else None

    @Property(str, constant=True)
    def section(self) -> str:
        return self._card.section

    @Property(str, constant=True)
    def label(self) -> str:
        return self._card.label

    @Property(str, constant=True)
    def palette(self) -> str:
        return self._card.palette

    @Property(int, constant=True)
    def number(self) -> int:
        return self._number

    @Property(str, constant=True)
    def glyph(self) -> str:
        """The icon as a character of the font `glyphFamily`; empty without one."""
        return self._icon.glyph

    @Property(str, constant=True)
    def glyphFamily(self) -> str:
        return self._icon.family

    @Property(ClauseObject, constant=True)
    def clause(self) -> ClauseObject | None:
        return self._clause


@QmlElement
@QmlUncreatable(_MADE)
class SlideObject(QObject):
    """What every slide has."""

    def __init__(self, slide: AnySlide, parent: QObject) -> None:
        super().__init__(parent)
        self._slide = slide

    @Property(str, constant=True)
    def slideId(self) -> str:
        return self._slide.id

    @Property(str, constant=True)
    def kind(self) -> str:
        return self._slide.kind.value

    @Property(str, constant=True)
    def palette(self) -> str:
        return self._slide.palette


@QmlElement
@QmlUncreatable(_MADE)
class CoverObject(SlideObject):
    """The cover."""

    def __init__(self, slide: Cover, parent: QObject) -> None:
        super().__init__(slide, parent)
        self._cover = slide

    @Property(str, constant=True)
    def title(self) -> str:
        return self._cover.title

    @Property(str, constant=True)
    def organisation(self) -> str:
        return self._cover.organisation

    @Property(str, constant=True)
    def occasion(self) -> str:
        return self._cover.occasion


@QmlElement
@QmlUncreatable(_MADE)
class OverviewObject(SlideObject):
    """The overview and its cards."""

    def __init__(self, slide: Overview, icon: Callable[[str], Icon], parent: QObject) -> None:
        super().__init__(slide, parent)
        self._overview = slide
        self._cards = [CardObject(card, n, icon, self) for n, card in enumerate(slide.cards, 1)]

    @Property(str, constant=True)
    def title(self) -> str:
        return self._overview.title

    @Property(str, constant=True)
    def organisation(self) -> str:
        return self._overview.organisation

    @Property(list, constant=True)
    def cards(self) -> list[CardObject]:
        return self._cards


@QmlElement
@QmlUncreatable(_MADE)
class OpenerObject(SlideObject):
    """A section's opener."""

    def __init__(self, slide: Opener, icon: Callable[[str], Icon], parent: QObject) -> None:
        super().__init__(slide, parent)
        self._opener = slide
        self._icon = icon(slide.icon)

    @Property(int, constant=True)
    def number(self) -> int:
        return self._opener.number

    @Property(str, constant=True)
    def title(self) -> str:
        return self._opener.title

    @Property(str, constant=True)
    def tagline(self) -> str:
        return self._opener.tagline

    @Property(str, constant=True)
    def intro(self) -> str:
        return self._opener.intro

    @Property(str, constant=True)
    def glyph(self) -> str:
        return self._icon.glyph

    @Property(str, constant=True)
    def glyphFamily(self) -> str:
        return self._icon.family

    @Property(str, constant=True)
    def picture(self) -> str:
        """The URL of the photograph behind it; empty without one."""
        return _url(self._opener.picture)


@QmlElement
@QmlUncreatable(_MADE)
class TopicObject(SlideObject):
    """Facts of a topic in reading order, each card of a fact by itself."""

    def __init__(self, slide: TopicSlide, parent: QObject) -> None:
        super().__init__(slide, parent)
        self._topic = slide
        self._facts = [
            FactObject(fact, clauses, group, self)
            for group, fact in enumerate(slide.facts)
            for clauses in _pieces(fact)
        ]

    @Property(str, constant=True)
    def sectionTitle(self) -> str:
        return self._topic.section_title

    @Property(str, constant=True)
    def title(self) -> str:
        return self._topic.title

    @Property(int, constant=True)
    def page(self) -> int:
        return self._topic.page

    @Property(int, constant=True)
    def pages(self) -> int:
        return self._topic.pages

    @Property(str, constant=True)
    def picture(self) -> str:
        """The URL of the photograph beside its facts; empty without one."""
        return _url(self._topic.picture)

    @Property("QStringList", constant=True)
    def credits(self) -> list[str]:
        return list(self._topic.credits)

    @Property(str, constant=True)
    def composition(self) -> str:
        return self._topic.composition.value

    @Property(list, constant=True)
    def facts(self) -> list[FactObject]:
        return self._facts


@QmlElement
@QmlUncreatable(_MADE)
class ClosingObject(SlideObject):
    """The closing."""

    def __init__(self, slide: Closing, parent: QObject) -> None:
        super().__init__(slide, parent)
        self._closing = slide

    @Property(str, constant=True)
    def caption(self) -> str:
        return self._closing.caption

    @Property(str, constant=True)
    def title(self) -> str:
        return self._closing.title

    @Property(str, constant=True)
    def organisation(self) -> str:
        return self._closing.organisation


def _url(picture: Path | None) -> str:
    return QUrl.fromLocalFile(str(picture)).toString() if picture else ""


def _pieces(fact: LaidOutFact) -> list[tuple[Clause, ...]]:
    if fact.layout == Layout.CARDS:
        return [(clause,) for clause in fact.clauses]
    return [fact.clauses]


def slide_object(slide: AnySlide, icon: Callable[[str], Icon], parent: QObject) -> SlideObject:
    """The object QML shows a slide by; it lives as long as its parent."""
    match slide:
        case Cover():
            return CoverObject(slide, parent)
        case Overview():
            return OverviewObject(slide, icon, parent)
        case Opener():
            return OpenerObject(slide, icon, parent)
        case TopicSlide():
            return TopicObject(slide, parent)
        case Closing():
            return ClosingObject(slide, parent)
        case _:
            assert_never(slide)
