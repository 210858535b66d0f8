"""Facts split at their pauses, and what may stand as figure and label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Figure, Words
from kiosk.deck.clauses import clauses, emphasise
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
        ("达到{12 " + "long " * 6 + "}", [("", "达到")]),
        ("达到{12 " + "long " * 7 + "}", [None]),
        ("642 coaches were trained", [("", "were trained")]),  # reads on below its figure
        ("85% of the villages have a library", [("", "of the villages have a library")]),
        ("We paid for 642 coaches", [None]),  # "642 coaches / We paid for" says nothing
        ("Membership grew by 40%", [None]),
        ("A 17% rise in visits", [None]),
        ("Our 36 schools teach art", [None]),
        ("12 books printed, 560 copies sold", [("", "printed"), ("", "sold")]),
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


@pytest.mark.parametrize(
    ("sentence", "weighty"),
    [
        ("聘请百余名优秀律师及法学专家", ["百余名"]),
        ("惠及百万职工", ["百万"]),
        ("吸引铁粉，流量过亿", ["过亿"]),
        ("两千多人参加", ["两千多人"]),
        ("千方百计为百姓服务", []),
        ("万众一心", []),
        ("百余名人参加", ["百余"]),
        ("百万余名“铁粉”", ["百万余名"]),
        ("上千名学生走进展厅", ["上千名"]),
        ("数十家企业到场招聘", ["数十家"]),
        ("最近千家企业复工", []),
        ("三分之一的会员来自小微企业", ["三分之一"]),
        ("百分之八十五的窗口实现一次办结", ["百分之八十五"]),
        ("95 后讲解员占七成", ["七成"]),
        ("一成不变、大功告成", []),
        ("没有数字", []),
    ],
)
def test_spelled_amounts_have_weight(sentence: str, weighty: list[str]) -> None:
    found = emphasise((Words(sentence),))
    assert [part.text for part in found if isinstance(part, Figure)] == weighty
    assert "".join(part.text for part in found) == sentence
    assert not any(part.counts for part in found if isinstance(part, Figure))


@given(st.text(st.sampled_from("两几百千万亿余多名人过超职工，。十分")))
def test_weight_never_changes_the_words(text: str) -> None:
    assert "".join(part.text for part in emphasise((Words(text),))) == text
