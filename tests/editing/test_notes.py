"""What an author is told about a slide: why a number stands still, how else a sentence may be."""

from dataclasses import replace

import pytest

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Place, Section, Show, Topic
from kiosk.deck.build import build
from kiosk.editing.notes import Note, notes, title_slide_hint


def told(sentence: str, language: str = "zh", layout: str = "auto") -> Note:
    fact = Fact(read(sentence).parts, layout=layout, place=Place("1-a.yaml", 7, 5))
    show = Show("数说", (Section("a", "甲篇", (Topic("甲一", (fact,)),)),))
    slide = build(show).slides[build(show).index("a/1") or 0]
    (note,) = notes(show, slide, language)
    return note


def test_a_sentence_with_what_counts_marked() -> None:
    note = told("5 年共贴息 5811 万元")
    assert [(piece.text, piece.counts) for piece in note.pieces] == [
        *[("5 ", False), ("年", False), ("共", False), ("贴", False), ("息 ", False)],
        *[("5811 ", True), ("万", True), ("元", True)],
    ]
    assert note.place == "1-a.yaml:7"


@pytest.mark.parametrize(
    "sentence", ["“双 11”，（培训） 3 家。", " more than 20,000 clinics, 3×  4 ", "、，a\u3000b"]
)
def test_the_pieces_are_the_sentence(sentence: str) -> None:
    assert "".join(piece.text for piece in told(sentence).pieces) == sentence


@pytest.mark.parametrize(
    ("sentence", "chinese", "english"),
    [
        (
            "5 年共 3 家",
            ["5 年 不滚动：时间的长短，不是成果；要它滚动，请写成 {5 年}"],
            [
                "5 年 does not count: how long something takes, no achievement; "
                "to let it count, write {5 年}"
            ],
        ),
        (
            "2023-05-01 有 3 家",
            ["2023-05-01 不滚动：日期或时刻"],
            ["2023-05-01 does not count: a date or an hour"],
        ),
        (
            "第 18 届",
            ["第 18 不滚动：次序"],
            ["第 18 does not count: an ordinal: which one, not how many"],
        ),
        (
            "惠及百万职工",
            ["百万 不滚动：用汉字写的数，只突出显示；要它滚动，请写阿拉伯数字"],
            [
                "百万 does not count: spelled in words, so it is only set large; "
                "to let it count, write digits"
            ],
        ),
        (
            "流量{过亿}",
            ["过亿 不滚动：花括号里不是一个数，只突出显示"],
            ["过亿 does not count: its braces hold no single number, so it is only set large"],
        ),
        ("3 家", [], []),
    ],
)
def test_why_numbers_stand_still(sentence: str, chinese: list[str], english: list[str]) -> None:
    assert list(told(sentence).reasons) == chinese
    assert list(told(sentence, "en").reasons) == english


@pytest.mark.parametrize(
    ("sentence", "layout", "chinese"),
    [
        ("参保率提高 215%", "auto", "版式：增长 growth；也可以写 layout: hero、cards、"),
        ("会员 3 家", "hero", "版式：一个大数 hero，按您写的；也可以写 layout: cards、"),
        ("没有数字", "ring", "版式：文字 statement；这句话用不了 ring；也可以写 layout: "),
    ],
)
def test_how_a_sentence_is_set_and_might_be(sentence: str, layout: str, chinese: str) -> None:
    assert told(sentence, layout=layout).layout.startswith(chinese)


def test_what_is_offered_is_what_comes() -> None:
    """Each name that is offered leads to the layout of this name."""
    for sentence in ("参保率提高 215%", "会员 3 家", "培训 3 家、创造价值 5 亿元", "没有数字"):
        offered = (
            told(sentence, "en").layout.partition("you may also write layout: ")[2].split(", ")
        )
        assert offered
        for name in offered:
            assert told(sentence, "en", name).layout.startswith(f"Layout: {name}")
            assert "as you wrote" in told(sentence, "en", name).layout


def test_every_slide_of_a_show_is_told_of() -> None:
    topic = Topic("甲一", tuple(Fact(read(f"举办各类系列活动 {n} 场").parts) for n in range(30)))
    show = Show(
        "数说", (Section("a", "甲篇", (topic, replace(topic, title="甲二"))),), closing="雾"
    )
    said: list[Note] = []
    for slide in build(show).slides:
        found = notes(show, slide, "zh")
        assert bool(found) != bool(title_slide_hint(slide, "zh"))
        said += found
    assert len(said) == 60
