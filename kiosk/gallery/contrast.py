"""The contrast of rendered text to the picture behind it, as WCAG 2 defines it."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage

ENOUGH_CONTRAST = 7.0  # to 1: WCAG's enhanced contrast, for any size of letters
ENOUGH_FOR_LARGE = 4.5  # to 1: the same for large letters
LARGE_SHARE = 80 / 1080  # of the screen's shorter side: letters of numerals
_IGNORED_SHARE = 0.05  # of a cell: a snowflake covers less, a branch more
_SAMPLES = 24  # along the side of a cell

#: The linear value of each channel value of sRGB.
LINEAR = [
    v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
    for v in (n / 255 for n in range(256))
]


def relative_luminance(red: int, green: int, blue: int) -> float:
    """Return the relative luminance, from 0 for black to 1 for white, of channels up to 255."""
    return 0.2126 * LINEAR[red] + 0.7152 * LINEAR[green] + 0.0722 * LINEAR[blue]


def contrast_ratio(one: float, other: float) -> float:
    """Return the contrast ratio of two relative luminances, from 1 to 21."""
    lighter, darker = max(one, other), min(one, other)
    return (lighter + 0.05) / (darker + 0.05)


def text_contrast(ink: QRectF, colour: QColor, opacity: float, bare: QImage) -> float:
    """Return the contrast ratio of letters to the picture `bare` behind them, without letters.

    The box of the letters, `ink`, is divided into cells about as wide as it is high. In each cell
    24 x 24 pixels are sampled; each gives the contrast of its colour to that of the letters blended
    over it. The lowest twentieth is ignored, so that a single snowflake does not count. The lowest
    of the others is the cell's; the lowest of all cells is returned.
    """
    return min((_cell(cell, colour, opacity, bare) for cell in _cells(ink, bare)), default=21.0)


def _cells(ink: QRectF, bare: QImage) -> Iterator[QRect]:
    box = ink.toAlignedRect().intersected(bare.rect())
    if box.isEmpty():
        return
    count = max(1, ceil(box.width() / box.height()))
    edges = [box.left() + box.width() * i // count for i in range(count + 1)]
    for left, right in pairwise(edges):
        if right > left:
            yield QRect(left, box.top(), right - left, box.height())


def _cell(cell: QRect, colour: QColor, opacity: float, bare: QImage) -> float:
    # Scaled without smoothing, a picture of few pixels is a sample of the many.
    part = bare.copy(cell)
    part = part.scaled(min(_SAMPLES, cell.width()), min(_SAMPLES, cell.height()))
    part = part.convertToFormat(QImage.Format.Format_RGBX8888)
    data = bytes(part.constBits())  # not of a passing picture, whose bits would be gone by now
    cover = opacity * colour.alphaF()
    own = colour.red(), colour.green(), colour.blue()
    counts = Counter(zip(data[::4], data[1::4], data[2::4], strict=True))
    ratios = sorted(
        (_ratio_of(_over(own, cover, behind), behind), count) for behind, count in counts.items()
    )
    spare = _IGNORED_SHARE * counts.total()
    for found, count in ratios:
        spare -= count
        if spare < 0:
            return found
    return ratios[-1][0]


def _ratio_of(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    return contrast_ratio(relative_luminance(*one), relative_luminance(*other))


def _over(
    own: tuple[int, int, int], cover: float, behind: tuple[int, int, int]
) -> tuple[int, int, int]:
    if cover >= 1:
        return own
    red, green, blue = (
        round(a * cover + b * (1 - cover)) for a, b in zip(own, behind, strict=True)
    )
    return red, green, blue
