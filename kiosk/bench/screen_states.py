"""Tells from samples of the screen what stands on it: nothing yet, a picture, a whole slide; pure.

A sample is some rows of pixels, four bytes each, blue first. Letters are what is bright in the
last sample, when the slide has come to rest; how far they have come says how far the slide is on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Sample = Sequence[bytes]
_STEP = 4  # every fourth pixel will do
_BRIGHT = 190
_FEWEST = 12  # bright pixels, so that a flake of snow is no letter
_SEEN, _WHOLE = 0.1, 0.9
_FILLED = 0.9


@dataclass(frozen=True, slots=True)
class Arrival:
    """Seconds from the start to the first picture that fills the window, to the first with
    letters of the slide, and to the first with all of them."""

    filled: float | None
    slide: float | None
    whole: float | None


def arrival(before: Sample, samples: Sequence[tuple[float, Sample]]) -> Arrival:
    """Return when each state was reached; samples are in order of time, the last at rest."""
    filled = next((at for at, one in samples if is_filled(before, one)), None)
    if filled is None:
        return Arrival(None, None, None)
    since = [(at, progress(samples[-1][1], one)) for at, one in samples if at >= filled]
    slide = _lasting([(at, bool(rows) and max(rows) >= _SEEN) for at, rows in since])
    whole = _lasting([(at, bool(rows) and min(rows) >= _WHOLE) for at, rows in since])
    return Arrival(filled, slide, whole)


def _lasting(holds: Sequence[tuple[float, bool]]) -> float | None:
    """Since when something has held to the end: a notice may have had letters there before."""
    since = None
    for at, held in reversed(holds):
        if not held:
            break
        since = at
    return since


def is_filled(before: Sample, now: Sample) -> bool:
    """Whether nearly all of the window shows something else than what was there before it."""
    pairs = [
        (old[at : at + 3], new[at : at + 3])
        for old, new in zip(before, now, strict=True)
        for at in range(0, len(new) - 3, 4 * _STEP)
    ]
    return bool(pairs) and sum(old != new for old, new in pairs) >= _FILLED * len(pairs)


def progress(final: Sample, now: Sample) -> list[float]:
    """How far the letters of each row that has any are on: 0 dark, 1 as bright as in the end."""
    found = []
    for end, row in zip(final, now, strict=True):
        places = [at for at in range(0, len(end) - 3, 4 * _STEP) if end[at + 1] >= _BRIGHT]
        if len(places) < _FEWEST:
            continue
        # The ground behind the letters: what a quarter of the row is darker than.
        ground = sorted(row[at + 1] for at in range(0, len(row) - 3, 4 * _STEP))[len(row) // 64]
        light = sum(row[at + 1] for at in places) / len(places)
        full = sum(end[at + 1] for at in places) / len(places)
        found.append(max(0.0, (light - ground) / max(1.0, full - ground)))
    return found
