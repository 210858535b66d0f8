"""Which backdrop stands behind which slide, and how far it grows there."""

from collections import Counter
from dataclasses import dataclass

from kiosk.content.palettes import Palette
from kiosk.content.themes import Theme
from kiosk.deck.model import AnySlide, Deck, Kind

_STRENGTHS = {Kind.COVER: "full", Kind.OPENER: "full", Kind.CLOSING: "closing"}
_SEED_OF_NO_SECTION = 41
_NEXT_TREE = 29  # on the seed, for another section of the same colour


@dataclass(frozen=True, slots=True)
class Scene:
    """One staged backdrop: its palette, its strength, and the seed of its random numbers."""

    palette: str
    strength: str  # full where the picture speaks, dim under data, closing for the island
    seed: int
    colours: Palette
    style: str  # of the theme: see themes.BACKDROPS


@dataclass(frozen=True, slots=True)
class View:
    """The part of a scene that a slide shows: its growth between two shares from 0 to 1."""

    scene: Scene
    first: float
    last: float


def views(deck: Deck) -> list[View]:
    """What each slide of the deck shows; every section has a tree of its own.

    Branches grow into the picture on covers, openers and the closing; over the slides of a
    section that hold its data, the frost advances from slide to slide.
    """
    seeds = _seeds(deck)
    sizes = Counter(slide.section for slide in deck.slides if _has_data(slide))
    seen: Counter[str | None] = Counter()
    found = []
    for slide in deck.slides:
        strength = _STRENGTHS.get(slide.kind, "dim")
        seed = seeds.get(slide.section, _SEED_OF_NO_SECTION)
        if slide.kind is Kind.CLOSING:
            seed = deck.theme.palette(slide.palette).seed
        first, last = 0.0, 1.0
        if _has_data(slide):
            first = seen[slide.section] / sizes[slide.section]
            seen[slide.section] += 1
            last = seen[slide.section] / sizes[slide.section]
        scene = scene_of(deck.theme, slide.palette, strength, seed)
        found.append(View(scene, first, last))
    return found


def scene_of(theme: Theme, palette: str, strength: str, seed: int) -> Scene:
    """Make a scene of a theme's palette of this name."""
    return Scene(palette, strength, seed, theme.palette(palette), theme.backdrop)


def scenes(deck: Deck, first: int = 0) -> list[Scene]:
    """Each scene of the deck once, in the order in which it is shown from the first slide on."""
    shown = views(deck)
    return list(dict.fromkeys(view.scene for view in shown[first:] + shown[:first]))


def _has_data(slide: AnySlide) -> bool:
    return slide.kind not in _STRENGTHS


def _seeds(deck: Deck) -> dict[str | None, int]:
    """The seed of each section's tree."""
    used: Counter[str] = Counter()
    seeds: dict[str | None, int] = {}
    for slide in deck.slides:
        if slide.section is not None and slide.section not in seeds:
            first = deck.theme.palette(slide.palette).seed
            seeds[slide.section] = first + _NEXT_TREE * used[slide.palette]
            used[slide.palette] += 1
    return seeds
