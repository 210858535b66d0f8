"""How long a slide stays: time to enter, to count, and to be read once at a calm pace."""

import math
import re

from kiosk.content.model import Figure

# Silent reading of Chinese runs at 4 to 7 characters a second, of English at 3 to 4 words a
# second (Brysbaert 2019); a passer-by before a wall reads at the slow end.
_CHARACTERS_A_SECOND = 5.0
_WORDS_A_SECOND = 2.8
_ENTRANCE = 1.2
#: What QML takes until the first number has counted (`Motion.lead` and `count`); each further one
#: begins `Motion.stagger` later, which is less than the time to take in a figure.
_COUNT = 2.0
_FIGURE = 0.6
_REST = 1.6
SHORTEST = 6.0
LONGEST = 60.0

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'.,-]*")


def reading(text: str) -> float:
    """Seconds to read a text once."""
    words = len(_WORD.findall(text))
    characters = sum(1 for c in text if ord(c) >= 0x2E80 and c.isalnum())
    return characters / _CHARACTERS_A_SECOND + words / _WORDS_A_SECOND


def needed(texts: tuple[str, ...], figures: tuple[Figure, ...] = ()) -> float:
    """Seconds that a slide of these texts and figures would want, however many."""
    counting = sum(1 for figure in figures if figure.counts)
    seconds = _ENTRANCE + (_COUNT if counting else 0.0) + _FIGURE * counting + _REST
    return seconds + sum(reading(text) for text in texts)


def dwell(texts: tuple[str, ...], figures: tuple[Figure, ...] = ()) -> float:
    """Seconds a slide of these texts and figures stays, between the shortest and the longest."""
    seconds = math.ceil(needed(texts, figures) * 2) / 2
    return float(min(max(seconds, SHORTEST), LONGEST))
