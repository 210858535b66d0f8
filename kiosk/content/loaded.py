"""What came of reading a show; apart from the reading itself, which takes much longer to import."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.model import Show
from kiosk.content.problems import Problem

if TYPE_CHECKING:
    from kiosk.content.last_good import Reading


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a show's folder; `show` is None where nothing can be played.

    The problems are those of the folder as it is. `reading` is what plays; it was `kept` where
    that is not all that the folder holds now.
    """

    show: Show | None
    problems: tuple[Problem, ...]
    language: str = "zh"
    reading: "Reading | None" = None
    kept: bool = False
