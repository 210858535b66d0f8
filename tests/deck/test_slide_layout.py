"""How the facts of a slide stand together."""

from itertools import pairwise

import pytest

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Section, Show, Topic
from kiosk.deck.build import build
from kiosk.deck.model import Composition, TopicSlide
from kiosk.live.show_folder import load_show
from kiosk.messages.lookup import layout_names


def fact(sentence: str) -> Fact:
    return Fact(read(sentence).parts)


def compositions(show: Show) -> list[Composition]:
    return [slide.composition for slide in build(show).slides if isinstance(slide, TopicSlide)]


def test_no_two_slides_of_the_shipped_show_in_a_row_are_composed_alike() -> None:
    show = load_show(None).show
    assert show is not None
    slides = [slide for slide in build(show).slides if isinstance(slide, TopicSlide)]
    looks = [(slide.composition, [fact.layout for fact in slide.facts]) for slide in slides]
    assert all(one != other for one, other in pairwise(looks))
    drawn = {fact.layout for slide in slides for fact in slide.facts}
    assert drawn == set(layout_names()) - {"dots"}


CARDS = ("甲 3 家", "乙 5 家", "丙 9 家", "丁 4 家", "戊 2 家")
LEADING = ("甲 900 家", "乙 5 家", "丙 9 家")


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        ([LEADING, LEADING], ["free", "free"]),
        ([CARDS, CARDS, CARDS], ["grid", "ledger", "grid"]),
        ([("甲 3 家", "乙 5 家", "丙 900 家")], ["free"]),
        ([("有话说",)], ["free"]),
    ],
)
def test_compositions(topics: list[tuple[str, ...]], expected: list[str]) -> None:
    made = tuple(Topic("题", tuple(fact(s) for s in sentences)) for sentences in topics)
    assert compositions(Show("数说", (Section("a", "A", made),))) == expected
