"""What QML is told of a figure beyond its words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Figure
from kiosk.deck.fact_layout import lay_out
from kiosk.deck.model import Mark
from kiosk.shell.viewmodels.sentences import FactObject, FigureObject


@pytest.mark.parametrize(
    ("sentence", "above"),
    [
        ("保持在 85% 以上", True),
        ("超过 85%", True),
        ("至少 85%", True),
        ("more than 85%", True),
        ("85%+", True),
        ("≥85%", True),
        ("＋85%", False),
        ("no more than 85%", False),
        ("85%", False),
        ("不超过 85%", False),
        ("约 85%", False),
        ("85% 以下", False),
    ],
)
def test_an_open_end_says_that_it_may_be_more(sentence: str, above: bool) -> None:
    (figure,) = (part for part in read(sentence).parts if isinstance(part, Figure))
    owner = QObject()
    assert FigureObject(figure, owner).open is above


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_drawn_by_the_file_of_its_name() -> None:
    plain = lay_out(Fact(read("车间恒温 23 ℃").parts))
    drawn = replace(plain, layout="thermometer", marks=(Mark(23.0),))
    owner = QObject()
    assert FactObject(drawn, drawn.clauses, 0, owner).file == "../Pictures/Thermometer.qml"
    assert FactObject(plain, plain.clauses, 0, owner).file == ""
