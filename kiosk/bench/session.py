"""What all measurements have in common: their options, the machine, the table, the JSON file."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any, Protocol

from kiosk.base.arguments import parse_size
from kiosk.base.atomic import atomic_file
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.bench.environment import BenchEnvironment, MeasurementError, bench_environment
from kiosk.bench.goals import (
    Row,
    as_data,
    machine_line,
    table,
)
from kiosk.bench.x_client import NoXServerError
from kiosk.messages.lookup import say


class Measurement(Protocol):
    """A module that measures something."""

    def measure(self, bench: BenchEnvironment, args: argparse.Namespace) -> dict[str, Any]: ...
    def rows(self, found: dict[str, Any]) -> list[Row]: ...


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add the options that every measurement has."""
    parser.add_argument(
        "--size",
        type=parse_size,
        metavar="WxH",
        help="in a window of this size; default: full screen",
    )
    parser.add_argument(
        "--no-backdrops", action="store_true", help="without painting the backdrops first"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")


def measuring(name: str, module: Measurement) -> Callable[[argparse.Namespace], int]:
    """What runs one measurement and prints its rows."""

    def run(args: argparse.Namespace) -> int:
        return perform({name: (module, args)}, args)

    return run


def perform(
    parts: Mapping[str, tuple[Measurement, argparse.Namespace]], common: argparse.Namespace
) -> int:
    """Measure all parts in turn, print one table; returns 1 where nothing could be measured."""
    language = machine_language()
    load = os.getloadavg()[0]
    told: list[Row] = []
    data: dict[str, Any] = {}
    failures = []
    try:
        with bench_environment(common.size, painted=not common.no_backdrops) as bench:
            machine = facts(bench, load)
            for name, (module, args) in parts.items():
                if len(parts) > 1:
                    print(say("bench-now", language, name=name), file=sys.stderr, flush=True)
                try:
                    found = module.measure(bench, args)
                except MeasurementError as error:
                    failures.append(say("bench-failed", language, name=name, reason=error))
                    continue
                told += module.rows(found)
                data[name] = found
    except NoXServerError as error:
        print(say("bench-no-x", language, reason=error), file=sys.stderr)
        return Exit.PROBLEMS
    if told:
        print("\n".join([*table(told, language), *machine_line(machine, language)]))
    print("".join(f"{line}\n" for line in failures), end="", file=sys.stderr)
    if common.json:
        write(common.json, machine, told, data)
    return Exit.OK if told else Exit.PROBLEMS


def facts(bench: BenchEnvironment, load: float) -> dict[str, Any]:
    """The machine that is measured on."""
    width, height = bench.size
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 1,
        "renderer": bench.renderer,
        "size": f"{width}x{height}",
        "qt": bench.qt,
        "python": platform.python_version(),
        "load": round(load, 2),
    }


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def write(
    file: Path, machine: Mapping[str, Any], told: Sequence[Row], data: Mapping[str, Any]
) -> None:
    """Write all that is known, for programs."""
    report = {"machine": machine, "table": [as_data(row) for row in told], "measured": data}
    with atomic_file(file) as made, made.open("w", encoding="utf-8") as out:
        json.dump(report, out, ensure_ascii=False, indent=2, default=_plain)
        out.write("\n")


def _plain(value: object) -> object:
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)
