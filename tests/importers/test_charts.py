"""What charts say, in words that a sentence can be written of."""

from pathlib import Path

import pytest
from importers.as_lines import omission_lines
from importers.office import POINT, Slide, a_para, chart, powerpoint, series

from kiosk.importers.charts import shown_number
from kiosk.importers.detect import read_document

YEARS = ("2022", "2023")
SCATTER = "".join(
    f'<c:{tag}><c:numRef><c:numCache><c:pt idx="0"><c:v>{value}</c:v></c:pt></c:numCache>'
    f"</c:numRef></c:{tag}>"
    for tag, value in (("xVal", "1.5"), ("yVal", "20"), ("bubbleSize", "7"))
)
LEVELS = (
    "<c:cat><c:multiLvlStrRef><c:multiLvlStrCache>"
    '<c:lvl><c:pt idx="0"><c:v>春</c:v></c:pt><c:pt idx="1"><c:v>秋</c:v></c:pt></c:lvl>'
    '<c:lvl><c:pt idx="0"><c:v>2024</c:v></c:pt></c:lvl>'
    "</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"
)
DAYS = (
    "<c:cat><c:numRef><c:numCache><c:formatCode>yyyy/m/d</c:formatCode>"
    '<c:pt idx="0"><c:v>45413</c:v></c:pt></c:numCache></c:numRef></c:cat>'
)
FUNNEL = (
    f"<cx:chartSpace {POINT}><cx:chartData><cx:data id='0'>"
    "<cx:strDim type='cat'><cx:lvl><cx:pt idx='0'>报名</cx:pt><cx:pt idx='1'>合格</cx:pt></cx:lvl>"
    "</cx:strDim><cx:numDim type='val'><cx:lvl formatCode='#,##0'><cx:pt idx='0'>1200</cx:pt>"
    "<cx:pt idx='1'>900</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart>"
    f"<cx:title><cx:tx><cx:rich>{a_para('漏斗')}</cx:rich></cx:tx></cx:title><cx:plotArea>"
    "<cx:series><cx:tx><cx:txData><cx:v>人</cx:v></cx:txData></cx:tx><cx:dataId val='0'/>"
    "</cx:series></cx:plotArea></cx:chart></cx:chartSpace>"
)


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        (
            chart("历年", series("会员", YEARS, ["120", "180"]), series("客", YEARS, ["8", "9"])),
            ["历年, 会员: 2022 120, 2023 180", "历年, 客: 2022 8, 2023 9"],
        ),
        (
            chart("Pass rate", series("", ["A", "B"], ["0.85", "0.9"], "0%"), axis="of trainees"),
            ["Pass rate, of trainees: A 85%, B 90%"],
        ),
        (  # a value is missing; a label was written by hand
            chart(
                "", series(
                    "s", ["a", "b"], ["", "5"],
                    more=f"<c:dLbls><c:dLbl><c:tx>{a_para('record')}</c:tx></c:dLbl></c:dLbls>",
                ),
            ),
            ["s: a, b 5, record"],
        ),
        (chart("点", f"<c:ser>{SCATTER}</c:ser>"), ["点: 1.5 20 7"]),
        (chart("季", series("", LEVELS, ["5", "6"])), ["季: 2024 春 5, 2024 秋 6"]),
        (chart("日", series("", DAYS, ["5"])), ["日: 2024-05-01 5"]),
        (  # the labels show another format than the cells
            chart(
                "占比", series("", ["甲"], ["0.857"], "General",
                more='<c:dLbls><c:numFmt formatCode="0.0%" sourceLinked="0"/></c:dLbls>'),
            ),
            ["占比: 甲 85.7%"],
        ),
        (FUNNEL, ["漏斗, 人: 报名 1,200, 合格 900"]),
        (chart("没有数据"), ["没有数据"]),
    ],
)  # fmt: skip
def test_a_chart_is_listed_with_its_numbers(tmp_path: Path, xml: str, lines: list[str]) -> None:
    outline = read_document(powerpoint(tmp_path / "a.pptx", Slide(charts=[xml])))
    assert omission_lines(outline) == [f"left-chart 1: {line}" for line in lines]


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("0.85", "0%", "85%"),
        ("0.8549", "0.0%", "85.5%"),
        ("1234567", "#,##0", "1,234,567"),
        ("0.15000000000000002", "General", "0.15"),
        ("6.5", '0.00"万人次"', "6.50万人次"),
        ("12", 'General"人"', "12人"),
        ("5", "G/通用格式", "5"),
        ("1200", '"$"#,##0.00_);[Red]("$"#,##0.00)', "$1,200.00"),
        ("-3", "$0", "-$3"),
        ("2", "0.0#", "2.0"),
        ("2.25", "0.0#", "2.25"),
        ("2", "#.##", "2"),
        ("45413", "yyyy", "2024"),
        ("45413", "yyyy年m月", "2024-05"),
        ("120000", "#,##0,", "120000"),
        ("1.5E+3", "0.00E+00", "1500"),
        ("0.25", "# ?/?", "0.25"),
        ("1E+999999", "0", "1E+999999"),
        ("NaN", "0", "NaN"),
        ("甲", "0%", "甲"),
        ("", "0", ""),
    ],
)
def test_a_number_is_written_as_its_format_shows_it(text: str, code: str, shown: str) -> None:
    assert shown_number(text, code) == shown
