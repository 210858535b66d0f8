"""Plays a show for months with nobody beside it, now or at every start of the machine."""

import argparse
import logging
import os
import signal
import sys
from hashlib import sha256
from pathlib import Path

from kiosk.base.arguments import add_settings_argument, add_show_argument
from kiosk.base.exit_codes import Exit
from kiosk.base.paths import machine_state_folder, with_bytecode_cache
from kiosk.ops.records.log_files import start_log_files
from kiosk.ops.supervision.display_holder import hold_display
from kiosk.ops.supervision.instance_lock import seat, taken_here
from kiosk.ops.supervision.parent_pipe import die_with_compositor
from kiosk.ops.supervision.resume_point import ResumeFile
from kiosk.ops.supervision.sd_notify import note_left
from kiosk.ops.supervision.supervisor import Supervisor


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    run_parser = what.add_parser(
        "run",
        help="play a show now, and start it again whenever it dies or hangs",
    )
    add_run_arguments(run_parser)
    run_parser.set_defaults(do=supervise)
    install_parser = what.add_parser(
        "install",
        help="let a show play at every start of this machine: shows how, and does it with --write",
    )
    add_install_arguments(install_parser)
    install_parser.set_defaults(do=_install)
    status_parser = what.add_parser(
        "status",
        help="whether it is installed and plays, and what has ended the show",
        description="Exits with 0 where a service plays, 3 where it does not, 4 without any.",
    )
    status_parser.set_defaults(do=_status)
    remove_parser = what.add_parser(
        "remove", help="take away what was installed: shows what, and does it with --write"
    )
    add_write(remove_parser)
    remove_parser.set_defaults(do=_remove)


def add_run_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe what is played, and how, under supervision."""
    add_played(parser)
    parser.add_argument("--screen", metavar="NAME", help="the screen to play on")
    parser.add_argument("--verbose", action="store_true", help="log every event")


def add_install_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe what is to be installed."""
    add_played(parser)
    parser.add_argument(
        "--session",
        choices=("x11",),
        help="play in the desktop session of the user who runs this, instead of without a desktop",
    )
    parser.add_argument(
        "--user", metavar="NAME", help="as whom it plays; default: who runs this, or “kiosk”"
    )
    add_write(parser)


def add_write(parser: argparse.ArgumentParser) -> None:
    """Add what turns the view into the deed."""
    parser.add_argument("--write", action="store_true", help="do it, instead of only showing it")


def add_played(parser: argparse.ArgumentParser) -> None:
    """Describe what is played."""
    add_show_argument(parser)
    add_settings_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Do what the word after `service` says."""
    status: int = args.do(args)
    return status


def supervise(args: argparse.Namespace) -> int:
    """Supervise until staff leave; returns 0 then, or Exit.ANOTHER where a kiosk plays already."""
    _start_logging(verbose=args.verbose)
    state, screen = machine_state_folder(), args.screen or ""
    # Which screen the settings name, the show will know: here two files are two screens.
    screen = screen or (str(args.settings.absolute()) if args.settings else "")
    if taken_here(state, screen):
        return Exit.ANOTHER
    die_with_compositor(os.environ)
    start_log_files(state, "supervisor")
    supervisor = Supervisor(
        command(args),
        state,
        place_file(state, args.show, screen),
        environment=with_bytecode_cache(os.environ, state),
    )
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: supervisor.stop())
    held = hold_display(os.environ)
    status = supervisor.run()
    if held is not None:
        held.close()
    if supervisor.left:
        note_left(os.environ)
    return status


def _install(args: argparse.Namespace) -> int:
    from kiosk.commands.service import install  # who supervises for months needs none of this

    return install.install(args)


def _status(args: argparse.Namespace) -> int:
    from kiosk.commands.service import status as service_status

    return service_status.status(args)


def _remove(args: argparse.Namespace) -> int:
    from kiosk.commands.service import install

    return install.remove(args)


def command(args: argparse.Namespace) -> list[str]:
    """The command line that plays what is to be supervised."""
    words = [sys.executable, "-m", "kiosk", "--kiosk"]
    words += ["--settings", str(args.settings)] if args.settings else []
    words += ["--screen", args.screen] if args.screen else []
    words += ["--verbose"] if args.verbose else []
    # A folder whose name is like a command, or begins with a dash, is meant as a folder.
    return [*words, "--", str(args.show)] if args.show else words


def place_file(state: Path, show: Path | None, screen: str) -> ResumeFile:
    """Where the place in this show is kept, for this screen."""
    name = str(show.absolute()) if show else ""
    key = sha256(f"{seat(screen)}\n{name}".encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return ResumeFile(state / "places" / f"{key}.json", name)


def _start_logging(*, verbose: bool) -> None:
    """Write the log of the supervisor to standard error."""
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
