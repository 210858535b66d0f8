"""The texts of a slide in the order in which they are read, so that a sentence is one again."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.deck.model import AnySlide, TopicSlide
from kiosk.gallery.item_tree import Letters, lines


@dataclass(frozen=True, slots=True)
class Read:
    """A text, and the pause that the sentence has after it where that is nowhere seen."""

    letters: Letters
    unseen: str = ""


def reading(slide: AnySlide, found: Sequence[Letters]) -> Iterator[Read]:
    """The texts of the slide itself, fact by fact; icons and the section bar have nothing to read.

    A label below its figure is often what the sentence begins with: the pieces of a fact come in
    the order of its words. What the slide adds to them, such as a source, comes after them.
    """
    groups: dict[int | None, list[Letters]] = defaultdict(list)
    for one in found:
        if not one.icon and not one.barred:
            groups[one.group].append(one)
    for group, members in groups.items():
        seen = list(_seen_order(members))
        if isinstance(slide, TopicSlide) and group is not None and group < len(slide.facts):
            yield from spelled(slide.facts[group].text, seen)
        else:
            yield from map(Read, seen)


def _seen_order(members: Sequence[Letters]) -> Iterator[Letters]:
    paragraphs: dict[int, list[Letters]] = defaultdict(list)
    for one in members:
        paragraphs[one.paragraph].append(one)
    for paragraph in paragraphs.values():
        for line in lines(paragraph):
            yield from line


def spelled(sentence: str, seen: Sequence[Letters]) -> Iterator[Read]:
    """The pieces that make up a sentence in its order, then the rest; as seen if they do not."""
    order = _order(sentence, seen, 0, ())
    if order is None:
        yield from map(Read, seen)
        return
    for place, unseen in order:
        yield Read(seen[place], unseen)
    used = {place for place, _ in order}
    yield from (Read(one) for place, one in enumerate(seen) if place not in used)


_Order = tuple[tuple[int, str], ...]


def _order(sentence: str, seen: Sequence[Letters], at: int, done: _Order) -> _Order | None:
    """Which pieces follow each other from this character on, each with what is unseen after it."""
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
    """How much of the beginning of a text a piece is, spaces aside; 0 if it is not."""
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
