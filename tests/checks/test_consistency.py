"""What is doubtful in a show is named with its place, and what is only alike is left in peace."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.checks.consistency import check_consistency
from kiosk.content.figures.find import read
from kiosk.content.load import load
from kiosk.content.model import PALETTES, Fact, Place, Section, Show, Topic

TODAY = date(2024, 6, 1)
SHOWS = Path(__file__).parents[1] / "shows"


def fact(line: int, text: str, *, as_of: str = "", source: str = "") -> Fact:
    place = Place("1.yaml", line, 9)
    return Fact(read(text).parts, as_of=as_of, source=source, place=place)


def show_of(facts: list[Fact], *, require_sources: bool = False) -> Show:
    sections = (Section("1", "篇", (Topic("题", tuple(facts)),)),)
    return Show("数说", sections, require_sources=require_sources)


def told(show: Show, language: str = "zh") -> list[str]:
    return [str(problem) for problem in check_consistency(show, language, TODAY)]


DIFFER = [
    ("举办系列活动 1510 场", "举办系列活动 1511 场"),
    ("举办系列活动 1510 场", "5 年来累计举办系列活动 1,520 场"),
    ("培训职工 6.5 万人次", "全省培训职工 6.7 万人次"),
    ("培训职工 6.5 万人次", "职工培训 67000 人次"),
    ("化解劳动争议案件 3794 件，为职工挽回经济损失 3069 万元",
     "化解劳动争议案件 3794 件，为职工挽回经济损失 3096 万元"),
    ("技术革新 9.7 万余项、创造价值 12.88 亿元", "技术革新 9.7 万余项、创造价值 18.28 亿元"),
    ("会员增长 70 万人，连续 4 年保持净增长", "会员增长 90 余万人"),
    ("集体协商建制率保持在 85% 以上", "集体协商建制率保持在 58% 以上"),
    ("1,510 events were held in the regions", "In the regions were held 1,501 events"),
    ("Employers invested $24.9 billion", "Employers invested $29.4 billion"),
]  # fmt: skip
ALIKE = [
    ("投入 3 万元", "投入 5 万元"),  # names nothing
    ("贡献合理化建议 243.5 万余项、创造价值 63.21 亿元",
     "开展技术革新 9.7 万余项、创造价值 12.88 亿元"),  # leans on what comes before
    ("化解劳动争议案件 3794 件，挽回损失 3069 万元", "提供法律援助 798 件，挽回损失 326 万元"),
    ("2022 年培训职工 6.5 万人次", "2023 年培训职工 7 万人次"),
    ("长春市培训职工 6.5 万人次", "四平市培训职工 7 万人次"),
    ("全国职工书屋示范点 364 家，省级职工书屋示范点 1283 家", "省级职工书屋示范点 1283 家"),
    ("培训职工 6.5 万人次", "培训职工 65012 人次"),  # rounded
    ("培训职工 6.5 万余人次", "培训职工 6.6 万人次"),  # about
    ("直接发展会员超过 20 万人", "直接发展会员 21 万人"),
    ("培训职工 6.5 万人次", "培训职工 90 个班次"),
    ("建设“爱心妈咪小屋”445 个", "建设“爱心妈咪驿站”322 个"),
    ("第 1 类服务站点建成 146 家", "第 2 类服务站点建成 283 家"),
    ("1,510 events were held", "1,501 people were trained"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_one_thing_with_two_numbers_is_doubtful(one: str, other: str) -> None:
    lines = told(show_of([fact(1, one), fact(2, other)]))
    (line,) = (line for line in lines if "像是同一件事，数字却不同" in line)
    assert line.startswith("1.yaml:2:9: “")
    assert "和 1.yaml:1 的“" in line


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_is_only_alike_is_left_in_peace(one: str, other: str) -> None:
    lines = told(show_of([fact(1, one), fact(2, other)]))
    assert [line for line in lines if "数字却不同" in line] == []


def test_each_with_its_own_date_may_differ() -> None:
    dated = [fact(1, "培训职工 6 万人次", as_of="2023"), fact(2, "培训职工 7 万人次", as_of="2024")]
    assert told(show_of(dated)) == []


WORDS = [
    (
        [fact(1, "举办系列活动 1510 场"), fact(2, "举办系列活动 1511 场")],
        "1.yaml:2:9: “1511 场”和 1.yaml:1 的“1510 场”像是同一件事，数字却不同 "
        "(请核对哪个对；如果时间不同，请各写上 as_of)",
        "1.yaml:2:9: “1511 场” and “1510 场” in 1.yaml:1 seem to count the same thing, but differ "
        "(find out which is right; where the dates differ give each an as_of)",
    ),
    (
        [fact(1, "举办系列活动 15 场"), fact(2, "共举办系列活动 15 场，广受好评")],
        "1.yaml:2:9: “15 场”这件事在 1.yaml:1 已经说过 (请看看是否要说两遍)",
        "1.yaml:2:9: “15 场” is already told in 1.yaml:1 (see whether it should be told twice)",
    ),
    (
        [fact(1, "培训职工 3 人"), fact(2, "培训职工3人。")],
        "1.yaml:2:9: “培训职工3人。”和 1.yaml:1 的一句一模一样 (请删去一处)",
        "1.yaml:2:9: “培训职工3人。” stands word for word in 1.yaml:1 (delete one of them)",
    ),
    (
        [fact(1, "甲 3 人", as_of="2023-13")],
        "1.yaml:1:9: 日期“2023-13”不存在或看不懂 (例如 2023、2023-08 或 2023-08-15)",
        "1.yaml:1:9: there is no date “2023-13” (such as 2023, 2023-08 or 2023-08-15)",
    ),
    (
        [fact(1, "甲 3 人", as_of="2024-07")],
        "1.yaml:1:9: 日期“2024-07”还没有到 (请核对年月)",
        "1.yaml:1:9: the date “2024-07” is yet to come (check the year and the month)",
    ),
    (
        [fact(1, "甲 3 人", as_of="2019 年 8 月"), fact(2, "乙 4 人", as_of="2024")],
        "1.yaml:1:9: 这个数字是“2019 年 8 月”的，别处已经到了 2024 年 (请看看有没有新的数字)",
        "1.yaml:1:9: this figure is of “2019 年 8 月”, others are of 2024 "
        "(see whether there is a newer figure)",
    ),
    (
        [fact(1, "举办活动 1,510 场"), fact(2, "建立书屋 1283 家")],
        "1.yaml:2:9: “1283”和“1,510”，一个有逗号、一个没有 (请全部用同一种写法)",
        "1.yaml:2:9: one of “1283” and “1,510” is written with a comma, the other without "
        "(write all large numbers alike)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "chinese", "english"), WORDS)
def test_a_doubt_says_what_and_where(facts: list[Fact], chinese: str, english: str) -> None:
    assert told(show_of(facts)) == [chinese]
    assert told(show_of(facts), "en") == [english]


@pytest.mark.parametrize(
    "as_of",
    [
        "2023",
        "2023-08",
        "2023-8-15",
        "2023/08",
        "2023.8",
        "2023 年 8 月",
        "2023年8月15日",
        "2023年底",
    ],
)
def test_dates_are_read_as_people_write_them(as_of: str) -> None:
    assert told(show_of([fact(1, "甲 3 人", as_of=as_of)])) == []


@pytest.mark.parametrize("as_of", ["2023-02-30", "去年", "23-08", "2023-00", "2023-08-15-01"])
def test_dates_that_are_none_are_named(as_of: str) -> None:
    (line,) = told(show_of([fact(1, "甲 3 人", as_of=as_of)]))
    assert f"日期“{as_of}”不存在或看不懂" in line


MISPRINTS = {
    "举办 1,51 场": "“1,51”的逗号位置不对：从右往左每三位一个",
    "举办 12,34,567 场": "“12,34,567”的逗号位置不对：从右往左每三位一个",
    "举办 1,5100 场": "“1,5100”的逗号位置不对：从右往左每三位一个",
    "培训 5..6 万人": "“5..6”里的小数点或逗号多了",
    "培训 5.,6 万人": "“5.,6”里的小数点或逗号多了",
    "培训 １２３ 人": "“１２３”是全角数字，和别的数字字形不同",
    "培训 6。5 万人": "“6。5”里用了全角的标点",
    "举办 1，510 场": "“1，510”里用了全角的标点",
    "举办 15O0 场": "“15O0”里像是把字母当成了数字",
    "举办 1l0 场": "“1l0”里像是把字母当成了数字",
    "投入 1.234,56 万元": "“1.234,56”里的逗号和小数点像是写反了",
}
FINE = [
    "举办 1,510 场", "投入 1,234,567.89 元", "O2O 平台 3 个", "5G 基站 3 座", "3 升水 2 桶",
    "第 3、4 期 2 个班", "比例为 3:2", "2019—2023 年", "12351 热线", "v2.0.1 版 3 个",
    "In 2019, 1,510 events", "A4 纸 3 张", "60 mi away, 3 km long", "满意率 99.5%，好评 3 个",
    "拨打 0431-88888888", "5 场，300 人", "10 oz of gold", "3lb of 5 kinds",
]  # fmt: skip


@pytest.mark.parametrize("text", MISPRINTS)
def test_a_number_that_looks_mistyped_is_named(text: str) -> None:
    (line,) = told(show_of([fact(1, text)]))
    assert MISPRINTS[text] in line


@pytest.mark.parametrize("text", FINE)
def test_a_number_that_is_right_is_not(text: str) -> None:
    assert told(show_of([fact(1, text)])) == []


def test_facts_without_a_source_are_named_where_sources_are_required() -> None:
    facts = [fact(1, "甲 3 人"), fact(2, "乙 3 人", source="报告"), fact(3, "没有数字")]
    assert told(show_of(facts)) == []
    hint = "(请加一行 source: 来源；show.yaml 里写着 require_sources: true)"
    assert told(show_of(facts, require_sources=True)) == [f"1.yaml:1:9: “甲 3 人”没有写来源 {hint}"]


def test_titles_that_are_the_same_are_named() -> None:
    topics = (Topic("题", (fact(1, "甲"),), Place("1.yaml", 3, 5)),) * 2
    again = (Topic("题", (fact(2, "乙"),)), Topic("题", (fact(3, "丙"),)))
    sections = (
        Section("1", "篇", (topics[0],), places={"title": Place("1.yaml", 1, 8)}),
        Section("2", "篇", again, places={"title": Place("2.yaml", 1, 8)}),
    )
    first, second = told(Show("数说", sections))
    assert first == "2.yaml:1:8: 有两篇都叫“篇”，另一篇在 1.yaml:1 (请改一个标题)"
    assert "这一篇有两个标题都是“题”" in second


def test_only_what_show_yaml_says_requires_sources(tmp_path: Path) -> None:
    (tmp_path / "1.yaml").write_text(
        "title: 篇\ntopics:\n- {title: 题, facts: [培训职工 3 人]}\n", "utf-8"
    )
    for word, required in (("true", True), ("false", False), ("是", True)):
        (tmp_path / "show.yaml").write_text(f"title: 甲\nrequire_sources: {word}\n", "utf-8")
        show = load(tmp_path, palettes=frozenset(PALETTES), assets=None).show
        assert show is not None
        assert show.require_sources is required


@pytest.mark.parametrize("name", ["english", "small"])
def test_a_good_show_raises_no_doubt(name: str) -> None:
    show = load(SHOWS / name, palettes=frozenset(PALETTES), assets=None).show
    assert show is not None
    assert told(show) == []
