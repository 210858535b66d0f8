"""The colours of the winter sky: one palette a section, all of one family."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

TEXT = "#fff7ea"
"""Colour of words on a backdrop."""

NUMERAL = "#ffd98f"
"""Colour of numerals on a backdrop."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one backdrop; sky stops run from 0 (zenith) to 1 (horizon)."""

    name: str
    sky: tuple[tuple[float, str], ...]
    ground: str
    sun: str
    mist: str
    accent: str


def _family(name: str, sky: str, ground: str, sun: str, mist: str, accent: str) -> Palette:
    """Spread four sky colours over the shared rhythm of stops."""
    stops = tuple(zip((0.0, 0.38, 0.74, 1.0), sky.split(), strict=True))
    return Palette(name, stops, ground, sun, mist, accent)


PALETTES: dict[str, Palette] = {
    palette.name: palette
    for palette in (
        _family(
            "crimson", "#140307 #48081a #96142a #d8453c", "#24040c", "#ffae66", "#ffb59a", "#e0523f"
        ),
        _family(
            "amber", "#0e0803 #362109 #744610 #c08a32", "#1b1104", "#ffdc8e", "#f0d29a", "#c98a30"
        ),
        _family(
            "jade", "#020d0a #053024 #0c6448 #46a07c", "#03170f", "#ffe0a0", "#bfeed6", "#58a578"
        ),
        _family(
            "azure", "#030a17 #0a2b52 #1b5f9a #62a5d2", "#05152b", "#ffdfae", "#c6e6fc", "#6fa6cc"
        ),
        _family(
            "violet", "#0a0514 #28124f #563092 #a274cc", "#130824", "#ffc6a0", "#dccbf6", "#b577b4"
        ),
        _family(
            "night", "#02050d #071735 #173d6c #6f93b4", "#030d1b", "#ffcb90", "#c8dff2", "#8f8fa0"
        ),
    )
}
"""Every palette by its name."""


def mix(one: str | QColor, other: str | QColor, share: float, alpha: float = 1.0) -> QColor:
    """Blend `share` (0 to 1) of the other colour into the one, with the given opacity."""
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
        alpha,
    )


def luminance(colour: str | QColor) -> float:
    """Give the relative luminance of a colour (WCAG, 0 to 1)."""
    c = QColor(colour)
    weights = ((c.redF(), 0.2126), (c.greenF(), 0.7152), (c.blueF(), 0.0722))
    return sum(
        weight * (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4)
        for v, weight in weights
    )


def ceiling(tint: str | QColor, limit: float) -> QColor:
    """Find the brightest shade of a tint whose luminance stays under the limit (0 to 1)."""
    low, high = 0.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        if luminance(_shade(tint, middle)) < limit:
            low = middle
        else:
            high = middle
    return _shade(tint, low)


def veil(under: str | QColor, over: str | QColor, limit: float) -> float:
    """Find how opaque `over` must lie on `under` for a luminance below the limit (0 to 1)."""
    share = 0.0
    while share < 1 and luminance(mix(under, over, share)) >= limit:
        share += 0.02
    return min(share, 1.0)


def _shade(tint: str | QColor, level: float) -> QColor:
    """Darken a tint below level one half and lighten it above."""
    if level < 0.5:
        return mix("#000000", tint, level * 2)
    return mix(tint, "#ffffff", level * 2 - 1)
