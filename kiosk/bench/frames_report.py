"""Puts what several performances came to into one report, for programs and for people."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from kiosk.bench.intervals import (
    Pace,
    Stretch,
    pace,
    pictures,
)

#: The stretches of one performance that belong together, by the beginnings of their names.
_GROUPS = {"all changes": "change ", "all counting": "count "}
_WIDTH = 22
_HEAD = f"{'frames':>7}{'per s':>7}{'median':>8}{'p95':>7}{'p99':>7}{'worst':>7}{'CPU':>6}"


def summary(plan: Mapping[str, object], outcomes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Every run's paces by name, the steadiest run first."""
    runs = sorted((_paces(outcome) for outcome in outcomes), key=_unsteadiness)
    return {
        "plan": dict(plan),
        "observed": all(outcome["observed"] for outcome in outcomes),
        "drawn_with": outcomes[0]["drawn_with"],
        "runs": [{name: asdict(one) if one else None for name, one in run.items()} for run in runs],
    }


def _paces(outcome: Mapping[str, Any]) -> dict[str, Pace | None]:
    moments = pictures(outcome["reports"])
    stretches = [Stretch(**stretch) for stretch in outcome["stretches"]]
    groups = {
        name: [stretch for stretch in stretches if stretch.name.startswith(beginning)]
        for name, beginning in _GROUPS.items()
    }
    groups |= {stretch.name: [stretch] for stretch in stretches}
    return {name: pace(moments, group) for name, group in groups.items()}


def _unsteadiness(run: Mapping[str, Pace | None]) -> tuple[float, float]:
    counting = run["all counting"]
    return (counting.p99, counting.worst) if counting else (float("inf"), 0)


def table(report: Mapping[str, Any]) -> list[str]:
    """The report as lines: the median run in full, the best run in short."""
    plan, runs = report["plan"], report["runs"]
    width, height = plan["size"]
    seen = "as the X server received them (XDamage)"
    handed = "as Qt handed them over (frameSwapped): the screen may differ"
    best, median = runs[0], runs[len(runs) // 2]
    return [
        f"{width}x{height}, drawn with {report['drawn_with']}, "
        f"snow {'on' if plan['snow'] else 'off'}, {len(runs)} runs; intervals in milliseconds",
        f"pictures {seen if report['observed'] else handed}",
        f"{'median run':{_WIDTH}}{_HEAD}",
        *(_row(name, one) for name, one in median.items()),
        "best run",
        *(_row(name, best[name]) for name in _GROUPS),
    ]


def _row(name: str, one: Mapping[str, float] | None) -> str:
    if one is None:
        return f"{name:{_WIDTH}}{'-':>7}"
    return (
        f"{name:{_WIDTH}}{one['frames']:7}{one['rate']:7.1f}{one['median']:8.1f}{one['p95']:7.1f}"
        f"{one['p99']:7.1f}{one['worst']:7.1f}{one['cpu']:6.2f}"
    )
