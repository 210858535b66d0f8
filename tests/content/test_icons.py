"""The icons are read from QtAwesome's files, exactly as QtAwesome itself would."""

import subprocess
import sys

import pytest

from kiosk.content import icons


@pytest.mark.parametrize("prefix", icons.PREFIXES)
def test_each_prefix_has_a_font_and_glyphs(prefix: str) -> None:
    font = icons.font_file(prefix)
    assert font is not None
    assert font.is_file()
    assert icons.suggest_icon(f"{prefix}.home") is not None


def test_every_prefix_that_qtawesome_ships_is_known() -> None:
    qtawesome = pytest.importorskip("qtawesome")
    shipped = {prefix: font for prefix, font, _ in qtawesome._BUNDLED_FONTS}
    assert set(icons.PREFIXES) == set(shipped)
    fonts = {prefix: icons.font_file(prefix) for prefix in icons.PREFIXES}
    assert {prefix: font.name for prefix, font in fonts.items() if font} == shipped


@pytest.mark.parametrize(
    ("name", "glyph"),
    [
        ("mdi6.school", "\U000f0474"),
        ("fa6s.school", "\uf549"),
        ("mdi6.shcool", None),
        ("school", None),
        ("mdi6.", None),
        ("", None),
        ("../mdi6.school", None),
        ("nothing.school", None),
    ],
)
def test_a_glyph_is_found_by_its_full_name(name: str, glyph: str | None) -> None:
    assert icons.glyph(name) == glyph


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("mdi6.shcool", "mdi6.school"),
        ("school", "mdi6.school"),
        ("mdi.schol", "mdi.school"),
        ("fa6s.shcool", "fa6s.school"),
        ("Mdi6.School", "mdi6.school"),
        ("mdi6.hand_heart", "mdi6.hand-heart"),
        ("fa.school", "mdi6.school"),
        ("完全没有", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_a_slip_leads_to_what_was_meant(name: str, meant: str | None) -> None:
    assert icons.suggest_icon(name) == meant


def test_no_font_lies_outside_the_package() -> None:
    assert icons.font_file("../fonts/mdi6") is None


def test_finding_an_icon_imports_no_qt() -> None:
    code = (
        "import sys; from kiosk.content import icons; assert icons.glyph('mdi6.school');"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'qtawesome', 'qtpy'))])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
