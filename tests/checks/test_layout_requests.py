"""A layout that the words do not allow is named; one that they do is not."""

import pytest

from kiosk.checks.layout_requests import check_layout_requests
from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Place, Section, Show, Topic


def told(text: str, layout: str, language: str) -> list[str]:
    fact = Fact(read(text).parts, layout=layout, place=Place("1.yaml", 5, 9))
    show = Show("数说", (Section("1", "篇", (Topic("题", (fact,)),)),))
    return [str(problem) for problem in check_layout_requests(show, language)]


@pytest.mark.parametrize("layout", ["auto", "hero", "sentence", "ring"])
def test_what_the_words_allow_raises_no_doubt(layout: str) -> None:
    assert told("建制率 85%", layout, "zh") == []


def test_what_they_do_not_allow_is_named_with_what_they_do() -> None:
    assert told("培训职工", "ring", "zh") == [
        "1.yaml:5:9: 这句话用不了版式 ring，已由程序选定 (可用：sentence、statement)"
    ]
    assert told("培训职工", "ring", "en") == [
        "1.yaml:5:9: these words do not allow the layout ring, so the kiosk chooses one "
        "(they allow sentence, statement)"
    ]
