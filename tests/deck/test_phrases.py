"""What is drawn of a fact, and that it is never more than its words say."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Figure, Section, Show, Topic, Words
from kiosk.deck.build import build
from kiosk.deck.clauses import clauses, emphasise
from kiosk.deck.model import Composition, TopicSlide
from kiosk.deck.phrases import is_share, years
from kiosk.deck.pictures.dots import MOST
from kiosk.deck.pictures.dots import PICTURE as DOTS
from kiosk.live.show_folder import load_show
from kiosk.messages.layouts import NAMES


def fact(sentence: str) -> Fact:
    return Fact(read(sentence).parts)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("省劳模 492 人、大国工匠 2 人", [(492, "person"), (2, "person")]),
        ("全省 11 个地区 165 名调解员", [(11, "place"), (165, "person")]),
        ("帮扶困难家庭 300 户", [(300, "home")]),
        ("165 mediators work in 11 cities", [(165, "person"), (11, "place")]),
        ("创新工作室 46 个", [(46, "circle")]),
        ("参加活动 450 人次", [(450, "circle")]),  # visits are no people
        ("职工 1,200 人", []),  # too many to see one by one
        ("职工 6.5 万人", []),
        ("平均 3.5 人", []),
        ("1 person trained, 300 people reached", [(1, "person"), (300, "person")]),
        ("修路 12 公里，架桥 300 米", []),  # lengths are not there to be counted
        ("近 500 人参加", []),
        ("派出 30 余人", []),
        ("建制率 85%", []),
        ("投入 326 元", []),
        ("没有数字", []),
    ],
)
def test_crowds(sentence: str, expected: list[tuple[int, str]]) -> None:
    found = DOTS.allowed(clauses(fact(sentence)))
    assert [(mark.amount, mark.sign) for mark in found] == expected


@given(st.lists(st.integers(1, 400), min_size=1, max_size=4))
def test_a_crowd_is_as_large_as_its_numeral(sizes: list[int]) -> None:
    found = DOTS.allowed(clauses(fact("、".join(f"第{i}组 {n} 人" for i, n in enumerate(sizes)))))
    assert [mark.amount for mark in found] == (sizes if sum(sizes) <= MOST else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("会员增长 70 万人，连续 4 年保持净增长", (4, True)),
        ("连续 3 年无事故", (3, False)),
        ("投诉量连续 3 年下降，满意度提高到 95%", (3, False)),
        ("连续 3 年零增长", (3, False)),
        ("连续 3 年未增长", (3, False)),
        ("连续 3 年不断增长", (3, True)),
        ("5 年共贴息 5811 万元", (5, False)),
        ("近 5 年培训 3 人", (5, False)),
        ("Growth for 4 consecutive years", (4, False)),
        ("Membership grew in 4 consecutive years of growth", (4, True)),
        ("Over the past 5 years 300 people", (5, False)),
        ("2020 年上线", None),
        ("累计 15 年", None),
        ("90 年代以来", None),
        ("1 年培训 3 人", None),  # one stroke is no line
        ("100 年来", None),
        ("3 年期贷款 20 亿元", None),
        ("10 年前只有 3 家", None),
        ("5 年以上工龄 300 人", None),
    ],
)
def test_years(sentence: str, expected: tuple[int, bool] | None) -> None:
    assert years(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "会员占职工总数 62%",
        "建制率 85%",
        "满意度 98.5%",
        "满意度提高到 95%",
        "覆盖率提升至 90%",
        "女会员比例达到 41%",
        "大多数职工参加，占 85%",
        "至少 85% 的企业建会",
        "增值服务覆盖率 85%",
        "85% of households",
        "membership rose to 62%",
    ],
)
def test_a_part_of_a_whole_may_be_a_ring(sentence: str) -> None:
    assert [is_share(clause) for clause in clauses(fact(sentence)) if clause.figures] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "同比上涨 12%",
        "涨幅 12%",
        "会员增长率 12%",
        "价格攀升 12%",
        "收入回升 5%",
        "同比多 12%",
        "比上年少 12%",
        "成本减 12%",
        "费率下调 20%",
        "贷款利率 3.85%",
        "超额 12% 完成",
        "12% 的增长",
        "12% growth in membership",
        "12% more applications",
        "An increase of 12%",
        "complaints fell sharply by 12%",
        "prices up 12%",
        "interest of 3.5%",
    ],
)
def test_what_moved_is_no_part_of_a_whole(sentence: str) -> None:
    assert not any(is_share(clause) for clause in clauses(fact(sentence)) if clause.figures)


@pytest.mark.parametrize(
    ("sentence", "weighty"),
    [
        ("聘请百余名优秀律师及法学专家", ["百余名"]),
        ("惠及百万职工", ["百万"]),
        ("吸引铁粉，流量过亿", ["过亿"]),
        ("两千多人参加", ["两千多人"]),
        ("千方百计为百姓服务", []),
        ("万众一心", []),
        ("百余名人参加", ["百余"]),
        ("没有数字", []),
    ],
)
def test_spelled_amounts_have_weight(sentence: str, weighty: list[str]) -> None:
    found = emphasise((Words(sentence),))
    assert [part.text for part in found if isinstance(part, Figure)] == weighty
    assert "".join(part.text for part in found) == sentence
    assert not any(part.counts for part in found if isinstance(part, Figure))


@given(st.text(st.sampled_from("两几百千万亿余多名人过超职工，。十分")))
def test_weight_never_changes_the_words(text: str) -> None:
    assert "".join(part.text for part in emphasise((Words(text),))) == text


def compositions(show: Show) -> list[Composition]:
    return [slide.composition for slide in build(show).slides if isinstance(slide, TopicSlide)]


def test_no_two_slides_of_the_shipped_show_in_a_row_are_composed_alike() -> None:
    show = load_show(None).show
    assert show is not None
    slides = [slide for slide in build(show).slides if isinstance(slide, TopicSlide)]
    looks = [(slide.composition, [fact.layout for fact in slide.facts]) for slide in slides]
    assert all(one != other for one, other in pairwise(looks))
    drawn = {fact.layout for slide in slides for fact in slide.facts}
    assert drawn == set(NAMES)


CARDS = ("甲 3 家", "乙 5 家", "丙 9 家", "丁 4 家", "戊 2 家")
LEADING = ("甲 900 家", "乙 5 家", "丙 9 家")


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        ([LEADING, LEADING, LEADING], ["lead", "aside", "lead"]),
        ([CARDS, CARDS, CARDS], ["grid", "ledger", "grid"]),
        ([("甲 3 家", "乙 5 家", "丙 900 家")], ["crescendo"]),
        ([("有话说",)], ["free"]),
        ([("甲 900 家", "建议 9 项、创造价值 12 元")], ["aside"]),
    ],
)
def test_compositions(topics: list[tuple[str, ...]], expected: list[str]) -> None:
    made = tuple(Topic("题", tuple(fact(s) for s in sentences)) for sentences in topics)
    assert compositions(Show("数说", (Section("a", "A", made),))) == expected
