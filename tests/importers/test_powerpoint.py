"""Presentations to an outline: order, titles, sections, notes, and what is left."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from importers.as_lines import block_lines, omission_lines
from importers.office import (
    Slide,
    a_line,
    a_run,
    body,
    chart,
    diagram,
    equation,
    fraction,
    group,
    picture,
    power,
    powerpoint,
    series,
    shape,
    slide_table,
    symbols,
    title,
)

from kiosk.importers.detect import read_document
from kiosk.importers.document_outline import Outline


def read(tmp_path: Path, *slides: Slide, **more: object) -> Outline:
    return read_document(powerpoint(tmp_path / "文稿.pptx", *slides, **more))  # type: ignore[arg-type]


NUMBER = '<a:fld type="slidenum"><a:t>‹#›</a:t></a:fld>'
DAY = '<a:fld type="datetime1"><a:t>2024-05-01</a:t></a:fld>'


def signed(text: str, tag: str, font: str = "Wingdings") -> str:
    """A run with a font of signs."""
    return f'<a:r><a:rPr><{tag} typeface="{font}"/></a:rPr><a:t>{text}</a:t></a:r>'


MATH = (
    '<mc:AlternateContent><mc:Choice Requires="a14"><a14:m>%s</a14:m></mc:Choice>'
    "<mc:Fallback/></mc:AlternateContent>"
)
COVER = Slide(shape("总题", kind="ctrTitle"), shape("场合\n单位", kind="subTitle"), layout="title")


@pytest.mark.parametrize(
    ("slides", "blocks"),
    [
        ([COVER], ["front title: 总题", "front : 场合", "front : 单位"]),
        ([Slide(title("甲"), body("一 1 个", "二\n个"))], ["## 甲", "- 一 1 个", "- 二个"]),
        (  # the order on the slide, whatever the order in the file
            [
                Slide(
                    shape("右 1 个", at=(5_000_000, 2_000_000)),
                    shape("下 1 个", at=(0, 5_000_000)),
                    shape("左 1 个", at=(0, 2_100_000)),
                    title("甲"),
                )
            ],
            ["## 甲", "左 1 个", "右 1 个", "下 1 个"],
        ),
        (  # a group is one thing; its own shapes have an order inside
            [
                Slide(
                    title("甲"),
                    shape("后 1 个", at=(0, 4_000_000)),
                    group(
                        shape("组下 1 个", at=(0, 900_000_000)),
                        shape("组上 1 个", at=(0, 0)),
                        at=(0, 1_000_000),
                    ),
                )
            ],
            ["## 甲", "组上 1 个", "组下 1 个", "后 1 个"],
        ),
        (  # what has no place of its own stands where its layout says
            [
                Slide(
                    title("甲"),
                    shape("下", kind="obj", index="2"),
                    shape("上", kind="obj", index="1"),
                    corners=shape(kind="obj", index="2", at=(0, 5_000_000))
                    + shape(kind="obj", index="1", at=(0, 1_000_000)),
                )
            ],
            ["## 甲", "- 上", "- 下"],
        ),
        (
            [COVER, Slide(title("篇"), layout="secHead"), Slide(title("甲"), body("1 个"))],
            ["front title: 总题", "front : 场合", "front : 单位", "# 篇", "## 甲", "- 1 个"],
        ),
        (
            [COVER, Slide(shape("篇", kind="ctrTitle"), shape("引言", kind="subTitle"))],
            ["front title: 总题", "front : 场合", "front : 单位", "# 篇", "引言"],
        ),
        (  # a slide without a title begins with one, or goes on
            [
                Slide(title("甲"), body("1 个")),
                Slide(shape("乙"), shape("2 个")),
                Slide(shape("3 个")),
            ],
            ["## 甲", "- 1 个", "## 乙", "2 个", "3 个"],
        ),
        (  # a cover without placeholders
            [
                Slide(shape("总题", at=(0, 0)), shape("场合", at=(0, 3_000_000))),
                Slide(title("甲"), body("1 个")),
            ],
            ["front title: 总题", "front : 场合", "## 甲", "- 1 个"],
        ),
        ([Slide(title("甲"), shape("1 个", bullet=True))], ["## 甲", "- 1 个"]),
        (
            [Slide(title("甲"), slide_table(["a", "5 个"], ["b", "6 个"]))],
            ["## 甲", "| a | 5 个", "| b | 6 个"],
        ),
        (
            [Slide(title("甲"), body("1 个"), notes="请讲\n两句")],
            ["## 甲", "- 1 个", "note: 请讲\n两句"],
        ),
        (
            [Slide(title("甲"), diagrams=[diagram("图示一", "图示二")])],
            ["## 甲", "- 图示一", "- 图示二"],
        ),
        (  # in the order of showing, and what is below a point after it
            [
                Slide(
                    title("甲"),
                    diagrams=[
                        diagram("二之一", "二", "一", order=[(1, 0), (-1, 1), (-1, 0)]),
                        diagram("第十", "第二", order=[(-1, 10), (-1, 2)]),
                    ],
                )
            ],
            ["## 甲", "- 一", "- 二", "- 二之一", "- 第二", "- 第十"],
        ),
        (
            [
                Slide(
                    title("甲"), body("1 个"), shape("3", kind="sldNum"), shape("页脚", kind="ftr")
                )
            ],
            ["## 甲", "- 1 个"],
        ),
    ],
)
def test_blocks(tmp_path: Path, slides: Sequence[Slide], blocks: list[str]) -> None:
    assert block_lines(read(tmp_path, *slides)) == blocks


def test_slides_come_in_the_order_of_showing(tmp_path: Path) -> None:
    slides = [Slide(title(f"页{n}"), body("1 个")) for n in (1, 2, 3)]
    outline = read(tmp_path, *slides, order=[3, 1, 2])
    assert [line for line in block_lines(outline) if line.startswith("#")] == [
        "## 页3",
        "## 页1",
        "## 页2",
    ]


def test_named_sections_are_sections(tmp_path: Path) -> None:
    slides = [
        COVER,
        Slide(title("甲"), body("1 个")),
        Slide(title("大标题"), layout="secHead"),
        Slide(title("乙"), body("2 个")),
    ]
    outline = read(tmp_path, *slides, sections={"默认节": [1], "一": [2], "二": [3, 4]})
    assert block_lines(outline)[3:] == ["# 一", "## 甲", "- 1 个", "# 大标题", "## 乙", "- 2 个"]
    assert omission_lines(outline) == ["left-name 3: 二"]


@pytest.mark.parametrize(
    ("slide", "expected"),
    [
        (Slide(title("甲"), body("1 个"), hidden=True, notes="词"), ["left-hidden 1: 甲 1 个 词"]),
        (Slide(body("1 个"), shape("页脚", kind="ftr"), hidden=True), ["left-hidden 1: 1 个 页脚"]),
        (Slide(title("甲"), picture("合影")), ["left-picture 1: 合影"]),
        (Slide(title("甲"), comment="请核对"), ["left-comment 1: 请核对"]),
        (
            Slide("<p:graphicFrame><a:graphic><c:chart/></a:graphic></p:graphicFrame>"),
            ["left-chart 1: "],
        ),
        (
            Slide(charts=[chart("", series("人", ["甲"], ["5"]), series("户", ["乙"], ["6"]))]),
            ["left-chart 1: 人: 甲 5", "left-chart 1: 户: 乙 6"],
        ),
        (
            Slide(title("甲"), shape("内部", "77 件", hidden=True)),
            ["left-hidden 1: 内部 77 件"],
        ),
        (
            Slide(group(shape("a 1"), group(shape("b 2"), at=(0, 9)), at=(0, 0), hidden=True)),
            ["left-hidden 1: a 1", "left-hidden 1: b 2"],
        ),
        (
            Slide(shape(a_line(a_run("500 ", 'strike="sngStrike"'), a_run("700 members")))),
            ["left-struck 1: 500"],
        ),
        (Slide(body("单击此处添加文本", "Click to add text")), [
            "left-prompt 1: 单击此处添加文本", "left-prompt 1: Click to add text",
        ]),
        (Slide(shape(a_line(signed("\uf04a", "a:sym", "Webdings"), a_run("a 1")))), [
            "left-symbol 1: Webdings F04A",
        ]),
        (
            Slide(shape("年度报告", kind="ftr"), shape("2024", kind="dt"), corners=shape("口号")),
            ["left-header 1: 年度报告", "left-header 1: 口号"],
        ),
        (
            Slide(shape(a_line(a_run("Page "), NUMBER, a_run(" of 12")))),
            ["left-header 1: Page of 12"],
        ),
    ],
)  # fmt: skip
def test_what_has_no_place_is_listed(tmp_path: Path, slide: Slide, expected: list[str]) -> None:
    assert omission_lines(read(tmp_path, slide)) == expected


def test_what_many_slides_repeat_is_listed_once(tmp_path: Path) -> None:
    slides = [Slide(body("1 个"), shape("年度报告", kind="ftr")) for _ in range(3)]
    assert omission_lines(read(tmp_path, *slides)) == ["left-header 1: 年度报告"]


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ([a_run("5 × 10"), a_run("6", 'baseline="30000"'), a_run(" kWh")], ["5 × 10⁶ kWh"]),
        ([a_run("1,200"), a_run("3", 'baseline="30%"'), a_run(" members")], ["1,200³ members"]),
        ([a_run("the 1"), a_run("st", 'baseline="30000"'), a_run(" of 90")], ["the 1st of 90"]),
        ([a_run("CO"), a_run("2", 'baseline="-25000"'), a_run(" 减少 5 吨")], ["CO₂ 减少 5 吨"]),
        ([a_run("about"), a_run(" 90", 'baseline="0"'), a_run(" halls")], ["about 90 halls"]),
        (
            [a_run("In all "), a_run("500", 'strike="dblStrike"'), a_run(" 700 came")],
            ["In all 700 came"],
        ),
        ([a_run("Members_x000B_and 5 guests")], ["Members", "and 5 guests"]),
        ([a_run("a_x0009_5_x000D_"), a_run("b_x005F_x000B_c")], ["a 5", "b_x000B_c"]),
        ([signed("ü", "a:latin"), a_run(" 30 halls")], ["✓ 30 halls"]),
        ([a_run("90 "), signed("à", "a:sym"), a_run(" 120")], ["90 → 120"]),
        ([signed("abc ≥ 5", "a:sym")], ["abc ≥ 5"]),
        ([signed("\uf0b3", "a:sym", "Symbol"), a_run(" 85%")], ["≥ 85%"]),
        ([NUMBER], []),
        ([a_run("— "), DAY, a_run(" —")], []),
        (
            [a_run("The hall measures "), MATH % equation(symbols("A=250")), a_run(" metres")],
            ["The hall measures A=250 metres"],
        ),
        (
            [
                a_run("占 "),
                MATH % equation(fraction(symbols("3"), symbols("4"))),
                a_run("，共 "),
                equation(power(symbols("10"), symbols("4"))),
            ],
            ["占 3/4，共 10⁴"],
        ),
    ],
)
def test_runs_of_a_line(tmp_path: Path, inner: list[str], lines: list[str]) -> None:
    outline = read(tmp_path, Slide(title("甲")), Slide(shape(a_line(*inner))))
    assert block_lines(outline)[1:] == [" / ".join(lines)] * bool(lines)


def test_a_number_that_begins_a_list_is_kept(tmp_path: Path) -> None:
    def numbered(text: str, start: int) -> str:
        kind = f'<a:buAutoNum type="arabicPeriod" startAt="{start}"/>'
        return a_line(a_run(text), properties=kind)

    slide = Slide(
        shape(numbered("A great year", 1986), numbered("A better one", 1986)),
        shape(numbered("one", 1), numbered("two", 1), "between", numbered("three", 3)),
    )
    assert block_lines(read(tmp_path, slide)) == [
        "- 1986. A great year", "- 1987. A better one", "- one", "- two", "between", "- three",
    ]  # fmt: skip


def test_all_of_the_page_of_notes_is_the_note(tmp_path: Path) -> None:
    beside = shape("另有 40 把椅子", at=(0, 9_000_000)) + slide_table(["甲", "5 个"])
    slide = Slide(body("1 个"), notes="请讲", beside_notes=beside)
    assert block_lines(read(tmp_path, slide)) == ["- 1 个", "note: 请讲\n甲 | 5 个\n另有 40 把椅子"]


def cards(*boxes: tuple[str, int, int], more: str = "") -> Slide:
    """A slide of boxes, each with its text, column and row."""
    inner = (
        shape(text, at=(column * 3_000_000, 1_000_000 + row * 600_000), size=(2_000_000, 500_000))
        for text, column, row in boxes
    )
    return Slide(title("甲"), *inner, more)


@pytest.mark.parametrize(
    ("slide", "lines"),
    [
        (  # number above label
            cards(("6,500", 0, 0), ("members", 0, 1), ("85%", 1, 0), ("pass rate", 1, 1)),
            ["6,500 members", "85% pass rate"],
        ),
        (  # label above number, in two rows of cards
            cards(
                ("培训人次", 0, 0), ("548万人次", 0, 1), ("车间", 1, 0), ("90 个", 1, 1),
                ("满意率", 0, 3), ("98.5%", 0, 4), ("建站", 1, 3), ("24", 1, 4),
            ),
            ["培训人次 548万人次", "车间 90 个", "满意率 98.5%", "建站 24"],
        ),
        (  # number above label, in two rows of cards close to each other
            cards(
                ("12", 0, 0), ("halls", 0, 1), ("5", 1, 0), ("choirs", 1, 1),
                ("7", 0, 2), ("gardens", 0, 3), ("3", 1, 2), ("ships", 1, 3),
            ),
            ["12 halls", "5 choirs", "7 gardens", "3 ships"],
        ),
        (  # beside each other
            cards(("6,500+", 0, 0), ("workers", 1, 0), ("$24.9 million", 0, 3), ("saved", 1, 3)),
            ["6,500+ workers", "$24.9 million saved"],
        ),
        (
            cards(("职工", 0, 0), ("1,510", 1, 0), ("班组", 0, 3), ("645", 1, 3)),
            ["职工 1,510", "班组 645"],
        ),
        (cards(("2019", 0, 0), ("Founded", 0, 1)), ["2019 Founded"]),
        (  # what says something by itself is no label, and what is far away is none either
            cards(("6,500", 0, 0), ("90 workshops", 0, 1), ("Thank you", 0, 9)),
            ["6,500", "90 workshops", "Thank you"],
        ),
        (cards(("90 workshops", 0, 0), ("All of them are free.", 0, 1)), [
            "90 workshops", "All of them are free.",
        ]),
        (Slide(title("甲"), shape("6,500", "members"), shape("90", "workshops")), [
            "6,500 members", "90 workshops",
        ]),
        (Slide(title("甲"), shape("6,500\nmembers", "Since 2019 they come every year.")), [
            "6,500 members", "Since 2019 they come every year.",
        ]),
        (Slide(title("甲"), body("满意率", "98.5%", "车间", "90")), ["满意率 98.5%", "车间 90"]),
        (Slide(title("甲"), shape("Training", "6,500", "people")), ["Training 6,500 people"]),
        (  # a group measures its own shapes
            Slide(
                title("甲"),
                group(
                    shape("45", at=(0, 0), size=(10, 10)),
                    shape("volunteers", at=(0, 10), size=(10, 10)),
                    at=(1_000_000, 1_000_000),
                    size=(1_000_000, 1_000_000),
                    inner=(0, 0, 10, 20),
                ),
                shape("halls", at=(1_000_000, 3_000_000), size=(1_000_000, 500_000)),
                shape("12", at=(1_000_000, 2_100_000), size=(1_000_000, 500_000)),
            ),
            ["45 volunteers", "12 halls"],
        ),
        (Slide(title("甲"), slide_table(["90", "6,500"], ["workshops", "members"])), [
            "90 workshops", "6,500 members",
        ]),
        (Slide(title("甲"), slide_table(["车间", "会员"], ["90", "6,500"])), [
            "车间 90", "会员 6,500",
        ]),
    ],
)  # fmt: skip
def test_a_number_and_its_label_are_one_item(
    tmp_path: Path, slide: Slide, lines: list[str]
) -> None:
    told = [line.removeprefix("- ") for line in block_lines(read(tmp_path, COVER, slide))[3:]]
    assert told == ["## 甲", *lines]


def test_columns_of_a_table_with_a_year_are_no_cards(tmp_path: Path) -> None:
    table = slide_table(["Year", "Members"], ["2024", "260"])
    lines = block_lines(read(tmp_path, Slide(title("甲"), table)))
    assert lines == ["## 甲", "| Year | Members", "| 2024 | 260"]


def test_no_card_is_made_of_a_cover(tmp_path: Path) -> None:
    cover = Slide(
        shape("总题", at=(0, 0)), shape("2024", at=(0, 900_000)), shape("单位", at=(0, 1_500_000))
    )
    lines = block_lines(read(tmp_path, cover, Slide(title("甲"), body("1 个"))))
    assert lines[:3] == ["front title: 总题", "front : 2024", "front : 单位"]
