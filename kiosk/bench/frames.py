"""Measures how evenly pictures come while slides enter and numbers count, and what that costs.

Real slides of the show play in a real window on the present display, in a process of its own,
one run after the other. For each slide two stretches are looked at: the change to it (one fade
long) and its counting (until its numbers have counted), with the line of the section bar running
and, unless --no-snow says otherwise, snow. A dot of 2x2 pixels in the corner changes in every
frame, so that a frame is never missing only because nothing happened to change; a last stretch,
"settled", is without the dot and tells what a slide costs that only stands there.

On X11 a second, small process notes when the X server says that the window has changed (XDamage):
these are the pictures as the window system received them. Elsewhere, and without libXdamage, it
is the moment at which Qt handed the picture over (frameSwapped), and the report says so.

An interval is the time between two pictures: 16.7 ms at 60 a second. p95 and p99 are the
intervals that 95% and 99% do not exceed. CPU is that of the kiosk's process in cores, the X
server's not counted. Other programs disturb it: look at the best run and at the median run, or
keep them out with `chrt -f 5 kiosk bench frames` as root, which lets the kiosk go first.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kiosk.base.arguments import add_show_argument, parse_size
from kiosk.base.atomic import atomic_file
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.bench.frames_report import summary, table
from kiosk.content.fields import LAYOUTS
from kiosk.deck.build import build
from kiosk.deck.model import AnySlide, Deck, Kind, TopicSlide
from kiosk.deck.pictures import pictures
from kiosk.live.show_folder import load_show
from kiosk.settings.rendering import RENDERERS

_TOO_LONG = 600.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument(
        "--size",
        type=parse_size,
        default="1920x1080",
        metavar="WxH",
        help="size of the window, in pixels; default: %(default)s",
    )
    parser.add_argument(
        "--renderer", choices=RENDERERS, default="auto", help="default: as the kiosk chooses"
    )
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="default: %(default)s")
    parser.add_argument("--no-snow", action="store_true", help="without the snow")
    parser.add_argument(
        "--no-backdrops", action="store_true", help="without painting the backdrops first"
    )
    parser.add_argument(
        "--slides", metavar="ID,ID", help="the slides to play; default: one of each kind"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")


def run(args: argparse.Namespace) -> int:
    """Measure and print; returns 1 where nothing could be measured."""
    report = measure(args)
    if report is None:
        return Exit.PROBLEMS
    print("\n".join(table(report)))
    if args.json:
        with atomic_file(args.json) as made:
            made.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return Exit.OK


def measure(args: argparse.Namespace) -> dict[str, Any] | None:
    """Play as often as asked; None where nothing could be measured."""
    loaded = load_show(args.show, machine_language())
    if loaded.show is None:
        print("\n".join(map(str, loaded.problems)), file=sys.stderr)
        return None
    deck = build(loaded.show)
    slides = chosen(deck, args.slides.split(",")) if args.slides else one_of_each(deck)
    plan = {
        "show": str(args.show) if args.show else None,
        "slides": list(slides.items()),
        "size": args.size,
        "renderer": args.renderer,
        "snow": not args.no_snow,
        "backdrops": not args.no_backdrops,
    }
    outcomes = []
    for _ in range(args.runs):
        outcome = perform(plan)
        if outcome is None:
            return None
        outcomes.append(outcome)
    return summary(plan, outcomes)


def perform(plan: Mapping[str, object], *, patience: float = _TOO_LONG) -> dict[str, object] | None:
    """Play once in a process of its own; None, and a word why, where that fails."""
    command = [sys.executable, "-m", "kiosk.bench.played_slides", json.dumps(plan)]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=patience)
    except subprocess.SubprocessError as error:
        print(f"The performance failed: {error}", file=sys.stderr)
        return None
    outcome: dict[str, object] = json.loads(done.stdout)
    return outcome


def one_of_each(deck: Deck) -> dict[str, str]:
    """The first slide of each way to set facts, an opener, and the overview: name to id."""
    wanted = {layout: _leads_with(layout) for layout in LAYOUTS}
    wanted |= {kind.value: _is(kind) for kind in (Kind.OPENER, Kind.OVERVIEW)}
    found = {
        name: next((slide.id for slide in deck.slides if fits(slide)), None)
        for name, fits in wanted.items()
    }
    return {name: slide for name, slide in found.items() if slide is not None}


def _leads_with(layout: str) -> Callable[[AnySlide], bool]:
    # A picture stands beside other facts as a rule, and need not be first.
    if layout in pictures():
        return lambda slide: (
            isinstance(slide, TopicSlide) and any(fact.layout == layout for fact in slide.facts)
        )
    return lambda slide: isinstance(slide, TopicSlide) and slide.facts[0].layout == layout


def _is(kind: Kind) -> Callable[[AnySlide], bool]:
    return lambda slide: slide.kind is kind


def chosen(deck: Deck, ids: list[str]) -> dict[str, str]:
    """These slides of the deck, by their ids."""
    unknown = [slide for slide in ids if deck.index(slide) is None]
    if unknown:
        raise SystemExit(f"there is no slide {', '.join(unknown)}: see kiosk outline")
    return {slide: slide for slide in ids}
