"""Slides derived from a show: which there are, how they are set, and that their ids stay."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.fields import LAYOUTS
from kiosk.content.figures.find import read
from kiosk.content.model import Count, Fact, Section, Show, Topic
from kiosk.deck import pagination
from kiosk.deck.build import build
from kiosk.deck.dwell import LONGEST, SHORTEST, dwell
from kiosk.deck.fact_layout import lay_out, together
from kiosk.deck.model import Kind, LaidOutFact, Overview, TopicSlide
from kiosk.deck.pagination import ROOM, pages, total
from kiosk.live.show_folder import load_show


def facts(*sentences: str) -> tuple[Fact, ...]:
    return tuple(Fact(read(sentence).parts) for sentence in sentences)


def row(*written: Fact) -> tuple[LaidOutFact, ...]:
    """Facts laid out on one slide."""
    return together([lay_out(fact) for fact in written])


def section(name: str, *topics: tuple[str, ...]) -> Section:
    return Section(
        name, name.title(), tuple(Topic(f"{name} {i}", facts(*t)) for i, t in enumerate(topics))
    )


def show(*sections: Section, closing: str = "雾凇岛") -> Show:
    return Show("数说", sections, closing=closing)


def test_slides_of_a_small_show() -> None:
    deck = build(show(section("a", ("3 家",), ("没有数字",)), section("b", ("5 人",))))
    assert [(slide.id, slide.kind.value, slide.section) for slide in deck.slides] == [
        ("cover", "cover", None),
        ("overview", "overview", None),
        ("a", "opener", "a"),
        ("a/1", "topic", "a"),
        ("a/2", "topic", "a"),
        ("b", "opener", "b"),
        ("b/1", "topic", "b"),
        ("closing", "closing", None),
    ]
    assert [tab.opener for tab in deck.sections] == ["a", "b"]


def test_without_a_caption_there_is_no_closing() -> None:
    assert all(
        s.kind is not Kind.CLOSING for s in build(show(section("a", ("x",)), closing="")).slides
    )


def test_a_section_may_have_the_name_of_a_slide() -> None:
    deck = build(show(section("cover", ("3 家",))))
    assert len({slide.id for slide in deck.slides}) == len(deck.slides)
    assert deck.sections[0].opener == "cover/0"


def test_palettes_follow_position_and_author() -> None:
    chosen = replace(section("c", ("x",)), palette="violet")
    deck = build(show(section("a", ("x",)), section("b", ("x",)), chosen))
    assert [s.palette for s in deck.slides if s.kind is Kind.OPENER] == [
        "crimson",
        "amber",
        "violet",
    ]


def test_every_sentence_of_the_shipped_show_is_on_a_slide() -> None:
    loaded = load_show(None).show
    assert loaded is not None
    shown = [
        fact.text
        for slide in build(loaded).slides
        if isinstance(slide, TopicSlide)
        for fact in slide.facts
    ]
    written = [fact.text for s in loaded.sections for topic in s.topics for fact in topic.facts]
    assert shown == written


@pytest.mark.parametrize(
    ("sentences", "layouts"),
    [
        (["举办活动 1510 场", "书屋 364 家，站点 213 家"], ["hero", "cards"]),
        (["全省劳模 74 人", "省劳模 492 人"], ["cards", "cards"]),
        (["建制率保持在 85% 以上", "聘请百余名律师"], ["ring", "statement"]),
        (["参保率 5 年提高 215%"], ["growth"]),
        (["满意率提高到 95%"], ["ring"]),
        (["全省 11 个地区 165 名调解员入驻法院调解平台"], ["dots"]),
        (["省劳模 142 人、大国工匠 2 人、工匠 50 人"], ["dots"]),
        (["省劳模 192 人、大国工匠 2 人", "新增 130 人、退出 5 人"], ["dots", "cards"]),
        (["省劳模 492 人、工匠 450 人"], ["cards"]),  # neither is few among many
        (["职工 6.5 万人、教师 2 人"], ["cards"]),
        (["合理化建议 243.5 万余项、创造价值 63.21 亿元"], ["pair"]),
        (["法律援助 798 件，为职工挽回经济损失 326 万元"], ["pair"]),
        (["建成培训平台 90 个，涵盖工种 170 个"], ["cards"]),
        (["5 年共贴息 5811 万元，向 1222 户企业和 14 名职工提供贷款"], ["sentence"]),
        (["会员增长 70 万人，连续 4 年保持净增长"], ["sentence"]),
        (["一次合格率 97%", "满意率 95%", "覆盖率 91%"], ["ring", "cards", "cards"]),
        (
            ["建议 9 项、创造价值 12 元", "革新 3 项、创造价值 4 元", "项目 7 项、创造价值 8 元"],
            ["pair", "pair", "cards"],
        ),
        (
            ["5 年共贴息 58 万元，向 12 户企业和 4 名职工提供贷款", "甲 3 家", "乙 4 家"],
            ["sentence", "cards", "cards"],
        ),
        (
            ["参赛职工超过 548 万人次", "工作室 646 个", "建议 9.7 万项、创造价值 12.88 亿元"],
            ["hero", "cards", "pair"],
        ),
        (["派出 600 余名", "工作组 180 个", "会员 20 万人"], ["cards", "cards", "hero"]),
        (
            ["紧扣产业布局，" + "广泛联系各方面的职工群众，" * 5 + "更名成立 10 个工会，成效明显"],
            ["story"],
        ),
        (["没有数字的一句话"], ["statement"]),
        (["Membership grew by 40%"], ["growth"]),
        (["参保率提高至 62%"], ["ring"]),
        (["参保率提升到 62%"], ["ring"]),
        (["合格率提升达到 95%"], ["ring"]),
        (["覆盖率扩大至约 62%"], ["ring"]),
        (["增幅达到 62%"], ["growth"]),
        (["同比增长达 20%"], ["growth"]),
        (["覆盖面增长超过 20%"], ["growth"]),
        (["覆盖率下降到 62%"], ["ring"]),
        (["Coverage rose to 62%"], ["ring"]),
    ],
)
def test_layouts_follow_the_words(sentences: list[str], layouts: list[str]) -> None:
    assert [fact.layout for fact in row(*facts(*sentences))] == layouts


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_fact_that_rolls_does_so_however_it_is_laid_out(layout: str) -> None:
    plain, wanted = facts("建制率 85%", "省劳模 492 人，先进 10 个")
    made = row(replace(plain, layout=layout), replace(wanted, count=Count.ROLL))
    assert [fact.rolls for fact in made] == [False, True]


@pytest.mark.parametrize(
    ("sentence", "asked", "layout"),
    [
        ("省劳模 492 人", "hero", "hero"),
        ("建制率 85%", "cards", "cards"),
        ("人数 85 人", "ring", "hero"),  # no share: the words decide
        ("增幅 85%", "growth", "growth"),
        ("省劳模 492 人", "sentence", "sentence"),
        ("省劳模 492 人", "statement", "statement"),
    ],
)
def test_an_author_may_ask_for_a_layout(sentence: str, asked: str, layout: str) -> None:
    (fact,) = row(replace(facts(sentence)[0], layout=asked))
    assert (fact.layout, fact.asked) == (layout, layout == asked)


@pytest.mark.parametrize(
    "sentence",
    [
        "事故同比下降 12.5%",
        "用时减少 30%",
        "成本降低了 30%",
        "周期缩短近 30%",
        "差距收窄约 30%",
        "同比降幅达 30%",
        "实现 30% 的降幅",
        "Accidents fell 12%",
        "Accidents dropped by 12%",
        "Costs declined by nearly 12%",
        "Costs decreased by 12%",
        "Costs are down by 12%",
        "12% fewer accidents",
    ],
)
def test_a_fall_is_neither_a_ring_nor_growth(sentence: str) -> None:
    (fact,) = facts(sentence)
    for layout in ("auto", "ring", "growth"):
        assert lay_out(replace(fact, layout=layout)).layout in ("cards", "sentence")


def test_a_level_is_never_drawn_as_growth() -> None:
    wanted = replace(facts("参保率提高至 62%")[0], layout="growth")
    assert lay_out(wanted).layout == "ring"


def test_a_figure_too_long_for_a_card_keeps_its_sentence() -> None:
    long = "The total reached {12 extraordinarily long unit of measurement that goes on and on}"
    for layout in ("cards", "hero", "auto"):
        wanted = replace(facts(long)[0], layout=layout)
        assert lay_out(wanted).layout == "sentence"


def test_the_overview_names_each_section_with_its_greatest_count() -> None:
    deck = build(
        show(section("a", ("投入 5759 万元", "培训 6.5 万人", "活动 3 场")), section("b", ("话",)))
    )
    overview = deck.slides[1]
    assert isinstance(overview, Overview)
    assert [card.clause.text if card.clause else None for card in overview.cards] == [
        "培训 6.5 万人",
        None,
    ]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "3 家",
            "建设书屋 364 家，站点 213 家",
            "建制率 85%",
            "增长 40%",
            "没有数字" * 12,
            "字" * 300,
        ]
    ),
    min_size=1,
    max_size=20,
)


def test_an_english_sentence_speaks_for_its_section_in_its_own_order() -> None:
    deck = build(show(section("a", ("Employers invested $24.9 billion", "Nobody counts this"))))
    (overview,) = [slide for slide in deck.slides if isinstance(slide, Overview)]
    clause = overview.cards[0].clause
    assert clause is not None
    assert clause.figures[0].numeral == "24.9"
    assert (clause.lead, clause.caption) == ("", "Employers invested $24.9 billion")


@given(SENTENCES)
def test_a_topic_is_split_in_order_and_each_slide_holds_its_facts(sentences: list[str]) -> None:
    written = [lay_out(fact) for fact in facts(*sentences)]
    split = pages(written)
    assert [fact.text for page in split for fact in page] == [fact.text for fact in written]
    assert all(total(page) <= ROOM or len(page) == 1 for page in split)


def test_a_fact_taller_than_a_slide_costs_its_neighbours_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    long = "改革" * 1500
    written = [lay_out(fact) for fact in facts(*["新建 3 家"] * 200, long, *["新建 5 家"] * 200)]
    measured = 0
    total_of = pagination.total

    def total(page: Sequence[LaidOutFact]) -> float:
        nonlocal measured
        measured += len(page)
        return total_of(page)

    monkeypatch.setattr(pagination, "total", total)
    split = pages(written)

    (alone,) = [page for page in split if page[0].text == long]
    assert len(alone) == 1
    assert len(split) < 70
    # Were each slide measured anew for each number of slides, it would be some millions.
    assert measured < 100 * len(written)


@given(SENTENCES)
def test_ids_are_stable_when_facts_are_added(sentences: list[str]) -> None:
    before = build(show(section("a", tuple(sentences), ("x",))))
    after = build(show(section("a", (*sentences, "新增 5 家"), ("x",))))
    assert {"cover", "overview", "a", "a/1", "a/2"} <= {s.id for s in before.slides}
    assert {s.id for s in before.slides} <= {s.id for s in after.slides} | {"closing"}


def test_dwell_grows_with_what_there_is_to_read() -> None:
    few, many = dwell(("字" * 10,)), dwell(("字" * 120,))
    assert SHORTEST <= few < many <= LONGEST
    assert dwell(("字" * 5000,)) == LONGEST
    assert dwell(("one two three four five six seven eight nine ten " * 3,)) > few
    counting = facts("甲 3 家，乙 5 家")[0].figures
    assert dwell(("字" * 60,), counting) > dwell(("字" * 60,))
