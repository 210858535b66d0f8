"""Signs of Symbol and Wingdings become the Unicode characters that everybody saw."""

import pytest

from kiosk.importers.symbols import UNKNOWN, as_unicode, is_symbol_font


@pytest.mark.parametrize(
    ("font", "text", "seen"),
    [
        ("Symbol", "\uf0b3\uf0a3\uf0b0\uf0b1\uf0b4", "≥≤°±×"),
        ("Symbol", "abW 12", "αβΩ 12"),
        ("Symbol", "\uf0ae\uf0de\uf0e5\uf0d6\uf0fe\uf0f2", "→⇒∑√⎭∫"),
        ("Wingdings", "ü\uf0fcû\uf0fb", "✓✓✗✗"),
        ("Wingdings", "J\uf04a \uf0e0ðþ¨", "☺☺ →⇨☑◻"),
        ("Wingdings", "l§«\uf0d8€\u2022", "●▪★➢⓪❿"),  # € and • stand for the bytes 0x80 and 0x95
        ("wingdings 2", "PO\uf0a3jR", "✓✗□①☑"),
        ("Wingdings 3", "g\uf075", "→▶"),
        ("Webdings", "a", "✔"),
        ("Wingdings", "\uf0ff", UNKNOWN),
        ("Wingdings", "中", "中"),
        ("Arial", "ü \uf0fc", f"ü {UNKNOWN}"),
    ],
)
def test_signs_are_what_the_font_shows(font: str, text: str, seen: str) -> None:
    assert as_unicode(text, font) == seen


def test_only_fonts_of_signs_are_such() -> None:
    assert [is_symbol_font(font) for font in ("Symbol", "WINGDINGS 2", "Arial", "")] == [
        True, True, False, False,
    ]  # fmt: skip
