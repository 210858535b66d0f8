"""What becomes of an outline: sections, topics, facts, the show's own lines, and the rest."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importers.as_lines import show_lines

from kiosk.content.parsing.nodes import MOST_CHARACTERS
from kiosk.importers.document_outline import (
    Block,
    DocumentPlace,
    Entry,
    FrontMatter,
    Heading,
    Note,
    Outline,
    Paragraph,
    Row,
    Unit,
    line_of,
)
from kiosk.importers.markdown import read_markdown
from kiosk.importers.outline_to_show import ConvertedShow, outline_to_show
from kiosk.importers.title_page import extract_title_page


def placed(text: str) -> ConvertedShow:
    return outline_to_show(read_markdown(text), "文件名")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # one level of headings below the title: sections, each with a topic of its name
            "# 题\n## 一\n- 甲 1 个\n## 二\n- 乙 2 个",
            ["title: 题", "# 一", "## 一", "- 甲 1 个", "# 二", "## 二", "- 乙 2 个"],
        ),
        (
            "# 题\n## 一\n### 甲\n- 1 个\n### 乙\n- 2 个",
            ["title: 题", "# 一", "## 甲", "- 1 个", "## 乙", "- 2 个"],
        ),
        (
            "# 一\n## 甲\n- 1 个\n# 二\n## 乙\n- 2 个",
            ["title: 文件名", "# 一", "## 甲", "- 1 个", "# 二", "## 乙", "- 2 个"],
        ),
        ("- 甲 1 个", ["title: 文件名", "# 文件名", "## 文件名", "- 甲 1 个"]),
        ("# 题\n甲。乙！", ["title: 题", "# 题", "## 题", "- 甲。", "- 乙！"]),
        (  # title and occasion; who, what for and title
            "# 题\n## 场合\n### 一\n#### 甲\n- 1 个",
            ["title: 题", "occasion: 场合", "# 一", "## 甲", "- 1 个"],
        ),
        (
            "# 单位\n## 场合\n### 题\n#### 一\n##### 甲\n- 1 个",
            ["title: 题", "organisation: 单位", "occasion: 场合", "# 一", "## 甲", "- 1 个"],
        ),
        (  # a tagline behind a dash, an introduction of several lines
            "# 题\n## 一——口号——二\n引言。  \n第二行\n### 甲\n- 1 个\n## A – b\n### c\n- 1 d",
            [
                "title: 题",
                "# 一 // 口号——二",
                "intro: 引言。\n第二行",
                "## 甲",
                "- 1 个",
                "# A // b",
                "## c",
                "- 1 d",
            ],
        ),
        (  # what cannot introduce is told
            "# 题\n## 一\n段一。段二。\n\n段三\n## 二\n引言\n\n更多\n### 甲\n- 1 个",
            [
                "title: 题",
                "# 一",
                "## 一",
                "- 段一。",
                "- 段二。",
                "- 段三",
                "# 二",
                "intro: 引言",
                "## 二",
                "- 更多",
                "## 甲",
                "- 1 个",
            ],
        ),
        (  # nor what nothing follows
            "# 题\n## 一\n只有引言 1 个。\n### 空的标题没有句子，很长很长\n## 二\n- 2 个",
            ["title: 题", "# 一", "## 一", "- 只有引言 1 个。", "# 二", "## 二", "- 2 个"],
        ),
        (  # typed marks: alone they are headings, side by side a list
            "# 题\n## 一\n●甲\n\n1 个\n\n● 乙\n\n2 个",
            ["title: 题", "# 一", "## 甲", "- 1 个", "## 乙", "- 2 个"],
        ),
        (
            "# 题\n## 一\n●甲 1 个\n\n●乙 2 个\n\n3 个",
            ["title: 题", "# 一", "## 一", "- 甲 1 个", "- 乙 2 个", "- 3 个"],
        ),
        (  # deeper headings are topics as well
            "# 题\n## 一\n### 甲\n- 1 个\n#### 乙\n- 2 个\n## 二\n### 丙\n- 3 个",
            ["title: 题", "# 一", "## 甲", "- 1 个", "## 乙", "- 2 个", "# 二", "## 丙", "- 3 个"],
        ),
        (  # the last line says goodbye
            "# 题\n## 一\n### 甲\n1 个\n\n雾凇岛",
            ["title: 题", "closing: 雾凇岛", "# 一", "## 甲", "- 1 个"],
        ),
        (
            "# 题\n## 一\n### 甲\n1 个\n\n已经走上新台阶。",
            ["title: 题", "# 一", "## 甲", "- 1 个", "- 已经走上新台阶。"],
        ),
        (
            "# 题\n## 一\n### 甲\n- 1 个\n- 雾凇岛",
            ["title: 题", "# 一", "## 甲", "- 1 个", "- 雾凇岛"],
        ),
        (
            "# T\n## A\n- 1 b\n## Thank you",
            ["title: T", "closing: Thank you", "# A", "## A", "- 1 b"],
        ),
        (  # rows
            "# 题\n|项目|数量|\n|-|-|\n|活动|10 场|\n|培训|6.5|万人次|\n|一整句话||\n|职工|6,500|",
            [
                "title: 题",
                "# 题",
                "## 题",
                "- 活动 10 场",
                "- 培训 6.5 万人次",
                "- 一整句话",
                "- 职工 6,500",
            ],
        ),
        (  # a programme
            "# T\n|Time|What|\n|-|-|\n|9:00|Opening|Hall A|\n|10:30–11:45|Choir|\n|2pm|Tea|\n"
            "|5月12日下午|座谈会|\n|8点半|报到|\n|12:00|300|\n|16:00|合唱 5 首|\n"
            "|6,500|人|\n|1|甲|",
            [
                "title: T",
                "# T",
                "## T",
                "- 9:00 Opening Hall A",
                "- 10:30–11:45 Choir",
                "- 2pm Tea",
                "- 5月12日下午 座谈会",
                "- 8点半 报到",
                "- 16:00 合唱 5 首",
                "- 6,500 人",
            ],
        ),
        (  # headings that say something, where nothing else does, beside facts and as sections
            "# Report\n## We trained 6,500 people\n## We opened 12 halls",
            [
                "title: Report",
                "# Report",
                "## Report",
                "- We trained 6,500 people",
                "- We opened 12 halls",
            ],
        ),
        (
            "# 题\n## 一\n### 甲\n- 1 个\n### 培训 6.5 万人次\n### 建成 90 家\n### 空\n## 二 3 家",
            [
                "title: 题",
                "# 一",
                "## 甲",
                "- 1 个",
                "## 一",
                "- 培训 6.5 万人次",
                "- 建成 90 家",
                "# 题",
                "## 题",
                "- 二 3 家",
            ],
        ),
        (
            "# 题\n## 让每一位职工都有出彩的机会\n## 空",
            ["title: 题", "# 题", "## 题", "- 让每一位职工都有出彩的机会"],
        ),
        (  # the last line, where it says nothing of goodbye
            "# T\n## A\n### B\nWe held 12 fairs\n\nAll of them were free",
            ["title: T", "# A", "## B", "- We held 12 fairs", "- All of them were free"],
        ),
        (
            "# 题\n## 一\n### 甲\n1 个\n\n感谢信寄给大家",
            ["title: 题", "# 一", "## 甲", "- 1 个", "- 感谢信寄给大家"],
        ),
        (
            "# 题\n## 一\n### 甲\n1 个\n\n感谢各位观看！",
            ["title: 题", "closing: 感谢各位观看！", "# 一", "## 甲", "- 1 个"],
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    show = placed(text).show
    assert show is not None
    assert show_lines(show) == expected


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (["题"], {"title": "题"}),
        (["某某总工会"], {"title": "某某总工会"}),
        (["某某总工会", "题"], {"organisation": "某某总工会", "title": "题"}),
        (["题", "某某总工会"], {"organisation": "某某总工会", "title": "题"}),
        (
            ["Five years", "Riverside Centre"],
            {"title": "Five years", "organisation": "Riverside Centre"},
        ),
        (
            ["某某单位", "场合", "题"],
            {"organisation": "某某单位", "occasion": "场合", "title": "题"},
        ),
        (
            ["题", "title", "场合", "单位"],
            {"title": "题", "occasion": "场合", "organisation": "单位"},
        ),
        (
            ["题", "title", "某某局", "场合"],
            {"title": "题", "occasion": "场合", "organisation": "某某局"},
        ),
    ],
)
def test_lines_at_the_beginning(lines: list[str], roles: dict[str, str]) -> None:
    where = DocumentPlace(Unit.LINE, 1)
    titled = "title" in lines
    fronts = [FrontMatter(line, where) for line in lines if line != "title"]
    if titled:
        fronts[0] = FrontMatter(fronts[0].text, where, "title")
    found = extract_title_page(Outline(()), tuple(fronts))
    assert found.roles == roles
    assert found.omissions == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("# 题\n## 一\n### 空\n### 甲\n- 1 个", [("left-heading", 3, "空")]),
        ("# 题\n## 一\n- 1 个\n## 空。\n", [("left-heading", 4, "空。")]),
        (
            "- 甲\n\n" + "长" * (MOST_CHARACTERS + 1),
            [("left-long", 3, "长" * (MOST_CHARACTERS + 1))],
        ),
        ("- 甲\n\n" + "{" * (MOST_CHARACTERS - 1), [("left-long", 3, "{" * (MOST_CHARACTERS - 1))]),
        (
            "- 甲\n\n|项目|2022|2023|\n|-|-|-|\n|培训|5|6|",
            [("left-row", 3, "项目 | 2022 | 2023"), ("left-row", 5, "培训 | 5 | 6")],
        ),
        (
            "- 甲\n\n|项目|2022|\n|-|-|\n|第 2 期|5|\n|场地|二楼|",
            [
                ("left-row", 3, "项目 | 2022"),
                ("left-row", 5, "第 2 期 | 5"),
                ("left-row", 6, "场地 | 二楼"),
            ],
        ),
    ],
)
def test_what_finds_no_place_is_listed(text: str, left: list[tuple[str, int, str]]) -> None:
    found = placed(text).omissions
    assert [(each.key, each.where.number, each.text) for each in found] == left


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("- 举办活动 10 场", "zh-CN"),
        ("- “吉工e站”APP online platform 囊括 17 项 brand services", "zh-CN"),
        ("- 10 events were held", "en"),
        ("- 参加者は 650 人でした", "ja"),
    ],
)
def test_the_language_is_that_of_the_words(text: str, language: str) -> None:
    show = placed(text).show
    assert show is not None
    assert show.language == language


def test_without_a_sentence_there_is_no_show() -> None:
    assert placed("# 题\n## 一\n### 甲").show is None
    assert outline_to_show(Outline(()), "文件名").show is None


WORDS = (
    st.text(alphabet="甲乙 1a。；.●—-“”{\\\\:", min_size=1, max_size=12).map(line_of).filter(bool)
)
HERE = st.builds(DocumentPlace, st.just(Unit.LINE), st.integers(1, 99))
LEFT_OVER = re.compile(r"[\s●—–|-]")
BLOCKS = st.lists(
    st.builds(FrontMatter, WORDS, HERE, st.sampled_from(["", "title", "occasion"]))
    | st.builds(Heading, WORDS, HERE, st.integers(1, 4))
    | st.builds(Paragraph, st.lists(WORDS, min_size=1, max_size=3).map(tuple), HERE)
    | st.builds(Entry, WORDS, HERE)
    | st.builds(Row, st.lists(WORDS, min_size=1, max_size=3).map(tuple), HERE)
    | st.builds(Note, WORDS, HERE),
    max_size=12,
)


@given(BLOCKS, st.sampled_from([0, 1]))
def test_whatever_a_document_says_is_shown_or_listed(
    blocks: list[Block], section_level: int
) -> None:
    placed = outline_to_show(Outline(tuple(blocks), section_level=section_level), "")
    if placed.show is None:
        assert not any(isinstance(block, Paragraph | Entry) for block in blocks)
        return
    said = Counter[str]()
    for block in blocks:
        match block:
            case Paragraph(texts, _) | Row(texts, _):
                said.update("".join(texts))
            case _:
                said.update(block.text)
    told = Counter("".join(each.text for each in placed.omissions))
    show = placed.show
    told.update(show.title + show.organisation + show.occasion + show.closing)
    for section in show.sections:
        told.update(section.title + section.tagline + section.intro)
        for topic in section.topics:
            told.update(topic.title)
            told.update("".join(fact.text + fact.note for fact in topic.facts))
    lost = {character for character in said - told if not LEFT_OVER.match(character)}
    assert lost == set()
