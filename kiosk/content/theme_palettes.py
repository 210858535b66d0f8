"""Palettes by rule: from a hue alone, at luminances that leave words the contrast they need."""

from dataclasses import replace

from kiosk.content.oklch import hue_and_chroma, luminance, shade
from kiosk.content.palettes import PALETTES, Palette
from kiosk.content.themes import Theme, ThemeChoice

#: Contrast that is asked of words, and with it of numerals that stand among them.
WORDS = 7.0
_DARK_GROUND, _LIGHT_GROUND = 0.056, 0.64  # relative luminances next to the ink: see `air`
_CHROMA = 0.15  # on a dark ground
#: On a light ground: reds and yellows lie near each other and need more to be told apart.
_WARM_CHROMA, _COOL_CHROMA = 0.105, 0.07
_SECTIONS = 5
_LEAST_APART = 40.0  # degrees of hue between two colours of a brand, else they are as one
_GREY = 0.03  # chroma below which a colour is taken for a grey


def named_palettes(*, light: bool) -> tuple[tuple[str, Palette], ...]:
    """Return a palette for every name that an author may write, each of its usual hue."""
    return tuple(
        (name, palette_of(usual.accent, light=light, seed=usual.seed))
        for name, usual in PALETTES.items()
    )


def palette_of(colour: str, *, light: bool, seed: int) -> Palette:
    """Derive all colours of a palette from the hue of one."""
    hue, own = hue_and_chroma(colour)
    warm_hue = hue < 110 or hue > 345
    full = (_WARM_CHROMA if warm_hue else _COOL_CHROMA) if light else _CHROMA
    full = min(own, full) if own < _GREY else full

    def at(wanted: float, share: float = 1.0) -> str:
        return shade(hue, full * share, wanted)

    warm = shade(80.0, 0.09, 0.70)
    if light:
        return Palette(
            sky=(at(0.80), at(0.75), at(0.68), at(0.62)), ground=at(0.62), sun=warm,
            mist=at(0.85, 0.4), accent=at(0.16, 1.4), air=(at(0.76), at(0.68)),
            flat=(at(0.74), at(0.70), at(0.62)), seed=seed,
        )  # fmt: skip
    return Palette(
        sky=(at(0.005), at(0.016), at(0.045), at(0.16, 0.8)), ground=at(0.008), sun=warm,
        mist=at(0.65, 0.4), accent=at(0.20), air=(at(0.035), at(0.0525)),
        flat=(at(0.006), at(0.02), at(0.05)), seed=seed,
    )  # fmt: skip


def inked(theme: Theme, text: str = "", numerals: str = "") -> Theme:
    """Return a theme with other colours of words, each raised to WORDS on the theme's ground."""
    light = theme.light
    text = text or ("#14202b" if light else "#fff7ea")
    numerals = numerals or ("#8c1024" if light else "#ffd98f")
    quiet = shade(*hue_and_chroma(text), 0.03 if light else 0.74)
    return replace(
        theme,
        text=raised(text, light=light),
        quiet=raised(quiet, light=light),
        numerals=raised(numerals, light=light),
        panel="#f6f1e7" if light else "#0b0a0f",
    )


def raised(colour: str, *, light: bool) -> str:
    """Return a colour itself, or the nearest of its hue that has WORDS to every ground."""
    ground = _LIGHT_GROUND if light else _DARK_GROUND
    most = (ground + 0.05) / WORDS - 0.05
    least = (ground + 0.05) * WORDS - 0.05
    own = luminance(colour)
    if own <= most if light else own >= least:
        return colour
    hue, chroma = hue_and_chroma(colour)
    # A step beyond, as channels are whole numbers.
    return shade(hue, chroma, most - 0.003 if light else min(1.0, least + 0.006))


def changed_theme(theme: Theme, choice: ThemeChoice) -> Theme:
    """Return a theme with what a show has chosen of its own; on a light ground it is plain."""
    ground = choice.ground or theme.ground
    light = ground == "light"
    palettes = named_palettes(light=light) if ground != theme.ground else theme.palettes
    sections = theme.sections
    if choice.brand:
        own = brand_palettes(choice.brand, light=light)
        palettes, sections = (*palettes, *own), tuple(name for name, _ in own)
    made = replace(
        theme,
        ground=ground,
        backdrop="plain" if light else choice.backdrop or theme.backdrop,
        snow=choice.snow == "true" if choice.snow else theme.snow and not light,
        palettes=palettes,
        sections=sections,
    )
    same = ground == theme.ground
    text = choice.words or (theme.text if same else "")
    return inked(made, text, choice.numerals or (theme.numerals if same else ""))


def brand_palettes(brand: tuple[str, ...], *, light: bool) -> tuple[tuple[str, Palette], ...]:
    """Return five palettes: of the brand's colours, then of the hues farthest from all before."""
    hues: list[float] = []
    for colour in brand:
        hue, chroma = hue_and_chroma(colour)
        if chroma >= _GREY and all(_apart(hue, had) >= _LEAST_APART for had in hues):
            hues.append(hue)
    hues = hues[:_SECTIONS] or [hue_and_chroma(PALETTES["crimson"].accent)[0]]
    while len(hues) < _SECTIONS:
        hues.append(max(range(0, 360, 4), key=lambda hue: min(_apart(hue, had) for had in hues)))
    return tuple(
        (f"brand-{number}", palette_of(shade(hue, 0.15, 0.2), light=light, seed=3 + 4 * number))
        for number, hue in enumerate(hues, 1)
    )


def _apart(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)
