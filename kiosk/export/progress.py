"""Shows the progress of an export on standard error, and lets Ctrl+C or SIGTERM stop it."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TextIO

_WIDTH = 30  # characters of the bar
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupted(Exception):  # noqa: N818 - it is no error
    """Someone pressed Ctrl+C or ended the program; `number` is that of the signal."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.number = number


class Progress:
    """One line that grows on a terminal; elsewhere, as in a log, one line for each tenth.

    Between two steps is also where an export may be stopped: raising in the middle of Qt's own
    code would be lost there.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._terminal = self._stream.isatty()
        self._asked: int | None = None
        self._name = ""
        self._total = 1
        self._shown = ""

    def begin(self, name: str, total: int) -> None:
        """Begin a task of `total` steps."""
        self._name, self._total, self._shown = name, max(total, 1), ""
        self.reach(0)

    def reach(self, done: int) -> None:
        """Show that `done` steps are done; raise Interrupted if a signal came."""
        self.stop_if_asked()
        done = min(done, self._total)
        if self._terminal:
            filled = done * _WIDTH // self._total
            bar = "█" * filled + "░" * (_WIDTH - filled)
            line = f"\r{self._name} {bar} {done * 100 // self._total:3d}%"
            end = "\n" if done == self._total else ""
        else:
            line, end = f"{self._name} {done * 10 // self._total * 10}%", "\n"
        if line != self._shown:
            self._shown = line
            self._stream.write(line + end)
            self._stream.flush()

    def stop_if_asked(self) -> None:
        """Raise Interrupted if a signal came."""
        if self._asked is not None:
            if self._terminal:
                self._stream.write("\n")
            raise Interrupted(self._asked)

    @property
    def stopping(self) -> bool:
        """Whether a signal came; for callers that must finish something before they stop."""
        return self._asked is not None

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """Take Ctrl+C and SIGTERM as a wish to stop at the next step; a second stops at once."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self._ask) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _ask(self, number: int, _: FrameType | None) -> None:
        self._asked = number
        signal.signal(number, signal.SIG_DFL)
