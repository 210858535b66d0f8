"""Where the words of a slide were written: the place in a file that a message can name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.content.model import Place, Section, Show
from kiosk.deck.model import AnySlide, Card, Closing, Cover, Opener, Overview, TopicSlide


@dataclass(frozen=True, slots=True)
class Written:
    """A text of the show and its place; `group` counts the facts or cards of its slide."""

    text: str
    place: Place
    group: int | None = None


def written(show: Show, slide: AnySlide) -> tuple[Written, ...]:
    """Every text of a slide, the one it is named by first, then those of the section bar."""
    own = [*_own(show, slide), *_labels(show)]
    return tuple(item for item in own if item is not None and item.text)


def find(texts: tuple[Written, ...], text: str, group: int | None = None) -> Place | None:
    """The place of the text that these words are a part of, best of this group.

    Words that the kiosk itself says have the place of what their group, or else the slide, is
    named by.
    """
    words = _bare(text)
    grouped = [item for item in texts if group is not None and item.group == group]
    of_group = grouped or list(texts)
    same = [item for item in of_group if _bare(item.text) == words]
    around = [item for item in of_group if words in _bare(item.text)]
    found = [*same, *around, *of_group]
    return found[0].place if found else None


def _own(show: Show, slide: AnySlide) -> Iterator[Written | None]:
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
                    yield Written(topic.title, topic.place)
            yield _of_section(section, "title")
            for group, fact in enumerate(slide.facts):
                if fact.place:
                    yield Written(fact.text, fact.place, group)


def _of_show(show: Show, first: str) -> Iterator[Written | None]:
    for key in dict.fromkeys((first, "title", "organisation", "occasion")):
        place = show.places.get(key)
        yield Written(getattr(show, key), place) if place else None


def _of_section(section: Section, key: str) -> Written | None:
    place = section.places.get(key)
    return Written(getattr(section, key), place) if place else None


def _labels(show: Show) -> Iterator[Written | None]:
    return (_label(section) for section in show.sections)


def _label(section: Section) -> Written | None:
    return _of_section(section, "short" if section.short else "title")


def _of_card(section: Section, card: Card, group: int) -> Iterator[Written | None]:
    label = _label(section)
    yield replace(label, group=group) if label else None
    facts = [fact for topic in section.topics for fact in topic.facts]
    for fact in facts:
        if fact.place and card.clause and card.clause.text in fact.text:
            yield Written(fact.text, fact.place, group)
            return


def _bare(text: str) -> str:
    return "".join(text.split())
