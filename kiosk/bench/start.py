"""Measures how long it takes from the start of the process to the slide on the screen.

An empty Qt Quick window of the same Python, drawn in the same way, is the floor; then come the
show, and a show of many sections with 100 figures each. They start in turn, as often as --runs
says, with warm caches: the backdrops painted, and the kiosk run once before. With --cold the files
are dropped from the memory of the system before each start, as after the machine was switched on.

A second program looks at the screen as the X server has it, at each change (XDamage): "picture" is
the first that fills the window, "slide" the first with letters of the slide on it, "whole" the
first with all of them: the cover's lines rise one after the other, as they are meant to. The goal
is about "slide", held against the floor's picture: a ratio of medians.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.base.arguments import add_show_argument
from kiosk.bench import generated_show
from kiosk.bench.environment import BenchEnvironment, MeasurementError
from kiosk.bench.goals import Row, Spread, ratio
from kiosk.bench.process_costs import Program
from kiosk.bench.screen_states import (
    Arrival,
    Sample,
    arrival,
    is_filled,
)

_ROWS = 40
_APPEARS = 300.0  # seconds, at most
_REST = 2.2  # then the cover's entrance is over
_TOGETHER = 0.002  # parts of one picture come within so many seconds
_DROP = Path("/proc/sys/vm/drop_caches")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="default: %(default)s")
    parser.add_argument(
        "--sections", type=int, default=1000, metavar="N",
        help="of the big show; 0 for none; default: %(default)s",
    )  # fmt: skip
    parser.add_argument("--cold", action="store_true", help="also with nothing in memory")


def measure(bench: BenchEnvironment, args: argparse.Namespace) -> dict[str, Any]:
    """Start everything in turn."""
    bench.warm(args.show)
    starts: dict[str, Callable[[], Program]] = {
        "floor": bench.floor,
        "show": lambda: bench.kiosk(args.show),
    }
    if args.sections:
        big = generated_show.write(bench.folder / "big", args.sections)
        bench.warm(big, painted=False)
        starts["big"] = lambda: bench.kiosk(big)
    found: dict[str, Any] = {"warm": _in_turn(bench, starts, args.runs, lambda: True)}
    if args.cold:
        found["dropped"] = drop_caches()
        cold = {name: one for name, one in starts.items() if name != "big"}
        found["cold"] = _in_turn(bench, cold, args.runs, drop_caches)
    return found


def _in_turn(
    bench: BenchEnvironment,
    starts: dict[str, Callable[[], Program]],
    runs: int,
    prepare: Callable[[], object],
) -> dict[str, list[Arrival]]:
    found: dict[str, list[Arrival]] = {name: [] for name in starts}
    for _ in range(runs):
        for name, start in starts.items():
            prepare()
            found[name].append(_arrive(bench, start, floor=name == "floor"))
    return found


def _arrive(bench: BenchEnvironment, start: Callable[[], Program], *, floor: bool) -> Arrival:
    """One start, watched until the slide has come to rest."""
    before = _look(bench)
    damage = bench.server.watch(bench.server.root, parts=True)
    samples: list[tuple[float, Sample]] = []
    with start() as program:
        end = program.began + _APPEARS
        seen = None
        while time.monotonic() < end:
            for change in bench.server.changes(time.monotonic() + (_TOGETHER if seen else 0.1)):
                seen = change.moment
            if seen is not None:
                samples.append((seen - program.began, _look(bench)))
                seen = None
                # Whole at last: from now on it only comes to rest.
                if end - time.monotonic() > _REST and is_filled(before, samples[-1][1]):
                    if floor:
                        break
                    end = time.monotonic() + _REST
            if program.ended:
                raise MeasurementError(program.words or "it ended by itself")
    bench.server.unwatch(damage)
    bench.server.forget()
    if floor:
        return Arrival(samples[-1][0], samples[-1][0], samples[-1][0])
    return arrival(before, samples)


def _look(bench: BenchEnvironment) -> Sample:
    """Rows of the screen where a window of this size lies: from the left edge to two thirds."""
    width, height = bench.size
    top, bottom = height * 12 // 100, height * 66 // 100
    step = max(1, (bottom - top) // _ROWS)
    return [
        bench.server.pixels(bench.server.root, 0, y, width * 2 // 3, 1)
        for y in range(top, bottom, step)
    ]


def drop_caches() -> bool:
    """Let the system forget the files it has read; returns whether that could be done."""
    os.sync()
    with suppress(OSError):  # only root may
        _DROP.write_text("3\n", encoding="ascii")
        return True
    # Without the rights to: at least the program's own files, as far as nobody uses them.
    for folder in {Path(path) for path in sys.path if Path(path).is_dir()}:
        for path in folder.rglob("*"):
            with suppress(OSError), path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return False


#: What the rows of a warm and of a cold start are called.
_NAMES = {
    "warm": (
        "bench-start-floor-warm", "bench-start-filled-warm", "bench-start-whole-warm",
        "bench-start-warm",
    ),
    "cold": (
        "bench-start-floor-cold", "bench-start-filled-cold", "bench-start-whole-cold",
        "bench-start-cold",
    ),
}  # fmt: skip


def rows(found: dict[str, Any]) -> list[Row]:
    """What the table says of it."""
    told = []
    for heat, names in _NAMES.items():
        if heat not in found:
            continue
        empty, filled, whole, goal = names
        floor, show = _slides(found[heat]["floor"]), _slides(found[heat]["show"])
        for name, part, of in (
            (empty, "slide", "floor"), (filled, "filled", "show"), (whole, "whole", "show"),
        ):  # fmt: skip
            values = _slides(found[heat][of], part)
            told.append(Row(name, _middle(values), "ms", spread=_spread(values)))
        told.append(Row(goal, ratio(show, floor), "×", 1.5, spread=_spread(show)))
        if "big" in found[heat]:
            big = _slides(found[heat]["big"])
            told.append(Row("bench-start-big", ratio(big, show), "×", 1.1, spread=_spread(big)))
    return told


def _slides(arrivals: list[Arrival], part: str = "slide") -> list[float]:
    found = (getattr(one, part) for one in arrivals)
    return [one * 1000 for one in found if one is not None]


def _spread(values: list[float]) -> Spread | None:
    return Spread.of(values, "ms")


def _middle(values: list[float]) -> float | None:
    spread = _spread(values)
    return spread.median if spread else None
