"""Follows the folder of a show in a thread of its own, and tells what plays from now on."""

import hashlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.memory import trim_heap
from kiosk.content.loaded import Loaded
from kiosk.content.model import Show
from kiosk.deck.model import Deck
from kiosk.deck.subset import mark_of
from kiosk.live.debounce import Settling
from kiosk.live.fingerprint import (
    Prints,
    is_text,
    prints,
    tails,
)
from kiosk.live.start_cache import Opening

if TYPE_CHECKING:
    # What reads a show is loaded in the follower's thread, while the window is being made.
    from kiosk.content.last_good import Reading
    from kiosk.live.snapshots import Snapshots

_log = logging.getLogger(__name__)

#: Seconds between two looks, while nothing changes and while something does.
IDLE = 0.2
BUSY = 0.08
#: Some drives tell time in steps of two seconds: a second save in one step shows only in the text.
CONFIRM = 2.3

CopyOf = Callable[[Path], Path]
#: Reads a folder, or what was good before where it is broken; shows the copies of its pictures.
Read = Callable[[Path, "Reading | None", CopyOf | None], Loaded]


@dataclass(frozen=True, slots=True)
class News:
    """What plays from now on; `deck` is None where there is nothing to play.

    `since` is when what plays was read: where something is broken, when it was last good.
    """

    loaded: Loaded
    deck: Deck | None
    since: datetime
    #: The folder holds just what it held last time, but has not been read yet.
    early: bool = False
    #: Of the whole deck, also where this is only its beginning.
    mark: str = ""


class Follower:
    """One thread that looks at the folder again and again; a drive that hangs stops only it."""

    def __init__(self, folder: Path, read: Read, snapshots: "Snapshots | None" = None) -> None:
        self._folder = folder
        self._read = read
        self._snapshots = snapshots
        self._copy_of = snapshots.album.copy_of if snapshots else None
        self._deliver: Callable[[News], object] = lambda _: None
        self._stop = threading.Event()
        self._begun = threading.Event()
        self._go_on = threading.Event()
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)
        self._reading = False  # what the folder holds, or what was kept of it
        self._news: News | None = None
        self._early: News | None = None
        self._good: Reading | None = None
        self._since = datetime.now(UTC)
        self._settling = Settling({}, {}, {})
        self._digest = ""
        self._confirm: float | None = None

    def start(self, deliver: Callable[[News], object]) -> None:
        """Begin to follow; every news is delivered in the follower's own thread."""
        self._deliver = deliver
        self._thread.start()

    def first(self, patience: float) -> News:
        """The first news: what the folder holds or, if it takes too long to answer, held before.

        Where they are early, the folder is read only when `go_on` is called: not while the
        window is being made.
        """
        self._begun.wait(patience)
        return self._news or self._early or News(self._nothing_yet(), None, self._since)

    def _nothing_yet(self) -> Loaded:
        from kiosk.content.findings import Finding, printable

        key = "folder-read" if self._reading else "folder-silent"
        finding = Finding(key, hint=f"{key}?")
        return Loaded(None, (finding.problem(printable(self._folder.as_posix()), "zh"),))

    @property
    def news(self) -> News | None:
        """The newest; None until there is any."""
        return self._news

    def go_on(self) -> None:
        """Read the folder now, if there was something to play without."""
        self._go_on.set()

    def stop(self) -> None:
        """End the thread; one that hangs is left alone."""
        self._stop.set()
        self._go_on.set()
        if self._thread.is_alive():
            self._thread.join(timeout=1.0)

    def _run(self) -> None:
        wait = 0.0
        begin: Callable[[], None] | None = self._begin
        while not self._stop.wait(wait):
            try:
                if begin is not None:
                    step, begin = begin, None
                    step()
                wait = self._look()
            except Exception:  # noqa: BLE001 — whatever is wrong with a folder, the show goes on
                _log.exception("The show's folder could not be followed")
                wait = 1.0

    def _begin(self) -> None:
        try:
            self._begin_early()
            taken = prints(self._folder)
            self._reading = True
            self._load(taken)
        finally:
            self._begun.set()

    def _begin_early(self) -> None:
        """Find what to begin with before the folder is read, which may not even answer."""
        opening = self._snapshots.openings.find() if self._snapshots else None
        if opening:
            show = Show(opening.title, (), language=opening.language)
            self._early = News(
                Loaded(show, ()), opening.deck, self._since, early=True, mark=opening.mark
            )
            if opening.is_of(prints(self._folder)):
                self._news = self._early
                self._begun.set()
                self._go_on.wait()
        self._restore()

    def _restore(self) -> None:
        snapshot = self._snapshots.restore() if self._snapshots else None
        if snapshot is None:
            return
        self._reading = True
        loaded = self._read(snapshot.folder, None, self._copy_of)
        self._reading = False
        if loaded.show is None or loaded.reading is None:
            return
        self._good = snapshot.good(loaded.reading)
        self._since = snapshot.since
        if self._news is None:
            # Until the folder itself has answered.
            kept = replace(loaded, problems=(), kept=True)
            deck = _deck_of(loaded.show)
            self._news = News(kept, deck, self._since, mark=mark_of(deck))

    def _look(self) -> float:
        """Look once; returns after how many seconds to look again."""
        now = time.monotonic()
        self._settling = self._settling.look(prints(self._folder), now)
        if self._settling.is_over(tails(self._folder, self._settling.changed), now):
            self._load(self._settling.seen)
        elif self._confirm is not None and now >= self._confirm and self._settling.began is None:
            self._confirm = None
            trim_heap()
            if self._texts_digest(self._settling.seen) != self._digest:
                self._load(self._settling.seen)
        return IDLE if self._settling.began is None else BUSY

    def _load(self, taken: Prints) -> None:
        ends = tails(self._folder, taken)
        digest = self._texts_digest(taken)
        loaded = self._read(self._folder, self._good, self._copy_of)
        now = time.monotonic()
        seen = prints(self._folder)
        # What changed while it was read has to be read again; at the start nothing plays yet.
        if seen != taken and self._begun.is_set() and not self._settling.is_restless(now):
            self._settling = self._settling.look(seen, now)
            return
        self._settling = Settling(taken, ends, taken).look(seen, now)
        self._digest, self._confirm = digest, now + CONFIRM
        self._take(loaded, taken)

    def _take(self, loaded: Loaded, taken: Prints) -> None:
        before = self._news
        if before is None or _texts(loaded.reading) != _texts(self._good):
            self._since = datetime.now(UTC)
        if before is not None and loaded == before.loaded:
            return
        deck = _deck_of(loaded.show) if loaded.show else None
        # Made here, as that takes the window's thread a second for a large show.
        mark = mark_of(deck) if deck else ""
        self._news = News(loaded, deck, self._since, mark=mark)
        self._good = loaded.reading if loaded.show else self._good
        self._deliver(self._news)
        if self._snapshots and loaded.reading and loaded.show:
            self._snapshots.keep(loaded.reading, self._since)
            if deck and not loaded.kept:
                opening = Opening(deck, loaded.show.title, loaded.show.language)
                self._snapshots.openings.keep(opening, taken)

    def _texts_digest(self, taken: Prints) -> str:
        from kiosk.content.parsing.decode import read_limited

        digest = hashlib.sha256()
        for name in sorted(filter(is_text, taken)):
            data = read_limited(self._folder / name)
            digest.update(hashlib.sha256(data if isinstance(data, bytes) else b"").digest())
        return digest.hexdigest()


def _deck_of(show: Show) -> Deck:
    from kiosk.deck.build import build

    return build(show)


def _texts(reading: "Reading | None") -> object:
    return reading and (reading.data, [(piece.name, piece.data) for piece in reading.section_files])
