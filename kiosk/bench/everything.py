"""Measures all there is, in turn, and prints one table beside what is wanted.

It takes about a quarter of an hour, --quick three minutes; nothing else should run meanwhile. What
each measurement does, and how, `kiosk bench NAME --help` tells.
"""

import argparse
import os
from typing import Any

from kiosk.bench import (
    cycle,
    frames,
    reload,
    start,
    touch,
)
from kiosk.bench.environment import BenchEnvironment, MeasurementError
from kiosk.bench.goals import Row, Spread
from kiosk.bench.session import Measurement, add_common, perform

#: What each measurement is asked for, in full and in short.
_FULL = {
    "start": ["--runs", "5"],
    "cycle": ["--minutes", "2", "--slides", "2000"],
    "touch": [],
    "reload": [],
    "frames": ["--runs", "3"],
}
_QUICK = {
    "start": ["--runs", "2", "--sections", "100"],
    "cycle": ["--minutes", "0.5", "--settled", "5", "--slides", "100"],
    "touch": ["--presses", "30"],
    "reload": ["--saves", "5"],
    "frames": ["--runs", "1"],
}
_LARGE = (3840, 2160)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("--quick", action="store_true", help="fewer and shorter measurements")
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Measure, and return 0 where something was measured."""
    asked = _QUICK if args.quick else _FULL
    modules: dict[str, Measurement] = {
        "start": start, "cycle": cycle, "touch": touch, "reload": reload,
        "frames": Frames((1920, 1080)),
    }  # fmt: skip
    parts = {name: (module, _asked(module, asked[name])) for name, module in modules.items()}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        parts["start"][1].cold = True
    large = Frames(_LARGE)
    parts["frames-large"] = (large, _asked(large, asked["frames"]))
    return perform(parts, args)


def _asked(module: Any, arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)
    return parser.parse_args(arguments)


class Frames:
    """`bench frames` as one of many, for screens of one size."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Describe the command line."""
        frames.add_arguments(parser)

    def measure(self, bench: BenchEnvironment, args: argparse.Namespace) -> dict[str, Any]:
        """Play slides, where the screen is large enough for that."""
        screen = bench.server.size
        wanted = self._size if bench.full else bench.size
        if any(have < want for have, want in zip(screen, wanted, strict=True)):
            return {}
        if not bench.full and self._size == _LARGE:
            return {}
        args.size = wanted
        report = frames.measure(args)
        if report is None:
            raise MeasurementError("the performance failed")
        return report

    def rows(self, found: dict[str, Any]) -> list[Row]:
        """What the table says of it: the median run's counting, and its changes of slide."""
        counting = changes = None
        if found:
            run = found["runs"][len(found["runs"]) // 2]
            counting, changes = run["all counting"], run["all changes"]
        rate, spread = _of(counting, "rate"), _spread(counting)
        if self._size == _LARGE:
            return [Row("bench-frames-large", rate, "", 50.0, at_least=True, spread=spread)]
        return [
            Row("bench-frames-rate", rate, "", 59.0, at_least=True, spread=spread),
            Row("bench-frames-p99", _of(counting, "p99"), "ms", 20.0, spread=spread),
            Row("bench-frames-worst", _of(counting, "worst"), "ms", 34.0, spread=spread),
            Row("bench-frames-change", _of(changes, "worst"), "ms", 34.0, spread=_spread(changes)),
        ]


def _of(pace: dict[str, Any] | None, name: str) -> float | None:
    return float(pace[name]) if pace else None


def _spread(pace: dict[str, Any] | None) -> Spread | None:
    if not pace:
        return None
    return Spread(pace["frames"], pace["median"], pace["p95"], pace["p99"], pace["worst"], "ms")
