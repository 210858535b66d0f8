"""Merges a show's folder as it is read now with the last good version of each of its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.figure_table import FigureTable
from kiosk.content.findings import Position
from kiosk.content.model import Place, Section, Show
from kiosk.content.parse import ShowHeader
from kiosk.content.themes import chosen_theme


@dataclass(frozen=True, slots=True)
class SectionFile:
    """A section's file as it was read; `complete` says that nothing of it was left out.

    `section` is what can be played of it, or None. `pictures` are the copies of the pictures that
    it names, by the name it gives them.
    """

    name: str
    data: bytes
    section: Section | None
    complete: bool
    pictures: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder as it was read: its show.yaml, and each file that may be a section, in order.

    `header` and `data` are the values and bytes of show.yaml; `complete` says that show.yaml is
    there and has no errors; `file` is its name in messages. `table` are the numbers that its
    sentences may name.
    """

    header: ShowHeader
    complete: bool
    data: bytes
    section_files: tuple[SectionFile, ...]
    file: str
    table: FigureTable = field(default_factory=dict)


def last_good(before: Reading | None, now: Reading) -> Reading:
    """Return what plays of a folder that is read as `now` where `before` played last.

    A section with errors keeps its last good version, a deleted one goes, and a new one is left
    out until it is whole. A broken show.yaml keeps the last good one. A folder in which nothing
    can be played changes nothing.
    """
    if before is None:
        return now
    known = {piece.name: piece for piece in before.section_files}
    pieces = (_better(known.get(piece.name), piece) for piece in now.section_files)
    header = now if now.complete else before
    kept = Reading(
        header=header.header,
        complete=header.complete,
        data=header.data,
        section_files=tuple(piece for piece in pieces if piece),
        file=header.file,
        table=now.table,
    )
    return kept if show_of(kept) else before


def _better(before: SectionFile | None, now: SectionFile) -> SectionFile | None:
    if now.complete:
        return now
    if before is None or before.section is None:
        return None
    # What had errors from the first, and plays all the same, may go on having them.
    return now if now.section and not before.complete else before


def show_of(reading: Reading) -> Show | None:
    """Build the show of a folder; None where nothing can be played."""
    pieces = {piece.name: piece.section for piece in reading.section_files}
    header = reading.header
    names = pieces if header.sections is None else [text.value for text in header.sections]
    sections: dict[str, Section] = {}
    for name in names:
        if section := pieces.get(name):
            sections.setdefault(section.id, section)
    if not sections:
        return None
    return Show(
        title=header.title,
        sections=tuple(sections.values()),
        organisation=header.organisation,
        occasion=header.occasion,
        language=header.language,
        closing=header.closing,
        require_sources=header.require_sources,
        theme=chosen_theme(header.theme),
        places={
            name: _place(reading.file, position) for name, position in header.positions.items()
        },
    )


def _place(file: str, position: Position) -> Place:
    return Place(file, position.line, position.column)
