"""Follows the folder of a show in a thread of its own, and tells what is to be played."""

import hashlib
import logging
import threading
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.locale import machine_language
from kiosk.base.memory import trim_heap
from kiosk.content.loaded import Loaded
from kiosk.content.model import Show
from kiosk.deck.edition import Edition
from kiosk.live.debounce import Debounce
from kiosk.live.fingerprint import (
    FileStamp,
    Fingerprint,
    ends_a_line,
    fingerprint,
    is_text,
    tails,
)

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
#: So long a text is waited for that has lost the end of its last line: a copy of it may stall, or a
#: power cut have left half of it. Later it counts as meant.
UNFINISHED = 120.0

CopyOf = Callable[[Path], Path]
#: Reads a folder, or what was good before where it is broken or some texts are not wholly there;
#: shows the copies of its pictures.
Read = Callable[[Path, "Reading | None", CopyOf | None, Collection[str]], Loaded]


@dataclass(frozen=True, slots=True)
class Update:
    """What is to be played from now on; `edition` is None where nothing can be.

    `since` is when what plays was read: where something is broken, when it was last good. A
    `cached` edition is what the folder held when it was last read, before it is read again: then
    `loaded` says nothing but the language.
    """

    loaded: Loaded
    edition: Edition | None
    since: datetime
    cached: bool = False


class Follower:
    """Looks at the folder again and again in its own thread; a drive that hangs stops only that."""

    def __init__(self, folder: Path, read: Read, snapshots: "Snapshots | None" = None) -> None:
        self._folder = folder
        self._read = read
        self._snapshots = snapshots
        self._copy_of = snapshots.pictures.copy_of if snapshots else None
        self._deliver: Callable[[Update], object] = lambda _: None
        self._stop = threading.Event()
        self._first_ready = threading.Event()
        self._may_read = threading.Event()
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)
        self._reading = False  # whether something is being read, so that the drive has answered
        self._latest: Update | None = None
        self._cached: Update | None = None
        self._good: Reading | None = None
        self._since = datetime.now(UTC)
        self._debounce = Debounce({}, {}, {})
        self._digest = ""
        self._confirm: float | None = None
        self._unfinished: dict[str, tuple[FileStamp, float]] = {}
        self._asked: float | None = None  # when what is under way was begun

    def start(self, deliver: Callable[[Update], object]) -> None:
        """Begin to follow; every update is delivered in the follower's own thread."""
        self._deliver = deliver
        self._thread.start()

    def first(self, timeout: float) -> Update:
        """The first update, or the cached one where the folder does not answer in so many seconds.

        Where it is cached, the folder is read only when `read_now` is called: not while the
        window is being made.
        """
        self._first_ready.wait(timeout)
        return self._latest or self._cached or Update(self._no_answer(), None, self._since)

    def _no_answer(self) -> Loaded:
        from kiosk.content.findings import Finding, printable

        key = "folder-read" if self._reading else "folder-silent"
        finding = Finding(key, hint=f"{key}?")
        language = machine_language()  # nobody knows that of the show yet
        problem = finding.problem(printable(self._folder.as_posix()), language)
        return Loaded(None, (problem,), language)

    @property
    def latest(self) -> Update | None:
        """The newest update; None until there is any."""
        return self._latest

    @property
    def silent(self) -> float:
        """For how many seconds the folder has not answered; 0 while nothing is asked of it."""
        asked = self._asked
        return time.monotonic() - asked if asked is not None else 0.0

    @property
    def folder(self) -> Path:
        """What is followed."""
        return self._folder

    def read_now(self) -> None:
        """Read the folder, if that has waited for the first window."""
        self._may_read.set()

    def stop(self) -> None:
        """End the thread; one that hangs is left alone."""
        self._stop.set()
        self._may_read.set()
        if self._thread.is_alive():
            self._thread.join(timeout=1.0)

    def _run(self) -> None:
        wait = 0.0
        begin: Callable[[], None] | None = self._begin
        while not self._stop.wait(wait):
            self._asked = time.monotonic()
            try:
                if begin is not None:
                    step, begin = begin, None
                    step()
                wait = self._look()
            except Exception:  # noqa: BLE001 — whatever is wrong with a folder, the show goes on
                _log.exception("The show's folder could not be followed")
                wait = 1.0
            self._asked = None

    def _begin(self) -> None:
        try:
            self._begin_cached()
            self._restore()
            taken = fingerprint(self._folder)
            self._reading = True
            self._load(taken)
        finally:
            self._first_ready.set()

    def _begin_cached(self) -> None:
        """Find what to begin with before the folder is read, which may not even answer."""
        start = self._snapshots.start_cache.find() if self._snapshots else None
        if start is None:
            return
        language = "zh" if start.edition.chinese else "en"
        loaded = Loaded(None, (), language)
        self._cached = Update(loaded, start.edition, self._since, cached=True)
        if start.is_of(fingerprint(self._folder)):
            self._latest = self._cached
            self._first_ready.set()
            self._asked = None
            self._may_read.wait()
            self._asked = time.monotonic()

    def _restore(self) -> None:
        """Play what was last good until the folder has been read."""
        snapshot = self._snapshots.restore() if self._snapshots else None
        if snapshot is None:
            return
        self._reading = True
        loaded = self._read(snapshot.folder, None, self._copy_of, ())
        self._reading = False
        if loaded.show is None or loaded.reading is None:
            return
        self._good = snapshot.good(loaded.reading)
        self._since = snapshot.since
        if self._latest is None:
            restored = replace(loaded, problems=(), fallback=True)
            self._latest = Update(restored, _edition_of(loaded.show), self._since)

    def _look(self) -> float:
        """Look at the folder, read it if a change is over; returns the seconds to the next look."""
        now = time.monotonic()
        self._debounce = self._debounce.look(fingerprint(self._folder), now)
        if self._debounce.is_settled(tails(self._folder, self._debounce.changed), now):
            self._load(self._debounce.seen)
        elif self._confirm is not None and now >= self._confirm and self._debounce.began is None:
            self._confirm = None
            trim_heap()
            if self._texts_digest(self._debounce.seen) != self._digest:
                self._load(self._debounce.seen)
        elif any(now >= end for _, end in self._unfinished.values()):
            self._load(self._debounce.seen)
        return IDLE if self._debounce.began is None else BUSY

    def _load(self, taken: Fingerprint) -> None:
        ends = tails(self._folder, taken)
        digest = self._texts_digest(taken)
        self._unfinished = self._waited_for(taken, ends, time.monotonic())
        loaded = self._read(self._folder, self._good, self._copy_of, self._unfinished)
        now = time.monotonic()
        seen = fingerprint(self._folder)
        # What changed while it was read has to be read again; at the start nothing plays yet.
        if seen != taken and self._first_ready.is_set() and not self._debounce.is_restless(now):
            self._debounce = self._debounce.look(seen, now)
            return
        self._debounce = Debounce(taken, ends, taken).look(seen, now)
        self._digest, self._confirm = digest, now + CONFIRM
        self._publish(loaded, taken)

    def _waited_for(
        self, taken: Fingerprint, ends: Mapping[str, bytes], now: float
    ) -> dict[str, tuple[FileStamp, float]]:
        """The texts that are waited for, each as it was seen first and with the end of the wait."""
        from kiosk.content.load import SHOW_FILE

        good = {one.name: one.data for one in self._good.section_files} if self._good else {}
        good |= {SHOW_FILE: self._good.data} if self._good else {}
        waited = {}
        for name, end in ends.items():
            if ends_a_line(good.get(name, b"")) and not ends_a_line(end):
                stamp, until = self._unfinished.get(name, (None, 0.0))
                if stamp != taken[name]:
                    until = now + UNFINISHED
                if until > now:
                    waited[name] = (taken[name], until)
        return waited

    def _publish(self, loaded: Loaded, taken: Fingerprint) -> None:
        before = self._latest
        if before is None or _texts(loaded.reading) != _texts(self._good):
            self._since = datetime.now(UTC)
        if before is not None and loaded == before.loaded:
            return
        # Made here, as that takes the window's thread a second for a large show.
        edition = _edition_of(loaded.show) if loaded.show else None
        self._latest = Update(loaded, edition, self._since)
        self._good = loaded.reading if loaded.show else self._good
        self._deliver(self._latest)
        if self._snapshots and edition and loaded.reading:
            self._snapshots.keep(loaded.reading, self._since)
            if not loaded.fallback:
                self._snapshots.start_cache.keep(edition, taken)

    def _texts_digest(self, taken: Fingerprint) -> str:
        from kiosk.content.parsing.decode import read_limited

        digest = hashlib.sha256()
        for name in sorted(filter(is_text, taken)):
            data = read_limited(self._folder / name)
            digest.update(hashlib.sha256(data if isinstance(data, bytes) else b"").digest())
        return digest.hexdigest()


def _edition_of(show: Show) -> Edition:
    from kiosk.deck.build import edition_of

    return edition_of(show)


def _texts(reading: "Reading | None") -> object:
    return reading and (reading.data, [(piece.name, piece.data) for piece in reading.section_files])
