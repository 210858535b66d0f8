"""The closed sets of words that a show may use."""

# The order matters: the first five are what sections get by position.
PALETTES = ("crimson", "amber", "jade", "azure", "violet", "night")

SECTION_PALETTES = PALETTES[:5]
CLOSING_PALETTE = "night"
