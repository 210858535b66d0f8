"""`check`: prints every problem of a show, one a line, and how many there are."""

import argparse
import json
import sys
from dataclasses import asdict

from kiosk.commands.show_folder import add_show, load_show
from kiosk.content.messages import say
from kiosk.content.problems import Severity


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show(parser)
    parser.add_argument("--json", action="store_true", help="print for programs instead of people")


def run(args: argparse.Namespace) -> int:
    """Return 1 where something of the show is left out, else 0: warnings alone are no failure."""
    loaded = load_show(args.show)
    errors = sum(problem.severity is Severity.ERROR for problem in loaded.problems)
    warnings = len(loaded.problems) - errors
    if args.json:
        report = {
            "playable": loaded.show is not None,
            "errors": errors,
            "warnings": warnings,
            "problems": [asdict(problem) for problem in loaded.problems],
        }
        json.dump(report, sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        for problem in loaded.problems:
            print(problem)
        print(say("count", loaded.language, errors=errors, warnings=warnings))
    return 1 if errors else 0
