"""When and why a supervised kiosk died, as its supervisor has logged it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.messages.lookup import say
from kiosk.ops.records.log_lines import Line

#: Who logs them.
LOGGER = "kiosk.ops.supervision.supervisor"
_ON = r" on (?:the slide “(?P<slide>.*)”|its first slide)"
_DEATH = re.compile(
    rf"The kiosk (?:hangs \((?P<hang>.*)\){_ON.replace('slide>', 'stuck>')}; it is ended"
    rf"|was ended by (?P<signal>\w+){_ON.replace('slide>', 'shot>')}"
    rf"|(?P<status>ended with status \d+){_ON})"
)


@dataclass(frozen=True, slots=True)
class Death:
    """One death, or the same several times within an hour: the key of its kind, and on what."""

    time: datetime
    kind: str
    why: str
    slide: str
    count: int = 1


def deaths(lines: Iterable[Line]) -> list[Death]:
    """All deaths among the lines of a log, in their order."""
    found = []
    for line in lines:
        told = _DEATH.fullmatch(line.message) if line.logger == LOGGER else None
        if told is None:
            continue
        kind = next(name for name in ("hang", "signal", "status") if told[name] is not None)
        slide = told["stuck"] or told["shot"] or told["slide"] or ""
        found.append(Death(line.time, kind, told[kind], slide, line.repeated or 1))
    return found


def in_words(death: Death, language: str) -> str:
    """A death as people are told of it."""
    keys = {"hang": "death-hang", "signal": "death-signal", "status": "death-status"}
    what = say(keys[death.kind], language, why=death.why)
    time = f"{death.time.astimezone():%Y-%m-%d %H:%M}"
    if not death.slide:
        return say("death-first", language, time=time, what=what)
    return say("death-on", language, time=time, what=what, slide=death.slide)
