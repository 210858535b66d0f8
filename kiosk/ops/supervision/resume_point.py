"""The place in the show, kept on disk for the next start of the supervisor."""

import json
import logging
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kiosk.base.atomic import atomic_file
from kiosk.base.checked_json import DamagedError, parse_as
from kiosk.base.log import LogOnce
from kiosk.ops.supervision.quarantine import Quarantine

_log = logging.getLogger(__name__)

_MOST = 100_000  # bytes; a longer file is none of ours


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """The slide that was on, its section, its deck's content hash, and the deaths that count."""

    slide: str = ""
    section: str = ""
    deck: str = ""
    quarantine: Quarantine = field(default_factory=Quarantine)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file holds: the show by the path of its folder, and the point in it."""

    show: str
    point: ResumePoint


class ResumeFile:
    """The file of one show and seat; where it cannot be written, the show plays without it."""

    def __init__(self, file: Path, show: str) -> None:
        self._file = file
        self._show = show
        self._kept: ResumePoint | None = None
        self._failures = LogOnce(_log.warning)

    def read(self) -> ResumePoint:
        """What was kept; the beginning where that is nothing, of another show, or damaged."""
        try:
            with self._file.open("rb") as opened:
                kept = parse_as(_Kept, opened.read(_MOST))
        except (OSError, DamagedError) as error:
            _log.debug("The show begins at its beginning: %s (%s)", self._file, error)
            return ResumePoint()
        if kept.show != self._show:
            return ResumePoint()
        self._kept = kept.point
        return kept.point

    def keep(self, place: ResumePoint) -> None:
        """Write it, unless it is there already."""
        if place == self._kept:
            return
        self._kept = place  # also where it fails: not again before something changes
        try:
            with atomic_file(self._file) as draft:
                data = json.dumps(asdict(_Kept(self._show, place)))
                draft.write_text(data, encoding="ascii")
        except OSError as error:
            self._failures.failed(
                "The place in the show cannot be kept in %s (%s)", self._file, error
            )
        else:
            self._failures.succeeded()
