"""Themes: words readable on every ground, sections told apart in a lit hall, no colour missing."""

from itertools import combinations
from random import Random

import pytest

from kiosk.content.oklch import contrast, hue_and_chroma, luminance, shade
from kiosk.content.palettes import PALETTES
from kiosk.content.theme_palettes import WORDS, palette_of, raised
from kiosk.content.themes import THEME_NAMES, Theme, bundled_theme
from kiosk.gallery.light import hall_difference

THEMES = [bundled_theme(name) for name in THEME_NAMES]


def any_colour(rng: Random) -> str:
    return f"#{rng.randrange(1 << 24):06x}"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_and_numerals_stand_out_on_the_air_of_every_palette(theme: Theme) -> None:
    for _, palette in theme.palettes:
        for ground in palette.air:
            for ink in (theme.text, theme.quiet, theme.numerals):
                assert contrast(ink, ground) >= WORDS


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_sections_by_position_are_told_apart_under_the_light_of_a_hall(theme: Theme) -> None:
    airs = [theme.palette(name).air for name in theme.sections]
    middles = [
        tuple(sum(int(one[i : i + 2], 16) for one in air) / 2 for i in (1, 3, 5)) for air in airs
    ]
    for one, other in combinations(middles, 2):
        assert hall_difference(one, other) >= 20


def test_every_theme_has_every_palette() -> None:
    for theme in THEMES:
        assert [name for name, _ in theme.palettes] == list(PALETTES)
        assert set(theme.sections) <= set(PALETTES)


@pytest.mark.parametrize("light", [False, True])
def test_no_colour_that_somebody_chooses_leaves_words_without_contrast(light: bool) -> None:
    rng = Random(1)
    for _ in range(200):
        palette = palette_of(any_colour(rng), light=light, seed=1)
        inks = [raised(any_colour(rng), light=light) for _ in range(20)]
        for ground in palette.air:
            for ink in inks:
                assert contrast(ink, ground) >= WORDS, (ink, ground)


def test_a_colour_with_enough_contrast_is_left_as_it_is() -> None:
    assert raised("#ffffff", light=False) == "#ffffff"
    assert raised("#102030", light=True) == "#102030"
    assert raised("#102030", light=False) != "#102030"


def test_a_shade_keeps_its_hue_and_has_the_luminance_that_is_wanted() -> None:
    for hue in range(0, 360, 30):
        for wanted in (0.05, 0.2, 0.6):
            made = shade(hue, 0.08, wanted)
            assert abs(luminance(made) - wanted) < 0.01
            assert abs((hue_and_chroma(made)[0] - hue + 180) % 360 - 180) < 6
