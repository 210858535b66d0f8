"""Figures are found in all kinds of sentences, and the work grows no faster than the sentence."""

import time

import pytest
from content.figures.scoring import CASES, cases, score, scores
from deck.picture_scores import false_picture

from kiosk.content.figures.find import read

GOALS = {"zh": (98, 98), "en": (97, 97)}  # precision and recall of the hard sentences, in percent


def test_the_hard_sentences_are_understood() -> None:
    kinds = scores(cases(CASES / "hard.json"), lambda case: not false_picture(case))
    for language, (precision, recall) in GOALS.items():
        assert kinds[language].precision >= precision, kinds[language].wrong
        assert kinds[language].recall >= recall, kinds[language].wrong
    cut = [text for language in GOALS for text in kinds[language].cut]
    assert len(cut) <= 3, cut
    false = [text for language in GOALS for text in kinds[language].false_pictures]
    assert not false


@pytest.mark.parametrize("name", ["chinese", "english"])
def test_our_own_sentences_are_understood(name: str) -> None:
    for case in cases(CASES / f"{name}.json"):
        one = score(case)
        assert not one.wrong, one.wrong
        assert not one.cut, one.cut


def test_a_wrong_figure_is_seen() -> None:
    case = {"text": "建成 12 部门、3 家", "figures": [["12", "部"], ["4", "家"]], "kind": "zh"}
    one = score(case)
    assert (one.right, one.found, one.wanted) == (1, 2, 2)
    assert len(one.cut) == len(one.wrong) == 1


# Texts in which a rule could read on and on, or look back again and again.
ENDLESS = (
    *(
        "1:",
        "1+",
        "1/",
        "1-",
        "1–",
        "1,",
        "1.",
        "1'",
        "1 ",
        "1万",
        "1千",
        "1年",
        "1比",
        "1x",
        "a",
        "A1",
    ),
    *(
        "“1",
        "[1",
        "(1)",
        "《",
        "第",
        "从1",
        "超过",
        "3 ",
        "12345678901",
        "Room 1 ",
        "over ",
        "women over ",
    ),
    *(
        "cut from ",
        "1 to ",
        "1 days ",
        "2000 ",
        "the Apple 1 ",
        "￥1",
        "\\1",
        "{1}",
        "{",
        "www.",
        "电话 1",
    ),
)


def seconds(text: str, length: int) -> float:
    """How long the processor needs for so many characters of a text said again and again."""
    sentence = (text * length)[:length]
    taken = []
    for _ in range(3):
        begun = time.process_time()
        read(sentence)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("text", ENDLESS)
def test_four_times_the_text_is_about_four_times_the_work(text: str) -> None:
    read(text)
    # Were the work to grow with the square of the length, it would be sixteen times as much.
    assert seconds(text, 4000) < 10 * seconds(text, 1000) + 0.01
