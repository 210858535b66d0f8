"""When a change of a folder is over, so that nothing half written is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kiosk.live.fingerprint import FOLDER, Fingerprint, ends_a_line, is_text

#: For so many seconds nothing may have changed; longer where a file may not be whole yet, and
#: longest where it stops in the middle of a line, perhaps of a number.
STILL = 0.3
STILL_IN_DOUBT = 1.0
STILL_IN_A_LINE = 5.0
#: A folder that never comes to rest is read after so many seconds all the same.
MAX_WAIT = 8.0


@dataclass(frozen=True, slots=True)
class Debounce:
    """A folder as it was read last, and as it has been seen since; times are seconds of one clock.

    `tails` is how its texts ended when it was read. `since` is when the last change was seen and
    `began` when the first one was, None where the folder is as it was read. `grown` are the files
    that changed more than once.
    """

    read: Fingerprint
    tails: Mapping[str, bytes]
    seen: Fingerprint
    since: float = 0.0
    began: float | None = None
    grown: frozenset[str] = field(default=frozenset())

    @property
    def changed(self) -> frozenset[str]:
        """The names of the files that are not as they were read."""
        return _differing(self.read, self.seen)

    def look(self, seen: Fingerprint, now: float) -> "Debounce":
        """The state after the folder has been seen like this."""
        if seen == self.seen:
            return self
        if self.began is None:
            return replace(self, seen=seen, since=now, began=now)
        # Whoever writes a file in pieces is slow, and may not be done.
        grown = self.grown | _differing(self.seen, seen)
        return replace(self, seen=seen, since=now, grown=grown)

    def is_restless(self, now: float) -> bool:
        """Whether the folder changes again and again, and may not be waited for any longer."""
        return self.began is not None and now >= self.began + MAX_WAIT

    def is_settled(self, tails: Mapping[str, bytes], now: float) -> bool:
        """Whether the folder may be read, where its changed texts end like this now."""
        if self.began is None:
            return False
        wait = STILL_IN_DOUBT if self._in_doubt(tails) else STILL
        if any(tail and not ends_a_line(tail) for tail in self._other_ends(tails)):
            wait = STILL_IN_A_LINE
        return now >= self.since + wait or self.is_restless(now)

    def _in_doubt(self, tails: Mapping[str, bytes]) -> bool:
        """Whether a file may be half written: a save that is whole seldom changes a text's end."""
        changed = self.changed
        if changed & self.grown or FOLDER in changed:
            return True
        return any(True for _ in self._other_ends(tails))

    def _other_ends(self, tails: Mapping[str, bytes]) -> Iterator[bytes]:
        """Yield the end of each changed text that is empty, or not what it was."""
        for name in filter(is_text, self.changed):
            end = tails.get(name, b"")
            if not end or end != self.tails.get(name):
                yield end


def _differing(one: Fingerprint, other: Fingerprint) -> frozenset[str]:
    return frozenset(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
