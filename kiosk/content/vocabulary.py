"""The closed sets of words that a show may use."""

# The order matters: the first five are what sections get by position.
PALETTES = ("crimson", "amber", "jade", "azure", "violet", "night")

SECTION_PALETTES = PALETTES[:5]
CLOSING_PALETTE = "night"

# What the name of a picture may end in, and what it must be then.
PICTURES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP"}
