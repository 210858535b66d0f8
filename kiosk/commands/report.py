"""`report`: prints what a kiosk did day by day, and how visitors used it: counts, no persons."""

import argparse
from datetime import datetime, timedelta

from kiosk.base.arguments import gettext
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_state_folder
from kiosk.ops.records.diary_files import MOST_DAYS, Days
from kiosk.ops.records.report import as_csv, as_json, in_words


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "--days", type=_days, default=7, metavar="N", help="the last N days; default: %(default)s"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print for programs instead of people")
    form.add_argument("--csv", action="store_true", help="print a table for a spreadsheet")


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_DAYS:
        raise argparse.ArgumentTypeError(
            gettext("%r is no number from 1 to %d") % (text, MOST_DAYS)
        )
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Print the report; an empty one is no failure."""
    folder = machine_state_folder() / "days"
    today = datetime.now().astimezone().date()
    days = Days(folder).between(today - timedelta(days=args.days - 1), today)
    if args.json:
        print(as_json(days))
    elif args.csv:
        print("\ufeff" + as_csv(days), end="")  # or Excel would not read Chinese
    else:
        print(in_words(days, machine_language()))
    return Exit.OK
