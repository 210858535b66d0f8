"""What there is of a service: which of its files are ours, and what systemd says of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from kiosk.ops.service.plan import MARKER, File

#: What systemd is asked for.
PROPERTIES = ("ActiveState", "SubState", "ActiveEnterTimestamp", "NRestarts", "Result")
_MOST = 64 * 1024  # characters; no file of ours is longer
_STATE = re.compile(r"^# state: (.+)$", re.MULTILINE)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?")


@dataclass(frozen=True, slots=True)
class ServiceState:
    """What systemd says of a unit; `active` is its word, empty where it does not answer."""

    active: str = ""
    sub: str = ""
    since: str = ""
    restarts: int = 0
    #: It was not started again because staff have left: the unit asks for that by ExecCondition.
    left: bool = False


def parse_properties(text: str) -> ServiceState:
    """Read what `systemctl show` printed."""
    said = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    since = _MOMENT.search(said.get("ActiveEnterTimestamp", ""))
    count = said.get("NRestarts", "")
    return ServiceState(
        said.get("ActiveState", ""),
        said.get("SubState", ""),
        since[0] if since else "",
        int(count) if re.fullmatch("[0-9]{1,9}", count) else 0,
        said.get("Result") == "exec-condition",
    )


def text_of(file: File, place: Callable[[PurePath], Path]) -> str | None:
    """What lies where this file belongs; None where nothing does."""
    try:
        with place(file.path).open(encoding=file.encoding, errors="replace") as opened:
            return opened.read(_MOST)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeError):
        return ""  # there is something, and none of ours


def is_ours(text: str) -> bool:
    """Whether `install` has written this."""
    return MARKER in text


def state_in(text: str) -> str:
    """The state folder that a unit names; empty where it names none."""
    found = _STATE.search(text)
    return found[1] if found else ""
