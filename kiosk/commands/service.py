"""Plays a show for months with nobody beside it: starts it again whenever it dies or hangs."""

import argparse
import logging
import signal
import sys
from hashlib import sha256
from pathlib import Path

from kiosk.ops.exits import ANOTHER
from kiosk.ops.only_one import seat, taken_here
from kiosk.ops.place import PlaceFile
from kiosk.ops.supervisor import Supervisor
from kiosk.paths import machine_state


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    run_parser = what.add_parser(
        "run",
        help="play a show now, and start it again whenever it dies or hangs",
        description="Play a show, full screen, and start it again whenever it dies or hangs.",
    )
    add_run_arguments(run_parser)
    run_parser.set_defaults(do=supervise)


def add_run_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe what is played, and how, under supervision."""
    parser.add_argument(
        "show",
        metavar="SHOW",
        nargs="?",
        type=Path,
        help="the folder that holds show.yaml; default: the show that comes with the kiosk",
    )
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="this machine's settings, if not in the usual place",
    )
    parser.add_argument("--screen", metavar="NAME", help="the screen to play on")
    parser.add_argument("--verbose", action="store_true", help="log every event")


def run(args: argparse.Namespace) -> int:
    """Do what the word after `service` says."""
    status: int = args.do(args)
    return status


def supervise(args: argparse.Namespace) -> int:
    """Supervise until staff leave; returns 0 then, or ANOTHER where a kiosk plays already."""
    _start_logging(verbose=args.verbose)
    state, screen = machine_state(), args.screen or ""
    if taken_here(state, screen):
        return ANOTHER
    supervisor = Supervisor(command(args), state, place_file(state, args.show, screen))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: supervisor.stop())
    return supervisor.run()


def command(args: argparse.Namespace) -> list[str]:
    """The command line that plays what is to be supervised."""
    words = [sys.executable, "-m", "kiosk", "--kiosk"]
    words += ["--settings", str(args.settings)] if args.settings else []
    words += ["--screen", args.screen] if args.screen else []
    words += ["--verbose"] if args.verbose else []
    # A folder whose name is like a command, or begins with a dash, is meant as a folder.
    return [*words, "--", str(args.show)] if args.show else words


def place_file(state: Path, show: Path | None, screen: str) -> PlaceFile:
    """Where the place in this show is kept, for this screen."""
    name = str(show.absolute()) if show else ""
    key = sha256(f"{seat(screen)}\n{name}".encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return PlaceFile(state / "places" / f"{key}.json", name)


def _start_logging(*, verbose: bool) -> None:
    """Write the log of the supervisor to standard error."""
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
