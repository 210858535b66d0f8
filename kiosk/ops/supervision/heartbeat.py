"""What a kiosk tells its supervisor again and again, and what it is told when it starts."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self, TypeVar

#: The supervisor's word for: end with exits.RESTART when the slide next changes.
RESTART = "restart"
_PREFIX = b"kiosk-beat "
_LONGEST = 3000  # bytes; what is written to a pipe at once and is no longer than 4096 stays whole
_RESUME = "KIOSK_RESUME"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Beat:
    """A sign of life; the empty one says that a display is there, and the window is being made.

    `stuck` is for how many seconds no picture has come though one was asked for or, where `late`,
    no new slide though one was due.
    `deck` is the content hash of the deck that the slide belongs to.
    """

    slide: str = ""
    section: str = ""
    mode: str = ""
    deck: str = ""
    painted: bool = False  # a picture has come since this slide was wanted
    stuck: float = 0.0
    late: bool = False

    def line(self) -> bytes:
        """The beat as it goes through the pipe; without its place where that is too long."""
        line = _PREFIX + json.dumps(asdict(self)).encode() + b"\n"
        if len(line) <= _LONGEST:
            return line
        return Beat(mode=self.mode, painted=self.painted, stuck=self.stuck, late=self.late).line()


def parse_beat(line: bytes) -> Beat | None:
    """The beat of a line; None for anything else that was printed."""
    if not line.startswith(_PREFIX):
        return None
    return _checked(Beat, _loaded(line[len(_PREFIX) :]))


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
        """Tell a kiosk that will be started with this environment."""
        environment[_RESUME] = json.dumps(asdict(self))

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """What this environment says; from the beginning if that is nothing, or nonsense."""
        said = _loaded(environment.get(_RESUME, "").encode("utf-8", "replace"))
        if not isinstance(said, dict):
            return cls()
        left_out = said.get("left_out")
        found = [_checked(LeftOut, one) for one in left_out] if isinstance(left_out, list) else []
        slide, section = (str(said.get(name) or "") for name in ("slide", "section"))
        ahead = said.get("ahead") is not False
        return cls(slide, section, tuple(one for one in found if one), ahead)


def _loaded(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _checked(kind: type[_T], said: Any) -> _T | None:
    """What was said as this kind of dataclass; None where one of its fields is not as it should be.

    What comes through pipes and files is believed only so far.
    """
    if not isinstance(said, dict):
        return None
    wanted: dict[str, Any] = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type]
    good = said.keys() == wanted.keys() and all(
        isinstance(said[name], (int, float) if of is float else of) for name, of in wanted.items()
    )
    return kind(**said) if good else None
