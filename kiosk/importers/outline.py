"""What a document says, whatever program wrote it: the outline that every reader gives."""

import re
from dataclasses import dataclass
from enum import StrEnum

from kiosk.content.findings import INVISIBLE
from kiosk.content.parsing.yaml_errors import join_lines

_BREAK = re.compile(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*")


class RefusedError(Exception):
    """The document cannot be read; `key` and `values` say why, in keys of the message table."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Unit(StrEnum):
    """What the places of a document are counted in; each is a key of the message table."""

    LINE = "at-line"
    PARAGRAPH = "at-paragraph"
    SLIDE = "at-slide"


@dataclass(frozen=True, slots=True)
class Where:
    """A place of the document, counted from 1; 0 means the document as a whole."""

    unit: Unit
    number: int


@dataclass(frozen=True, slots=True)
class Front:
    """A line before the first section; `role` is a key of show.yaml, or empty where unknown."""

    text: str
    where: Where
    role: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the smaller its level, the more it stands above."""

    text: str
    where: Where
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; its author broke it into these lines."""

    lines: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list."""

    text: str
    where: Where


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Note:
    """What a speaker says to the blocks since the last heading."""

    text: str
    where: Where


Block = Front | Heading | Paragraph | Entry | Row | Note


@dataclass(frozen=True, slots=True)
class Left:
    """Something that has no place in a show: why, as a key of the message table, and its words."""

    key: str
    where: Where
    text: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """All of a document in reading order; `section_level` is 0 where the format does not say."""

    blocks: tuple[Block, ...]
    left: tuple[Left, ...] = ()
    section_level: int = 0


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something, without what nobody can see."""
    cleaned = (INVISIBLE.sub("", line).replace("\t", " ").strip() for line in _BREAK.split(text))
    return tuple(line for line in cleaned if line)


def line_of(text: str) -> str:
    """Return a text as one line."""
    return join_lines(list(lines_of(text)))
