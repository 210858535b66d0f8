"""Bad line breaks, as a table."""

import pytest

from kiosk.gallery.line_breaks import BreakFault, find_break_faults


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["建立全国职工书屋", "示范点 364 家"], []),
        (["工"], []),
        (["职工", "之家。"], []),
        (["“工驿站”", "建设投运"], []),
        (["COVID-19", ".NET 8"], []),
        (["第 2 页", "来自全省"], []),
        (["建立全国职工书", "屋"], [BreakFault.ALONE]),
        (["我们走", "了。"], [BreakFault.ALONE]),
        (["全省", "，各地"], [BreakFault.CLOSING]),
        (["，全省各地"], [BreakFault.CLOSING]),
        (["增长 5", "% 以上"], [BreakFault.CLOSING, BreakFault.PARTED]),
        (["done", ", and more"], [BreakFault.CLOSING]),
        (["建设“", "爱心妈咪小屋”"], [BreakFault.OPENING]),
        (["培训 170", "个工种"], [BreakFault.PARTED]),
        (["自 2020", "年上线以来"], [BreakFault.PARTED]),
        (["筹集 3.97 ", "亿元"], [BreakFault.PARTED]),
        (["名单见 2020", "余下的篇幅"], []),
    ],
)
def test_a_line_breaks_as_a_typesetter_would(lines: list[str], found: list[BreakFault]) -> None:
    assert [slip for slip, _ in find_break_faults(lines)] == found


@pytest.mark.parametrize(
    ("lines", "broken"),
    [
        (["Navigat", "ion 5"], ["Navigat｜ion"]),
        (["Docu", "ment", "ation"], ["Docu｜ment｜ation"]),
        (["Our Compo", "nents 11"], ["Compo｜nents"]),
        (["Our", "Navigation 5"], []),
        (["Navigation", "10"], []),
        (["Compo-", "nents"], []),
        (["培训Themes", "和"], []),
    ],
)
def test_a_word_that_is_broken_inside_is_named(lines: list[str], broken: list[str]) -> None:
    words = {"Our", "Navigation", "Components", "Documentation", "Themes"}
    found = find_break_faults(lines, words)
    assert [said for slip, said in found if slip is BreakFault.BROKEN] == broken


def test_the_words_around_a_parted_number_are_named() -> None:
    assert list(find_break_faults(["培训 170", "个工种"])) == [
        (BreakFault.PARTED, "培训 170｜个工种")
    ]
