"""What is watched while the kiosk is driven for long: stalls, warnings, memory, handles."""

import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

_BEAT = 5  # milliseconds
_LONG = 0.1  # seconds after which it is looked what the window's thread is at
_SELF = Path("/proc/self")


@dataclass(frozen=True, slots=True)
class Stall:
    """How long the window's thread let nobody else run."""

    seconds: float = 0.0
    #: So much of it the thread itself took of a processor; the rest, others did.
    own: float = 0.0
    during: str = ""
    stack: str = ""
    load: float = 0.0

    def __str__(self) -> str:
        """In one line for people, and where it was."""
        line = (
            f"{self.seconds * 1000:.0f} ms, {self.own * 1000:.0f} of them its own "
            f"(load {self.load:.1f}), during {self.during or 'nothing'}"
        )
        return line + (f"\n{self.stack}" if self.stack else "")


class Heartbeat:
    """A timer of 5 ms, and how late it was; what comes between two beats has a name."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.worst: list[Stall] = []
        self.during = ""
        self._main = threading.get_ident()
        self._at: float | None = None
        self._own = 0.0
        self._stack = ""
        self._ended = threading.Event()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT)
        self._watcher = threading.Thread(target=self._watch, name="watcher", daemon=True)
        self._watcher.start()

    def _beat(self) -> None:
        now, own = time.monotonic(), time.thread_time()
        if self._at is not None:
            self.gaps.append(late := max(0.0, now - self._at - _BEAT / 1000))
            if late > 0.03 and (len(self.worst) < 5 or late > self.worst[-1].seconds):
                stall = Stall(late, own - self._own, self.during, self._stack, os.getloadavg()[0])
                self.worst = sorted([*self.worst, stall], key=lambda one: -one.seconds)[:5]
        self._at, self._own, self._stack = now, own, ""

    def _watch(self) -> None:
        while not self._ended.wait(_LONG / 2):
            at = self._at
            if at is not None and time.monotonic() - at > _LONG and not self._stack:
                frame = sys._current_frames().get(self._main)
                self._stack = "".join(traceback.format_stack(frame)[-6:])

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Not to be counted: what the test itself does."""
        self._timer.stop()
        self._at = None
        yield
        self._at = None
        self._timer.start(_BEAT)

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._ended.set()
        self._watcher.join()

    def late(self, share: float) -> float:
        """How late this share of the beats was at most, in seconds."""
        ordered = sorted(self.gaps) or [0.0]
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class ProblemRecorder(logging.Handler):
    """Hears every warning and error: of the log, of Qt, and exceptions that nobody caught."""

    def __init__(self, expected: Sequence[str] = ()) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        self.expected = expected

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != "content":  # what is wrong with a show is meant to be
            trace = record.exc_info and logging.Formatter().formatException(record.exc_info)
            self._take(f"{record.name}: {record.getMessage()}{trace or ''}")

    def _take(self, words: str) -> None:
        if not any(known in words for known in self.expected):
            self.said.append(words)

    def _qt(self, kind: QtMsgType, _: object, words: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            self._take(f"Qt: {words}")

    def _escaped(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._take("".join(traceback.format_exception(kind, error, trace)))

    @contextmanager
    def open(self) -> Iterator["ProblemRecorder"]:
        """Listen."""
        root, hook, threads = logging.getLogger(), sys.excepthook, threading.excepthook
        before = qInstallMessageHandler(self._qt)
        sys.excepthook = self._escaped
        threading.excepthook = lambda told: self._take(f"in a thread: {told.exc_value!r}")
        root.addHandler(self)
        try:
            yield self
        finally:
            root.removeHandler(self)
            sys.excepthook, threading.excepthook = hook, threads
            qInstallMessageHandler(before)


def pss() -> float:
    """Kilobytes that this process holds, what it shares shared out."""
    return _kilobytes(_SELF / "smaps_rollup", "Pss:")


def rss() -> float:
    """Kilobytes that this process holds."""
    return _kilobytes(_SELF / "status", "VmRSS:")


def _kilobytes(file: Path, name: str) -> float:
    lines = (line.split() for line in file.read_text().splitlines())
    return next((float(line[1]) for line in lines if line[0] == name), 0.0)


def handles() -> int:
    """How many files, sockets and pipes are open."""
    return len(os.listdir(_SELF / "fd")) - 1  # noqa: PTH208 - one of them lists


def threads() -> int:
    """How many threads there are."""
    return sum(1 for _ in (_SELF / "task").iterdir())


class ItemCounter(QObject):
    """Counts what there is in a window, by QML: Python would keep a wrapper of all it ever saw."""

    def __init__(self, window: QQuickWindow, engine: QQmlEngine) -> None:
        super().__init__()
        component = QQmlComponent(engine, self)
        component.setData(_COUNTER_QML, "")
        self._counter = component.createWithInitialProperties({"root": window.contentItem()})
        assert self._counter, component.errorString()

    def count(self) -> int:
        """How many items there are by now, and objects in them."""
        self._counter.setProperty("times", self._counter.property("times") + 1)
        return int(self._counter.property("found"))


_COUNTER_QML = b"""
import QtQuick

QtObject {
    property Item root
    property int times: 0
    property int found: 0

    function count(item: Item): int {
        let all = 1 + item.resources.length;
        for (let i = 0; i < item.children.length; i++)
            all += count(item.children[i]);
        return all;
    }

    onTimesChanged: found = count(root)
}
"""


def slope(points: Iterable[tuple[float, float]]) -> float:
    """How fast the second value grows with the first: the median of all pairs (Theil, Sen)."""
    pairs = combinations(points, 2)
    found = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairs if x1 != x2]
    return median(found) if found else 0.0
