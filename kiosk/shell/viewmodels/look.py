"""A theme as QML's Look and Palettes hold it."""

from kiosk.content.themes import Theme


def look_of(theme: Theme) -> dict[str, object]:
    """Return the colours and shapes of a theme by the names that Look has, palettes and all."""
    return {
        "text": theme.text,
        "quiet": theme.quiet,
        "numerals": theme.numerals,
        "panel": theme.panel,
        "light": theme.light,
        "snow": theme.snow,
        "corners": theme.corners,
        "palettes": {name: [*palette.flat, *palette.air] for name, palette in theme.palettes},
    }
