"""Markdown to an outline: every block, every mark inside a line, and what is left."""

import pytest
from importers.as_lines import block_lines, omission_lines

from kiosk.importers.markdown import read_markdown


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# 甲\n### 乙 ###", ["# 甲", "### 乙"]),
        ("甲\n===\n乙\n---", ["# 甲", "## 乙"]),
        ("#甲\n\n#", ["#甲"]),
        ("- 甲\n* 乙\n+ 丙\n1. 丁\n2) 戊", ["- 甲", "- 乙", "- 丙", "- 丁", "- 戊"]),
        ("- [x] 甲\n- [ ] 乙", ["- 甲"]),
        ("1986. A great year", ["- 1986. A great year"]),
        ("1. 甲\n   1. 子\n   2. 丑\n\n乙\n\n2. 丙", ["- 甲", "- 子", "- 丑", "乙", "- 丙"]),
        ("- 甲\n\n  乙", ["- 甲", "乙"]),
        ("- one\n  goes on\n- two", ["- one goes on", "- two"]),
        ("- 甲\n---\n- 乙", ["- 甲", "- 乙"]),
        ("- 甲，\n  乙", ["- 甲，乙"]),
        ("  - 里层 5 个", ["- 里层 5 个"]),
        ("甲 5 场  \n乙 6 场", ["甲 5 场 / 乙 6 场"]),
        ("甲 5 场\\\n乙 6 场", ["甲 5 场 / 乙 6 场"]),
        ("甲 5 场\n乙 6 场", ["甲 5 场 / 乙 6 场"]),
        ("甲 5 场，\n乙 6 场", ["甲 5 场，乙 6 场"]),
        ("A paragraph that\ngoes on.", ["A paragraph that goes on."]),
        ("甲<br>乙", ["甲 / 乙"]),
        ("> 引用一\n> 引用二", ["引用一 / 引用二"]),
        ("● 甲\n● 乙", ["● 甲 / ● 乙"]),
        ("***\n\n甲\n\n- - -\n\n乙", ["甲", "乙"]),
        ("|甲|5 个|\n|---|---|\n|乙|6 个|", ["| 甲 | 5 个", "| 乙 | 6 个"]),
        ("甲 | 乙\n--|--\n丙 \\| 丁 | 戊", ["| 甲 | 乙", "| 丙 | 丁 | 戊"]),
        ("a | b\n\nno table", ["a | b", "no table"]),
        ("|项目|数量|\n|-|-|\n|培训|6.5|万人次|", ["| 项目 | 数量", "| 培训 | 6.5 | 万人次"]),
        ("<table><tr><th>甲<td>5 个\n<tr><td><p>乙</p></table>", ["| 甲 | 5 个", "| 乙"]),
        ("<div>\n\n# 甲\n\n</div>\n<h2 align='center'>乙</h2>", ["# 甲", "## 乙"]),
        ("#甲\n##乙\n丙", ["# 甲", "## 乙", "丙"]),
        ("[注]: 春天培训 50 人", ["[注]: 春天培训 50 人"]),
        ("键入 `<!--` 开始\n\n- 乙", ["键入 <!-- 开始", "- 乙"]),
        ("    缩进的 5 句话", ["缩进的 5 句话"]),
        ("::: tip\n甲\n:::\n> [!NOTE]\n> 乙\n\n::right::", ["甲", "乙"]),
        ("# 甲\n\n--\n\n乙\n\n+++\n\n丙", ["# 甲", "乙", "丙"]),
        ("# 甲\n\n---\nlayout: x\nclass:\n  - y\n---\n\n# 乙", ["# 甲", "# 乙"]),
        ("+++\ntitle = 'It''s'\ndate = 2024\n+++\n甲", ["front title: It's", "甲"]),
        ("---\ntitle: >\n  A\n  year\nauthor: [a]\n---\n甲", ["front title: A year", "甲"]),
        ("---\ntitle: Skills: a year\n---\n甲", ["front title: Skills: a year", "甲"]),
        ("---\n\n# 甲\n\n---\n\n乙", ["# 甲", "乙"]),
        ("---\n---\n甲", ["甲"]),
        (
            '---\ntitle: 题\nauthor: "单位"\n---\n甲',
            ["front title: 题", "front organisation: 单位", "甲"],
        ),
        ("　　首行缩进的一段。", ["首行缩进的一段。"]),
        ("\r\n甲\r\n", ["甲"]),
        ("", []),
    ],
)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert block_lines(read_markdown(text.replace("\r\n", "\n"))) == blocks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("**甲**乙*丙*", "甲乙丙"),
        ("培训**超过 548 万**人次", "培训超过 548 万人次"),
        ("***三层***与__二层__与_一层_", "三层与__二层__与_一层_"),
        ("__two__ and _one_", "two and one"),
        ("snake_case_name", "snake_case_name"),
        ("5 * 6 * 7", "5 * 6 * 7"),
        ("旧 ~~500~~ 700", "旧 700"),
        ("**“甲”**乙，丙**（丁）**戊", "“甲”乙，丙（丁）戊"),
        ("地砖 3*4 米，2*3 米", "地砖 3*4 米，2*3 米"),
        ("5 × 10<sup>6</sup>", "5 × 10⁶"),
        ("甲 {#top} 乙{: .btn}", "甲 乙"),
        ("\U000f0000 甲", "\U000f0000 甲"),
        ("`代码 **不动**`", "代码 **不动**"),
        ("`` a ` b ``", "a ` b"),
        ("[字](http://a.b/c)和[词](<x>)", "字和词"),
        ('[字](http://a.b "名")', "字"),
        ("[字][a]与[不是]\n\n[a]: http://a.b", "字与[不是]"),
        ("<http://a.b/c>", "http://a.b/c"),
        ("<b>粗</b><span style='x'>字</span>", "粗字"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("\\*星\\* \\# \\[x\\] \\\\", "*星* # [x] \\"),
        ("\\10 大项目", "\\10 大项目"),
        ("{百万余名}", "{百万余名}"),
        ("&amp;&#20013;&nbsp;&nosuch;", "&中\xa0&nosuch;"),
        ("R&D 与 AT&T", "R&D 与 AT&T"),
        ("脚注[^1]在此", "脚注在此"),
        ("看不见\u200b的\ufeff字", "看不见的字"),
    ],
)
def test_marks_inside_a_line_are_taken_off(text: str, said: str) -> None:
    assert block_lines(read_markdown(text)) == [said]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲[^1]\n\n[^1]: 注解", ["left-footnote 3: 注解"]),
        ("甲\n<!-- 批注\n两行 -->\n乙", ["left-comment 2: 批注 两行"]),
        ("甲\n```\n代码 5\n```", ["left-code 2: 代码 5"]),
        ("甲\n\n~~~\n没有结束", ["left-code 3: 没有结束"]),
        ("甲![一张图](a.png)乙", ["left-picture 1: 一张图"]),
        ("---\ndate: 2023\n---\n甲", ["left-field 2: date: 2023"]),
        ("甲\n\n---\na: 1\nb: 2\n---", ["left-field 4: a: 1", "left-field 5: b: 2"]),
        ("[^1]: 注\n    解\n\n    二\n\n乙", ["left-footnote 1: 注 解 二"]),
        ("- [ ] 甲", ["left-task 1: 甲"]),
        ("甲 ~~乙~~", ["left-struck 1: 乙"]),
        ("甲\n\n    a = 1", ["left-code 3: a = 1"]),
        ("<style>\n.a { width: 40%; }\n</style>\n甲", ["left-code 1: .a { width: 40%; }"]),
        ("<pre>\n没有\n\n结束", ["left-code 1: 没有 结束"]),
        ("<!-- 没有\n\n结束", ["left-comment 1: 没有 结束"]),
        ("<div><![甲]></div>\n\n乙", ["left-comment 1: [甲]></div>"]),
        ("[![甲](a.svg)](b) [![乙](c.svg)](d)", ["left-picture 1: 甲", "left-picture 1: 乙"]),
        ("# 甲 {#top}\n{{< a b >}}", ["left-markup 1: {#top}", "left-markup 2: {{< a b >}}"]),
        ("> [!NOTE]\n> 甲", ["left-markup 1: [!NOTE]"]),
    ],
)
def test_what_has_no_place_is_listed_with_its_line(text: str, expected: list[str]) -> None:
    assert omission_lines(read_markdown(text)) == expected


def test_a_very_long_line_of_marks_is_read_soon() -> None:
    outline = read_markdown("*_`[" * 50_000)
    assert len(block_lines(outline)) == 1
