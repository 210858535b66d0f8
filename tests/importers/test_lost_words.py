"""What a document says and a show does not tell is found, whatever became of it on the way."""

import pytest

from kiosk.importers.lost_words import lost_words


@pytest.mark.parametrize(
    ("said", "told", "lost"),
    [
        (["共 10 场", "5 × 106"], ["共 10 场", "5 × 10⁶"], []),
        (["一句。两句。"], ["两句。", "一句。"], []),
        (["12 halls", "77 gardens"], ["12 halls"], ["77 gardens"]),
        (["Ｎｏ．７"], ["No. 7"], []),
        (["!?"], [], []),
    ],
)
def test_lost_words(said: list[str], told: list[str], lost: list[str]) -> None:
    assert [each.text for each in lost_words(said, told)] == lost
