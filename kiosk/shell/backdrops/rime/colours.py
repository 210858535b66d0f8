"""How the colours of a palette are mixed, darkened and measured."""

from __future__ import annotations

from PySide6.QtGui import QColor


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
