"""Measures the memory and the processor time of a show that plays for long.

The kiosk cycles for --minutes with snow, as it does in a hall. Its memory then is that of all its
processes (PSS: what several programs share is shared out, except that Qt counts in full, as if no
other program here used it), beside that of an empty Qt Quick window, the floor, taken before and
after. The painters of backdrops, which run once for each show and screen, have finished before.
CPU is that of its processes in cores, the X server's not counted.

Then one slide stands settled while staff present, without snow: pictures that the X server
received meanwhile, and CPU. With --slides a third kiosk goes quickly through so many slides by
its keys: its memory at the end beside that after it had shown each slide twice.
"""

import argparse
import time
from typing import Any

from kiosk.base.arguments import add_show_argument
from kiosk.bench.environment import BenchEnvironment
from kiosk.bench.goals import Row, Spread, ratio
from kiosk.bench.intervals import pictures
from kiosk.bench.process_costs import Program
from kiosk.deck.build import build
from kiosk.live.show_folder import load_show

_BEGINNING = 3.0  # what a start costs is no part of a cycle
_EACH = 0.1  # seconds from one key to the next


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument(
        "--minutes", type=float, default=2.0, metavar="M", help="of cycling; default: %(default)s"
    )
    parser.add_argument(
        "--settled", type=float, default=20.0, metavar="S",
        help="seconds to look at a settled slide; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--slides", type=int, default=0, metavar="N", help="also N quick changes of slide"
    )


def measure(bench: BenchEnvironment, args: argparse.Namespace) -> dict[str, Any]:
    """Let it play."""
    bench.warm(args.show)
    loaded = load_show(args.show)
    slides = build(loaded.show).slides if loaded.show else ()
    rest = min(_BEGINNING, args.minutes * 60 / 2)
    floor = [_floor(bench, rest)]
    found: dict[str, Any] = {
        "cycle": _cycle(bench, args, rest),
        "cycle_seconds": sum(slide.dwell for slide in slides),
        "settled": _settled(bench, args),
    }
    floor.append(_floor(bench, rest))
    found["floor"] = floor
    if args.slides:
        found["many"] = _many(bench, args, len(slides))
    return found


def _floor(bench: BenchEnvironment, rest: float) -> float:
    with bench.floor() as program:
        bench.window(program)
        time.sleep(rest)
        return program.memory()


def _cycle(bench: BenchEnvironment, args: argparse.Namespace, rest: float) -> dict[str, float]:
    with bench.kiosk(args.show) as program:
        window = bench.window(program)
        time.sleep(rest)
        found = _watch(bench, program, window, args.minutes * 60 - rest)
        return found | {"memory": program.memory()}


def _settled(bench: BenchEnvironment, args: argparse.Namespace) -> dict[str, float]:
    with bench.kiosk(args.show, snow=False) as program:
        window = bench.window(program)
        for key in ("End", "Left", "F5"):  # the last slide before the closing, with numbers
            bench.server.key(key)
        still = bench.until_still(window)
        found = _watch(bench, program, window, args.settled)
        return found | {"still": still, "memory": program.memory()}


def _watch(
    bench: BenchEnvironment, program: Program, window: int, seconds: float
) -> dict[str, float]:
    """Pictures and CPU of some time."""
    damage = bench.server.watch(window)
    begun, cpu = time.monotonic(), program.cpu()
    moments = [change.moment for change in bench.server.changes(begun + seconds)]
    passed, taken = time.monotonic() - begun, program.cpu() - cpu
    bench.server.unwatch(damage)
    return {"seconds": passed, "cpu": taken / passed, "frames": len(pictures(moments))}


def _many(bench: BenchEnvironment, args: argparse.Namespace, slides: int) -> dict[str, float]:
    """Memory after many quick changes of slide, and after each slide had been shown twice."""
    with bench.kiosk(args.show) as program:
        window = bench.window(program)
        bench.server.key("F5")
        for _ in range(2 * slides):
            _go_on(bench)
        bench.until_still(window, quiet=1.0, patience=_BEGINNING)
        first = program.memory()
        for _ in range(args.slides):
            _go_on(bench)
        bench.until_still(window, quiet=1.0, patience=_BEGINNING)
        return {"slides": args.slides, "first": first, "last": program.memory()}


def _go_on(bench: BenchEnvironment) -> None:
    bench.server.key("Right")
    time.sleep(_EACH)


def rows(found: dict[str, Any]) -> list[Row]:
    """What the table says of it."""
    cycle, settled = found["cycle"], found["settled"]
    floor = Spread.of(found["floor"], "MB")
    told = [
        Row("bench-memory-floor", floor.median if floor else None, "MB"),
        Row("bench-memory-cycle", cycle["memory"], "MB"),
        Row("bench-memory", ratio([cycle["memory"]], found["floor"]), "×", 1.6),
        Row("bench-cpu-cycle", cycle["cpu"], "core", 0.25),
        Row("bench-cpu-settled", settled["cpu"], "core", 0.005),
        Row("bench-frames-settled", settled["frames"], "", 0),
    ]
    if "many" in found:
        many = found["many"]
        change = (many["last"] / many["first"] - 1) * 100
        told.append(Row("bench-memory-many", change, "%", 3.0))
    return told
