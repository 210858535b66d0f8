"""The kinds of export, by the suffix of the target: a file, or a folder of images."""

from enum import StrEnum
from pathlib import Path


class ExportKind(StrEnum):
    """The kinds of export; the value is the suffix of the file, empty for a folder of images."""

    PICTURES = ""
    PDF = ".pdf"
    FILM = ".mp4"
    TABLE = ".csv"


def kind_of(target: Path) -> ExportKind | None:
    """Return the kind of export that a target asks for; None for an unknown suffix."""
    ending = target.suffix.lower()
    if target.is_dir() or not ending:
        return ExportKind.PICTURES
    return next((kind for kind in ExportKind if kind.value == ending), None)
