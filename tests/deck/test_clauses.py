"""Facts split at their pauses, and what may stand as figure and label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.find import read
from kiosk.content.model import Fact
from kiosk.deck.clauses import clauses
from kiosk.deck.model import Form


def fact(sentence: str) -> Fact:
    return Fact(read(sentence).parts)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("举办系列活动 1510 场", [("", "举办系列活动")]),
        ("4 家“六新产业”工匠学院相继揭牌开班", [("", "“六新产业”工匠学院相继揭牌开班")]),
        ("助力 2.2 万名职工实现技能和学历双提升", [("助力", "职工实现技能和学历双提升")]),
        ("省劳动模范 492 人、大国工匠 2 人", [("", "省劳动模范"), ("", "大国工匠")]),
        ("建设书屋 364 家，站点 213 家", [("", "建设书屋"), ("", "站点")]),
        ("在全国工会系统率先成立 65 个工会劳动争议调解委员会", [None]),
        ("全省 11 个地区 165 名调解员入驻法院调解平台", [None]),
        ("会员增长 70 万人，连续 4 年保持净增长", [("", "会员增长"), None]),
        ("更名成立甲工会、乙工会等 10 个省级工会", [None]),
        ("1,510 events", [None]),
        ("The total reached {12 " + "long " * 6 + "}", [("", "The total reached")]),
        ("The total reached {12 " + "long " * 7 + "}", [None]),
    ],
)
def test_forms(sentence: str, expected: list[tuple[str, str] | None]) -> None:
    found = [
        (clause.lead, clause.label) if clause.form is Form.LABELLED else None
        for clause in clauses(fact(sentence))
    ]
    assert found == expected


def test_a_pause_inside_a_quotation_does_not_split() -> None:
    (clause,) = clauses(fact("围绕“普惠+常态，特色+精准”下功夫"))
    assert clause.pause == ""


@given(st.text(st.sampled_from("职工增长1 5家，、。；：“”—超过%,.ab")))
def test_clauses_with_their_pauses_are_the_sentence(sentence: str) -> None:
    whole = fact(sentence)
    assert "".join(c.text + c.pause for c in clauses(whole)) == whole.text


@given(st.text(st.sampled_from("职工增长1 5家，、。；：“”—超过%,.ab")))
def test_a_labelled_clause_shows_all_its_words(sentence: str) -> None:
    for clause in clauses(fact(sentence)):
        if clause.form is Form.LABELLED:
            shown = clause.lead + clause.figures[0].text + clause.label
            assert sorted(shown.replace(" ", "")) == sorted(clause.text.replace(" ", ""))
