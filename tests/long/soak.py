"""Lets the show go round at high speed, and watches what the program holds.

    python -m tests.long.soak --changes 20000 [--report FILE]

The kiosk plays unattended, full screen in the present display (`xvfb-run -a -s "-screen 0
1920x1080x24" …` gives one), with snow, and with the backdrops that the cache of who runs this
holds; with --paint, those it does not hold are painted first. Its show has every layout there is.
A slide is left as soon as it has been painted, one in two hundred when its numbers have counted.
Every few rounds memory, handles, threads and objects are counted. Exit status 1 where memory grows
by more than half a kilobyte a slide in the second half, where handles, threads or objects of Qt do,
or where anybody complains.
"""

import argparse
import gc
import logging
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtTest import QTest
from shell.pilot import PATIENCE, Pilot

from kiosk.base.paths import bundled_folder
from kiosk.deck.build import edition_of
from kiosk.deck.model import AnySlide, Deck, TopicSlide
from kiosk.live.show_folder import load_show
from kiosk.settings.model import Options
from kiosk.shell import app
from long.gauges import ItemCounter, ProblemRecorder, handles, pss, rss, slope, threads

SLOPE = 0.5  # kilobytes a slide
_STRESS = Path(__file__).parents[1] / "shows" / "stress"
_COUNT_OUT = 200
_ROUNDS = 5  # between two samples
_REST = 3500  # milliseconds in which a slide comes to rest and its numbers have counted
_STEADY = ("handles", "threads", "qt")


@dataclass(frozen=True, slots=True)
class Sample:
    """What the program holds after so many changes."""

    changes: int
    pss: float
    rss: float
    python: int
    qt: int
    handles: int
    threads: int


@dataclass
class Report:
    """What the rounds came to."""

    changes: int = 0
    seconds: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    samples: list[Sample] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def half(self) -> list[Sample]:
        """The samples of the second half."""
        return self.samples[len(self.samples) // 2 :]

    def slope(self, what: str) -> float:
        """How much of something a slide adds, in the second half."""
        return slope((one.changes, getattr(one, what)) for one in self.half)

    def verdict(self) -> list[str]:
        """What went wrong, each in a line."""
        found = [f"warning: {line}" for line in self.warnings]
        if self.slope("pss") > SLOPE:
            found.append(f"memory grows by {self.slope('pss'):.2f} KB a slide")
        for what in _STEADY:
            counts = [getattr(one, what) for one in self.half]
            if len({*counts}) > 1:
                found.append(f"{what}: {counts}")
        return found

    def __str__(self) -> str:
        """For people."""
        lines = [
            f"{self.changes} changes in {self.seconds:.0f} s "
            f"({self.changes / max(0.001, self.seconds):.1f}/s), load {os.getloadavg()[0]:.1f}",
            "  " + ", ".join(f"{count} {kind}" for kind, count in sorted(self.kinds.items())),
        ]
        if self.half:
            lines.append(
                f"  second half, per slide: {self.slope('pss'):+.3f} KB PSS, "
                f"{self.slope('rss'):+.3f} KB RSS, {self.slope('python'):+.4f} Python objects"
            )
            step = max(1, len(self.samples) // 12)
            lines += [f"  {one}" for one in [*self.samples[::step], self.samples[-1]]]
        return "\n".join([*lines, *(f"  FAILED {line}" for line in self.verdict())])


def whole_show(folder: Path) -> Path:
    """The show of every difficult case, and then the one that comes with the kiosk."""
    show = shutil.copytree(_STRESS, folder / "show")
    for file in bundled_folder("slides").glob("[0-9]*.yaml"):
        shutil.copy(file, show / f"a{file.name}")
    return show


def soak(
    changes: int,
    *,
    size: tuple[int, int] | None = None,
    sections: Sequence[str] = (),
    backdrops: Path | None = None,
    paint: bool = False,
    rounds: int = _ROUNDS,
) -> Report:
    """Let the slides change so often; with sections, only those of the show."""
    report = Report()
    with tempfile.TemporaryDirectory() as name, ProblemRecorder().open() as recorder:
        show = whole_show(Path(name))
        for file in show.glob("*[0-9]-*.yaml"):
            if sections and file.stem not in sections:
                file.unlink()
        loaded = load_show(show)
        assert loaded.show is not None, loaded.problems
        clock = [1000.0]
        options = Options(
            windowed=size,
            reduced_motion=False,
            clock=lambda: clock[0],
            backdrop_folder=backdrops,
            paint_backdrops=paint,
        )
        edition = edition_of(loaded.show)
        deck, kiosk = edition.deck, app.open_show(edition, options)
        pilot = Pilot(kiosk, QTest.createTouchDevice())
        if paint and kiosk.backdrops is not None:
            painted: list[bool] = []
            kiosk.backdrops.done.connect(lambda: painted.append(True))
            pilot.wait_until(lambda: bool(painted), "the backdrops", patience=3600.0)
        with suppress(KeyboardInterrupt):  # Ctrl+C: what has been measured is told
            _go_round(pilot, clock, changes, rounds, deck, report)
        app.close(kiosk)
    report.warnings = recorder.said
    return report


def _go_round(
    pilot: Pilot, clock: list[float], changes: int, rounds: int, deck: Deck, report: Report
) -> None:
    every = rounds * len(deck.slides)
    counter = ItemCounter(pilot.window, pilot.kiosk.engine)
    began, sampling = time.monotonic(), 0.0
    frames: list[int] = [0]
    pilot.window.frameSwapped.connect(lambda: frames.__setitem__(0, frames[0] + 1))
    pilot.arrive()
    # Not asked of QML again and again: each question would leave something behind.
    shown: list[int] = [0]
    pilot.stage.frontChanged.connect(lambda: shown.__setitem__(0, shown[0] + 1))
    for number in range(1, changes + 1):
        _next(pilot, clock, deck.slides[number % len(deck.slides)].id, shown)
        count = frames[0]
        pilot.wait_until(lambda at=count: frames[0] > at, "it is painted")
        if number % _COUNT_OUT == 0:
            QTest.qWait(_REST)
        report.changes = number
        report.kinds.update(_kinds(deck.slides[number % len(deck.slides)]))
        if number % every == 0:
            at = time.monotonic()
            report.samples.append(_sample(counter, number))
            print(report.samples[-1], file=sys.stderr, flush=True)
            sampling += time.monotonic() - at
        report.seconds = time.monotonic() - began - sampling


def _next(pilot: Pilot, clock: list[float], wanted: str, shown: list[int]) -> None:
    """The time of the slide is over: the next one comes."""
    clock[0] = max(clock[0], pilot.state.deadline or 0.0)
    QTimer.singleShot(0, pilot.player.look_at_clock)
    end, before = time.monotonic() + PATIENCE, shown[0]
    while not (pilot.state.slide == wanted and shown[0] > before):
        assert time.monotonic() < end, f"in vain: {wanted}; {pilot.state}"
        QTest.qWait(1)


def _kinds(slide: AnySlide) -> set[str]:
    """What a slide shows of all there is to show."""
    if not isinstance(slide, TopicSlide):
        return {str(slide.kind)}
    return {f"composition {slide.composition}", *(fact.layout for fact in slide.facts)}


def _sample(counter: ItemCounter, number: int) -> Sample:
    """Count, when the first slide has come to rest."""
    QTest.qWait(_REST)
    held = pss(), rss()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qt = counter.count()
    gc.collect()
    return Sample(number, *held, len(gc.get_objects()), qt, handles(), threads())


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--changes", type=int, default=20_000)
    parser.add_argument("--size", help="in a window of this size, as 1280x720")
    parser.add_argument("--paint", action="store_true", help="paint backdrops first")
    parser.add_argument("--report", type=Path, help="a file for the report")
    args = parser.parse_args()
    size = tuple(map(int, args.size.split("x"))) if args.size else None
    logging.basicConfig(level=logging.WARNING)
    app.choose_renderer("software")
    application = app.application()
    report = soak(args.changes, size=size, paint=args.paint)
    print(report)
    if args.report:
        args.report.write_text(f"{report}\n", encoding="utf-8")
    del application
    return 1 if report.verdict() else 0


if __name__ == "__main__":
    sys.exit(main())
