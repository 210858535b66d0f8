"""Where the show was, kept on disk for the supervisor's own death and the next start."""

import json
import logging
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kiosk.base.atomic import atomic_file
from kiosk.ops.supervision.quarantine import Quarantine, SlideDeath

_log = logging.getLogger(__name__)

_MOST = 100_000  # bytes; a longer file is none of ours


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """The slide that was on, its section, its deck's content hash, and the deaths that count."""

    slide: str = ""
    section: str = ""
    deck: str = ""
    quarantine: Quarantine = field(default_factory=Quarantine)


class ResumeFile:
    """One small file for each show and seat; where it cannot be written all goes on without."""

    def __init__(self, file: Path, show: str) -> None:
        self._file = file
        self._show = show
        self._kept: ResumePoint | None = None
        self._complained = False

    def read(self) -> ResumePoint:
        """What was kept; the beginning where that is nothing, of another show, or damaged."""
        with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
            with self._file.open("rb") as opened:
                said = json.loads(opened.read(_MOST))
            if said["show"] == self._show:
                place = _parse_point(said)
                self._kept = place
                return place
        return ResumePoint()

    def keep(self, place: ResumePoint) -> None:
        """Write it, unless it is there already."""
        if place == self._kept:
            return
        self._kept = place  # also where it fails: not again before something changes
        try:
            with atomic_file(self._file) as draft:
                draft.write_text(
                    json.dumps({"show": self._show, **asdict(place)}), encoding="ascii"
                )
        except OSError as error:
            if not self._complained:
                _log.warning("The place in the show cannot be kept in %s (%s)", self._file, error)
            self._complained = True
        else:
            self._complained = False


def _parse_point(said: dict[str, Any]) -> ResumePoint:
    deaths = tuple(
        SlideDeath(_text(one["slide"]), _text(one["deck"]), float(one["at"]))
        for one in said["quarantine"]["deaths"]
    )
    slide, section, deck = (_text(said[name]) for name in ("slide", "section", "deck"))
    return ResumePoint(slide, section, deck, Quarantine(deaths))


def _text(said: object) -> str:
    if isinstance(said, str):
        return said
    raise TypeError(said)
