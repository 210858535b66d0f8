"""Icons as characters of the fonts that QtAwesome ships, without importing it."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFontDatabase

from kiosk.content import icons


@dataclass(frozen=True, slots=True)
class Icon:
    """A character and the family of the font that draws it; both empty for no icon."""

    glyph: str = ""
    family: str = ""


@cache
def icon(name: str) -> Icon:
    """The icon of a QtAwesome name such as `mdi6.school`; no icon where there is none."""
    glyph = icons.glyph(name) if name else None
    family = _family(name.partition(".")[0]) if glyph else ""
    return Icon(glyph or "", family) if family else Icon()


@cache
def _family(prefix: str) -> str:
    path = icons.font_file(prefix)
    if path is None:
        return ""
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families[0] if families else ""
