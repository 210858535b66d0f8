"""Keeps the edition of a show ready for the next start: reading the show takes far longer.

It is played only where no file of the show has changed since, or where the folder does not
answer, and only by the program that made it; else the show is read as if there were none.
"""

import hashlib
import json
import logging
import os
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.base.atomic import atomic_file
from kiosk.base.checked_json import DamagedError, parse_json
from kiosk.base.log import LogOnce
from kiosk.base.paths import PACKAGE, bundled_folder
from kiosk.deck.edition import Edition
from kiosk.deck.model import Deck, Opener, TopicSlide
from kiosk.deck.serialize import beginning, restored, stored
from kiosk.live.fingerprint import FOLDER, Fingerprint

_log = logging.getLogger(__name__)
#: More slides than these take too long to make; the rest comes when the show has been read.
MOST_SLIDES = 120
#: What reads shows, makes slides of them, and keeps those here.
_PACKAGES = ("content", "deck", "importers", "live")


@dataclass(frozen=True, slots=True)
class CachedEdition:
    """The beginning of an edition, and the stamps of the files that it was made of."""

    edition: Edition
    files: Mapping[str, Sequence[int]]

    def is_of(self, taken: Fingerprint) -> bool:
        """Whether a folder with this fingerprint holds just what the edition was made of."""
        return self.files == _stamps(taken)


class StartCache:
    """The edition to begin the next start with, in a file of its own."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._failures = LogOnce(_log.warning)

    def find(self) -> CachedEdition | None:
        """What was kept last, if this program made it and all of its pictures are there."""
        try:
            checksum, _, data = self._file.read_bytes().partition(b"\n")
            if checksum != b"%d" % zlib.crc32(data):
                raise DamagedError("its checksum differs")
            kept = parse_json(data)
        except (OSError, DamagedError) as error:
            _log.debug("No start from %s (%s)", self._file, error)
            return None
        if kept["program"] != _program():
            return None
        # Whole, and written by this very program: what cannot be restored now is a bug.
        deck = restored(kept["deck"])
        if not deck.slides or not all(picture.is_file() for picture in _pictures(deck)):
            return None
        edition = Edition(deck, kept["title"], kept["chinese"], kept["hash"])
        return CachedEdition(edition, kept["files"])

    def keep(self, edition: Edition, taken: Fingerprint) -> None:
        """Keep an edition for as long as the folder has this fingerprint, if that is possible."""
        kept = {
            "program": _program(),
            "files": _stamps(taken),
            "title": edition.title,
            "chinese": edition.chinese,
            "hash": edition.content_hash,
            "deck": stored(beginning(edition.deck, MOST_SLIDES)),
        }
        data = json.dumps(kept, ensure_ascii=False).encode()
        content = b"%d\n%s" % (zlib.crc32(data), data)
        try:
            if self._file.is_file() and self._file.read_bytes() == content:
                return
            with atomic_file(self._file) as draft:
                draft.write_bytes(content)
        except OSError as error:
            self._failures.failed("The next start cannot be prepared in %s (%s)", self._file, error)


def _stamps(taken: Fingerprint) -> dict[str, list[int]]:
    # The folder's own stamp names its device, whose number may be another after each boot.
    return {name: list(found) for name, found in taken.items() if name != FOLDER}


def _pictures(deck: Deck) -> list[Path]:
    found = [slide.picture for slide in deck.slides if isinstance(slide, Opener)]
    topics = (slide for slide in deck.slides if isinstance(slide, TopicSlide))
    found += [fact.picture for slide in topics for fact in slide.facts]
    return [picture for picture in found if picture]


@cache
def _program() -> str:
    """The digest of every file that makes, keeps or restores an edition.

    Not of their times: a new release may come with those of the old. As of the start of this one.
    """
    found = hashlib.blake2b(digest_size=16)
    for place in (
        *(PACKAGE / package for package in _PACKAGES),
        bundled_folder("assets") / "words",
    ):
        for folder, _, names in sorted(os.walk(place)):
            for name in sorted(names):
                if name.endswith((".py", ".txt")):
                    found.update(name.encode() + Path(folder, name).read_bytes())
    return found.hexdigest()
