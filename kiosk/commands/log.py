"""`log`: prints what a playing kiosk has logged, as people read it."""

import argparse
import sys
from datetime import datetime

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_state_folder
from kiosk.messages.lookup import say
from kiosk.ops.records.log_lines import in_words, moment, read_lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "--since",
        default="7d",
        metavar="TIME",
        help="how far back: 30m, 12h, 7d or a date such as 2026-11-22; default: %(default)s",
    )
    parser.add_argument("--problems", action="store_true", help="only what somebody should look at")


def run(args: argparse.Namespace) -> int:
    """Print the log; return USAGE where the time is not understood."""
    language = machine_language()
    since = moment(args.since, datetime.now().astimezone())
    if since is None:
        print(say("log-since", language, text=args.since), file=sys.stderr)
        return Exit.USAGE
    folder = machine_state_folder() / "logs"
    lines, damaged = read_lines(folder)
    wanted = [line for line in lines if line.time >= since]
    if args.problems:
        wanted = [line for line in wanted if line.is_problem]
    print(say("log-head" if wanted else "log-none", language, folder=folder))
    for line in wanted:
        print(in_words(line, language))
    if damaged:
        print(say("log-damaged", language, count=damaged))
    return Exit.OK
