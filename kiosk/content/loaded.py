"""The result of loading a show, apart from `load`, whose import takes much longer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.model import Show
from kiosk.content.problems import Problem

if TYPE_CHECKING:
    from kiosk.content.last_good import Reading


@dataclass(frozen=True, slots=True)
class Loaded:
    """The result of loading a show's folder; `show` is None where nothing can be played.

    `problems` are those of the folder as it is now. `reading` is what the show was built from;
    `fallback` says that some of it is a last good version and not what the folder holds now.
    """

    show: Show | None
    problems: tuple[Problem, ...]
    language: str = "zh"
    reading: "Reading | None" = None
    fallback: bool = False
