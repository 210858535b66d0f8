"""The palettes of sections: one table for the painter of backdrops and for QML.

Who adds a palette adds an entry here; a colour that is missing or is none fails when this is
loaded. Its name then stands in the schema of the show's files as well (`kiosk schema`).
"""

import re
from dataclasses import dataclass

_COLOUR = re.compile("#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one palette, as #rrggbb."""

    #: Of the painted sky, from the zenith to the horizon.
    sky: tuple[str, str, str, str]
    #: Of what is painted below and before the sky.
    ground: str
    sun: str
    mist: str
    accent: str
    #: Of the air under data, above and at the horizon: relative luminances (WCAG) from 0.03 to
    #: 0.056, light enough to tell sections apart in a lit hall, dark enough for words in gold.
    air: tuple[str, str]
    #: Of what QML draws without the painter, from dark to light: shade, dark, card.
    flat: tuple[str, str, str]
    #: Of the painter's random numbers: the tree that hangs best beside the words.
    seed: int

    def __post_init__(self) -> None:
        """Refuse what is no colour; raises ValueError."""
        colours = (*self.sky, self.ground, self.sun, self.mist, self.accent, *self.air)
        for colour in (*colours, *self.flat):
            if not _COLOUR.fullmatch(colour):
                raise ValueError(f"{colour!r} is no colour such as #0a1b2c")
        if (len(self.sky), len(self.flat)) != (4, 3):
            raise ValueError("a palette has four colours of the sky and three flat ones")


#: Every palette by its name. The order matters: sections get the first five by their position.
PALETTES = {
    "crimson": Palette(
        sky=("#140307", "#48081a", "#96142a", "#d8453c"),
        ground="#24040c", sun="#ffae66", mist="#ffb59a", accent="#e0523f",
        air=("#6c0d1e", "#821323"),
        flat=("#150308", "#5f0d1b", "#a3202a"), seed=3,
    ),
    "amber": Palette(
        sky=("#0e0803", "#362109", "#744610", "#c08a32"),
        ground="#1b1104", sun="#ffdc8e", mist="#f0d29a", accent="#c98a30",
        air=("#522c0a", "#5f380c"),
        flat=("#140a03", "#55300d", "#9a5a17"), seed=11,
    ),
    "jade": Palette(
        sky=("#020d0a", "#053024", "#0c6448", "#46a07c"),
        ground="#03170f", sun="#ffe0a0", mist="#bfeed6", accent="#58a578",
        air=("#063e2a", "#084b33"),
        flat=("#03120d", "#0d3f2d", "#1f6b4c"), seed=7,
    ),
    "azure": Palette(
        sky=("#030a17", "#0a2b52", "#1b5f9a", "#62a5d2"),
        ground="#05152b", sun="#ffdfae", mist="#c6e6fc", accent="#6fa6cc",
        air=("#0c3568", "#114274"),
        flat=("#040d1a", "#123558", "#2a5f93"), seed=5,
    ),
    "violet": Palette(
        sky=("#0a0514", "#28124f", "#563092", "#a274cc"),
        ground="#130824", sun="#ffc6a0", mist="#dccbf6", accent="#b577b4",
        air=("#421f7c", "#532691"),
        flat=("#0d0618", "#332057", "#5b3a8f"), seed=17,
    ),
    "night": Palette(
        sky=("#02050d", "#071735", "#173d6c", "#6f93b4"),
        ground="#030d1b", sun="#ffcb90", mist="#c8dff2", accent="#8f8fa0",
        air=("#1e3655", "#294264"),
        flat=("#040c18", "#10304f", "#2f6c99"), seed=23,
    ),
}  # fmt: skip
