"""The result of a check of the doctor: lines with a name, a value and a fault."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.settings.model import Options


class Fault(StrEnum):
    """How bad something is: with an error no show can be seen as it should be."""

    NONE = ""
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at: its name is a key of the messages, the hint tells how to mend it."""

    name: str
    value: str
    fault: Fault = Fault.NONE
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DoctorContext:
    """What every check is given: language, settings, show, and whether there is a display."""

    language: str
    settings_file: Path
    settings: Options
    problems: tuple[str, ...]
    display: bool
    #: The show that is meant; None is the one that comes along.
    show: Path | None = None


Check = Callable[[DoctorContext], Iterable[Line]]
