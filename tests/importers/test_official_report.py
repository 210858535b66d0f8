"""Official reports: what 一、 and （一） number, whatever fonts, and what is only form."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from importers.as_lines import show_lines
from importers.office import para, run, word

from kiosk.importers.detect import read_document
from kiosk.importers.markdown import read_markdown
from kiosk.importers.outline_to_show import outline_to_show

KAI = '<w:rFonts w:eastAsia="楷体"/>'
LISTS = "".join(
    f'<w:abstractNum w:abstractNumId="{kind}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    f'<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    f'<w:num w:numId="{kind}"><w:abstractNumId w:val="{kind}"/></w:num>'
    for kind, text in (("1", "%1、"), ("2", "（%1）"))
)


def title(text: str) -> str:
    return para(text, centred=True, size=44)


def listed(text: str, kind: str) -> str:
    return para(text, listed=True).replace('numId w:val="1"', f'numId w:val="{kind}"')


@pytest.mark.parametrize(
    ("body", "show", "left"),
    [
        (  # run-in headings, a number below, an introduction, and all that is form
            [
                title("在全市工作会议上的"),
                title("讲话"),
                para("（2024年3月8日）", centred=True),
                para("各位领导、同志们："),
                para("现将有关情况报告如下："),
                para("一、工作情况"),
                para("一年来，工会工作稳步推进。"),
                para("（一）维权有新作为。", more=run("调解争议120件。")),
                para("1.完善制度，建立清单。"),
                para("（1）走访企业45家。"),
                para("（二）服务有温度"),
                para("慰问职工3000人次。"),
                para("二、存在问题。", more=run("基层力量不足。")),
                para("三、二线城市情况"),
                para("建站12家。"),
                para("附件：1.名单"),
                para("2.统计表"),
                para("某某市总工会"),
                para("二〇二四年三月八日"),
                para("抄送：各县工会"),
            ],
            [
                "title: 在全市工作会议上的讲话",
                "# 在全市工作会议上的讲话",
                "## 在全市工作会议上的讲话",
                "- 现将有关情况报告如下：",
                "# 一、工作情况",
                "intro: 一年来，工会工作稳步推进。",
                "## （一）维权有新作为。",
                "- 调解争议120件。",
                "- 1.完善制度，建立清单。",
                "- （1）走访企业45家。",
                "## （二）服务有温度",
                "- 慰问职工3000人次。",
                "# 二、存在问题。",
                "## 二、存在问题。",
                "- 基层力量不足。",
                "# 三、二线城市情况",
                "## 三、二线城市情况",
                "- 建站12家。",
            ],
            [
                "（2024年3月8日）",
                "各位领导、同志们：",
                "附件：1.名单",
                "2.统计表",
                "某某市总工会",
                "二〇二四年三月八日",
                "抄送：各县工会",
            ],
        ),
        (  # no fonts at all, both headings bold, and a document number
            [
                para("关于组织建设的报告"),
                para("某工发〔2024〕12号"),
                para("省总工会："),
                para("一、组建", bold=True),
                para("（一）企业", bold=True),
                para("新建工会90家。"),
                para("二、发展", bold=True),
                para("发展会员5万人。"),
            ],
            [
                "title: 关于组织建设的报告",
                "# 一、组建",
                "## （一）企业",
                "- 新建工会90家。",
                "# 二、发展",
                "## 二、发展",
                "- 发展会员5万人。",
            ],
            ["某工发〔2024〕12号", "省总工会："],
        ),
        (  # numbers that Word sets
            [
                title("总结"),
                listed("成效", "1"),
                listed("培训", "2"),
                para("培训职工6.5万人次。"),
                listed("打算", "1"),
                para("再建站点12家。"),
            ],
            [
                "title: 总结",
                "# 成效",
                "## 培训",
                "- 培训职工6.5万人次。",
                "# 打算",
                "## 打算",
                "- 再建站点12家。",
            ],
            [],
        ),
        (  # below headings with styles
            [
                para("题", style="Title"),
                para("第一部分", style="1"),
                para("一、成效"),
                para("培训12场。"),
                para("二、打算"),
                para("再办3场。"),
            ],
            [
                "title: 题",
                "# 第一部分",
                "## 一、成效",
                "- 培训12场。",
                "## 二、打算",
                "- 再办3场。",
            ],
            [],
        ),
        (
            [
                para("一、成效", style="1"),
                para("（一）培训"),
                para("12场。"),
                para("二、打算", style="1"),
                para("再办3场。"),
            ],
            [
                "title: a",
                "# 一、成效",
                "## （一）培训",
                "- 12场。",
                "# 二、打算",
                "## 二、打算",
                "- 再办3场。",
            ],
            [],
        ),
        (  # a letterhead, a title that is not the largest, a speaker, thanks, and a signed date
            [
                para("某市总工会文件", centred=True, size=72),
                para("某工〔2024〕5号", centred=True),
                title("关于表彰先进的"),
                title("决定"),
                para("一、名单"),
                para("表彰12人。"),
                para("二、要求"),
                para("再办3场。"),
                para("某市总工会办公室  2024年5月1日"),
                para("谢谢大家！"),
            ],
            [
                "title: 关于表彰先进的决定",
                "closing: 谢谢大家！",
                "# 一、名单",
                "## 一、名单",
                "- 表彰12人。",
                "# 二、要求",
                "## 二、要求",
                "- 再办3场。",
            ],
            ["某市总工会文件", "某工〔2024〕5号", "某市总工会办公室  2024年5月1日"],
        ),
        (  # only topics
            [title("简报"), para("（一）培训"), para("12场。"), para("（二）竞赛"), para("3场。")],
            ["title: 简报", "# 简报", "## （一）培训", "- 12场。", "## （二）竞赛", "- 3场。"],
            [],
        ),
        (  # sentences that are only numbered, and a word that begins like a number
            [para("一、培训职工12人。"), para("二、举办竞赛3场。"), para("一、二线城市都有。")],
            [
                "title: a",
                "# a",
                "## a",
                "- 一、培训职工12人。",
                "- 二、举办竞赛3场。",
                "- 一、二线城市都有。",
            ],
            [],
        ),
        (  # no report: a lone date and an address stay
            [para("各位代表："), para("培训12场。"), para("2024年12月5日")],
            ["title: a", "# a", "## a", "- 各位代表：", "- 培训12场。", "- 2024年12月5日"],
            [],
        ),
    ],
)
def test_reports(tmp_path: Path, body: Sequence[str], show: list[str], left: list[str]) -> None:
    path = word(tmp_path / "a.docx", *body, parts={"numbering": LISTS})
    made = outline_to_show(read_document(path), "a")
    assert made.show is not None
    assert show_lines(made.show) == show
    assert [(each.key, each.text) for each in made.omissions] == [
        ("left-formal", text) for text in left
    ]


@pytest.mark.parametrize(
    ("text", "show", "left"),
    [
        (  # a text without any mark
            "关于培训的报告\n各位代表：\n一、成效\n（一）培训有力度。培训12场。\n二、打算\n再办3场。\n"
            "市总工会\n2024年12月5日\n",
            [
                "title: 关于培训的报告",
                "# 一、成效",
                "## （一）培训有力度。",
                "- 培训12场。",
                "# 二、打算",
                "## 二、打算",
                "- 再办3场。",
            ],
            ["各位代表：", "市总工会", "2024年12月5日"],
        ),
        (
            "# 报告\n\n一、成效\n\n培训12场。\n\n二、打算\n\n再办3场。\n",
            [
                "title: 报告",
                "# 一、成效",
                "## 一、成效",
                "- 培训12场。",
                "# 二、打算",
                "## 二、打算",
                "- 再办3场。",
            ],
            [],
        ),
    ],
)
def test_reports_as_plain_text(text: str, show: list[str], left: list[str]) -> None:
    made = outline_to_show(read_markdown(text), "a")
    assert made.show is not None
    assert show_lines(made.show) == show
    assert [each.text for each in made.omissions] == left
