"""Word documents to an outline: styles, lists, changes, boxes, notes, and documents by hand."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from importers.as_lines import block_lines, omission_lines
from importers.office import chart, diagram, para, run, series, table, text_box, word

from kiosk.importers.detect import read_document
from kiosk.importers.document_outline import Outline


def read(tmp_path: Path, *body: str, **parts: str) -> Outline:
    return read_document(word(tmp_path / "文档.docx", *body, parts=parts))


DELETED = f"<w:del>{run('删去').replace('w:t', 'w:delText')}</w:del>"
RUBY = f"<w:r><w:ruby><w:rt>{run('guǎn')}</w:rt><w:rubyBase>{run('馆')}</w:rubyBase></w:ruby></w:r>"


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (
            [
                para("总题", style="Title"),
                para("副题", style="Subtitle"),
                para("一", style="1"),
                para("二", style="2"),
                para("三", style="标题3"),
                para("正文"),
            ],
            ["front title: 总题", "front occasion: 副题", "# 一", "## 二", "### 三", "正文"],
        ),
        (
            [para("一", level=0), para("二", level=1), para("正文", level=9)],
            ["# 一", "## 二", "正文"],
        ),
        ([para("一", style="1"), para("甲", listed=True), para("乙")], ["# 一", "- 甲", "乙"]),
        ([para("甲\n乙\n"), para(), para("\t 丙\t丁 ")], ["甲 / 乙", "丙 丁"]),
        ([para("标题\n两行", style="1")], ["# 标题两行"]),
        ([para(more=run("前") + f"<w:ins>{run('加')}</w:ins>" + DELETED + run("后"))], ["前加后"]),
        (
            [
                para(
                    more=f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>"
                )
            ],
            ["新处"],
        ),
        (
            [
                para(
                    more=f"<w:hyperlink>{run('链接')}</w:hyperlink><w:smartTag>{run('标记')}</w:smartTag>"
                )
            ],
            ["链接标记"],
        ),
        ([para(more="<w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>15</w:t></w:r>")], ["10-15"]),
        ([para(more="<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("字段"))], ["字段"]),
        (
            [para(more='<w:r><w:t>页前</w:t><w:br w:type="page"/><w:t>页后</w:t></w:r>')],
            ["页前页后"],
        ),
        ([para("前", more=RUBY)], ["前馆"]),
        ([f"<w:sdt><w:sdtContent>{para('控件')}</w:sdtContent></w:sdt>"], ["控件"]),
        (
            [para("框外", more=text_box(para("框内一"), para("框内二")))],
            ["框外", "框内一", "框内二"],
        ),
        ([table(["甲", "5 个"], ["", ""], ["乙", "6 个"])], ["| 甲 | 5 个", "| 乙 | 6 个"]),
        ([table(["框在表里的一段。"])], ["框在表里的一段。"]),
        (
            [table(["甲", "乙"]).replace("</w:tc>", table(["里", "层"]) + "</w:tc>", 1)],
            ["| 甲里层 | 乙"],
        ),
    ],
)
def test_blocks(tmp_path: Path, body: Sequence[str], blocks: list[str]) -> None:
    assert block_lines(read(tmp_path, *body)) == blocks


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (  # centred lines, the largest the title; sections larger than topics
            [
                para("单位名称", centred=True, bold=True, size=32),
                para("某个场合", centred=True, bold=True, size=32),
                para("总标题", centred=True, bold=True, size=44),
                para("第一篇", bold=True, size=32),
                para("标题甲", bold=True),
                para("举办活动 10 场。"),
                para("第二篇", bold=True, size=32),
                para("标题乙", bold=True),
                para("举办活动 20 场。"),
            ],
            [
                "front : 单位名称",
                "front : 某个场合",
                "front title: 总标题",
                "# 第一篇",
                "## 标题甲",
                "举办活动 10 场。",
                "# 第二篇",
                "## 标题乙",
                "举办活动 20 场。",
            ],
        ),
        (  # a bold sentence, and one of which only a part is bold, are no headings
            [
                para("标题", bold=True),
                para("整句加粗。", bold=True),
                para("半", bold=True, more=run("句")),
            ],
            ["# 标题", "整句加粗。", "半句"],
        ),
        ([para("全", bold=True), para("粗", bold=True)], ["全", "粗"]),
        (  # where styles make headings, bold is only bold
            [para("一", style="1"), para("粗", bold=True), para("正文")],
            ["# 一", "粗", "正文"],
        ),
    ],
)
def test_headings_made_by_hand(tmp_path: Path, body: Sequence[str], blocks: list[str]) -> None:
    assert block_lines(read(tmp_path, *body)) == blocks


DIAGRAM = '<w:r><w:drawing><dgm:relIds r:dm="rdiagramData"/></w:drawing></w:r>'


def test_the_words_of_a_diagram_are_read(tmp_path: Path) -> None:
    data = diagram("其次 12 馆", "首先 45 人", order=[(-1, 1), (-1, 0)])
    outline = read(tmp_path, para("计划", style="1", more=DIAGRAM), diagramData=data)
    assert block_lines(outline) == ["# 计划", "- 首先 45 人", "- 其次 12 馆"]


FOOTNOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
COMMENT = '<w:r><w:commentReference w:id="0"/></w:r>'
PICTURE = '<w:r><w:drawing><wp:docPr descr="合影"/><a:blip/></w:drawing></w:r>'


@pytest.mark.parametrize(
    ("body", "parts", "expected"),
    [
        (
            [para("一段"), para("有脚注", more=FOOTNOTE)],
            {
                "footnotes": f'<w:footnote w:type="separator" w:id="0">{para("线")}</w:footnote>'
                f'<w:footnote w:id="2">{para("出处")}</w:footnote>'
            },
            ["left-footnote 2: 出处"],
        ),
        (
            [para("有批注", more=COMMENT)],
            {"comments": f'<w:comment w:id="0">{para("请核对")}</w:comment>'},
            ["left-comment 1: 请核对"],
        ),
        ([para("正文")], {"header": para("单位"), "footer": para("")}, ["left-header 0: 单位"]),
        ([para("正文", more=PICTURE)], {}, ["left-picture 1: 合影"]),
        ([para("", more="<w:r><w:drawing><c:chart/></w:drawing></w:r>")], {}, ["left-chart 1: "]),
        (
            [para("", more='<w:r><w:drawing><c:chart r:id="rchart"/></w:drawing></w:r>')],
            {"chart": chart("历年", series("会员", ["2023", "2024"], ["1200", "1500"], "#,##0"))},
            ["left-chart 1: 历年, 会员: 2023 1,200, 2024 1,500"],
        ),
        ([para("", more=DIAGRAM)], {}, ["left-diagram 1: "]),
        ([para("", more="<w:r><w:object/></w:r>")], {}, ["left-embedded 1: "]),
        (
            [para("式", more="<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>")],
            {},
            ["left-formula 1: a+b"],
        ),
        ([para("显", more=run("隐", "<w:vanish/>"))], {}, ["left-hidden 1: 隐"]),
        ([para("一 1", style="TOC1"), para("二 2", style="TOC1")], {}, ["left-contents 1: "]),
    ],
)
def test_what_has_no_place_is_listed(
    tmp_path: Path, body: Sequence[str], parts: dict[str, str], expected: list[str]
) -> None:
    assert omission_lines(read(tmp_path, *body, **parts)) == expected


def test_a_style_is_what_its_parents_make_it(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="a"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
        '</w:style><w:style w:styleId="b"><w:name w:val="小标题"/><w:basedOn w:val="a"/></w:style>'
        '<w:style w:styleId="c"><w:name w:val="循环"/><w:basedOn w:val="c"/></w:style>'
        '<w:style w:styleId="d"><w:name w:val="项目"/><w:pPr><w:numPr>'
        '<w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    )
    body = [para(name, style=name) for name in "abcd"]
    assert block_lines(read(tmp_path, *body, styles=styles)) == ["## a", "## b", "c", "- d"]
