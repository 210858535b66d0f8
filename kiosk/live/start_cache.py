"""Keeps the deck of a show ready for the next start: reading it anew takes far longer.

An opening is played only where no file of the show has changed since, or where the folder does
not answer, and only by the program that made it; else the show is read as if there were none.
"""

import json
import logging
import os
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.base.atomic import atomic_file
from kiosk.base.paths import PACKAGE
from kiosk.deck.model import Deck, TopicSlide
from kiosk.deck.model import Opener as SectionOpener
from kiosk.deck.serialize import beginning, restored, stored
from kiosk.deck.subset import mark_of
from kiosk.live.fingerprint import FOLDER, Prints

_log = logging.getLogger(__name__)
#: More slides than these take too long to make; the rest comes when the show has been read.
MOST_SLIDES = 120
_PACKAGES = ("content", "deck")


@dataclass(frozen=True, slots=True)
class Opening:
    """What a show begins with: its slides, its title, and the language of its interface."""

    deck: Deck
    title: str
    language: str  # as show.yaml has it
    mark: str = ""  # of the whole deck, of which this may be only the beginning
    files: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def is_of(self, taken: Prints) -> bool:
        """Whether a folder with these prints holds just what this was made of."""
        return self.files == _told(taken)


class Openings:
    """The opening of one show, in a file of its own."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._complained = False

    def find(self) -> Opening | None:
        """The opening that was kept last, if this program made it and all of it is there."""
        try:
            checksum, _, data = self._file.read_bytes().partition(b"\n")
            if int(checksum) != zlib.crc32(data):
                return None
            kept = json.loads(data)
            if kept["program"] != _program():
                return None
            deck = restored(kept["deck"])
            opening = Opening(
                deck, kept["title"], kept["language"], str(kept["mark"]), kept["files"]
            )
        except (OSError, ValueError, TypeError, LookupError, ArithmeticError):
            return None
        whole = all(picture.is_file() for picture in _pictures(opening.deck))
        return opening if whole and opening.deck.slides else None

    def keep(self, opening: Opening, taken: Prints) -> None:
        """Keep an opening for as long as the folder has these prints; failing that, do without."""
        kept = {
            "program": _program(),
            "files": _told(taken),
            "title": opening.title,
            "language": opening.language,
            "mark": mark_of(opening.deck),
            "deck": stored(beginning(opening.deck, MOST_SLIDES)),
        }
        data = json.dumps(kept, ensure_ascii=False).encode()
        content = b"%d\n%s" % (zlib.crc32(data), data)
        try:
            if self._file.is_file() and self._file.read_bytes() == content:
                return
            with atomic_file(self._file) as draft:
                draft.write_bytes(content)
        except OSError as error:
            if not self._complained:
                _log.warning("The next start cannot be prepared in %s (%s)", self._file, error)
            self._complained = True


def _told(taken: Prints) -> dict[str, list[int]]:
    # The folder's own print names its device, whose number may be another after each boot.
    return {name: list(found) for name, found in taken.items() if name != FOLDER}


def _pictures(deck: Deck) -> list[Path]:
    found = [slide.picture for slide in deck.slides if isinstance(slide, SectionOpener)]
    topics = (slide for slide in deck.slides if isinstance(slide, TopicSlide))
    found += [fact.picture for slide in topics for fact in slide.facts]
    return [picture for picture in found if picture]


def _program() -> list[Any]:
    """Tells one state of what reads shows and makes slides from another."""
    found = []
    for package in _PACKAGES:
        for folder, _, names in os.walk(PACKAGE / package):
            for name in names:
                if name.endswith(".py"):
                    seen = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118  (in every start)
                    found.append([name, seen.st_size, seen.st_mtime_ns])
    return sorted(found)
