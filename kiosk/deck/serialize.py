"""A deck as plain values that JSON can hold, and back: the same deck, without reading any YAML."""

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from kiosk.content import model as words
from kiosk.content.palettes import Palette
from kiosk.content.themes import Theme
from kiosk.deck import model as slides

_KINDS: tuple[type, ...] = (
    words.Words, words.Figure, words.Place, Theme, Palette,
    slides.Clause, slides.Mark, slides.LaidOutFact, slides.Card, slides.Tab, slides.Deck,
    slides.Cover, slides.Overview, slides.Opener, slides.TopicSlide, slides.Closing,
    slides.Kind, slides.Form, slides.Composition,
)  # fmt: skip
_NAMES = {kind: kind.__name__ for kind in _KINDS}
_MAKERS: dict[str, Any] = {
    **{name: kind for kind, name in _NAMES.items()},
    "Decimal": Decimal,
    "Path": Path,
    "tuple": lambda *items: items,
}


def stored(value: object) -> Any:
    """A deck or a part of one in lists that begin with the name of what they make."""
    if isinstance(value, Enum):
        return [_NAMES[type(value)], value.value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, tuple):
        return ["tuple", *map(stored, value)]
    if is_dataclass(value):
        held = (getattr(value, field.name) for field in fields(value))
        return [_NAMES[type(value)], *map(stored, held)]
    return ["Path" if isinstance(value, Path) else "Decimal", str(value)]


def restored(value: Any) -> Any:
    """Return what was stored; `value` must be what `stored` has returned, by the same program."""
    if not isinstance(value, list):
        return value
    maker = _MAKERS[value[0]]
    items = map(restored, value[1:])
    if not is_dataclass(maker):
        return maker(*items)
    values = {one.name: item for one, item in zip(fields(maker), items, strict=True)}
    return _MAKERS[value[0]](**values)


def beginning(deck: slides.Deck, most: int) -> slides.Deck:
    """The deck, or as many whole sections of it as `most` slides hold, at least the first slide."""
    if len(deck.slides) <= most:
        return deck
    end = most
    while end > 1 and deck.slides[end].section == deck.slides[end - 1].section:
        end -= 1
    kept = deck.slides[:end]
    there = {slide.id for slide in kept}
    tabs = tuple(tab for tab in deck.sections if tab.opener in there)
    return replace(deck, slides=kept, sections=tabs)
