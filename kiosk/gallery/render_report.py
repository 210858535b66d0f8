"""Renders every slide of a show for a set of screens and reports visual faults as problems."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import floor
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.content.findings import excerpt
from kiosk.content.loaded import Loaded
from kiosk.content.model import Place
from kiosk.content.problems import Problem
from kiosk.gallery.offscreen import OffscreenWindow
from kiosk.gallery.visual_checks import VisualFault, data_light, light_faults, visual_faults
from kiosk.messages.lookup import say

_HINTS = {
    "seen-outside": "seen-room?",
    "seen-under-bar": "seen-room?",
    "seen-overlap": "seen-room?",
    "seen-cut": "seen-room?",
    "seen-small": "seen-room?",
    "seen-faint": "seen-faint?",
    "seen-dark": "seen-dark?",
    "seen-black": "seen-dark?",
    "seen-alike": "seen-alike?",
    "seen-alone": "seen-break?",
    "seen-closing": "seen-break?",
    "seen-opening": "seen-break?",
    "seen-parted": "seen-break?",
    "seen-broken": "seen-broken?",
    "seen-no-glyph": "seen-no-glyph?",
}
_MOST_SLIDES = 3  # that one problem names


@dataclass(slots=True)
class _Sightings:
    """The sightings of one fault on several slides and screens."""

    worst: VisualFault
    slides: dict[str, None] = field(default_factory=dict)
    screens: dict[str, None] = field(default_factory=dict)


def render_problems(
    loaded: Loaded,
    sizes: Sequence[tuple[int, int]],
    tell: Callable[[str], None],
    *,
    backdrop_folder: Path | None = None,
    paint: bool = True,
) -> tuple[Problem, ...]:
    """Return the visual faults of a show's slides on screens of these sizes, in pixels.

    A fault that is seen on several screens or slides is one problem that names them. Missing
    backdrops are painted first, unless `paint` is off. `tell` is called with sentences about the
    progress.
    """
    if loaded.show is None:
        return ()
    seen: dict[tuple[str, Place | None, str, str], _Sightings] = {}
    for width, height in sizes:
        screen = f"{width}x{height}"
        with OffscreenWindow(
            loaded, QSize(width, height), backdrop_folder=backdrop_folder
        ) as window:
            if paint and window.missing_backdrops:
                tell(
                    say("painting", loaded.language, count=window.missing_backdrops, screen=screen)
                )
                window.paint()
            tell(say("looking", loaded.language, count=len(window.deck.slides), screen=screen))
            lit = []
            for shot in window.shots(bare=True):
                for one in visual_faults(shot, loaded.show):
                    _note(seen, one, shot.slide.id, screen)
                if (found := data_light(shot)) is not None:
                    lit.append((shot.slide, found))
            for slide, one in light_faults(lit, loaded.show):
                _note(seen, one, slide, screen)
    problems = _problems(seen.values(), loaded.language)
    return tuple(sorted(problems, key=lambda one: (one.file, one.line, one.column)))


def _note(
    seen: dict[tuple[str, Place | None, str, str], _Sightings],
    one: VisualFault,
    slide: str,
    screen: str,
) -> None:
    sightings = seen.setdefault((one.key, one.place, one.text, one.other), _Sightings(one))
    if one.amount < sightings.worst.amount:
        sightings.worst = one
    sightings.slides[slide] = None
    sightings.screens[screen] = None


def _problems(found: Iterable[_Sightings], language: str) -> Iterator[Problem]:
    for sightings in found:
        worst = sightings.worst
        place = worst.place or Place("", 0, 0)
        slides = list(sightings.slides)
        if len(slides) > _MOST_SLIDES:
            slides = [*slides[:_MOST_SLIDES], "…"]
        values = {
            "text": worst.text if worst.key == "seen-fault" else excerpt(worst.text),
            "other": excerpt(worst.other),
            "amount": _rounded_down(worst.amount),
            "least": f"{worst.enough:g}",
            "enough": f"{worst.enough:g}",
        }
        hint = _HINTS.get(worst.key, "")
        yield Problem(
            file=place.file,
            line=place.line,
            column=place.column,
            where=", ".join(
                filter(None, (place.words, f"{' '.join(slides)} @ {' '.join(sightings.screens)}"))
            ),
            message=say(worst.key, language, **values),
            hint=say(hint, language) if hint else "",
            severity=worst.severity,
        )


def _rounded_down(amount: float) -> str:
    """Format with one decimal, rounded down: 6.96 is not yet 7."""
    return f"{floor(amount * 10) / 10:.1f}"
