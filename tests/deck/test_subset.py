"""A deck without slides that ended the program, and where to go on in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from player.rig import DECK, topic

from kiosk.deck.model import Card, Deck, Overview, Tab
from kiosk.deck.subset import content_hash, resume_slide, without

IDS = [slide.id for slide in DECK.slides]


def ids(deck: Deck) -> list[str]:
    return [slide.id for slide in deck.slides]


@given(st.sets(st.sampled_from(IDS)))
def test_what_is_left_is_a_deck_in_order_whose_tabs_lead_somewhere(gone: set[str]) -> None:
    left = without(DECK, gone)

    assert ids(left) in ([one for one in IDS if one not in gone], IDS)
    assert 2 * len(left.slides) >= len(IDS)
    assert [tab.section for tab in left.sections] == [
        section for section in ("a", "b") if any(s.section == section for s in left.slides)
    ]
    for tab in left.sections:
        place = left.index(tab.opener)
        assert place is not None
        assert left.slides[place].section == tab.section


@pytest.mark.parametrize("gone", [set(IDS), set(IDS[:5])])
def test_if_most_slides_are_to_blame_none_is(gone: set[str]) -> None:
    assert without(DECK, gone) is DECK


def test_a_section_without_its_first_slide_begins_with_the_next() -> None:
    assert without(DECK, {"a"}).sections[0] == Tab("a", "a", "a/1")


def test_the_overview_has_no_card_of_a_section_that_is_gone() -> None:
    cards = tuple(Card(section, section, "", "red", None, "") for section in ("a", "b"))
    front = DECK.slides[1]
    assert isinstance(front, Overview)
    overview = Overview("overview", front.kind, None, "red", 7.0, "T", "O", cards)
    deck = Deck((DECK.slides[0], overview, *DECK.slides[2:]), DECK.sections)

    left = without(deck, {"b", "b/1"}).slides[1]

    assert isinstance(left, Overview)
    assert [card.section for card in left.cards] == ["a"]


@pytest.mark.parametrize(
    ("gone", "slide", "section", "found"),
    [
        ((), "a/2", "a", "a/2"),
        (("a/1",), "a/1", "a", "a/2"),
        (("a/1", "a/2"), "a/1", "a", "b"),
        (("closing",), "closing", "", "cover"),
        ((), "a/9", "a", "a"),
        (("a",), "a/9", "a", "a/1"),
        ((), "a/9", "z", None),
        ((), "", "", None),
    ],
)
def test_where_to_go_on(gone: tuple[str, ...], slide: str, section: str, found: str | None) -> None:
    assert resume_slide(DECK, without(DECK, set(gone)), slide, section) == found


def test_a_mark_is_that_of_the_content() -> None:
    other = Deck((*DECK.slides[:-1], topic("b", 2)), DECK.sections)

    assert content_hash(DECK) == content_hash(Deck(DECK.slides, DECK.sections))
    assert content_hash(DECK) != content_hash(other)
