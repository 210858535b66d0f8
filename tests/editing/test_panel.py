"""What stands beside the slide, in one value."""

import pytest

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Section, Show, Topic
from kiosk.content.problems import Problem, Severity
from kiosk.deck.build import build
from kiosk.editing.changed_slide import Change
from kiosk.editing.panel import FolderStatus, PanelContent, panel_content

FACTS = tuple(Fact(read(sentence).parts) for sentence in ("3 家", "5 人"))
SHOW = Show("数说", (Section("a", "甲篇", (Topic("甲一", FACTS),)),))
DECK = build(SHOW)
ERROR = Problem("1-a.yaml", 3, 1, "", "错")
DOUBT = Problem("1-a.yaml", 4, 1, "", "疑", severity=Severity.WARNING)


def seen(
    slide: str,
    *problems: Problem,
    fallback: bool = False,
    language: str = "zh",
    change: Change | None = None,
) -> PanelContent:
    index = DECK.index(slide)
    assert index is not None
    return panel_content(
        SHOW, DECK, index, FolderStatus(problems, "14:05", fallback, language), change
    )


@pytest.mark.parametrize(
    ("problems", "fallback", "alarming", "chinese", "english"),
    [
        (
            (),
            False,
            False,
            "跟着您的保存走。现在是 14:05",
            "Follows what you save. This was saved at",
        ),
        ((DOUBT,), False, False, "跟着您的保存走。现在是 14:05 保存的内容，有几处", "Follows what"),
        ((DOUBT, ERROR), False, True, "内容里有错误，见", "There are errors: see"),
        (
            (ERROR,),
            True,
            True,
            "刚保存的内容有错误：仍在放映 14:05",
            "What was saved has errors: that",
        ),
    ],
)
def test_whether_all_that_was_saved_is_shown(
    problems: tuple[Problem, ...], fallback: bool, alarming: bool, chinese: str, english: str
) -> None:
    for language, words in (("zh", chinese), ("en", english)):
        told = seen("a/1", *problems, fallback=fallback, language=language)
        assert told.status.startswith(words)
        assert told.alarming == alarming
        assert told.problems == problems


def test_where_the_slide_stands() -> None:
    assert seen("a/1").page == "a/1　第 4 页，共 4 页"
    assert seen("cover", language="en").page == "cover: slide 1 of 4"


def test_the_sentence_just_saved_is_marked_on_its_slide_only() -> None:
    assert seen("a/1", change=Change("a/1", 1)).saved == 1
    assert seen("a/1", change=Change("a/1")).saved == -1
    assert seen("a", change=Change("a/1", 1)).saved == -1
    assert seen("a/1").saved == -1
