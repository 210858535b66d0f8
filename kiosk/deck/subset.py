"""A deck without some of its slides, and how to know that a deck is the same as another."""

import hashlib
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from kiosk.deck.model import AnySlide, Deck, Overview, Tab


def content_hash(deck: Deck) -> str:
    """A digest of all that a deck shows: 16 hexadecimal digits, the same in every process."""
    return hashlib.sha256(repr(deck).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def without(deck: Deck, left_out: AbstractSet[str]) -> Deck:
    """The deck without the slides of these ids; whole if more than half would be gone.

    If so many slides are to blame, none is.
    """
    slides = tuple(slide for slide in deck.slides if slide.id not in left_out)
    if len(slides) == len(deck.slides) or 2 * len(slides) < len(deck.slides):
        return deck
    tabs = tuple(_tab(tab, slides) for tab in deck.sections if _has(tab.section, slides))
    cards = tuple(_without_cards(slide, slides) for slide in slides)
    return replace(deck, slides=cards, sections=tabs)


def _has(section: str, slides: tuple[AnySlide, ...]) -> bool:
    return any(slide.section == section for slide in slides)


def _tab(tab: Tab, slides: tuple[AnySlide, ...]) -> Tab:
    """The tab leading to the first slide of its section that is left."""
    ids = [slide.id for slide in slides if slide.section == tab.section]
    return tab if tab.opener in ids else replace(tab, opener=ids[0])


def _without_cards(slide: AnySlide, slides: tuple[AnySlide, ...]) -> AnySlide:
    """No card of the overview may lead to a section that is gone."""
    if not isinstance(slide, Overview):
        return slide
    return replace(slide, cards=tuple(card for card in slide.cards if _has(card.section, slides)))


def resume_slide(whole: Deck, deck: Deck, slide: str, section: str) -> str | None:
    """The slide to go on with where this slide of this section was on; None for the first.

    `deck` is `whole`, or `whole` without some slides: in the place of one of these comes the next.
    """
    if deck.index(slide) is not None:
        return slide
    place = whole.index(slide)
    if place is not None:
        there = {one.id for one in deck.slides}
        following = chain(whole.slides[place + 1 :], whole.slides[:place])
        return next((one.id for one in following if one.id in there), None)
    return next((tab.opener for tab in deck.sections if tab.section == section), None)
