"""Contrast is that of the letters to the least favourable part of what is behind them."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.gallery.contrast import text_contrast

BOX = QRectF(20, 20, 400, 40)  # ten cells
WHITE, BLACK = QColor("white"), QColor("black")


def ground(*spots: QRectF, colour: QColor = WHITE) -> QImage:
    image = QImage(480, 80, QImage.Format.Format_RGB32)
    image.fill(BLACK)
    painter = QPainter(image)
    for spot in spots:
        painter.fillRect(spot, colour)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("letters", "behind", "found"),
    [("white", "black", 21.0), ("black", "white", 21.0), ("#777777", "white", 4.48)],
)
def test_two_colours_contrast_as_wcag_says(letters: str, behind: str, found: float) -> None:
    image = ground(QRectF(0, 0, 480, 80), colour=QColor(behind))
    assert text_contrast(BOX, QColor(letters), 1.0, image) == pytest.approx(found, abs=0.01)


def test_letters_that_let_light_through_contrast_less() -> None:
    half = text_contrast(BOX, WHITE, 0.5, ground())
    assert half == pytest.approx(
        text_contrast(BOX, QColor(255, 255, 255, 128), 1.0, ground()), rel=0.02
    )
    assert 5 < half < 6  # grey #808080 on black


@pytest.mark.parametrize(
    ("spot", "seen"),
    [
        (QRectF(100, 30, 7, 7), False),  # a snowflake
        (QRectF(100, 0, 6, 80), True),  # a branch across one character
        (QRectF(60, 20, 40, 40), True),
        (QRectF(0, 62, 480, 18), False),  # below the letters
        (QRectF(422, 0, 58, 80), False),  # behind their end
    ],
)
def test_a_branch_counts_and_a_snowflake_does_not(spot: QRectF, seen: bool) -> None:
    assert (text_contrast(BOX, WHITE, 1.0, ground(spot)) < 7) == seen


def test_only_what_is_in_the_picture_counts() -> None:
    assert text_contrast(QRectF(460, 60, 200, 40), WHITE, 1.0, ground()) == 21
    assert text_contrast(QRectF(900, 900, 20, 20), WHITE, 1.0, ground()) == 21


def test_the_same_picture_gives_the_same_contrast() -> None:
    image = ground(QRectF(0, 0, 480, 80), colour=QColor("#28303c"))
    small = QRectF(101, 31, 7, 10)  # taken pixel by pixel
    found = {text_contrast(small, WHITE, 1.0, image) for _ in range(200)}
    assert len(found) == 1
    assert found.pop() == pytest.approx(text_contrast(BOX, WHITE, 1.0, image))
