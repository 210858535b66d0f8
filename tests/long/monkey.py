"""Lets a monkey at the locked kiosk: random touches, keys and more, drawn from a seed.

    python -m tests.long.monkey --seeds 5 --events 200000 [--size 1920x1080] [--report FILE]
    python -m tests.long.monkey --seed 3 --upto 12345      # once more, up to where it failed

The kiosk plays as in a hall, with a PIN and all who look after it, in a window of the present
display (`xvfb-run -a -s "-screen 0 1920x1080x24" …` gives one), full screen unless a size is
named. Its show is saved now and then, well and badly. Its clock is ours: it goes on a hundredth
of a second with every event, and leaps where a visitor waits. After every 2,000 events all
fingers are lifted, the slide must be whole, and ten normal taps must do what they should. Exit
status 1 where the kiosk ended, opened to anybody, complained, forgot a tap or stood still.
"""

import argparse
import logging
import os
import shutil
import sys
import tempfile
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtTest import QTest

from kiosk.base.paths import bundled_folder
from kiosk.shell import app
from long.gauges import Heartbeat, ProblemRecorder, handles, pss, slope, threads
from long.input_driver import EXPECTED, InputDriver, LockBypassedError
from long.random_input import InputEvent, Visitor

STALL = 0.25  # seconds
GROWTH = 100_000  # kilobytes, once warm
_WARM = 10_000  # events
_LOOK = 2_000  # so many events, then ten taps
_SAMPLE = 500


@dataclass
class Report:
    """What one seed came to."""

    seed: int
    events: int = 0
    seconds: float = 0.0
    frames: int = 0
    taps: list[int] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)
    handles: tuple[int, int] = (0, 0)
    threads: tuple[int, int] = (0, 0)
    heart: Heartbeat | None = None

    def verdict(self) -> list[str]:
        """What went wrong, each in a line."""
        found = [*self.failures, *(f"warning: {line}" for line in self.warnings)]
        if self.heart and self.heart.worst and self.heart.worst[0].seconds > STALL:
            found.append(f"it stood still: {self.heart.worst[0]}")
        warm = [kilobytes for at, kilobytes in self.memory if at >= _WARM]
        if warm and warm[-1] - warm[0] > GROWTH:
            found.append(f"memory grew from {warm[0]:.0f} to {warm[-1]:.0f} KB")
        return found

    def __str__(self) -> str:
        """For people."""
        heart = self.heart
        rate = self.events / max(self.seconds, 0.001)
        p99, worst = (heart.late(0.99), heart.worst) if heart else (0.0, [])
        half = self.memory[len(self.memory) // 2 :]
        ends = f"{self.memory[0][1]:.0f} then {self.memory[-1][1]:.0f}" if self.memory else "-"
        beats = len(heart.gaps) if heart else 0
        exits = sum("escape" in line for line in self.failures)
        return "\n".join([
            f"seed {self.seed}: {self.events} events in {self.seconds:.0f} s ({rate:.0f}/s), "
            f"{self.frames} frames; {exits} exits, {len(self.warnings)} warnings, "
            f"{len(self.failures)} failures",
            f"  ten taps, {len(self.taps)} times: {sum(self.taps)} of {10 * len(self.taps)} work",
            f"  stalls: 99 of 100 beats of {beats} at most {p99 * 1000:.0f} ms late; the worst:",
            *(f"    {one}" for one in worst),
            f"  memory {ends} KB, {1000 * slope(half):.1f} KB per 1000 events in the second half; "
            f"handles {self.handles[0]} then {self.handles[1]}, "
            f"threads {self.threads[0]} then {self.threads[1]}",
            *(f"  FAILED {line}" for line in self.verdict()),
        ])  # fmt: skip


def rage(
    seed: int, events: int, *, size: tuple[int, int] | None = None, look: int = _LOOK
) -> Report:
    """Do so many events of one seed, and look on."""
    report, last = Report(seed), deque[str](maxlen=30)
    recorder = ProblemRecorder(EXPECTED)
    with tempfile.TemporaryDirectory() as name, recorder.open():
        show = shutil.copytree(bundled_folder("slides"), Path(name) / "show")
        driver = InputDriver(show, Path(name) / "state", QTest.createTouchDevice(), size)
        heart = report.heart = Heartbeat()
        began = time.monotonic()
        drawn = Visitor(seed, sizes=size is not None).events()
        try:
            for number in range(1, events + 1):
                event = next(drawn)
                last.append(f"{number} {event}")
                heart.during = last[-1]
                _do(driver, event)
                report.events = number
                if number % _SAMPLE == 0:
                    report.memory.append((number, pss()))
                if number % look == 0:
                    with heart.silent():
                        _look(driver, report)
                if len(recorder.said) > len(report.warnings):
                    report.warnings = [*recorder.said]
                    report.failures.append(f"event {number}, {event}: {recorder.said[-1]}")
        except (LockBypassedError, AssertionError) as error:
            kind = "escape" if isinstance(error, LockBypassedError) else "failure"
            report.failures.append(f"{kind} at event {last[-1]}: {error}")
            report.failures.append("the events before it: " + "; ".join(last))
        report.frames = driver.frames
        report.seconds = time.monotonic() - began
        heart.stop()
        driver.close()
        report.warnings = [*recorder.said]
    return report


def _do(driver: InputDriver, event: InputEvent) -> None:
    driver.do(event)
    driver.look_out()


def _look(driver: InputDriver, report: Report) -> None:
    """Whether the slide is whole, and ten taps do what they should."""
    complaints = [*driver.calm_down()]
    works, silent = driver.ten_taps()
    report.taps.append(works)
    for line in [*complaints, *silent]:
        report.failures.append(f"after event {report.events}: {line}")
    counts = handles(), threads()
    if not report.handles[0]:
        report.handles, report.threads = (counts[0], 0), (counts[1], 0)
    report.handles = report.handles[0], counts[0]
    report.threads = report.threads[0], counts[1]


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=int, default=5, help="how many, from 1 on")
    parser.add_argument("--events", type=int, default=200_000, help="of each seed")
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--upto", type=int, help="and only so many events of it")
    parser.add_argument("--size", help="in a window of this size, as 1280x720, that also changes")
    parser.add_argument("--report", type=Path, help="a file for the report")
    args = parser.parse_args()
    size = tuple(map(int, args.size.split("x"))) if args.size else None
    logging.getLogger("content").setLevel(logging.CRITICAL)  # what is wrong is meant to be
    app.choose_renderer("software")
    application = app.application()
    failed = 0
    for seed in [args.seed] if args.seed is not None else range(1, args.seeds + 1):
        report = rage(seed, args.upto or args.events, size=size)
        print(report, flush=True)
        if args.report:
            with args.report.open("a", encoding="utf-8") as file:
                print(report, file=file)
        failed += bool(report.verdict())
    del application
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
