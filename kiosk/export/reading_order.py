"""Puts the texts of a slide into reading order, so that a sentence is whole again."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.deck.model import AnySlide, TopicSlide
from kiosk.gallery.rendered_texts import RenderedText, group_lines


@dataclass(frozen=True, slots=True)
class OrderedText:
    """A text, and what the sentence has after it that the slide does not show, as a comma."""

    letters: RenderedText
    unseen: str = ""


def reading_order(slide: AnySlide, found: Sequence[RenderedText]) -> Iterator[OrderedText]:
    """Yield the texts of a slide in reading order, fact by fact, without icons and section bar.

    A label below its figure often begins the sentence: the texts of a fact come in the order of
    its words. What the slide adds to them, such as a source, comes after them.
    """
    groups: dict[int | None, list[RenderedText]] = defaultdict(list)
    for one in found:
        if not one.icon and not one.in_section_bar:
            groups[one.group].append(one)
    for group, members in groups.items():
        seen = list(_seen_order(members))
        if isinstance(slide, TopicSlide) and group is not None and group < len(slide.facts):
            yield from sentence_order(slide.facts[group].text, seen)
        else:
            yield from map(OrderedText, seen)


def _seen_order(members: Sequence[RenderedText]) -> Iterator[RenderedText]:
    paragraphs: dict[int, list[RenderedText]] = defaultdict(list)
    for one in members:
        paragraphs[one.paragraph].append(one)
    for paragraph in paragraphs.values():
        for line in group_lines(paragraph):
            yield from line


def sentence_order(sentence: str, seen: Sequence[RenderedText]) -> Iterator[OrderedText]:
    """Yield the texts of a sentence in its order, then the rest; as given if none fits."""
    order = _order(sentence, seen, 0, ())
    if order is None:
        yield from map(OrderedText, seen)
        return
    for place, unseen in order:
        yield OrderedText(seen[place], unseen)
    used = {place for place, _ in order}
    yield from (OrderedText(one) for place, one in enumerate(seen) if place not in used)


_Order = tuple[tuple[int, str], ...]


def _order(sentence: str, seen: Sequence[RenderedText], at: int, done: _Order) -> _Order | None:
    """Indexes of the texts that make up the sentence from `at` on, each with its unseen part."""
    rest = sentence[at:]
    if not any(character.isalnum() for character in rest):
        return (*done[:-1], (done[-1][0], done[-1][1] + rest)) if done else done
    used = {place for place, _ in done}
    # Longer pieces first: a short one may also be the beginning of another.
    for place in sorted(range(len(seen)), key=lambda place: -len(seen[place].text)):
        length = _length(rest, seen[place].text)
        if place not in used and length:
            found = _order(sentence, seen, at + length, (*done, (place, "")))
            if found is not None:
                return found
    if done and not rest[0].isalnum():
        longer = (*done[:-1], (done[-1][0], done[-1][1] + rest[0]))
        return _order(sentence, seen, at + 1, longer)
    return None


def _length(text: str, piece: str) -> int:
    """The length of the beginning of `text` that equals `piece`, spaces ignored; else 0."""
    at = 0
    for character in piece:
        if character.isspace():
            continue
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text) or text[at] != character:
            return 0
        at += 1
    return at
