"""Why a number does not count, and the stretch of a text that says so."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a number does not count: each a rule, with its own words for the author."""

    NAME = "name"  # in quotation marks
    TIME = "time"  # a date, a year, an hour
    DURATION = "duration"  # how long, where that is no achievement
    AGE = "age"
    ORDINAL = "ordinal"  # which one, or which rank
    LABEL = "label"  # the number of a room, a table, a line, a grade
    CODE = "code"  # a model, a telephone number, a version, a coordinate
    NUMBERING = "numbering"  # of a list, or of a footnote
    RANGE = "range"
    RATIO = "ratio"  # or a fraction
    IDIOM = "idiom"  # or a formula: 1+1>2, 360 度, 24/7
    PREVENTED = "prevented"  # by a backslash
    EMPHASISED = "emphasised"  # set in braces, but no number that could be read


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A stretch of a text in which no number counts, by its start and end."""

    start: int
    end: int
    why: Why
