"""Slides as QML sees them: objects of constant properties, made once and never changed."""

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, QUrl

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable, constant_field, fields_of
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
    Slide,
    TopicSlide,
)
from kiosk.shell.display.icons import Icon
from kiosk.shell.viewmodels.sentences import ClauseObject, FactObject

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_MADE = "Made from the show"
_SLIDE = fields_of(Slide)
_COVER, _OVERVIEW, _OPENER = fields_of(Cover), fields_of(Overview), fields_of(Opener)
_TOPIC, _CLOSING, _CARD = fields_of(TopicSlide), fields_of(Closing), fields_of(Card)


@QmlElement
@QmlUncreatable(_MADE)
class CardObject(QObject):
    """One section on the overview."""

    def __init__(
        self, card: Card, number: int, icon: Callable[[str], Icon], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._value = card
        self._number = number
        self._icon = icon(card.icon)
        self._clause = ClauseObject(card.clause, self) if card.clause else None

    section = constant_field(str, _CARD.section)
    label = constant_field(str, _CARD.label)
    palette = constant_field(str, _CARD.palette)
    line = constant_field(str, _CARD.line)

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
        self._value = slide

    slideId = constant_field(str, _SLIDE.id)

    @Property(str, constant=True)
    def kind(self) -> str:
        return self._value.kind.value

    palette = constant_field(str, _SLIDE.palette)

    @Property("QStringList", constant=True)
    def breaks(self) -> list[str]:
        """Its texts of several Chinese words, with U+200B where a line may end."""
        return list(self._value.breaks)


@QmlElement
@QmlUncreatable(_MADE)
class CoverObject(SlideObject):
    """The cover."""

    title = constant_field(str, _COVER.title)
    organisation = constant_field(str, _COVER.organisation)
    occasion = constant_field(str, _COVER.occasion)


@QmlElement
@QmlUncreatable(_MADE)
class OverviewObject(SlideObject):
    """The overview and its cards."""

    def __init__(self, slide: Overview, icon: Callable[[str], Icon], parent: QObject) -> None:
        super().__init__(slide, parent)
        self._cards = [CardObject(card, n, icon, self) for n, card in enumerate(slide.cards, 1)]

    title = constant_field(str, _OVERVIEW.title)
    organisation = constant_field(str, _OVERVIEW.organisation)

    @Property(list, constant=True)
    def cards(self) -> list[CardObject]:
        return self._cards


@QmlElement
@QmlUncreatable(_MADE)
class OpenerObject(SlideObject):
    """A section's opener."""

    _value: Opener

    def __init__(self, slide: Opener, icon: Callable[[str], Icon], parent: QObject) -> None:
        super().__init__(slide, parent)
        self._icon = icon(slide.icon)

    number = constant_field(int, _OPENER.number)
    title = constant_field(str, _OPENER.title)
    tagline = constant_field(str, _OPENER.tagline)
    intro = constant_field(str, _OPENER.intro)

    @Property(str, constant=True)
    def glyph(self) -> str:
        return self._icon.glyph

    @Property(str, constant=True)
    def glyphFamily(self) -> str:
        return self._icon.family

    @Property(str, constant=True)
    def picture(self) -> str:
        """The URL of the photograph behind it; empty without one."""
        return _url(self._value.picture)


@QmlElement
@QmlUncreatable(_MADE)
class TopicObject(SlideObject):
    """Facts of a topic in reading order, each card of a fact by itself."""

    _value: TopicSlide

    def __init__(self, slide: TopicSlide, parent: QObject) -> None:
        super().__init__(slide, parent)
        self._facts = [
            FactObject(fact, clauses, group, self)
            for group, fact in enumerate(slide.facts)
            for clauses in _pieces(fact)
        ]

    number = constant_field(int, _TOPIC.number)
    sectionTitle = constant_field(str, _TOPIC.section_title)
    title = constant_field(str, _TOPIC.title)
    page = constant_field(int, _TOPIC.page)
    pages = constant_field(int, _TOPIC.pages)

    @Property(str, constant=True)
    def picture(self) -> str:
        """The URL of the photograph beside its facts; empty without one."""
        return _url(self._value.picture)

    @Property("QStringList", constant=True)
    def credits(self) -> list[str]:
        return list(self._value.credits)

    @Property(str, constant=True)
    def composition(self) -> str:
        return self._value.composition.value

    @Property(list, constant=True)
    def facts(self) -> list[FactObject]:
        return self._facts


@QmlElement
@QmlUncreatable(_MADE)
class ClosingObject(SlideObject):
    """The closing."""

    caption = constant_field(str, _CLOSING.caption)
    title = constant_field(str, _CLOSING.title)
    organisation = constant_field(str, _CLOSING.organisation)


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
