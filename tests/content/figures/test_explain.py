"""Why a number does not count: one table, and that it never contradicts what counts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.exclusions import Why
from kiosk.content.figures.explain import explain
from kiosk.content.figures.find import read
from kiosk.content.model import Figure


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("超过 548 万人次", [("超过 548 万人次", None)]),
        ("2020 年上线 300 家", [("2020 年", Why.TIME), ("300 家", None)]),
        ("2023-05-01 开幕", [("2023-05-01", Why.TIME)]),
        ("上午 8 点", [("8 点", Why.TIME)]),
        ("连续 4 年", [("4 年", Why.TIME)]),
        ("since 2019", [("since 2019", Why.TIME)]),
        ("90-day plan", [("90-day", Why.TIME)]),
        ("第 18 届", [("第 18", Why.ORDINAL)]),
        ("党的 20 大报告", [("党的 20 大", Why.ORDINAL)]),
        ("the 18th congress", [("18th", Why.ORDINAL)]),
        ("5G 网络和 A4 纸", [("5G", Why.CODE), ("A4", Why.CODE)]),
        ("吉工e站2.0", [("e站2.0", Why.CODE)]),
        ("编号 007", [("007", Why.CODE)]),
        ("版本 3.2.1", [("3.2.1", Why.CODE)]),
        ("拨打12351", [("拨打12351", Why.CODE)]),
        ("电话 0431-12351", [("0431-12351", Why.CODE)]),
        ("call 400-820-8820", [("400-820-8820", Why.CODE)]),
        ("10-15 家", [("10-15", Why.RANGE)]),
        ("2018至2023年", [("2018至2023", Why.RANGE)]),
        ("1:3 配比", [("1:3", Why.RANGE)]),
        ("between 3 and 5 clinics", [("between 3 and 5", Why.RANGE)]),
        ("“双 11”期间", [("“双 11”", Why.NAME)]),
        ("《2023 年规划》", [("《2023 年规划》", Why.NAME)]),
        (r"\10 大项目", [("10", Why.PREVENTED)]),
        (r"\2020 年", [("2020 年", Why.TIME)]),
        ("流量{过亿}", [("过亿", Why.EMPHASISED)]),
        ("吸引{百万余名}", [("百万余名", Why.EMPHASISED)]),
        ("{2020 年}上线", [("2020 年", None)]),
        ("没有数字", []),
        ("", []),
    ],
)
def test_each_reason(sentence: str, told: list[tuple[str, Why | None]]) -> None:
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
