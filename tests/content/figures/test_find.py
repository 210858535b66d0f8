"""The grammar of figures: one table of what counts and what does not, and what always holds."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.find import read
from kiosk.content.figures.numerals import value
from kiosk.content.model import Figure


def figures(sentence: str) -> tuple[Figure, ...]:
    return tuple(part for part in read(sentence).parts if isinstance(part, Figure))


@pytest.mark.parametrize(
    ("sentence", "before", "numeral", "unit", "after", "amount"),
    [
        ("举办系列活动 1510 场", "", "1510", "场", "", "1510"),
        ("会员1,510人", "", "1,510", "人", "", "1510"),
        ("培训职工 6.5 万人次", "", "6.5", "万人次", "", "65000"),
        ("建议 243.5 万余项", "", "243.5", "万余项", "", "2435000"),
        ("创造价值 63.21 亿元", "", "63.21", "亿元", "", "6321000000"),
        ("超过 548 万人次", "超过", "548", "万人次", "", "5480000"),
        ("逾20万人", "逾", "20", "万人", "", "200000"),
        ("达到 3 个以上", "达到", "3", "个", "以上", "3"),
        ("保持在 85% 以上", "", "85", "%", "以上", "0.85"),
        ("派出 600 余名工会干部", "", "600", "余名", "", "600"),
        ("100 多万元左右", "", "100", "多万元", "左右", "1000000"),
        ("5‰", "", "5", "‰", "", "0.005"),
        ("下降 -3.2%", "", "-3.2", "%", "", "-0.032"),
        ("增长3.2个百分点", "", "3.2", "个百分点", "", "0.032"),
        ("命名首批 10 个“青少年”基地", "", "10", "个", "", "10"),
        ("发布体系 10 大项目", "", "10", "大项目", "", "10"),
        ("约 300 万千瓦时", "约", "300", "万千瓦时", "", "3000000000"),
        ("贷款 3069 日元", "", "3069", "日元", "", "3069"),
        ("2020 年上线 300 家", "", "300", "家", "", "300"),
        ("APP囊括17项品牌", "", "17", "项", "", "17"),
        ("1,510 events", "", "1,510", "events", "", "1510"),
        ("In 2019, 1,510 events", "", "1,510", "events", "", "1510"),
        ("In 2020 we trained 12 thousand members.", "", "12", "thousand members", "", "12000"),
        ("up 215%", "", "215", "%", "", "2.15"),
        ("more than 20 clinics", "more than", "20", "clinics", "", "20"),
        ("364 reading rooms", "", "364", "", "", "364"),
        ("12351热线接听电话3.6万次", "", "3.6", "万次", "", "36000"),
        ("12351职工服务热线接听 5000 次", "", "5000", "次", "", "5000"),
        ("拨打 5000 次", "", "5000", "次", "", "5000"),
        ("18大精神宣讲5000场", "", "5000", "场", "", "5000"),
        ("工会 10 大亮点工作", "", "10", "大", "", "10"),
        ("1+1+N模式覆盖60个县", "", "60", "个", "", "60"),
        ("收入2.5亿人民币", "", "2.5", "亿人民币", "", "250000000"),
        ("投入 3 亿元人民币", "", "3", "亿元人民币", "", "300000000"),
        ("服务时长达1.2万小时", "达", "1.2", "万小时", "", "12000"),
        ("志愿服务 3 万余个小时", "", "3", "万余个小时", "", "30000"),
        ("满意度98.6分", "", "98.6", "分", "", "98.6"),
        ("收入翻了2番", "", "2", "番", "", "2"),
        ("气温-15℃", "", "-15", "℃", "", "-15"),
        ("-15 °C at night", "", "-15", "°C", "", "-15"),
        ("培训4.5万人(次)", "", "4.5", "万人(次)", "", "45000"),
        ("培训 4.5 万人（次）", "", "4.5", "万人（次）", "", "45000"),
        ("10,000+ participants", "", "10,000", "+ participants", "", "10000"),
        ("5000+人", "", "5000", "+人", "", "5000"),
        ("3+ million members", "", "3", "+ million members", "", "3000000"),
        ("10,000+ attend daily", "", "10,000", "", "+", "10000"),
        ("覆盖率85%+", "", "85", "%", "+", "0.85"),
        ("线上85%+线下", "", "85", "%", "", "0.85"),
        ("95 per cent of members", "", "95", "per cent", "", "0.95"),
        ("approximately 15 percent", "approximately", "15", "percent", "", "0.15"),
        ("Roughly 200", "Roughly", "200", "", "", "200"),
        ("Some 300 volunteers", "Some", "300", "volunteers", "", "300"),
        ("5,000 km of road", "", "5,000", "km", "", "5000"),
        ("5km of road", "", "5", "km", "", "5"),
        ("20 kg of rice", "", "20", "kg", "", "20"),
        ("30 ha of forest", "", "30", "ha", "", "30"),
        ("120 MW of solar", "", "120", "MW", "", "120"),
        ("7 GWh a year", "", "7", "GWh", "", "7"),
        ("60 km² of park", "", "60", "km²", "", "60"),
        ("90 m² of hall", "", "90", "m²", "", "90"),
        ("trained 5 in 2020", "", "5", "", "", "5"),
        ("3x growth", "", "3", "x", "", "3"),
        ("3× growth", "", "3", "×", "", "3"),
    ],
)
def test_what_counts(
    sentence: str, before: str, numeral: str, unit: str, after: str, amount: str
) -> None:
    (figure,) = figures(sentence)
    assert (figure.before, figure.numeral, figure.unit, figure.after) == (
        before,
        numeral,
        unit,
        after,
    )
    assert figure.counts
    assert figure.amount == Decimal(amount)


@pytest.mark.parametrize(
    ("sentence", "prefix", "numeral", "unit"),
    [
        ("$24.9 billion in trade", "$", "24.9", "billion"),
        ("€3.2 m", "€", "3.2", "m"),
        ("raised US$ 5 million", "US$", "5", "million"),
        ("投入 ￥300 万", "￥", "300", "万"),
    ],
)
def test_currencies(sentence: str, prefix: str, numeral: str, unit: str) -> None:
    (figure,) = figures(sentence)
    assert (figure.prefix, figure.numeral, figure.unit) == (prefix, numeral, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "2020 年",
        "5 年来",
        "连续 4 年",
        "7 月 1 日",
        "24 小时",
        "3 个月",
        "12:30 开幕",
        "上午 8 点",
        "2023-05-01",
        "第 18 届",
        "第3",
        "18th congress",
        "5G 网络",
        "A4 纸",
        "COVID-19",
        "吉工e站2.0",
        "吉工e站2.0上线",
        "10–15 家",
        "10-15 家",
        "2018—2023",
        "2018至2023年",
        "版本 3.2.1",
        "1:3 配比",
        "“双 11”",
        "《2023 年规划》",
        "since 2019",
        "July 1, 2021",
        "5 years",
        "90-day",
        "in the 1990s",
        "No. 12",
        "编号 007",
        "热线 0431-12351",
        r"\10 大项目",
        "拨打12351热线",
        "拨打12351",
        "热线：12351",
        "12351 维权热线",
        "党的20大",
        "党的 20 大报告",
        "工会18大胜利召开",
        "工会 18 大",
        "前3名",
        "1+3 模式",
        "1 + 1 + N",
        "8点30分",
        "8 点 30 分",
        "9时30分",
        "3 分 20 秒",
        "-15℃至-5℃",
        "1.5 to 2 million workers",
        "between 3 and 5 clinics",
        "2 out of 3 members",
        "Nearly 3 in 4 workers",
        "3x4",
        "没有数字",
        "",
    ],
)
def test_what_does_not_count(sentence: str) -> None:
    assert figures(sentence) == ()
    assert "".join(part.text for part in read(sentence).parts) == sentence.replace("\\", "")


@pytest.mark.parametrize(
    ("sentence", "text", "found"),
    [
        ("吸引{百万余名}“铁粉”", "吸引百万余名“铁粉”", [("百万余名", "", False)]),
        ("{2020 年}上线", "2020 年上线", [("2020", "年", True)]),
        ("{1510 场活动}", "1510 场活动", [("1510", "场活动", True)]),
        ("聘请{百余名}律师", "聘请百余名律师", [("百余名", "", False)]),
        ("流量{过亿}", "流量过亿", [("过亿", "", False)]),
        ("{超过三千家}", "超过三千家", [("超过三千家", "", False)]),
        ("{{甲}} 3 家", "{甲} 3 家", [("3", "家", True)]),
        ("选出{ 5 }个", "选出 5 个", [("5", "", True)]),
        ("流量{ 过亿 }", "流量 过亿 ", [("过亿", "", False)]),
        (r"\3 家和 5 家", "3 家和 5 家", [("5", "家", True)]),
        (r"C:\path", r"C:\path", []),
    ],
)
def test_marks(sentence: str, text: str, found: list[tuple[str, str, bool]]) -> None:
    assert "".join(part.text for part in read(sentence).parts) == text
    assert [(f.numeral, f.unit, f.counts) for f in figures(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [("a {b", [(2, "unclosed")]), ("a} b", [(1, "unopened")]), ("{}", [(0, "empty")]), ("{a}", [])],
)
def test_slips(sentence: str, slips: list[tuple[int, str]]) -> None:
    assert [(slip.index, slip.kind) for slip in read(sentence).slips] == slips


PLAIN = st.text(
    st.sampled_from(
        "0123456789,.%年月日第家人名万亿余超过以上 “”《》abz-—:，。职工增长$€１２．千约'−+[]"
    )
    | st.characters()
).map(lambda text: re.sub(r"[{}\\]", "", text))


@given(PLAIN)
def test_parts_joined_are_the_sentence(sentence: str) -> None:
    assert "".join(part.text for part in read(sentence).parts) == sentence


@given(PLAIN)
def test_a_figure_is_made_of_what_the_author_wrote(sentence: str) -> None:
    for figure in figures(sentence):
        around = figure.before + figure.prefix + figure.numeral + figure.unit + figure.after
        assert re.sub(r"\s", "", figure.text) == re.sub(r"\s", "", around)
        assert value(figure.numeral) == figure.value


@given(st.text(st.sampled_from("{}\\a 1家百万，")))
def test_marks_never_lose_a_word(sentence: str) -> None:
    said = "".join(part.text for part in read(sentence).parts)
    assert re.sub(r"[{}\\]", "", said) == re.sub(r"[{}\\]", "", sentence)
