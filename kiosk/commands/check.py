"""`check`: prints every problem of a show, one a line, and how many there are."""

import argparse
import json
import sys
from dataclasses import asdict

from kiosk.commands.screens import USUAL, screens, spelled
from kiosk.commands.show_folder import add_show, load_show
from kiosk.content.messages import say
from kiosk.content.problems import Severity


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show(parser)
    parser.add_argument("--json", action="store_true", help="print for programs instead of people")
    parser.add_argument(
        "--render",
        nargs="?",
        type=screens,
        const=USUAL,
        metavar="WxH,…",
        help="also draw every slide on screens of these sizes, and name words that do not fit, "
        f"are too small or too faint, or break badly; without sizes: {spelled(USUAL)}",
    )


def run(args: argparse.Namespace) -> int:
    """Return 1 where something is left out or cannot be read, else 0, also with warnings."""
    loaded = load_show(args.show)
    problems = loaded.problems
    if args.render and loaded.show is not None:
        from kiosk.gallery.report import render_problems  # with Qt, which nothing else here needs

        problems += render_problems(loaded, args.render, _tell)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if args.json:
        report = {
            "playable": loaded.show is not None,
            "errors": errors,
            "warnings": warnings,
            "problems": [asdict(problem) for problem in problems],
        }
        json.dump(report, sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        for problem in problems:
            print(problem)
        print(say("count", loaded.language, errors=errors, warnings=warnings))
    return 1 if errors else 0


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)
