"""Heartbeats of a kiosk, and what it is told when it starts."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Self

from kiosk.base.checked_json import DamagedError, parse_as

#: The supervisor's word for: end with exits.RESTART when the slide next changes.
RESTART = "restart"
_PREFIX = b"kiosk-beat "
_LONGEST = 3000  # bytes; what is written to a pipe at once and is no longer than 4096 stays whole
_RESUME = "KIOSK_RESUME"


@dataclass(frozen=True, slots=True)
class Beat:
    """A sign of life; the empty one says that a display is there, and the window is being made.

    `stuck` is for how many seconds no picture has come though one was asked for or, where `late`,
    no new slide though one was due. `hidden` is whether nobody sees the window at all.
    `deck` is the content hash of the deck that the slide belongs to.
    """

    slide: str = ""
    section: str = ""
    mode: str = ""
    deck: str = ""
    painted: bool = False  # a picture has come since this slide was wanted
    stuck: float = 0.0
    late: bool = False
    hidden: bool = False

    def line(self) -> bytes:
        """Return the line of the pipe, without the slide where that would be too long."""
        line = _PREFIX + json.dumps(asdict(self)).encode() + b"\n"
        if len(line) <= _LONGEST:
            return line
        return replace(self, slide="", section="", deck="").line()


def parse_beat(line: bytes) -> Beat | None:
    """Return the heartbeat of a line; None for anything else that was printed."""
    if not line.startswith(_PREFIX):
        return None
    try:
        return parse_as(Beat, line[len(_PREFIX) :])
    except DamagedError:
        return None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A slide that is not to be played, as long as the content hash of the deck is `deck`."""

    slide: str
    deck: str


@dataclass(frozen=True, slots=True)
class Resume:
    """Where to go on after a death, and without which slides.

    `ahead` is whether slides may be made before their turn. While any death counts they may not:
    a slide that ends the program as it is made would have the one that is on blamed for it.
    """

    slide: str = ""
    section: str = ""
    left_out: tuple[LeftOut, ...] = ()
    ahead: bool = True

    def put_into(self, environment: dict[str, str]) -> None:
        """Write this into the environment of a kiosk that will be started."""
        environment[_RESUME] = json.dumps(asdict(self))

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """Read this from an environment; the beginning where it is absent or damaged."""
        try:
            return parse_as(cls, environment.get(_RESUME, ""))
        except DamagedError:
            return cls()
