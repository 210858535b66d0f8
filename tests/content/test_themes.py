"""Themes: words readable on every ground, sections told apart in a lit hall, no colour missing."""

from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from kiosk.content.oklch import contrast, hue_and_chroma, luminance, shade
from kiosk.content.palettes import PALETTES
from kiosk.content.theme_palettes import WORDS, palette_of, raised
from kiosk.content.themes import (
    GROUNDS,
    RIME,
    THEME_NAMES,
    Theme,
    ThemeChoice,
    bundled_theme,
    chosen_theme,
)
from kiosk.deck.build import build
from kiosk.gallery.light import hall_difference
from kiosk.live.show_folder import load_show

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


def test_sections_take_the_colours_of_a_brand_and_words_stand_out_on_them() -> None:
    rng = Random(2)
    for _ in range(60):
        brand = any_colour(rng), any_colour(rng)
        own = {"words": any_colour(rng), "numerals": any_colour(rng)}
        theme = chosen_theme(ThemeChoice(ground=rng.choice(GROUNDS), brand=brand, **own))
        assert len(set(theme.sections)) == 5
        for name in theme.sections:
            for ground in theme.palette(name).air:
                for ink in (theme.text, theme.quiet, theme.numerals):
                    assert contrast(ink, ground) >= WORDS, (brand, own)


def show_with(folder: Path, theme: str, more: str = "") -> Path:
    (folder / "show.yaml").write_text(f"title: Five years\nlanguage: en\n{more}", "utf-8")
    section = "title: Work\ntopics:\n- title: Training\n  facts:\n  - We trained 170 workers\n"
    (folder / "1-work.yaml").write_text(section, "utf-8")
    (folder / "theme.yaml").write_text(theme, "utf-8")
    return folder


def test_what_is_wrong_with_a_theme_is_said_to_the_column(tmp_path: Path) -> None:
    wrong = 'ground: lihgt\nbrand:\n  - "#00539b"\n  - red\nsnow: maybe\nlogo: ours\n'
    loaded = load_show(show_with(tmp_path, wrong, "theme: papr\n"), "en")
    problems = {(Path(one.file).name, one.line, one.column) for one in loaded.problems}
    assert problems == {
        ("theme.yaml", 1, 9), ("theme.yaml", 4, 5), ("theme.yaml", 5, 7), ("theme.yaml", 6, 1),
        ("show.yaml", 3, 8),
    }  # fmt: skip
    assert any("did you mean “light”" in one.hint for one in loaded.problems)
    assert loaded.show is not None
    assert loaded.show.theme.light, "what can be read is taken"


def test_a_theme_file_changes_the_theme_that_the_show_names(tmp_path: Path) -> None:
    loaded = load_show(show_with(tmp_path, 'brand: ["#00539b"]\nsnow: true\n', "theme: ink\n"))
    assert not loaded.problems
    assert loaded.show is not None
    theme = loaded.show.theme
    assert (theme.name, theme.backdrop, theme.snow) == ("ink", "plain", True)
    assert {slide.palette for slide in build(loaded.show).slides} >= {"brand-1"}
    assert [section.id for section in loaded.show.sections] == ["1-work"]


def test_a_show_that_says_nothing_of_its_theme_has_the_first() -> None:
    assert chosen_theme(ThemeChoice()) is RIME
