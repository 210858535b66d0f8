"""Presentations to an outline: order, titles, sections, notes, and what is left."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from importers.as_lines import block_lines, omission_lines
from importers.office import (
    Slide,
    body,
    group,
    picture,
    powerpoint,
    shape,
    slide_table,
    title,
)

from kiosk.importers.detect import read_document
from kiosk.importers.document_outline import Outline


def read(tmp_path: Path, *slides: Slide, **more: object) -> Outline:
    return read_document(powerpoint(tmp_path / "文稿.pptx", *slides, **more))  # type: ignore[arg-type]


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
        ([Slide(title("甲"), diagram=["图示一", "图示二"])], ["## 甲", "- 图示一", "- 图示二"]),
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
        (Slide(title("甲"), picture("合影")), ["left-picture 1: 合影"]),
        (Slide(title("甲"), comment="请核对"), ["left-comment 1: 请核对"]),
        (
            Slide("<p:graphicFrame><a:graphic><c:chart/></a:graphic></p:graphicFrame>"),
            ["left-chart 1: "],
        ),
    ],
)
def test_what_has_no_place_is_listed(tmp_path: Path, slide: Slide, expected: list[str]) -> None:
    assert omission_lines(read(tmp_path, slide)) == expected
