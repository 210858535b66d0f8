"""`schema`: prints what a file of a show or of settings may hold, as JSON Schema for editors."""

import argparse
import sys
from pathlib import Path

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.content.json_schema import names, schema_text
from kiosk.messages.lookup import say
from kiosk.settings import reference

_SETTINGS = "settings"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "file",
        nargs="?",
        choices=(*names(), _SETTINGS),
        default=names()[0],
        help="which file the schema is for; default: %(default)s",
    )
    parser.add_argument(
        "--to", type=Path, metavar="FILE", help="write it to this file instead of printing it"
    )


def run(args: argparse.Namespace) -> int:
    """Return 0, or 1 where the file cannot be written."""
    text = reference.schema_text() if args.file == _SETTINGS else schema_text(args.file)
    if args.to is None:
        print(text, end="")
        return Exit.OK
    try:
        args.to.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        words = say("not-written", machine_language(), error=error.strerror or error)
        print(f"{args.to}: {words}", file=sys.stderr)
        return Exit.PROBLEMS
    return Exit.OK
