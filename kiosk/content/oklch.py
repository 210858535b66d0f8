"""Colours in OKLCH: a hue kept while luminance is set by rule (Ottosson 2020; sRGB, D65)."""

import math

#: The greatest chroma of any colour that a screen shows, about.
_MOST_CHROMA = 0.4
_STEPS = 18


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2) of a colour such as #0a1b2c, from 0 to 1."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2) of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def hue_and_chroma(colour: str) -> tuple[float, float]:
    """Return the hue of a colour in degrees and its chroma, from 0 to about 0.4."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return math.degrees(math.atan2(b, a)) % 360, math.hypot(a, b)


def shade(hue: float, chroma: float, wanted: float) -> str:
    """Return the colour of a hue and luminance, as much of the chroma as a screen can show.

    The channels are rounded, so that the luminance differs from `wanted` by up to about 0.004.
    """
    low, high = 0.0, min(chroma, _MOST_CHROMA)
    if _inside(red_green_blue := _at(hue, high, wanted)):
        return _text(red_green_blue)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _inside(_at(hue, middle, wanted)) else (low, middle)
    return _text(_at(hue, low, wanted))


def _at(hue: float, chroma: float, wanted: float) -> tuple[float, float, float]:
    """Find the linear channels of a hue and chroma whose luminance is the wanted one."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        lightness = (low + high) / 2
        red, green, blue = _channels(lightness, hue, chroma)
        if 0.2126 * red + 0.7152 * green + 0.0722 * blue < wanted:
            low = lightness
        else:
            high = lightness
    return _channels(low, hue, chroma)


def _channels(lightness: float, hue: float, chroma: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _inside(channels: tuple[float, float, float]) -> bool:
    return all(-0.0005 <= channel <= 1.0005 for channel in channels)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _text(channels: tuple[float, float, float]) -> str:
    whole = (
        channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
        for channel in (min(1.0, max(0.0, one)) for one in channels)
    )
    return "#" + "".join(f"{round(255 * one):02x}" for one in whole)
