"""Saves mutated section files under the running kiosk, and looks at what is on its screen.

    python -m tests.long.fuzz_reload --runs 2000 [--seed 1]

The kiosk runs as it does in a hall, in a window of the present display or, without one, of none,
except that it waits hardly at all for a folder to come to rest. After each save the screen must
show a whole slide, of the saved section if that is whole and else of its last good version. Exit
status 1 where it does not, where Qt complains, or where a verdict takes a second.
"""

import argparse
import logging
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    os.environ.setdefault("QT_QPA_PLATFORM", "" if os.environ.get("DISPLAY") else "offscreen")

from live.folders import make_show, section
from PySide6.QtCore import QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from shell.live import Live
from shell.pilot import words

from kiosk.base.paths import bundled_folder
from kiosk.content.load import load
from kiosk.content.loaded import Loaded
from kiosk.content.model import PALETTES, Section
from kiosk.live import debounce, follower
from kiosk.live.fingerprint import fingerprint
from kiosk.shell import app
from long.fuzz_content import SLOWEST, mutated, sources

FILE = "1-a.yaml"
_LOOK = 20  # so many saves, then the screen may come to rest and is looked at


@dataclass
class Report:
    """What the saves came to."""

    runs: int = 0
    taken: int = 0  # saves that were whole, and so played
    kept: int = 0  # saves with errors, whose last good version went on
    slowest: float = 0.0  # seconds for one verdict, the deck included
    total: float = 0.0
    objects: tuple[int, int] = (0, 0)  # in the player, after the first look and at the end
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """In one line for people."""
        mean = 1000 * self.total / max(1, self.runs)
        return (
            f"{self.runs} saves: {self.taken} played, {self.kept} kept from playing; verdicts "
            f"{mean:.0f} ms on average, {1000 * self.slowest:.0f} ms at most; objects "
            f"{self.objects[0]} then {self.objects[1]}; {len(self.failures)} failures"
        )


class _Reload:
    """One kiosk, and what its screen should show."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.report = Report()
        self._draw = random.Random(seed)
        self._texts = sources()
        self._show = make_show(folder / "show", "第一篇", **{"2-b.yaml": section("第二篇")})
        self._live = Live(self._show, folder / "state", QTest.createTouchDevice())
        self._plain = self._live.follower._read
        self._live.follower._read = self._timed
        self._live.pilot.go("1-a/1")
        self._good: Section | None = self._now()[0]

    def _timed(self, *arguments: object) -> Loaded:
        started = time.perf_counter()
        loaded = self._plain(*arguments)  # type: ignore[arg-type]
        spent = time.perf_counter() - started
        self.report.total += spent
        self.report.slowest = max(self.report.slowest, spent)
        return loaded

    def _now(self) -> tuple[Section | None, bool]:
        """What of the file can be played by itself, and whether it is whole."""
        loaded = load(self._show, palettes=frozenset(PALETTES), assets=bundled_folder("assets"))
        assert loaded.reading is not None
        piece = next((one for one in loaded.reading.section_files if one.name == FILE), None)
        return (piece.section, piece.complete) if piece else (None, False)

    def save(self, seed: int) -> None:
        data = mutated(self._texts, seed)
        if self._draw.random() < 0.5:
            (self._show / FILE).write_bytes(data)
        else:
            (self._show / ".draft").write_bytes(data)
            (self._show / ".draft").replace(self._show / FILE)
        saved, whole = self._now()
        if whole:
            self._good = saved
        self.report.runs += 1
        self.report.taken += whole
        self.report.kept += not whole
        taken = fingerprint(self._show)
        following = self._live.follower
        self._wait(
            lambda: following._debounce.read == taken and following._debounce.began is None,
            f"{seed}: the save was not read",
        )
        self._wait(
            lambda: self._playing() == self._good, f"{seed}: not the last good version plays"
        )
        if not self._live.pilot.slides:
            self.report.failures.append(f"{seed}: there is no slide")

    def _playing(self) -> Section | None:
        good = self._live.follower._good
        pieces = {piece.name: piece.section for piece in good.section_files} if good else {}
        return pieces.get(FILE)

    def look(self, seed: int) -> None:
        """Let the screen come to rest, and see whether the edition that plays is on it."""
        update, pilot = self._live.follower.latest, self._live.pilot
        edition = update and update.edition
        self._wait(lambda: edition == pilot.player.edition, f"{seed}: the newest edition is on")
        self._wait(pilot.arrived, f"{seed}: the slide is in front")
        if not words(pilot.slide):
            self.report.failures.append(f"{seed}: {pilot.slide_id} is empty")
        pilot.press(Qt.Key.Key_Right)
        self._wait(pilot.arrived, f"{seed}: the next slide is in front")
        if pilot.state.slide in ("closing", "2-b"):
            pilot.go("1-a")
        objects = len(pilot.player.findChildren(QObject))
        self.report.objects = (self.report.objects[0] or objects, objects)

    def _wait(self, condition: object, what: str) -> None:
        end = time.monotonic() + 20.0
        while not condition():  # type: ignore[operator]
            if time.monotonic() > end:
                self.report.failures.append(what)
                return
            QTest.qWait(2)

    def close(self) -> None:
        self._live.close()


def fuzz(runs: int, seed: int) -> Report:
    """Save so many mutated files, each drawn from its own seed."""
    debounce.STILL = debounce.STILL_IN_DOUBT = 0.02
    follower.IDLE = follower.BUSY = 0.01
    said: list[str] = []
    quiet = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
    with tempfile.TemporaryDirectory() as name:
        reload = _Reload(Path(name), seed)
        before = qInstallMessageHandler(
            lambda kind, _, text: None if kind in quiet else said.append(text)
        )
        for number in range(seed, seed + runs):
            reload.save(number)
            if (number - seed) % _LOOK == _LOOK - 1:
                reload.look(number)
        reload.close()
        qInstallMessageHandler(before)
    report = reload.report
    report.failures += said
    return report


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    logging.getLogger("content").setLevel(logging.CRITICAL)  # what is wrong is meant to be
    app.choose_renderer("software")
    application = app.application()
    report = fuzz(args.runs, args.seed)
    if report.slowest >= SLOWEST:
        report.failures.append(f"a verdict took {report.slowest:.2f} s")
    print(report)
    print("\n".join(report.failures[:40]))
    del application
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
