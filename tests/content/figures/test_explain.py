"""Why a number does not count: one table, and that it never contradicts what counts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.explain import explain
from kiosk.content.figures.find import read
from kiosk.content.figures.why import Why
from kiosk.content.model import Figure

# Each rule with sentences in which it is the only one.
RULES: dict[Why, list[tuple[str, str]]] = {
    Why.NAME: [
        ("“双 11”期间", "“双 11”"),
        ("《2023 年规划》", "《2023 年规划》"),
        ("“7 色花”志愿队", "“7 色花”"),
        ("‘Room 13’ sold out", "‘Room 13’"),
    ],
    Why.TIME: [
        ("2020 年上线", "2020 年"),
        ("2023-05-01 开幕", "2023-05-01"),
        ("2024.6 开馆", "2024.6"),
        ("7 月 1 日揭牌", "7 月 1 日"),
        ("上午 8 点", "8 点"),
        ("9时30分开始", "9时30分"),
        ("5·18国际博物馆日", "5·18"),
        ("2024吉林雪博会", "2024"),
        ("since 2019", "2019"),
        ("the 2019 baseline", "2019"),
        ("Income for 2022/23", "2022/23"),
        ("July 1, 2021", "July 1, 2021"),
        ("open at 10 a.m.", "10 a.m."),
        ("in the 1990s", "1990s"),
    ],
    Why.DURATION: [
        ("连续 4 年", "4 年"),
        ("80多年来弦歌不辍", "80多年"),
        ("24 小时开放", "24 小时"),
        ("3 天内办结", "3 天"),
        ("90-day plan", "90-day"),
        ("for 4 consecutive years", "4 consecutive years"),
        ("24 hours a day", "24 hours"),
    ],
    Why.AGE: [
        ("18岁以下学生", "18岁"),
        ("80后技术骨干", "80后"),
        ("年满 60 岁", "60 岁"),
        ("sailors under 25", "sailors under 25"),
        ("aged 18 to 25", "aged 18 to 25"),
        ("a 3-year-old", "3-year-old"),
        ("under-11s", "under-11s"),
    ],
    Why.ORDINAL: [
        ("第 18 届", "第 18"),
        ("党的 20 大报告", "党的 20 大"),
        ("进入全国前10名", "前10名"),
        ("世界500强", "500强"),
        ("the 18th congress", "18th"),
    ],
    Why.LABEL: [
        ("图1 平面", "图1"),
        ("表 2 历年参观人数", "表 2"),
        ("如图 3 所示", "如图 3"),
        ("3 号线通车", "3 号线"),
        ("3 年级学生", "3 年级"),
        ("500 千伏变电站", "500 千伏"),
        ("国道318线", "国道318线"),
        ("自贸区3.0版", "3.0版"),
        ("Figure 3", "Figure 3"),
        ("Fig. 2", "Fig. 2"),
        ("Table 4", "Table 4"),
        ("Room 12", "Room 12"),
        ("cat. no. 204", "no. 204"),
        ("inv. 1998.12", "inv. 1998.12"),
        ("Phase 2", "Phase 2"),
        ("Scope 1 and 2", "Scope 1 and 2"),
        ("100 Queen Street", "100 Queen Street"),
        ("an Ariane 5 rocket", "Ariane 5"),
    ],
    Why.CODE: [
        ("5G 网络", "5G"),
        ("A4 纸", "A4"),
        ("吉工e站2.0", "e站2.0"),
        ("编号 007", "编号 007"),
        ("版本 3.2.1", "3.2.1"),
        ("拨打12351", "拨打12351"),
        ("电话 0431-12351", "电话 0431-12351"),
        ("985高校", "985"),
        ("863计划", "863计划"),
        ("4K超高清", "4K"),
        ("歼-20模型", "歼-20"),
        ("吉工发〔2023〕15号", "〔2023〕15号"),
        ("北纬43°52′", "北纬43°52′"),
        ("call 400-820-8820", "400-820-8820"),
        ("the M25", "M25"),
    ],
    Why.NUMBERING: [
        ("1. 新建书屋", "1."),
        ("2、慰问职工", "2、"),
        ("（3）办好实事", "（3）"),
        ("持续向好［6］", "［6］"),
        ("Profit rose [1]", "[1]"),
    ],
    Why.RANGE: [
        ("10-15 家", "10-15"),
        ("20万-30万人次", "20万-30"),
        ("300 到 500 元", "300 到 500"),
        ("2018至2023年", "2018至2023"),
        ("1.5–2 小时", "1.5–2"),
        ("between 3 and 5 clinics", "between 3 and 5"),
        ("£500 to £2,000", "500 to £2,000"),
    ],
    Why.RATIO: [
        ("1:3 配比", "1:3"),
        ("28.4∶17.3∶54.3", "28.4∶17.3∶54.3"),
        ("3 比 1 获胜", "3 比 1"),
        ("1/3 的藏品", "1/3"),
        ("3 out of 4", "3 out of 4"),
        ("1 in 5 children", "1 in 5"),
        ("the 50-50 draw", "50-50"),
    ],
    Why.IDIOM: [
        ("1+1>2 的效应", "1+1>2"),
        ("5+2、白加黑", "5+2"),
        ("360 度全景", "360 度"),
        ("open 24/7", "24/7"),
        ("the Big 5 museums", "the Big 5"),
    ],
    Why.PREVENTED: [(r"\10 大项目", "10"), (r"a \100 and", "100")],
    Why.EMPHASISED: [("流量{过亿}", "过亿"), ("吸引{百万余名}", "百万余名")],
}


@pytest.mark.parametrize("why", Why)
def test_each_rule_names_itself(why: Why) -> None:
    for sentence, text in RULES[why]:
        told = [(number.text, number.why) for number in explain(sentence)]
        assert (text, why) in told, sentence
        assert not any(number.counts for number in explain(sentence)), sentence


@pytest.mark.parametrize("why", Why)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_rule_has_its_words(why: Why, language: str) -> None:
    assert len({number.reason(language) for number in explain(RULES[why][0][0])} - {""}) == 1


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("超过 548 万人次", [("超过 548 万人次", None)]),
        ("2020 年上线 300 家", [("2020 年", Why.TIME), ("300 家", None)]),
        ("{2020 年}上线", [("2020 年", None)]),
        (r"\2020 年", [("2020 年", Why.TIME)]),
        ("没有数字", []),
        ("", []),
    ],
)
def test_what_counts_has_no_reason(sentence: str, told: list[tuple[str, Why | None]]) -> None:
    assert [(number.text, number.why) for number in explain(sentence)] == told


SENTENCES = st.text(
    st.sampled_from(
        "0123456789,.%年月日第家人名万亿余超过以上 “”《》abz-—:，。职工增长$€{}\\百至大"
    )
    | st.characters()
)


@given(SENTENCES)
def test_what_counts_is_what_was_read(sentence: str) -> None:
    parts = read(sentence).parts
    figures = [part.text for part in parts if isinstance(part, Figure) and part.counts]
    assert [number.text for number in explain(sentence) if number.counts] == figures


@given(SENTENCES)
def test_no_number_goes_unexplained(sentence: str) -> None:
    text = "".join(part.text for part in read(sentence).parts)
    numbers = explain(sentence)
    assert all(text.startswith(number.text, number.start) for number in numbers)
    told = {i for n in numbers for i in range(n.start, n.start + len(n.text))}
    assert {match.start() for match in re.finditer("[0-9]", text)} <= told


@given(SENTENCES.map(lambda text: re.sub(r"[{}\\]", "", text)))
def test_only_marks_prevent_and_emphasise(sentence: str) -> None:
    assert not {Why.PREVENTED, Why.EMPHASISED} & {number.why for number in explain(sentence)}
