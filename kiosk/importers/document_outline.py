"""The outline of a document as a sequence of blocks, the same for every format."""

import re
from dataclasses import dataclass
from enum import StrEnum

from kiosk.content.findings import Finding, without_invisible
from kiosk.content.parsing.yaml_errors import join_lines

_TABS = re.compile(r"\t[\t ]*")
_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


class DocumentRefusedError(Exception):
    """The document cannot be read; `key` and `values` say why, in keys of the message table."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Unit(StrEnum):
    """The units in which places of a document are counted, as keys of the message tables."""

    LINE = "at-line"
    PARAGRAPH = "at-paragraph"
    SLIDE = "at-slide"


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """A place in a document, counted from 1; 0 means the document as a whole."""

    unit: Unit
    number: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A line of the title page; `role` is a key of show.yaml, or empty where unknown."""

    text: str
    where: DocumentPlace
    role: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the uppermost."""

    text: str
    where: DocumentPlace
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text in the lines into which its author broke it."""

    lines: tuple[str, ...]
    where: DocumentPlace


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list."""

    text: str
    where: DocumentPlace


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[str, ...]
    where: DocumentPlace


@dataclass(frozen=True, slots=True)
class Note:
    """Speaker's notes to the blocks since the last heading."""

    text: str
    where: DocumentPlace


Block = FrontMatter | Heading | Paragraph | Entry | Row | Note


@dataclass(frozen=True, slots=True)
class Omission:
    """A text that has no place in a show, and why, as a key of the message tables."""

    key: str
    where: DocumentPlace
    text: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a document: its file, and the words that describe it."""

    data: bytes
    where: DocumentPlace
    description: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A document in reading order, and what was omitted.

    `section_level` is the level of headings that begin sections; 0 where the format has none.
    `findings` are what was wrong with the characters of a text file.
    `said` are all texts of the document as its file holds them, for a check that nothing was lost;
    a format may leave them out.
    """

    blocks: tuple[Block, ...]
    omissions: tuple[Omission, ...] = ()
    section_level: int = 0
    findings: tuple[Finding, ...] = ()
    said: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()


def block_lines(block: Block) -> tuple[str, ...]:
    """Return the lines of a block, a bar between the cells of a row."""
    match block:
        case Paragraph(lines, _):
            return lines
        case Row(cells, _):
            return (" | ".join(filter(None, cells)),)
        case _:
            return (block.text,)


def block_words(block: Block) -> str:
    """Return the words of a block on one line."""
    return line_of("\n".join(block_lines(block)))


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that are not empty, without invisible characters."""
    cleaned = (_TABS.sub(" ", without_invisible(line)).strip() for line in _BREAK.split(text))
    return tuple(line for line in cleaned if line)


def line_of(text: str) -> str:
    """Return a text joined to one line, without invisible characters."""
    return join_lines(list(lines_of(text)))
