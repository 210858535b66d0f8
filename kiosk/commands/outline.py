"""`outline`: prints what will be shown, without opening a window."""

import argparse
import json
import sys

from kiosk.base.arguments import add_show_argument
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.commands.check import show_line
from kiosk.deck.outline import outline_data, outline_lines
from kiosk.live.show_folder import load_show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument("--json", action="store_true", help="print for programs instead of people")
    parser.add_argument(
        "--why", action="store_true", help="say of each other number why it does not count"
    )


def run(args: argparse.Namespace) -> int:
    """Return 0 as long as something plays, else 1; problems go to standard error."""
    from kiosk.deck.build import build  # only needed where there is something to play

    language = machine_language()
    loaded = load_show(args.show, language)
    for problem in loaded.problems:
        print(problem, file=sys.stderr)
    if loaded.show is None:
        return Exit.PROBLEMS
    slides = build(loaded.show).slides
    if args.json:
        json.dump(outline_data(loaded.show, slides), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        _, *lines = outline_lines(loaded.show, slides, why=language if args.why else "")
        print("\n".join([show_line(loaded.show, args.show, language), *lines]))
    return Exit.OK
