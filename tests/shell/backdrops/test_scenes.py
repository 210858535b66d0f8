"""Which backdrop stands behind which slide: a tree for every section, frost from slide to slide."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.deck.build import build
from kiosk.deck.model import Deck, Kind
from kiosk.live.show_folder import load_show
from kiosk.shell.backdrops.scenes import scenes, views

SHOWS = Path(__file__).parents[2] / "shows"


@pytest.fixture
def deck() -> Deck:
    show = load_show(None).show
    assert show is not None
    return build(show)


def test_every_section_has_its_own_tree_under_its_title_and_its_data(deck: Deck) -> None:
    trees: dict[str | None, set[int]] = {}
    for slide, view in zip(deck.slides, views(deck), strict=True):
        trees.setdefault(slide.section, set()).add(view.scene.seed)
    for section, seeds in trees.items():
        if section is not None:
            assert len(seeds) == 1
    sections = [seeds for section, seeds in trees.items() if section is not None]
    assert len(set().union(*sections)) == len(sections)


def test_sections_of_one_colour_have_different_trees(deck: Deck) -> None:
    red = replace(deck, slides=tuple(replace(s, palette="crimson") for s in deck.slides))
    openers = [
        view.scene
        for slide, view in zip(red.slides, views(red), strict=True)
        if slide.kind is Kind.OPENER
    ]
    assert len(set(openers)) == len(openers) > 2


def test_branches_grow_whole_where_the_picture_speaks(deck: Deck) -> None:
    for slide, view in zip(deck.slides, views(deck), strict=True):
        if slide.kind in {Kind.COVER, Kind.OPENER, Kind.CLOSING}:
            assert (view.first, view.last) == (0, 1)
            assert view.scene.strength == ("closing" if slide.kind is Kind.CLOSING else "full")
        else:
            assert view.scene.strength == "dim"


def test_frost_advances_over_the_data_of_a_section_and_ends_complete(deck: Deck) -> None:
    both = list(zip(deck.slides, views(deck), strict=True))
    for section in deck.sections:
        course = [v for s, v in both if s.section == section.section and s.kind is Kind.TOPIC]
        assert course[0].first == 0
        assert course[-1].last == 1
        assert all(one.last == two.first < two.last for one, two in pairwise(course))


def test_scenes_are_painted_in_the_order_they_are_shown(deck: Deck) -> None:
    shown = [view.scene for view in views(deck)]
    assert scenes(deck, 0)[0] == shown[0]
    assert scenes(deck, 0)[-1] == shown[-1]
    later = scenes(deck, 5)
    assert later[0] == shown[5]
    assert set(later) == set(shown)
    assert len(later) == len(set(later))
