"""The icons that QtAwesome has, read from its files: importing it would pull in Qt."""

import json
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

# Prefix as authors write it → how the package names that font's two files before the version.
_FONTS = {
    "mdi6": "materialdesignicons6-webfont",
    "fa6s": "fontawesome6-solid-webfont",
    "fa6": "fontawesome6-regular-webfont",
    "fa6b": "fontawesome6-brands-webfont",
    "ph": "phosphor",
    "ri": "remixicon",
    "msc": "codicon",
    "mdi": "materialdesignicons5-webfont",
    "fa5s": "fontawesome5-solid-webfont",
    "fa5": "fontawesome5-regular-webfont",
    "fa5b": "fontawesome5-brands-webfont",
    "ei": "elusiveicons-webfont",
}
PREFIXES = tuple(_FONTS)
_LONGEST_NAME = 64  # characters
_NAME = re.compile(r"[a-z0-9_-]+")


@lru_cache(maxsize=512)
def glyph(name: str) -> str | None:
    """Return the character that draws an icon such as `mdi6.school`, or None."""
    prefix, _, icon = name.partition(".")
    path = _file(prefix, "-charmap-*.json")
    if path is None or not _NAME.fullmatch(icon):
        return None
    # Not the whole table, of thousands: a show has some ten icons.
    found = re.search(rb'"%s": *"(?:0x)?([0-9a-fA-F]+)"' % icon.encode(), path.read_bytes())
    return chr(int(found[1], 16)) if found else None


def font_file(prefix: str) -> Path | None:
    """Return the font file that holds the icons of a prefix, or None."""
    return _file(prefix, "-[0-9]*.ttf")


def suggest_icon(name: str) -> str | None:
    """Return the icon that an author most likely meant, or None."""
    prefix, _, icon = name[:_LONGEST_NAME].lower().replace("_", "-").rpartition(".")
    for candidate in dict.fromkeys((prefix, *PREFIXES[:2])):
        if icon in _charmap(candidate):
            return f"{candidate}.{icon}"
    prefix = prefix if prefix in _FONTS else PREFIXES[0]
    from difflib import get_close_matches  # not needed where every name is right

    close = get_close_matches(icon, _charmap(prefix), 1)
    return f"{prefix}.{close[0]}" if close else None


@cache
def _charmap(prefix: str) -> dict[str, str]:
    path = _file(prefix, "-charmap-*.json")
    if path is None:
        return {}
    codes = json.loads(path.read_text(encoding="utf-8"))
    return {icon: chr(int(code, 16)) for icon, code in codes.items()}


@cache
def _file(prefix: str, ending: str) -> Path | None:
    spec = find_spec("qtawesome") if prefix in _FONTS else None
    if spec is None or not spec.submodule_search_locations:
        return None
    fonts = Path(spec.submodule_search_locations[0]) / "fonts"
    return max(fonts.glob(_FONTS[prefix] + ending), default=None)
