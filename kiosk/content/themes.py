"""Themes: all that a show's house style decides, in one value for painter, QML and checks.

The four bundled ones are here. A show names one in show.yaml; its own theme.yaml changes it.
"""

from dataclasses import dataclass, replace
from functools import cache

from kiosk.content.palettes import PALETTES, Palette

#: The names of the bundled themes; the first is that of a show that names none.
THEME_NAMES = ("rime", "dawn", "paper", "ink")
#: The ways in which backdrops are painted: frosted willows, hills and sun, or plain planes.
BACKDROPS = ("rime", "dawn", "plain")
GROUNDS = ("dark", "light")


@dataclass(frozen=True, slots=True)
class Theme:
    """A house style; colours are #rrggbb."""

    name: str
    ground: str
    backdrop: str
    snow: bool
    #: Of cards and planes, in pixels of a screen whose shorter side is 1080.
    corners: int
    #: Of words, of quieter words, of numerals and whatever else stands out, and of what lies
    #: behind panels and staff pages.
    text: str
    quiet: str
    numerals: str
    panel: str
    #: Each palette by its name, and the names that sections get by their positions.
    palettes: tuple[tuple[str, Palette], ...]
    sections: tuple[str, ...]

    @property
    def light(self) -> bool:
        """Whether words are darker than what they stand on."""
        return self.ground == "light"

    def palette(self, name: str) -> Palette:
        """Return the colours of a palette; raises KeyError where there is none of the name."""
        return dict(self.palettes)[name]


@dataclass(frozen=True, slots=True)
class ThemeChoice:
    """What a show says of its theme: a bundled one, and what of it is another; "" where nothing."""

    name: str = ""
    ground: str = ""
    backdrop: str = ""
    snow: str = ""  # "true" or "false"
    words: str = ""
    numerals: str = ""
    brand: tuple[str, ...] = ()


RIME = Theme(
    name="rime", ground="dark", backdrop="rime", snow=True, corners=14,
    text="#fff7ea", quiet="#e9e1d4", numerals="#ffd98f", panel="#0b0a0f",
    palettes=tuple(PALETTES.items()), sections=tuple(PALETTES)[:5],
)  # fmt: skip


@cache
def bundled_theme(name: str) -> Theme:
    """Return a bundled theme; raises KeyError where there is none of the name."""
    if name == "rime":
        return RIME
    if name == "dawn":
        return replace(RIME, name="dawn", backdrop="dawn", snow=False)
    if name in ("paper", "ink"):
        from kiosk.content.theme_palettes import inked, named_palettes

        ground, corners = ("light", 6) if name == "paper" else ("dark", 2)
        plain = replace(
            RIME, name=name, ground=ground, backdrop="plain", snow=False, corners=corners,
            palettes=named_palettes(light=name == "paper"),
        )  # fmt: skip
        return inked(plain, numerals="#8c1024" if name == "paper" else "#f4e3b8")
    raise KeyError(name)


def chosen_theme(choice: ThemeChoice) -> Theme:
    """Return the theme that a show has chosen."""
    theme = bundled_theme(choice.name or THEME_NAMES[0])
    if replace(choice, name="") == ThemeChoice():
        return theme
    from kiosk.content.theme_palettes import changed_theme

    return changed_theme(theme, choice)
