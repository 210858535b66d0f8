"""How light a rendered slide is, and whether sections are told apart in a lit hall (CIE 1976)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist
from statistics import median

from PySide6.QtGui import QImage

from kiosk.gallery.contrast import LINEAR

#: Of a slide with data: L* of its median pixel, and the share of pixels that are lighter than L* 6.
LEAST_MEDIAN = 22.0
LEAST_LIT = 0.95
#: Between the median colours of two sections: the colour difference ΔE of CIE 1976.
LEAST_APART = 20.0
#: Light of the hall that a screen mirrors, as a share of its white: 10 of 350 cd/m².
HALL_LIGHT = 10 / 350
_BLACK = 6.0  # L*
_SAMPLES = 120  # along the longer side

Channels = Sequence[float]
"""Red, green and blue, from 0 to 255."""


@dataclass(frozen=True, slots=True)
class SlideLight:
    """L* of the median pixel, the share of pixels that are not black, and the median colour."""

    lightness: float
    lit: float
    colour: tuple[float, float, float]


def measure_light(picture: QImage) -> SlideLight:
    """Measure a slide on a sample of its pixels."""
    longer = max(picture.width(), picture.height())
    size = picture.size() * min(1.0, _SAMPLES / longer)
    # Scaled without smoothing, a picture of few pixels is a sample of the many.
    part = picture.scaled(size).convertToFormat(QImage.Format.Format_RGBX8888)
    data = bytes(part.constBits())
    channels = data[::4], data[1::4], data[2::4]
    lightness = [lab(tuple(LINEAR[v] for v in pixel))[0] for pixel in zip(*channels, strict=True)]
    lit = sum(one >= _BLACK for one in lightness) / len(lightness)
    red, green, blue = (median(channel) for channel in channels)
    return SlideLight(median(lightness), lit, (red, green, blue))


def hall_difference(one: Channels, other: Channels) -> float:
    """Return how far apart two colours are under the light of a hall, as ΔE of CIE 1976."""
    return dist(lab(under_hall_light(one)), lab(under_hall_light(other)))


def under_hall_light(colour: Channels) -> tuple[float, ...]:
    """Return the linear channels, 0 to 1 and beyond, of a colour with the light of the hall."""
    return tuple(LINEAR[round(channel)] + HALL_LIGHT for channel in colour)


def lab(linear: Channels) -> tuple[float, float, float]:
    """Return L*, a*, b* (CIE 1976, D65) of linear red, green and blue from 0 to 1."""
    red, green, blue = linear
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116
