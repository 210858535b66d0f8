"""The kiosk's process as its supervisor has it, with a pipe for heartbeats and for commands."""

import logging
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from kiosk.ops.supervision.crash_log import Cause, Ending
from kiosk.ops.supervision.heartbeat import Beat, parse_beat

_log = logging.getLogger(__name__)

_LONGEST_LINE = 8192
_MOST_BEATS = 1000  # that nobody has taken yet
_CRASHES_WINDOWS = 0xC0000000  # exit statuses from here on are those of exceptions


class Child:
    """One process of the kiosk."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.beats: queue.Queue[Beat] = queue.Queue(_MOST_BEATS)
        self._process = subprocess.Popen(
            command,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        if self._process.stdout is not None:
            threading.Thread(
                target=_read, args=(self._process.stdout, self.beats), daemon=True
            ).start()

    @property
    def number(self) -> int:
        """The number of the process."""
        return self._process.pid

    def status(self) -> int | None:
        """The exit status, negative for a signal; None as long as it lives."""
        return self._process.poll()

    def stalled(self) -> bool:
        """Whether the system keeps it from running: it was stopped, or waits for a disk."""
        with suppress(OSError, IndexError):
            stat = Path(f"/proc/{self._process.pid}/stat").read_text("utf-8", "replace")
            return stat.rpartition(")")[2].split()[0] in ("T", "t", "D")
        return False

    def wait(self, seconds: float) -> bool:
        """Whether it has ended within this time."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
            return True
        return False

    def send(self, word: str) -> None:
        """Send a command; one that has just ended does not receive it."""
        with suppress(OSError, ValueError):
            if self._process.stdin is not None:
                self._process.stdin.write(word.encode() + b"\n")

    def signal(self, number: int) -> None:
        """Send a signal, where there are any."""
        if sys.platform != "win32":
            with suppress(OSError):
                self._process.send_signal(number)

    def resume(self) -> None:
        """Continue the process if it was stopped by a signal."""
        if sys.platform != "win32":
            self.signal(signal.SIGCONT)

    def terminate(self) -> None:
        """Ask the process to end, as when staff leave."""
        with suppress(OSError):
            self._process.terminate()

    def kill(self) -> None:
        """Kill the process."""
        with suppress(OSError):
            self._process.kill()

    def close(self) -> None:
        """Close what is left of one that has ended."""
        # Not its output: the thread that reads may still hold it, and closes it.
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()


def crashed(status: int, killings: int | None) -> bool:
    """Whether a program that ended so was ended by itself, and not from outside.

    `killings` is how often meanwhile the system has killed for want of memory, None if unknown.
    """
    if sys.platform == "win32":
        return status & 0xFFFFFFFF >= _CRASHES_WINDOWS
    if status == -signal.SIGKILL:
        return killings is None or killings > 0
    own = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGFPE)
    return -status in own


def ending(status: int) -> Ending:
    """How a program with this exit status ended: for a signal N it is -N, or 128 + N if caught."""
    with suppress(ValueError):  # no signal that Python can name: the status is told
        return Ending(Cause.SIGNAL, signal.Signals(-status if status < 0 else status - 128).name)
    return Ending(Cause.STATUS, str(status))


def _read(output: IO[bytes], beats: "queue.Queue[Beat]") -> None:
    """Put every beat into the queue until the program and all it has started have ended."""
    with suppress(OSError), output:  # a pipe that breaks ends as the program does
        # A descriptor that is not buffered: lines are put together here.
        rest = b""
        while data := os.read(output.fileno(), 65536):
            *lines, rest = (rest + data).split(b"\n")
            rest = rest[-_LONGEST_LINE:]
            for line in lines:
                beat = parse_beat(line)
                if beat is not None:
                    with suppress(queue.Full):  # a supervisor that was stopped: later ones do
                        beats.put_nowait(beat)
