"""Where programs are measured: a folder of their own for settings and state, one screen, one size.

The backdrops are those of whoever measures, as painting them takes minutes; all else is private,
so that a measurement neither knows nor changes what the kiosk of this machine remembers.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.log import ALSO_IN_WINDOWS, PLAYS
from kiosk.base.paths import SOURCES
from kiosk.bench.process_costs import Program
from kiosk.bench.x_client import Server
from kiosk.ops.records.log_lines import read_lines

_EMPTY_WINDOW = Path(__file__).with_name("empty_window.py")
#: Asked in a process of its own: whoever measures must not have Qt in its memory, as memory that
#: two programs share counts half for each.
_ASK = """
import json
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from kiosk.shell.display import graphics
application = QGuiApplication(["kiosk"])
print(json.dumps([graphics.choose_level("auto").renderer, qVersion()]))
"""
_PAINTING = 1200.0  # seconds, at most
_APPEARS = 180.0
_QUIET = 6  # looks in a row


class MeasurementError(Exception):
    """A program that was to be measured did not run or show its window."""


@dataclass(frozen=True, slots=True)
class BenchEnvironment:
    """A place to measure in, as large as the screen or in a window; `painted`: with backdrops."""

    server: Server
    folder: Path
    size: tuple[int, int]
    full: bool
    painted: bool
    renderer: str
    qt: str

    def floor(self) -> Program:
        """Start the empty window."""
        return self._start([str(_EMPTY_WINDOW), self.renderer, *self._sized()])

    def kiosk(self, show: Path | None = None, *, snow: bool = True, start: str = "") -> Program:
        """Start the kiosk."""
        settings = self.folder / f"settings-{snow}.yaml"
        settings.write_text(f"snow: {str(snow).lower()}\n", encoding="utf-8")
        arguments = ["-m", "kiosk", "--settings", str(settings)]
        if not self.full:
            arguments += ["--windowed", "x".join(self._sized())]
        if start:
            arguments += ["--start", start]
        return self._start([*arguments, *([str(show)] if show else [])])

    def _sized(self) -> list[str]:
        return [] if self.full else [str(side) for side in self.size]

    def _start(self, arguments: list[str]) -> Program:
        environment = {
            **os.environ,
            "PYTHONPATH": str(SOURCES),
            "XDG_STATE_HOME": str(self.folder / "state"),
            ALSO_IN_WINDOWS: "1",
        }
        # Else each start would compile all modules anew, which no hall's machine does.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if self.renderer == "software":
            # As kiosk.shell.display.graphics says them: the floor stands on the same ground.
            environment.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
            if (os.cpu_count() or 1) < 4:
                environment.setdefault("QT_NO_GUI_THREADPOOL", "1")
        return Program([sys.executable, *arguments], environment, self.folder / "words.log")

    def window(self, program: Program) -> int:
        """The window of a program, once it is there; it gets the keyboard."""
        end = time.monotonic() + _APPEARS
        while time.monotonic() < end and not program.ended:
            found = self.server.find(self.size)
            if found is not None:
                time.sleep(0.3)
                self.server.focus(found)
                return found
            time.sleep(0.05)
        raise MeasurementError(program.words or "no window")

    def warm(self, show: Path | None = None, *, painted: bool = True) -> None:
        """Let the kiosk run once, so that it keeps what it keeps; until all is painted, if wanted.

        It has kept all when no more files come.
        """
        shows_read = self._shows_read()
        with self.kiosk(show) as program:
            end = time.monotonic() + _PAINTING
            quiet = files = 0
            while quiet < _QUIET and time.monotonic() < end:
                if program.ended:
                    raise MeasurementError(program.words or "it ended by itself")
                time.sleep(0.3)
                before, files = files, self._files()
                busy = painted and self.painted and program.painting
                has_read = self._shows_read() > shows_read
                quiet = 0 if busy or before != files or not has_read else quiet + 1

    def _shows_read(self) -> int:
        """How often a kiosk has logged here that it has read a show."""
        lines, _ = read_lines(self.folder / "state" / "kiosk" / "logs")
        return sum(line.event.get("name") == PLAYS for line in lines)

    def _files(self) -> int:
        return sum(1 for _ in (self.folder / "state").rglob("*"))

    def until_still(self, window: int, *, quiet: float = 1.0, patience: float = 60.0) -> bool:
        """Wait until nothing changes in a window; returns whether it came to that."""
        damage = self.server.watch(window)
        end = time.monotonic() + patience
        try:
            while time.monotonic() < end:
                if not any(True for _ in self.server.changes(time.monotonic() + quiet)):
                    return True
        finally:
            self.server.unwatch(damage)
            self.server.forget()
        return False


@contextmanager
def bench_environment(
    size: tuple[int, int] | None, *, painted: bool = True
) -> Iterator[BenchEnvironment]:
    """A place to measure in, gone in the end; raises NoXServerError where there is no X server.

    Without a size it is the full screen.
    """
    server = Server()
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    asked = subprocess.run(
        [sys.executable, "-c", _ASK], env=environment, stdout=subprocess.PIPE, check=True
    )
    renderer, qt = json.loads(asked.stdout)
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        here = Path(folder)
        yield BenchEnvironment(
            server, here, size or server.size, size is None, painted, renderer, qt
        )
