"""A program that is measured, seen from outside: what it and its children take of the machine."""

import os
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")  # what cannot be read there has ended meanwhile
#: What paints backdrops, once for each show and screen, is not what a show costs.
_PAINTER = b"kiosk.shell.backdrops.painter"


class Program:
    """A running program; its words go to a file."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], words: Path) -> None:
        self._words = words
        with words.open("wb") as log:
            self.began = time.monotonic()
            self._process = subprocess.Popen(
                command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def words(self) -> str:
        """What it has said so far."""
        return self._words.read_text(encoding="utf-8", errors="replace")

    @property
    def ended(self) -> bool:
        """Whether it runs no more, though nobody stopped it."""
        return self._process.poll() is not None

    def stop(self) -> None:
        """End it, politely at first."""
        self._process.terminate()
        try:
            self._process.wait(timeout=10.0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @property
    def painting(self) -> bool:
        """Whether it still has backdrops painted."""
        return any(_is_painter(one) for one in descendants(self._process.pid))

    def memory(self) -> float:
        """Megabytes (PSS) that it and its children hold, painters not counted."""
        return sum(map(_pss, self._own())) / 1024

    def cpu(self) -> float:
        """Seconds of processor time that it and its children have taken, painters not counted."""
        return sum(map(_cpu, self._own()))

    def _own(self) -> list[int]:
        found = [self._process.pid, *descendants(self._process.pid)]
        return [one for one in found if not _is_painter(one)]


def descendants(process: int) -> Iterator[int]:
    """The children of a process, and theirs."""
    with suppress(OSError):
        for task in (_PROC / str(process) / "task").iterdir():
            with suppress(OSError):
                for child in map(int, (task / "children").read_text().split()):
                    yield child
                    yield from descendants(child)


def _is_painter(process: int) -> bool:
    with suppress(OSError):
        return _PAINTER in (_PROC / str(process) / "cmdline").read_bytes()
    return False


def _pss(process: int) -> float:
    with suppress(OSError):
        return kilobytes((_PROC / str(process) / "smaps").read_text(errors="replace").splitlines())
    return 0.0


def kilobytes(smaps: Iterable[str]) -> float:
    """What a process holds, by the lines of its smaps.

    Memory that several programs share is shared out among them (Pss). Qt counts in full (Rss): a
    machine in a hall runs no second program of it, whatever else runs where this is measured.
    """
    total, qt = 0.0, False
    for line in smaps:
        name, _, value = line.partition(":")
        if name == ("Rss" if qt else "Pss"):
            total += int(value.split()[0])
        elif "-" in name:  # a new mapping: two addresses, and the file last
            qt = "/PySide6/" in line or "/shiboken6/" in line
    return total


def _cpu(process: int) -> float:
    with suppress(OSError):
        # The name of the program, in brackets, may hold spaces.
        fields = (_PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0
