"""Every palette has all of its colours."""

from dataclasses import fields, replace

import pytest

from kiosk.content.palettes import PALETTES, Palette


def test_a_palette_that_lacks_a_colour_is_refused() -> None:
    whole = {field.name: getattr(PALETTES["night"], field.name) for field in fields(Palette)}
    for name in whole:
        with pytest.raises(TypeError, match=name):
            Palette(**{one: value for one, value in whole.items() if one != name})


def test_what_is_no_colour_is_refused() -> None:
    night = PALETTES["night"]
    for changes in ({"sun": "gold"}, {"sky": night.sky[:3]}, {"flat": ("#00000", "#0", "")}):
        with pytest.raises(ValueError, match="colour"):
            replace(night, **changes)
