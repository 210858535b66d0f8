"""Finds the slide that shows the first difference between two versions of a show."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kiosk.content.model import Section, Show, Topic
from kiosk.deck.build import opener_id, sheets
from kiosk.deck.model import Kind


@dataclass(frozen=True, slots=True)
class Change:
    """The id of the slide that shows a change, and the index of the changed fact on it, or None."""

    slide: str
    fact: int | None = None


def first_change(old: Show, new: Show) -> Change | None:
    """Return where the first changed or added text is shown, else where one was removed.

    None where nothing that is shown has changed.
    """
    known = {section.id: section for section in old.sections}
    pairs = [(known.get(section.id), section) for section in new.sections]
    for before, now in pairs:
        if found := _changed(before, now):
            return found
    if _texts(old) != _texts(new):
        return Change(Kind.COVER.value)
    if old.closing != new.closing:
        return Change((Kind.CLOSING if new.closing else Kind.COVER).value)
    for before, now in pairs:
        if before and (found := _gone(before, now)):
            return found
    if [section.id for section in old.sections] != [section.id for section in new.sections]:
        return Change(Kind.OVERVIEW.value)
    return None


def _texts(show: Show) -> tuple[str, ...]:
    return show.title, show.organisation, show.occasion


def _changed(before: Section | None, now: Section) -> Change | None:
    """The first new or changed text of a section."""
    if before is None or replace(before, topics=()) != replace(now, topics=()):
        return Change(opener_id(now))
    for old, new in _differences(before.topics, now.topics):
        for place in new:
            same = _topic_titled(before.topics[old.start : old.stop], now.topics[place])
            if same is None:
                return _of_topic(now, place)
            for _, facts in _differences(same.facts, now.topics[place].facts):
                if facts:
                    return _of_fact(now, place, facts.start)
    return None


def _gone(before: Section, now: Section) -> Change | None:
    """The place of the first text that was removed from a section."""
    for old, new in _differences(before.topics, now.topics):
        if not new:
            return _of_topic(now, new.start)
        for place in new:
            same = _topic_titled(before.topics[old.start : old.stop], now.topics[place])
            for _, facts in _differences(same.facts if same else (), now.topics[place].facts):
                return replace(_of_fact(now, place, facts.start), fact=None)
    return None


def _topic_titled(topics: Sequence[Topic], topic: Topic) -> Topic | None:
    return next((one for one in topics if one.title == topic.title), None)


def _differences(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[range, range]]:
    """Yield the differences of two sequences as pairs of the old and the new range."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            yield range(i1, i2), range(j1, j2)


def _of_topic(section: Section, place: int) -> Change:
    """The first slide of the topic at an index, or of the last topic where it is too large."""
    last = len(section.topics) - 1
    slides = (sheet.slide for sheet in sheets(section) if sheet.place == min(place, last) + 1)
    return Change(next(slides, opener_id(section)))


def _of_fact(section: Section, place: int, fact: int) -> Change:
    """The slide that shows a fact of a topic; the topic's last where the index is too large."""
    found = _of_topic(section, place)
    for sheet in sheets(section):
        if sheet.place == place + 1:
            found = Change(sheet.slide, fact)
            if fact < len(sheet.facts):
                break
            fact -= len(sheet.facts)
    return found
