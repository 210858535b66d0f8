"""Chinese text is broken between words, never within one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.deck.build import build
from kiosk.deck.model import TopicSlide
from kiosk.deck.serialize import restored, stored
from kiosk.deck.word_breaks import BREAK, with_breaks
from kiosk.live.show_folder import load_show

#: Titles of reports, each with a bar wherever a line may end, as a reader would part them.
TITLES = Path(__file__).with_name("titles.txt").read_text("utf-8").split()


def marked(text: str) -> str:
    return (with_breaks([text]) or (text,))[0].replace(BREAK, "|")


def test_titles_are_parted_into_their_words() -> None:
    assert len(TITLES) > 200
    parted = {title: marked(title.replace("|", "")) for title in TITLES}
    assert not {title: found for title, found in parted.items() if found != title}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“六新产业”工匠学院相继揭牌", "“六新产业”|工匠学院|相继|揭牌"),
        ("5 年来服务职工", "5 年来服务|职工"),
        ("Open 职工书屋", "Open 职工|书屋"),
        ("医院", "医院"),
        ("no Chinese at all", "no Chinese at all"),
        ("", ""),
    ],
)
def test_only_chinese_is_parted(text: str, expected: str) -> None:
    assert marked(text).replace("”|", "”") == expected.replace("”|", "”")


@given(st.text("团结奋斗的思想基础更加牢固和与在 5“”，A", max_size=30))
def test_nothing_but_marks_is_added(text: str) -> None:
    for found in with_breaks([text]):
        assert found.replace(BREAK, "") == text
        assert BREAK * 2 not in found
        assert not found.startswith(BREAK)
        assert not found.endswith(BREAK)


def test_a_deck_keeps_the_breaks_of_its_slides() -> None:
    show = load_show(None).show
    assert show is not None
    deck = build(show)
    kept = {text.replace(BREAK, "") for slide in deck.slides for text in slide.breaks}
    titles = {slide.title for slide in deck.slides if isinstance(slide, TopicSlide)}
    assert titles <= kept
    assert restored(stored(deck)) == deck
