"""Why a number does not count, and the stretch of a text that says so."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a number does not count: each a rule, by the key of its message to the author."""

    NAME = "why-name"  # in quotation marks
    TIME = "why-time"  # a date, a year, an hour
    DURATION = "why-duration"  # how long, where that is no achievement
    AGE = "why-age"
    ORDINAL = "why-ordinal"  # which one, or which rank
    LABEL = "why-label"  # the number of a room, a table, a line, a grade
    CODE = "why-code"  # a model, a telephone number, a version, a coordinate
    NUMBERING = "why-numbering"  # of a list, or of a footnote
    RANGE = "why-range"
    RATIO = "why-ratio"  # or a fraction
    IDIOM = "why-idiom"  # or a formula: 1+1>2, 360 度, 24/7
    PREVENTED = "why-prevented"  # by a backslash
    EMPHASISED = "why-emphasised"  # set in braces, but no number that could be read


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A stretch of a text in which no number counts, by its start and end."""

    start: int
    end: int
    why: Why
