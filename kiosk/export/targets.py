"""What a target asks for: by its ending a file of a kind, else a folder of pictures."""

from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What a show can be exported to; the value of a file is its ending."""

    PICTURES = ""
    PAGES = ".pdf"
    FILM = ".mp4"
    TABLE = ".csv"


def kind_of(target: Path) -> Kind | None:
    """The kind a target names; None for a file of another kind."""
    ending = target.suffix.lower()
    if target.is_dir() or not ending:
        return Kind.PICTURES
    return next((kind for kind in Kind if kind.value == ending), None)
