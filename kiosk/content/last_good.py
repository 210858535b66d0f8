"""What a show's folder was read as, and what of it plays: never less than was good before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.findings import Mark
from kiosk.content.model import Place, Section, Show
from kiosk.content.parse import Header


@dataclass(frozen=True, slots=True)
class Piece:
    """A section's file as it was read; `whole` if nothing of it had to be left out.

    `section` is what of it can be played, `pictures` are the copies of the pictures it names, by
    the name it gives them.
    """

    name: str
    data: bytes
    section: Section | None
    whole: bool
    pictures: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """All of a folder: its show.yaml, and each file that may be a section, in natural order.

    `whole` says that show.yaml is there and has no errors; `file` is its name in messages.
    """

    header: Header
    whole: bool
    data: bytes
    pieces: tuple[Piece, ...]
    file: str


def last_good(before: Reading | None, now: Reading) -> Reading:
    """What plays of a folder that was good `before` and is so `now`.

    A section with errors keeps its last good version, a deleted one goes, and a new one is left
    out until it is whole. A broken show.yaml keeps the last good one. A folder in which nothing
    can be played changes nothing.
    """
    if before is None:
        return now
    known = {piece.name: piece for piece in before.pieces}
    pieces = (_better(known.get(piece.name), piece) for piece in now.pieces)
    header = now if now.whole else before
    kept = Reading(
        header=header.header,
        whole=header.whole,
        data=header.data,
        pieces=tuple(piece for piece in pieces if piece),
        file=header.file,
    )
    return kept if show_of(kept) else before


def _better(before: Piece | None, now: Piece) -> Piece | None:
    if now.whole:
        return now
    if before is None or before.section is None:
        return None
    # What had errors from the first, and plays all the same, may go on having them.
    return now if now.section and not before.whole else before


def show_of(reading: Reading) -> Show | None:
    """The show that a folder makes, or None where nothing can be played."""
    pieces = {piece.name: piece.section for piece in reading.pieces}
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
        places={name: _place(reading.file, mark) for name, mark in header.marks.items()},
    )


def _place(file: str, mark: Mark) -> Place:
    return Place(file, mark.line, mark.column)
