"""Kills the supervised kiosk at random moments, or lets it hang, and sees that it comes back.

    python -m tests.long.kills --kills 200 [--seed 1] [--show FOLDER]
    python -m tests.long.kills --hangs 20

The kiosk plays as in a hall, in a real window of the present display (`xvfb-run -a -s "-screen 0
1920x1080x24" …` gives one). After each kill the slide that was on must be painted again within 5
seconds; after all of them no file of the state and the cache may be damaged. A hang must be over,
with a new kiosk painting, within 15 seconds and what a start takes. Backdrops are taken from the
cache of who runs this, as far as they are there. Exit status 1 where anything else happens.
"""

import argparse
import json
import logging
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ops.supervision.supervised_kiosk import SupervisedKiosk

from kiosk.base.paths import bundled_folder
from kiosk.live.snapshots import Snapshots
from kiosk.ops.supervision.health import Timings
from kiosk.shell.backdrops.rime.files import read_staged

BACK = 5.0  # seconds from a kill to the picture of the same slide
NOTICED = 15.0  # seconds from the beginning of a hang to its end
FAULTS = ("stop", "block", "loop")


@dataclass
class Report:
    """How long each time took, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """In one line for people."""
        ordered = sorted(self.seconds) or [0.0]
        p99 = ordered[min(len(ordered) - 1, round(0.99 * (len(ordered) - 1)))]
        return (
            f"{len(self.seconds)} times: {sum(ordered) / len(ordered):.2f} s on average, "
            f"99 of 100 within {p99:.2f} s, {ordered[-1]:.2f} s at most; "
            f"{len(self.failures)} failures"
        )


def start_kiosk(folder: Path, show: Path, fault: str = "") -> SupervisedKiosk:
    """A kiosk that plays as in a kiosk."""
    warm = Path.home() / ".cache" / "kiosk" / "backdrops"
    cache = folder / "cache" / "kiosk" / "backdrops"
    if warm.is_dir() and not cache.exists():
        shutil.copytree(warm, cache, copy_function=os.link)
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    return SupervisedKiosk(
        folder, fault, dwell=None, show=show, timings=Timings(), platform=platform
    )


def last_slide(kiosk: SupervisedKiosk, process: int = 0) -> str:
    """The slide that was on last, at all or with this process."""
    said = (one for one in reversed(kiosk.heard) if process in (0, one.process))
    return next((one.beat.slide for one in said if one.beat.slide), "")


def kill(show: Path, kills: int, seed: int, longest: float) -> Report:
    """Kill so often, each time at most `longest` seconds after the start."""
    report, draw = Report(), random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kiosk = start_kiosk(folder, show)
        kiosk.wait_until(lambda: kiosk.heard and kiosk.heard[-1].beat.painted, "the first picture")
        for number in range(kills):
            time.sleep(draw.uniform(0.0, longest))
            process = kiosk.process
            killed = time.monotonic()
            os.kill(process, signal.SIGKILL)
            kiosk.wait_until(lambda gone=process: kiosk.process not in (0, gone), "a new kiosk")
            wanted = last_slide(kiosk, process) or last_slide(kiosk)
            if draw.random() < 0.1:  # dies again while it starts
                time.sleep(draw.uniform(0.0, 0.5))
                process, killed = kiosk.process, time.monotonic()
                os.kill(process, signal.SIGKILL)
                kiosk.wait_until(lambda gone=process: kiosk.process not in (0, gone), "a new kiosk")
            here = kiosk.process
            kiosk.wait_until(
                lambda at=here: any(h.process == at and h.beat.painted for h in kiosk.heard),
                "a picture",
            )
            first = next(h for h in kiosk.heard if h.process == here and h.beat.painted)
            report.seconds.append(first.at - killed)
            if first.beat.slide != wanted:
                report.failures.append(f"{number}: {first.beat.slide}, not {wanted}")
            if first.at - killed >= BACK:
                report.failures.append(f"{number}: after {first.at - killed:.1f} s")
        kiosk.close()
        report.failures += damaged(folder, show)
    return report


def damaged(folder: Path, show: Path) -> list[str]:
    """Every file of the state and the cache that is not whole."""
    found = []
    for file in [*folder.rglob("place.json"), *folder.rglob("*.jsonl")]:
        for line in file.read_text(encoding="utf-8").splitlines():
            try:
                json.loads(line)
            except ValueError:
                found.append(f"{file}: {line[:80]!r}")
    if Snapshots(folder / "state" / "kiosk", show).restore() is None:
        found.append("the last good show was not kept")
    images = (folder / "cache" / "kiosk" / "backdrops").glob("[!.]*")
    broken = [staged for staged in images if staged.is_dir() and read_staged(staged) is None]
    return [*found, *(f"{staged} is not whole" for staged in broken)]


def hang(show: Path, hangs: int, seed: int, longest: float) -> Report:
    """Let it hang so often, in one way after the other."""
    report, draw = Report(), random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        for number in range(hangs):
            fault = FAULTS[number % len(FAULTS)]
            kiosk = start_kiosk(Path(name), show, f"signal:{fault}")
            kiosk.wait_until(lambda at=kiosk: at.heard and at.heard[-1].beat.painted, "a picture")
            time.sleep(draw.uniform(0.0, longest))
            process, began = kiosk.process, time.monotonic()
            os.kill(process, signal.SIGSTOP if fault == "stop" else signal.SIGUSR2)
            kiosk.wait_until(lambda at=kiosk, p=process: at.process not in (0, p), "a new kiosk")
            report.seconds.append(time.monotonic() - began)
            if report.seconds[-1] >= NOTICED:
                report.failures.append(f"{number}: {fault} after {report.seconds[-1]:.1f} s")
            here = kiosk.process
            kiosk.wait_until(
                lambda at=kiosk, p=here: any(h.process == p and h.beat.painted for h in at.heard),
                "a picture",
            )
            kiosk.close()
    return report


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--hangs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=6.0, help="seconds of one life")
    parser.add_argument("--show", type=Path, default=bundled_folder("slides"))
    args = parser.parse_args()
    logging.disable(logging.CRITICAL)  # all of it is meant to be
    failures = 0
    kills = args.kills or (0 if args.hangs else 200)
    for what, times, do in (("kills", kills, kill), ("hangs", args.hangs, hang)):
        if times:
            report = do(args.show, times, args.seed, args.longest)
            print(f"{what}: {report}")
            print("\n".join(report.failures[:40]))
            failures += len(report.failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
