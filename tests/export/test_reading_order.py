"""The order in which the texts of a slide are read."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont

from kiosk.export.reading_order import sentence_order
from kiosk.gallery.rendered_texts import RenderedText


def letters(text: str) -> RenderedText:
    return RenderedText(text, QFont(), 1, QPointF(), QRectF(), QColor(), 1, 0)


def read(sentence: str, pieces: Sequence[str]) -> list[str]:
    found = sentence_order(sentence, [letters(piece) for piece in pieces])
    return [one.letters.text + one.unseen for one in found]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("sentence", "pieces", "order"),
    [
        ("举办活动 1510 场", ["1510", "场", "举办", "活动"], ["举办", "活动", "1510", "场"]),
        # the pause between two cards is nowhere seen
        ("书屋 364 家，站点 213 家。", ["364", "家", "书屋", "213", "家", "站点"],
         ["书屋", "364", "家，", "站点", "213", "家。"]),
        # what the slide adds comes last
        ("发展 70 万人", ["70", "万人", "发展", "年报"], ["发展", "70", "万人", "年报"]),
        # a piece that begins another
        ("一十一 1 个", ["1", "一", "一十", "个"], ["一十", "一", "1", "个"]),
        # not the words of this sentence: as they are seen
        ("另一句 5 个", ["5", "个", "其他"], ["5", "个", "其他"]),
        ("", ["其他"], ["其他"]),
    ],
)  # fmt: skip
def test_a_fact_is_read_in_the_order_of_its_sentence(
    sentence: str, pieces: list[str], order: list[str]
) -> None:
    assert read(sentence, pieces) == order
