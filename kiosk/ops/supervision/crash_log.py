"""When and why a supervised kiosk ended: what the supervisor logs of it, and what is read back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.messages.lookup import say
from kiosk.ops.records.log_lines import Line


class Cause(StrEnum):
    """Why a kiosk ended; the value names the event in the log, and is the key of its message."""

    SILENT = "death-silent"
    NO_PICTURE = "death-no-picture"
    HIDDEN = "death-hidden"
    NO_SLIDE = "death-no-slide"
    SIGNAL = "death-signal"
    STATUS = "death-status"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a kiosk ended; `detail` is the seconds of a hang, a signal's name or an exit status."""

    cause: Cause
    detail: str

    def in_words(self, language: str) -> str:
        """Return the cause as a clause for people."""
        return say(self.cause, language, detail=self.detail)

    def event(self, slide: str) -> dict[str, object]:
        """Return the `extra` of the log record; `slide` is empty before the first slide."""
        return {"event": {"name": str(self.cause), "detail": self.detail, "slide": slide}}


@dataclass(frozen=True, slots=True)
class Death:
    """One death, or `count` equal ones that were logged as one within an hour."""

    time: datetime
    ending: Ending
    slide: str
    count: int = 1


def deaths(lines: Iterable[Line]) -> list[Death]:
    """Return the deaths among the lines of a log, in their order."""
    found = []
    for line in lines:
        match line.event:
            case {"name": name, "detail": detail, "slide": slide} if name in set(Cause):
                ending = Ending(Cause(name), detail)
                found.append(Death(line.time, ending, slide, line.repeated or 1))
    return found


def in_words(death: Death, language: str) -> str:
    """Return a death as people are told of it: when, why and on which slide."""
    what = death.ending.in_words(language)
    time = f"{death.time.astimezone():%Y-%m-%d %H:%M}"
    if not death.slide:
        return say("death-first", language, time=time, what=what)
    return say("death-on", language, time=time, what=what, slide=death.slide)
