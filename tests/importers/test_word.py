"""Word documents to an outline: styles, lists, changes, boxes, notes, and documents by hand."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from importers.as_lines import block_lines, omission_lines
from importers.office import (
    chart,
    diagram,
    para,
    relations,
    run,
    series,
    table,
    text_box,
    word,
    zipped,
)

from kiosk.importers.detect import read_document
from kiosk.importers.document_outline import Outline
from kiosk.importers.lost_words import lost_words


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
            ["页前 / 页后"],
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
        ([para("显", more=run("隐", "<w:vanish/>"))], {}, ["left-hidden 1: 隐"]),
        (
            [para("一 1", style="TOC1"), para("二 2", style="TOC1")],
            {},
            ["left-contents 1: 一 1 二 2"],
        ),
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


def runs(*parts: tuple[str, str] | str) -> str:
    """A paragraph of runs, each a text or a text with properties."""
    made = (run(part) if isinstance(part, str) else run(*part) for part in parts)
    return para(more="".join(made))


def marked(text: str, mark: str, style: str = "") -> str:
    """A paragraph whose mark has properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>{run(text)}</w:p>"


def field(begin: str, code: str = "", result: str | None = None) -> str:
    """The runs of a field; without a result it shows what it is by itself."""
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>{shown}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def form(inner: str) -> str:
    return f"<w:ffData>{inner}</w:ffData>"


WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
SUPER = '<w:vertAlign w:val="superscript"/>'
CHOICE = (
    '<w:ddList><w:default w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>'
)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        # exponents and footnote marks are no digits of a number
        ([runs("节能 5 × 10", ("6", SUPER), " 度")], ["节能 5 × 10⁶ 度"]),
        ([runs("会员 1,200", ("[3]", SUPER), " 人")], ["会员 1,200[³] 人"]),
        ([runs("CO", ("2", '<w:vertAlign w:val="subscript"/>'), " 12 t")], ["CO₂ 12 t"]),
        ([runs("8 m", ("2", '<w:position w:val="8"/><w:sz w:val="14"/>'))], ["8 m²"]),
        ([runs(("12", '<w:position w:val="8"/>'), " 家")], ["12 家"]),  # nothing it is raised over
        # signs of fonts that hold no letters
        (
            [para(more='<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>' + run(" 5 天"))],
            ["≤ 5 天"],
        ),
        ([runs(("ü", WINGDINGS), " 30 张")], ["✓ 30 张"]),
        ([runs(("J", WINGDINGS), " 欢迎")], ["☺ 欢迎"]),
        ([runs(("\uf0b0", '<w:rFonts w:eastAsia="Symbol" w:ascii="Arial"/>'), "C")], ["°C"]),
        (
            [para("温度 12", more=field("", r"SYMBOL 176 \f &quot;Symbol&quot; \s 12"))],
            ["温度 12°"],
        ),
        ([para(more=field("", r"EQ \o\ac(○,3)") + run(" 培训"))], ["③ 培训"]),
        # what stands between words parts them
        ([para("会员\t300")], ["会员 300"]),
        ([para("会员\t\t 300")], ["会员 300"]),
        ([para("会员", more="<w:r><w:ptab/><w:t>300</w:t></w:r>")], ["会员 300"]),
        ([para("一行", more='<w:r><w:br w:type="column"/></w:r>' + run("二行"))], ["一行 / 二行"]),
        (
            [para("甲", more='<w:r><w:br w:type="page"/></w:r>' + run("乙"), listed=True)],
            ["- 甲", "- 乙"],
        ),
        ([para(more="<w:r><w:t>two\nwords</w:t></w:r>")], ["two words"]),
        # what is struck out or hidden leaves no gap
        ([runs("共 ", ("500 ", "<w:strike/>"), " 700 人")], ["共 700 人"]),
        ([runs("共 ", ("500", "<w:dstrike/>"), " 700 人")], ["共 700 人"]),
        ([runs("共 ", ("500", '<w:strike w:val="0"/>'), " 人")], ["共 500 人"]),
        # a deleted, moved or hidden mark parts nothing
        ([marked("超过 ", "<w:del/>"), para("300 人")], ["超过 300 人"]),
        ([marked("甲", "<w:moveFrom/>"), para("乙", style="1")], ["# 甲乙"]),
        ([marked("甲", "<w:vanish/>"), marked("乙", "<w:del/>"), para("丙")], ["甲乙丙"]),
        ([marked("甲", "<w:del/>"), table(["乙", "5"])], ["甲", "| 乙 | 5"]),
        ([marked("甲", "<w:vanish/><w:specVanish/>", "1"), para("乙")], ["# 甲", "乙"]),
        (
            [
                para("T", more="").replace("<w:pPr>", '<w:pPr><w:framePr w:dropCap="drop"/>'),
                para("he"),
            ],
            ["The"],
        ),
        # forms
        ([para("评价：", more=field(form(CHOICE), "FORMDROPDOWN") + run("。"))], ["评价：乙。"]),
        (
            [para(more=field(form("<w:checkBox><w:default/></w:checkBox>")) + run(" 参加"))],
            ["☒ 参加"],
        ),
        (
            [
                para(
                    more=field(form('<w:checkBox><w:default w:val="0"/></w:checkBox>')) + run(" 否")
                )
            ],
            ["☐ 否"],
        ),
        ([para("共 ", more=field("", "= 1+1", run("2 个")))], ["共 2 个"]),
        (
            [
                para(
                    "前",
                    more="<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                    f"<w:sdtContent>{run('单击此处')}</w:sdtContent></w:sdt>",
                )
            ],
            ["前"],
        ),
        # wherever words may stand
        (
            [
                "<mc:AlternateContent><mc:Choice Requires='x'><x:new xmlns:x='urn:x'/></mc:Choice>"
                f"<mc:Fallback>{para('旧')}</mc:Fallback></mc:AlternateContent>"
            ],
            ["旧"],
        ),
        ([f"<x:wrap xmlns:x='urn:x'>{para('里面')}</x:wrap>"], ["里面"]),
        ([f"<w:customXml><w:moveTo>{para('里面')}</w:moveTo></w:customXml>"], ["里面"]),
        (
            [
                para(
                    more="<w:r><w:pict><v:shape>"
                    '<v:textpath string="艺术字 5 个"/></v:shape></w:pict></w:r>'
                )
            ],
            ["艺术字 5 个"],
        ),
        (
            [para("外", more=text_box(para("框", more=text_box(para("里")))))],
            ["外", "框", "里"],
        ),
        (
            [para("面积", more="<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + run(" 平方米"))],
            ["面积a+b 平方米"],
        ),
        # a row that was deleted, and one with a text box beside the words of its cell
        (
            [table(["甲", "5"]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>"), para("乙")],
            ["乙"],
        ),
        (
            [
                table(["甲", "5"]).replace(
                    "</w:p></w:tc>", text_box(para("框")) + "</w:p></w:tc>", 1
                )
            ],
            ["| 甲 | 5", "框"],
        ),
    ],
)
def test_words_as_they_are_seen_on_paper(
    tmp_path: Path, body: Sequence[str], blocks: list[str]
) -> None:
    outline = read(tmp_path, *body)
    assert block_lines(outline) == blocks
    told = [*block_lines(outline), *(each.text for each in outline.omissions)]
    assert list(lost_words(outline.said, told)) == []


HIDING = (
    '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:basedOn w:val="P"/></w:style>'
    '<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="D"><w:basedOn w:val="C"/></w:style>'
    '<w:style w:type="character" w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("body", "blocks", "left"),
    [
        ([runs("显", ("隐", '<w:rStyle w:val="C"/>'))], ["显"], ["left-hidden 1: 隐"]),
        ([runs("显", ("隐", '<w:rStyle w:val="D"/>'))], ["显"], ["left-hidden 1: 隐"]),
        ([runs("显", ("划", '<w:rStyle w:val="S"/>'))], ["显"], ["left-struck 1: 划"]),
        ([para("隐", style="P"), para("显")], ["显"], ["left-hidden 1: 隐"]),
        ([para("隐", style="Q"), para("显")], ["显"], ["left-hidden 1: 隐"]),
        # hidden by both styles, a run is seen; and what says so itself always
        ([para(style="P", more=run("显", '<w:rStyle w:val="C"/>'))], ["显"], []),
        ([para(style="Q", more=run("显", '<w:vanish w:val="0"/>'))], ["显"], []),
        (
            [table(["隐", "5"]).replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>")],
            [],
            ["left-hidden 1: 隐 5"],
        ),
        (
            [
                para(
                    "显",
                    more=text_box(para("框")).replace(
                        "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1
                    ),
                )
            ],
            ["显"],
            ["left-hidden 1: 框"],
        ),
        # the arguments of a field are not what it shows
        (
            [
                para(
                    "显",
                    more=field("", "IF", None).replace(
                        "</w:instrText></w:r>", "</w:instrText></w:r>" + run("隐")
                    ),
                )
            ],
            ["显"],
            ["left-hidden 1: 隐"],
        ),
        ([runs("甲", ("\uf0ff", WINGDINGS))], ["甲"], ["left-symbol 1: Wingdings F0FF"]),
        ([para("甲", more=field("", r"EQ \f(1,2)"))], ["甲"], [r"left-formula 1: \f(1,2)"]),
    ],
)
def test_what_is_hidden_or_struck_is_listed(
    tmp_path: Path, body: Sequence[str], blocks: list[str], left: list[str]
) -> None:
    outline = read(tmp_path, *body, styles=HIDING)
    assert (block_lines(outline), omission_lines(outline)) == (blocks, left)
    told = [*block_lines(outline), *(each.text for each in outline.omissions)]
    assert list(lost_words(outline.said, told)) == []


PAGE = "<html><style>p {}</style><body><h1>花园</h1><p>种下 <b>77</b> 棵树。</p></body></html>"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.html", PAGE, "花园 种下 77 棵树。"),
        (
            "a.mht",
            f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{PAGE}",
            "花园 种下 77 棵树。",
        ),
        ("a.txt", "种下 77 棵树。", "种下 77 棵树。"),
        ("a.docx", "?", ""),
    ],
)
def test_an_embedded_document_is_listed_with_its_words(
    tmp_path: Path, name: str, data: str, words: str
) -> None:
    path = word(tmp_path / "a.docx", para("甲"), '<w:altChunk r:id="rA"/>')
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    parts["word/_rels/document.xml.rels"] = relations(("rA", "aFChunk", name)).encode()
    outline = read_document(zipped(path, {**parts, f"word/{name}": data}))
    assert omission_lines(outline) == [f"left-embedded 1: {words}"]


def numbering(start: int, form: str = "decimal", text: str = "%1.", restart: int = 0) -> str:
    override = (
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>'
        * bool(restart)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/>{override}</w:num>'
    )


@pytest.mark.parametrize(
    ("lists", "blocks"),
    [
        (numbering(1), ["- 甲", "- 乙"]),
        (numbering(0), ["- 甲", "- 乙"]),
        (numbering(1986), ["- 1986. 甲", "- 1987. 乙"]),
        (numbering(1, restart=12), ["- 12. 甲", "- 13. 乙"]),
        (numbering(3, text="第%1期"), ["- 第3期 甲", "- 第4期 乙"]),
        (numbering(1986, form="bullet", text="•"), ["- 甲", "- 乙"]),
        ("", ["- 甲", "- 乙"]),
    ],
)
def test_a_list_that_begins_late_keeps_its_numbers(
    tmp_path: Path, lists: str, blocks: list[str]
) -> None:
    body = [para("甲", listed=True), para("乙", listed=True)]
    assert block_lines(read(tmp_path, *body, numbering=lists)) == blocks
