"""What is drawn of a fact: what its words say, and never more."""

import json
from typing import cast

import pytest
from deck.picture_cases import CLOSE, DRAWN, sentences
from deck.picture_scores import drawn, scores, table
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Section, Show, Topic
from kiosk.deck.build import build
from kiosk.deck.clauses import clauses
from kiosk.deck.model import Clause, Mark, TopicSlide
from kiosk.deck.outline import outline_data
from kiosk.deck.pagination import ROOM
from kiosk.deck.picture import Picture
from kiosk.deck.pictures import pictures
from kiosk.deck.pictures.dots import MOST
from kiosk.deck.serialize import restored, stored


def marks(picture: str, sentence: str) -> list[tuple[float, str]]:
    """The marks of a picture that the author of a sentence asks for."""
    found = pictures()[picture].allowed(clauses(Fact(read(sentence).parts)))
    return [(mark.amount, mark.sign) for mark in found]


@pytest.mark.parametrize("kind", DRAWN)
def test_what_the_words_say_is_drawn(kind: str) -> None:
    cases = [{"text": s, "picture": kind, "kind": kind} for s in sentences(DRAWN[kind])]
    (score,) = scores(cases).values()
    assert not score.false + score.missing, "\n" + table({kind: score})


@pytest.mark.parametrize("kind", CLOSE)
def test_what_they_do_not_say_is_not(kind: str) -> None:
    assert len(sentences(CLOSE[kind])) >= len(sentences(DRAWN[kind]))
    assert not [s for s in sentences(CLOSE[kind]) if drawn(s)[0] == kind]


def test_each_kind_has_its_tables() -> None:
    assert set(DRAWN) == set(CLOSE) == set(pictures())


def test_a_new_kind_of_picture_needs_no_other_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def degrees(found: tuple[Clause, ...]) -> tuple[Mark, ...]:
        figures = [figure for clause in found for figure in clause.figures]
        return tuple(Mark(float(f.amount)) for f in figures) if figures[0].unit == "℃" else ()

    kind = Picture("thermometer", 0, degrees, degrees, lambda *_: ROOM)
    monkeypatch.setitem(cast("dict[str, Picture]", pictures()), kind.name, kind)
    facts = tuple(Fact(read(text).parts) for text in ("车间恒温 23 ℃", "新建书屋 3 家"))
    show = Show("数说", (Section("a", "甲", (Topic("乙", facts),)),))

    deck = build(show)
    drawn_alone, other = [slide for slide in deck.slides if isinstance(slide, TopicSlide)]

    (fact,) = drawn_alone.facts  # as it takes a whole slide
    assert (fact.layout, fact.marks) == ("thermometer", (Mark(23.0),))
    assert other.facts[0].layout == "hero" or not other.facts[0].marks
    assert restored(stored(deck)) == deck
    assert '"picture": "thermometer"' in json.dumps(outline_data(show, deck.slides))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("省劳模 192 人、大国工匠 2 人", [(192, "person"), (2, "person")]),
        ("全省 11 个地区 165 名调解员", [(11, "place"), (165, "person")]),
        ("帮扶困难家庭 130 户", [(130, "home")]),
        ("在册企业 130 户", [(130, "circle")]),
        ("165 mediators work in 11 cities", [(165, "person"), (11, "place")]),
        ("创新工作室 46 个", [(46, "circle")]),
        ("参加活动 150 人次", [(150, "circle")]),  # visits are no people
        ("12 个县级工会", [(12, "circle")]),  # a union is no place
        ("职工 201 人", []),  # too many to see one by one
        ("职工 6.5 万人", []),
        ("平均 3.5 人", []),
        ("修路 12 公里，架桥 300 米", []),  # lengths are not there to be counted
        ("近 500 人参加", []),
        ("派出 30 余人", []),
        ("建制率 85%", []),
        ("投入 326 元", []),
        ("没有数字", []),
    ],
)
def test_who_is_counted_and_drawn(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert marks("dots", sentence) == expected


@given(st.lists(st.integers(1, 400), min_size=1, max_size=4))
def test_a_crowd_is_as_large_as_its_numeral(sizes: list[int]) -> None:
    found = marks("dots", "、".join(f"第{i}组 {n} 人" for i, n in enumerate(sizes)))
    assert [amount for amount, _ in found] == (sizes if sum(sizes) <= MOST else [])


def test_some_of_a_crowd_are_a_part_of_it() -> None:
    fact = Fact(read("参训教师 180 人，其中女教师 96 人").parts)
    whole, part = pictures()["dots"].chosen(clauses(fact))
    assert (whole.amount, whole.within) == (180, -1)
    assert (part.amount, part.within) == (96, 0)
    more = Fact(read("参训教师 24 人，其中女教师 96 人").parts)
    assert not pictures()["dots"].allowed(clauses(more))


def test_growth_is_what_was_and_what_it_has_become() -> None:
    assert marks("growth", "参保率 5 年提高 215%") == [(1.0, ""), (3.15, "")]


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("参保率 5 年提高 215%", "5 年"),
        ("In 3 years membership rose 20%", "3 years"),
        ("图书借阅量同比增长 18.5%", ""),
        ("2024 年图书借阅量增长 18.5%", ""),  # a date
        ("第 3 年借阅量增长 18.5%", ""),
    ],
)
def test_growth_tells_how_long_it_took(sentence: str, span: str) -> None:
    before, after = pictures()["growth"].allowed(clauses(Fact(read(sentence).parts)))
    assert (before.label, after.label) == ("", span)
