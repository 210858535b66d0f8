"""The shade under words: soft scrims first, then a cap on brightness as the last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QRadialGradient

from .colours import ceiling, mix, veil
from .scenery import fade, ramp

if TYPE_CHECKING:
    from kiosk.content.palettes import Palette

    from .frame import Frame

# A step under what 7:1 allows (0.0907 behind words, 0.0600 behind numerals): JPEG rings.
UNDER_WORDS = 0.072
"""Greatest relative luminance painted behind words."""

UNDER_NUMERALS = 0.042
"""Greatest relative luminance painted behind numerals."""

CLOSING_TEXT = 0.70
"""Share of the height below which the left half of a closing scene carries words."""

UPRIGHT_HEAD = 0.278
"""Share of the height of an upright opener above which branches hang and no words stand."""

UPRIGHT_TEXT = 0.72
"""Share of the height of an upright opener down to which words may stand, from side to side."""

_DARKEN = QPainter.CompositionMode.CompositionMode_Darken


def text_edge(frame: Frame, strength: str) -> float:
    """Give the share of the width, from the left, in which every pixel may carry words."""
    share = 0.59 if strength == "full" and not frame.tall else 0.5
    # JPEG mixes colours within blocks of 16 pixels, so shade reaches one block further.
    return share + 0.004 + 16 / frame.width


def tint(palette: Palette) -> QColor:
    """Give the hue that shade takes in a palette."""
    return mix(mix(palette.sky[-1], palette.sky[-2], 0.5), palette.mist, 0.22)


def lay_scrim(painter: QPainter, frame: Frame, palette: Palette, strength: str) -> None:
    """Darken the air softly where words stand."""
    area = QRectF(0, 0, frame.w, frame.h)
    night = mix(palette.ground, palette.sky[0], 0.5)
    bright = mix(palette.sky[-2], palette.sky[-1], 0.75)
    cover = veil(bright, night, UNDER_WORDS)
    reach = 0.86 if frame.tall or strength == "full" else 0.80
    late = 0.95 if strength == "full" and not frame.tall else 0.72
    ease = ((0, cover * 0.8), (0.62, cover), (0.72, cover * late), (0.86, cover * 0.24), (1, 0.0))
    painter.fillRect(area, ramp(0, 0, frame.w * reach, 0, fade(night, *ease)))
    if frame.tall and strength != "closing":
        painter.fillRect(
            area,
            ramp(
                0,
                frame.h * 0.2,
                0,
                frame.h * 0.80,
                fade(
                    night,
                    (0, 0),
                    (0.3, cover * 0.6),
                    (0.72, cover * 0.9),
                    (0.86, cover * 0.7),
                    (1, 0),
                ),
            ),
        )
    painter.fillRect(
        area,
        ramp(
            0, frame.h * 0.77, 0, frame.h, fade(night, (0, 0), (0.44, max(0.5, cover)), (1, 0.92))
        ),
    )


def hush_side(painter: QPainter, frame: Frame, palette: Palette, strength: str) -> None:
    """Let what is on a layer fall into shade on the side of the words."""
    dark = ceiling(tint(palette), UNDER_NUMERALS)
    edge = text_edge(frame, strength)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.fillRect(
        QRectF(0, 0, frame.w, frame.h),
        ramp(
            frame.w * edge, 0, frame.w * (edge + 0.14), 0, fade(dark, (0, 1), (0.4, 0.55), (1, 0))
        ),
    )


def hush(painter: QPainter, frame: Frame, palette: Palette, strength: str) -> None:
    """Let what is on a layer fall into shade where words stand, and fade where many stand."""
    if strength == "closing":
        return
    if strength == "dim":
        keep_to_corner(painter, frame)
        return
    if not frame.tall:
        hush_side(painter, frame, palette, strength)
    dark = ceiling(tint(palette), UNDER_NUMERALS)
    area = QRectF(0, 0, frame.w, frame.h)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    top, bottom = (0.17, 0.28) if frame.tall else (0.70, 0.865)
    painter.fillRect(
        area, ramp(0, frame.h * top, 0, frame.h * bottom, fade(dark, (0, 0), (0.6, 0.5), (1, 1)))
    )
    if frame.tall:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(
            area, ramp(0, frame.h * 0.27, 0, frame.h * 0.42, fade("#000", (0, 1), (1, 0.3)))
        )


def keep_to_corner(painter: QPainter, frame: Frame) -> None:
    """Let what is on a layer fade out of the upper right corner, where few words stand."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    rx, ry = (0.80, 0.40) if frame.tall else (0.66, 0.46)
    painter.translate(frame.w, 0)
    painter.scale(rx, ry)
    gradient = QRadialGradient(QPointF(0, 0), 1)
    for at, colour in fade("#000", (0, 1), (0.5, 0.95), (0.72, 0.5), (0.88, 0.12), (1, 0)):
        gradient.setColorAt(at, colour)
    painter.fillRect(QRectF(-frame.w / rx, 0, 2 * frame.w / rx, frame.h / ry), gradient)


def keep_dark(painter: QPainter, frame: Frame, palette: Palette, strength: str) -> None:
    """Cap the brightness under words; under data the air is dark enough, and frost is shaded."""
    if strength == "dim":
        return
    area = QRectF(0, 0, frame.w, frame.h)
    painter.setCompositionMode(_DARKEN)
    dark = ceiling(tint(palette), UNDER_WORDS)
    white = QColor("#ffffff")
    edge = text_edge(frame, strength)
    top = CLOSING_TEXT if strength == "closing" else UPRIGHT_HEAD if frame.tall else 0.0
    painter.fillRect(
        QRectF(0, frame.h * top, frame.w, frame.h),
        ramp(0, 0, frame.w, 0, ((0, dark), (edge, dark), (edge + 0.14, white), (1, white))),
    )
    blocks = 16 / frame.height
    bar, head = 0.878 - blocks, UPRIGHT_HEAD - blocks
    down: list[tuple[float, QColor]] = [(bar - 0.08, white), (bar, dark), (1, dark)]
    if frame.tall and strength == "full":
        foot = UPRIGHT_TEXT + blocks
        down = [(head - 0.07, white), (head, dark), (foot, dark), (foot + 0.03, white), *down]
    painter.fillRect(area, ramp(0, 0, 0, frame.h, ((0, white), *down)))
