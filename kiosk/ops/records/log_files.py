"""The log in a file: JSON lines, turned over by size, and never in the way of the show.

A thread of its own writes, so that a slow disk holds nothing up. The file is opened for every line:
a folder that was deleted or a disk that was full is found well again by the next one.
"""

import contextlib
import errno
import json
import logging
import os
import queue
import sys
import threading
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.base.locale import machine_language
from kiosk.base.log import LogOnce
from kiosk.messages.lookup import say
from kiosk.ops.records.log_lines import as_line, numbered

MOST_BYTES = 1024 * 1024
MOST_FILES = 5
#: So many seconds after a failed write the next is tried.
RETRY = 10.0
#: The same line again is counted for so long before it is told how often it came, in seconds.
FIRST_WINDOW, LONGEST_WINDOW = 60.0, 3600.0
_MOST_WAITING = 2000  # lines; more than that a disk that answers never leaves
_MOST_KNOWN = 64  # lines that are looked out for, whether they come again
_END = object()


@dataclass(slots=True)
class _Known:
    """A written line, how often it has come again, and when that count is to be written."""

    line: dict[str, object]
    until: float
    window: float = FIRST_WINDOW
    again: int = 0


class LogFileHandler(logging.Handler):
    """Writes NAME.jsonl in a folder; each process needs a name of its own."""

    def __init__(
        self,
        folder: Path,
        name: str,
        *,
        most_bytes: int = MOST_BYTES,
        most_files: int = MOST_FILES,
        retry: float = RETRY,
    ) -> None:
        super().__init__(logging.INFO)
        self._folder, self._name = folder, name
        self._most_bytes, self._most_files, self._retry = most_bytes, most_files, retry
        self._waiting: queue.Queue[object] = queue.Queue(_MOST_WAITING)
        self._known: dict[object, _Known] = {}
        self._lost = 0
        self._failing = False
        self._failures = LogOnce(self._complain)
        self._try_at = 0.0
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="records", daemon=True)
        self._thread.start()

    def emit(self, record: logging.LogRecord) -> None:
        """Hand a record to the writer; where it cannot follow, only count it."""
        try:
            self._waiting.put_nowait(as_line(record))
        except queue.Full:
            self._lost += 1
        except Exception:  # noqa: BLE001 — a message that cannot be put together ends no show
            self.handleError(record)

    def flush(self) -> None:
        """Wait a moment until all handed over so far has been tried."""
        written = threading.Event()
        with contextlib.suppress(queue.Full):
            self._waiting.put_nowait(written)
            if self._thread.is_alive():
                written.wait(2.0)

    def close(self) -> None:
        """Write what is left, and how often lines came again; wait for a slow disk no longer."""
        if not self._closed:
            self._closed = True
            with contextlib.suppress(queue.Full):
                self._waiting.put_nowait(_END)
                self._thread.join(2.0)
        super().close()

    def _run(self) -> None:
        while True:
            due = min((one.until for one in self._known.values() if one.again), default=None)
            wait = None if due is None else max(due - time.monotonic(), 0.0)
            try:
                handed = self._waiting.get(timeout=wait)
            except queue.Empty:
                handed = None
            if isinstance(handed, dict):
                self._take(handed)
            elif isinstance(handed, threading.Event):
                handed.set()
            self._tell_again(all_of_them=handed is _END)
            if handed is _END:
                return

    def _take(self, line: dict[str, object]) -> None:
        """Write a line, or count it where the same has just been written."""
        key = (line["level"], line["logger"], line["message"], str(line.get("stack")))
        known = self._known.get(key)
        if known is not None:
            known.again += 1
            known.line = line
            return
        self._write(line)
        while len(self._known) >= _MOST_KNOWN:
            oldest = self._known.pop(next(iter(self._known)))
            self._write_again(oldest)
        self._known[key] = _Known(line, time.monotonic() + FIRST_WINDOW)

    def _tell_again(self, *, all_of_them: bool) -> None:
        now = time.monotonic()
        for key, known in list(self._known.items()):
            if now < known.until and not all_of_them:
                continue
            if known.again:
                self._write_again(known)
                known.window = min(known.window * 2, LONGEST_WINDOW)
                known.until, known.again = now + known.window, 0
            else:
                del self._known[key]

    def _write_again(self, known: _Known) -> None:
        if known.again:
            self._write(known.line | {"repeated": known.again})

    def _write(self, line: dict[str, object]) -> None:
        now = time.monotonic()
        if self._failing and now < self._try_at:
            self._lost += 1
            return
        try:
            if self._lost:
                lost = f"{self._lost} lines could not be written before this one"
                self._append(line | {"level": "WARNING", "message": lost, "logger": __name__})
                self._lost = 0
            self._append(line)
        except (OSError, ValueError) as error:
            self._lost += 1
            self._failing, self._try_at = True, now + self._retry
            self._failures.failed(error)
        else:
            self._failing = False

    def _append(self, line: dict[str, object]) -> None:
        data = json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{self._name}.jsonl"
        if file.exists() and file.stat().st_size + len(data) > self._most_bytes:
            self._turn_over(file)
        handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY, 0o644)
        try:
            size = os.lseek(handle, 0, os.SEEK_END)
            if size:
                os.lseek(handle, size - 1, os.SEEK_SET)
                if os.read(handle, 1) != b"\n":
                    data = b"\n" + data  # behind half a line that a power cut has left
            if os.write(handle, data) != len(data):
                os.ftruncate(handle, size)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        finally:
            os.close(handle)

    def _turn_over(self, file: Path) -> None:
        """Rotate the files: each takes the number of the one before it, and the oldest goes."""
        for number in range(self._most_files - 1, 0, -1):
            source = numbered(file, number - 1)
            if source.exists():
                source.replace(numbered(file, number))

    def _complain(self, error: Exception) -> None:
        reason = error.strerror if isinstance(error, OSError) else error
        words = say("log-unwritable", machine_language(), folder=self._folder, reason=reason)
        with contextlib.suppress(OSError, ValueError):  # stderr may be gone as well
            now = datetime.now().astimezone()
            stamp = f"{now:%Y-%m-%d %H:%M:%S},{now.microsecond // 1000:03d}"
            print(f"{stamp} WARNING {__name__}: {words}", file=sys.stderr, flush=True)


def start_log_files(state: Path, name: str) -> LogFileHandler:
    """Write all that is logged from now on to NAME.jsonl among this machine's logs."""
    records = LogFileHandler(state / "logs", name)
    logging.getLogger().addHandler(records)
    return records


_BINARY = getattr(os, "O_BINARY", 0)
