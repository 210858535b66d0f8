"""A deck that was stored is the same deck; what never was one is no deck."""

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.deck.build import build
from kiosk.deck.model import Deck
from kiosk.deck.serialize import beginning, restored, stored
from kiosk.live.show_folder import load_show

SHOWS = Path(__file__).parents[1] / "shows"


def deck_of(show: Path | None) -> Deck:
    found = load_show(show).show
    assert found is not None
    return build(found)


@pytest.mark.parametrize("show", [None, SHOWS / "english", SHOWS / "small", SHOWS / "stress"])
def test_a_stored_deck_comes_back_to_the_letter(show: Path | None) -> None:
    deck = deck_of(show)
    back = restored(json.loads(json.dumps(stored(deck), ensure_ascii=False)))
    assert back == deck
    assert repr(back) == repr(deck)  # also what is not compared, and the types of all


JUNK = st.recursive(
    st.none() | st.integers() | st.text(max_size=9) | st.sampled_from(["tuple", "Deck", "Kind"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


@given(JUNK)
def test_junk_makes_no_unforeseen_trouble(junk: Any) -> None:
    with contextlib.suppress(ValueError, TypeError, LookupError, ArithmeticError):
        restored(junk)


def test_the_beginning_of_a_deck_is_of_whole_sections() -> None:
    deck = deck_of(None)
    assert beginning(deck, len(deck.slides)) == deck
    for most in range(1, len(deck.slides)):
        part = beginning(deck, most)
        assert part.slides == deck.slides[: len(part.slides)]
        assert 1 <= len(part.slides) <= most
        following = deck.slides[len(part.slides)]
        assert len(part.slides) == 1 or following.section != part.slides[-1].section
        assert all(part.index(tab.opener) is not None for tab in part.sections)
