"""Derives the slides of a show by rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice

from kiosk.content.model import CLOSING_PALETTE, Fact, Section, Show, Topic, Words
from kiosk.deck.clauses import clauses, is_chinese, width
from kiosk.deck.dwell import dwell
from kiosk.deck.edition import Edition
from kiosk.deck.fact_layout import lay_out
from kiosk.deck.model import (
    AnySlide,
    Card,
    Clause,
    Closing,
    Composition,
    Cover,
    Deck,
    Form,
    Kind,
    LaidOutFact,
    Opener,
    Overview,
    Tab,
    TopicSlide,
)
from kiosk.deck.pagination import pages
from kiosk.deck.slide_layout import compose
from kiosk.deck.subset import content_hash
from kiosk.deck.word_breaks import with_breaks

_OWN_IDS = {kind.value for kind in (Kind.COVER, Kind.OVERVIEW, Kind.CLOSING)}
_CARD_LABEL_LIMIT = 32  # halves of an em
_CARD_FIGURE_LIMIT = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """The facts of a topic that stand on the slide of this id: page `page` of `pages`.

    `place` is that of the topic in its section; it and `page` count from 1.
    """

    slide: str
    place: int
    topic: Topic
    facts: tuple[Fact, ...]
    laid_out: tuple[LaidOutFact, ...]
    page: int
    pages: int


def edition_of(show: Show) -> Edition:
    """The edition of a whole show."""
    deck = build(show)
    return Edition(deck, show.title, show.chinese, content_hash(deck))


def build(show: Show) -> Deck:
    """Cover, overview, each section's opener and topics, closing, in this order."""
    usual = cycle(show.theme.sections)
    palettes = {
        section.id: section.palette or by_place
        for section, by_place in zip(show.sections, usual, strict=False)
    }
    first = next(iter(palettes.values()), show.theme.sections[0])
    slides: list[AnySlide] = [_cover(show, first), _overview(show, palettes, first)]
    for number, section in enumerate(show.sections, 1):
        palette = palettes[section.id]
        slides.append(_opener(section, number, palette))
        slides.extend(_topic(section, number, sheet, palette) for sheet in sheets(section))
    if show.closing:
        slides.append(_closing(show))
    tabs = (Tab(section.id, section.label, opener_id(section)) for section in show.sections)
    return Deck(tuple(_composed(slides)), tuple(tabs), show.theme)


def _composed(slides: Iterable[AnySlide]) -> Iterator[AnySlide]:
    """The slides with their line breaks, each topic slide composed unlike the one before it."""
    before = Composition.FREE
    for slide in slides:
        breaks = with_breaks(_texts(slide))
        if isinstance(slide, TopicSlide):
            before = compose(slide.facts, before)
            yield replace(slide, breaks=breaks, composition=before)
        else:
            yield replace(slide, breaks=breaks)


def _texts(slide: AnySlide) -> Iterator[str]:
    """The texts of a slide as they are set, each by itself."""
    match slide:
        case Cover():
            yield from (slide.title, slide.organisation, slide.occasion)
        case Overview():
            yield from (slide.title, slide.organisation)
            for card in slide.cards:
                yield from (card.label, card.clause.caption if card.clause else "")
        case Opener():
            yield from (slide.title, slide.tagline, slide.intro)
        case TopicSlide():
            yield from (slide.section_title, slide.title)
            for clause in (clause for fact in slide.facts for clause in fact.clauses):
                yield from (part.text for part in clause.parts if isinstance(part, Words))
                if clause.form is Form.LABELLED:
                    yield from (clause.lead, clause.label)
        case Closing():
            yield from (slide.caption, slide.title, slide.organisation)


def _cover(show: Show, palette: str) -> Cover:
    return Cover(
        id="cover",
        kind=Kind.COVER,
        section=None,
        palette=palette,
        dwell=dwell((show.title, show.organisation, show.occasion)),
        title=show.title,
        organisation=show.organisation,
        occasion=show.occasion,
    )


def _overview(show: Show, palettes: dict[str, str], palette: str) -> Overview:
    cards = tuple(
        Card(
            section.id,
            section.label,
            section.icon,
            palettes[section.id],
            _headline_clause(section),
            section.tagline or (section.topics[0].title if section.topics else ""),
        )
        for section in show.sections
    )
    clauses_shown = [card.clause for card in cards if card.clause]
    texts = (show.title, *(card.label for card in cards), *(c.text for c in clauses_shown))
    figures = tuple(figure for clause in clauses_shown for figure in clause.figures)
    return Overview(
        id="overview",
        kind=Kind.OVERVIEW,
        section=None,
        palette=palette,
        dwell=dwell(texts, figures),
        title=show.title,
        organisation=show.organisation,
        cards=cards,
    )


def _headline_clause(section: Section) -> Clause | None:
    """The clause that speaks for a section: the greatest count with a short caption.

    Money and percentages stand back for counts of people and things where there are any, and
    what is spelled in Chinese characters for what is written in digits.
    """
    short = [
        clause
        for topic in section.topics
        for fact in topic.facts
        for clause in clauses(fact)
        if [figure.counts for figure in clause.figures] == [True]
        and (clause.form is Form.LABELLED or not is_chinese(clause.text))
        and width(clause.caption) <= _CARD_LABEL_LIMIT
        and width(clause.lead + clause.figures[0].text) <= _CARD_FIGURE_LIMIT
    ]

    def weight(clause: Clause) -> tuple[bool, bool, object]:
        figure = clause.figures[0]
        counted = not (figure.prefix or figure.unit.endswith(("元", "%", "％")))
        return figure.numeral.isascii(), counted, figure.amount

    return max(short, key=weight, default=None)


def opener_id(section: Section) -> str:
    """The id of a section's first slide: its own, unless a slide of the show itself has it."""
    return f"{section.id}/0" if section.id in _OWN_IDS else section.id


def _opener(section: Section, number: int, palette: str) -> Opener:
    return Opener(
        id=opener_id(section),
        kind=Kind.OPENER,
        section=section.id,
        palette=palette,
        dwell=dwell((section.title, section.tagline, section.intro)),
        number=number,
        title=section.title,
        tagline=section.tagline,
        intro=section.intro,
        icon=section.icon,
        picture=section.picture,
    )


def sheets(section: Section) -> Iterator[Sheet]:
    """The facts of a section as they are shared out among its slides."""
    for place, topic in enumerate(section.topics, 1):
        split = pages([lay_out(fact) for fact in topic.facts])
        rest = iter(topic.facts)
        for page, laid_out in enumerate(split, 1):
            slide_id = f"{section.id}/{place}" + (f".{page}" if page > 1 else "")
            facts = tuple(islice(rest, len(laid_out)))
            yield Sheet(slide_id, place, topic, facts, laid_out, page, len(split))


def _topic(section: Section, number: int, sheet: Sheet, palette: str) -> TopicSlide:
    texts = (sheet.topic.title, *(fact.text for fact in sheet.facts))
    figures = tuple(figure for fact in sheet.facts for figure in fact.figures)
    return TopicSlide(
        id=sheet.slide,
        kind=Kind.TOPIC,
        section=section.id,
        palette=palette,
        dwell=dwell(texts, figures),
        section_title=section.title,
        title=sheet.topic.title,
        page=sheet.page,
        pages=sheet.pages,
        facts=sheet.laid_out,
        number=number,
    )


def _closing(show: Show) -> Closing:
    return Closing(
        id="closing",
        kind=Kind.CLOSING,
        section=None,
        palette=CLOSING_PALETTE,
        dwell=dwell((show.closing, show.title)),
        caption=show.closing,
        title=show.title,
        organisation=show.organisation,
    )
