"""Finds the source location of a text that is seen on a slide."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.content.model import Place, Section, Show
from kiosk.deck.model import AnySlide, Card, Closing, Cover, Opener, Overview, TopicSlide


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text of a show and its place; `group` is the index of its slide's fact or card."""

    text: str
    place: Place
    group: int | None = None


def source_texts(show: Show, slide: AnySlide) -> tuple[SourceText, ...]:
    """Return the texts of a slide, its title first, then those of the section bar."""
    own = [*_own(show, slide), *_labels(show)]
    return tuple(item for item in own if item is not None and item.text)


def find_place(texts: tuple[SourceText, ...], text: str, group: int | None = None) -> Place | None:
    """Return the place of the text that contains these words, preferably of this group.

    Words of the kiosk itself have the place of the first text of the group, or else of the slide.
    """
    words = _bare(text)
    grouped = [item for item in texts if group is not None and item.group == group]
    of_group = grouped or list(texts)
    same = [item for item in of_group if _bare(item.text) == words]
    around = [item for item in of_group if words in _bare(item.text)]
    found = [*same, *around, *of_group]
    return found[0].place if found else None


def _own(show: Show, slide: AnySlide) -> Iterator[SourceText | None]:
    section = next((one for one in show.sections if one.id == slide.section), None)
    match slide:
        case Cover() | Closing():
            yield from _of_show(show, "closing" if isinstance(slide, Closing) else "title")
        case Overview():
            yield from _of_show(show, "title")
            for group, (part, card) in enumerate(zip(show.sections, slide.cards, strict=True)):
                yield from _of_card(part, card, group)
        case Opener() if section:
            for key in ("title", "tagline", "intro"):
                yield _of_section(section, key)
        case TopicSlide() if section:
            for topic in section.topics:
                if topic.title == slide.title and topic.place:
                    yield SourceText(topic.title, topic.place)
            yield _of_section(section, "title")
            for group, fact in enumerate(slide.facts):
                if fact.place:
                    yield SourceText(fact.text, fact.place, group)


def _of_show(show: Show, first: str) -> Iterator[SourceText | None]:
    for key in dict.fromkeys((first, "title", "organisation", "occasion")):
        place = show.places.get(key)
        yield SourceText(getattr(show, key), place) if place else None


def _of_section(section: Section, key: str) -> SourceText | None:
    place = section.places.get(key)
    return SourceText(getattr(section, key), place) if place else None


def _labels(show: Show) -> Iterator[SourceText | None]:
    return (_label(section) for section in show.sections)


def _label(section: Section) -> SourceText | None:
    return _of_section(section, "short" if section.short else "title")


def _of_card(section: Section, card: Card, group: int) -> Iterator[SourceText | None]:
    label = _label(section)
    yield replace(label, group=group) if label else None
    facts = [fact for topic in section.topics for fact in topic.facts]
    for fact in facts:
        if fact.place and card.clause and card.clause.text in fact.text:
            yield SourceText(fact.text, fact.place, group)
            return


def _bare(text: str) -> str:
    return "".join(text.split())
