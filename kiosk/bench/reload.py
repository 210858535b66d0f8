"""Measures how soon the screen shows what was saved, and how evenly pictures come meanwhile.

A copy of the show plays, staff present one of its slides, and a number of that slide is changed
and saved, again and again. The kiosk waits until a folder has been still for a moment before it
reads it: that settle time is taken off what passes from the save to the first change of the
screen. The gap is the longest time between two pictures from there until the screen is still.
"""

import argparse
import random
import re
import shutil
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from kiosk.base.arguments import add_show_argument
from kiosk.base.paths import bundled_folder
from kiosk.bench.environment import BenchEnvironment, MeasurementError
from kiosk.bench.goals import Row, Spread
from kiosk.bench.intervals import pictures
from kiosk.deck.build import build
from kiosk.deck.model import TopicSlide
from kiosk.live.debounce import STILL
from kiosk.live.show_folder import load_show

_GIVE_UP = 10.0
_OVER = 0.4  # so long nothing changes once it is over
_SEED = 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument("--saves", type=int, default=20, metavar="N", help="default: %(default)s")


def measure(bench: BenchEnvironment, args: argparse.Namespace) -> dict[str, Any]:
    """Save again and again, and measure each change of the screen."""
    folder = bench.folder / "edited"
    shutil.copytree(args.show or bundled_folder("slides"), folder)
    slide, file, numeral = editable(folder)
    text = file.read_text(encoding="utf-8")
    bench.warm(folder)
    chance = random.Random(_SEED)
    found: dict[str, Any] = {"settle": STILL, "delays": [], "gaps": [], "unseen": 0}
    with bench.kiosk(folder, snow=False, start=slide) as program:
        window = bench.window(program)
        bench.server.key("F5")
        bench.until_still(window)
        damage = bench.server.watch(window)
        for number in range(args.saves):
            changed = other(numeral) if number % 2 == 0 else numeral
            bench.server.forget()
            file.write_text(text.replace(numeral, changed), encoding="utf-8")
            moments = _until_shown(bench, time.monotonic())
            if moments:
                found["delays"].append((moments[0] - STILL) * 1000)
                found["gaps"].append(longest_gap(moments) * 1000)
            else:
                found["unseen"] += 1
            time.sleep(chance.uniform(0.2, 1.0))
        bench.server.unwatch(damage)
    return found


def _until_shown(bench: BenchEnvironment, saved: float) -> list[float]:
    """When pictures came after the save, in seconds since, until no more came."""
    moments: list[float] = []
    end = saved + _GIVE_UP
    while time.monotonic() < end:
        until = time.monotonic() + _OVER if moments else end
        came = [change.moment - saved for change in _one(bench, until)]
        if not came:
            break
        moments += came
    return pictures(moments)


def _one(bench: BenchEnvironment, until: float) -> Any:
    for change in bench.server.changes(until):
        yield change
        return


def longest_gap(moments: list[float]) -> float:
    """The longest time between two pictures; 0 where there is only one."""
    return max((after - before for before, after in pairwise(moments)), default=0.0)


def editable(folder: Path) -> tuple[str, Path, str]:
    """A slide, the file it is written in, and a numeral of it that stands nowhere else there."""
    show = load_show(folder).show
    for slide in build(show).slides if show else ():
        if not isinstance(slide, TopicSlide):
            continue
        for fact in slide.facts:
            for figure in fact.figures:
                numeral = figure.numeral
                for file in sorted(folder.glob("*.yaml")):
                    once = file.read_text(encoding="utf-8").count(numeral) == 1
                    if once and re.fullmatch(r"[1-9]\d{2,}", numeral):
                        return slide.id, file, numeral
    raise MeasurementError("no plain number to change in this show")


def other(numeral: str) -> str:
    """A numeral as long that differs in its last digit."""
    return numeral[:-1] + str((int(numeral[-1]) + 1) % 10)


def rows(found: dict[str, Any]) -> list[Row]:
    """What the table says of it."""
    unseen = found["unseen"]
    delays = Spread.of([*found["delays"], *[_GIVE_UP * 1000] * unseen], "ms")
    gaps = Spread.of(found["gaps"], "ms")
    return [
        Row("bench-reload", delays.worst if delays else None, "ms", 300.0, spread=delays),
        Row("bench-reload-gap", gaps.worst if gaps else None, "ms", 34.0, spread=gaps),
    ]
