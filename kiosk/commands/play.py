"""Plays a show, full screen; without a command word, this is what `kiosk` does."""

import argparse
import os
import sys

from kiosk.base.arguments import add_settings_argument, add_show_argument, parse_size
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.log import ALSO_IN_WINDOWS
from kiosk.base.paths import machine_state_folder
from kiosk.base.pyside_check import incompatibility
from kiosk.live.show_folder import follow_show
from kiosk.ops.supervision import stack_dumps
from kiosk.ops.supervision.parent_pipe import die_with_parent
from kiosk.ops.supervision.supervised import is_supervised


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument(
        "--windowed",
        type=parse_size,
        metavar="WxH",
        help="play in a window of this size, in pixels",
    )
    parser.add_argument("--screen", metavar="NAME", help="the screen to play on")
    parser.add_argument("--start", metavar="SLIDE-ID", help="the slide to begin with")
    add_settings_argument(parser)
    parser.add_argument(
        "--kiosk", action="store_true", help="let nobody leave without the PIN of the staff"
    )
    parser.add_argument("--verbose", action="store_true", help="log every event")


def refused() -> bool:
    """Whether this installation must not open a window; then it has been said why."""
    import PySide6  # only the package: nothing of Qt itself is loaded by that

    reason = incompatibility(sys.version_info[:3], PySide6.__version__, machine_language())
    if reason:
        print(reason, file=sys.stderr)
    return bool(reason)


def run(args: argparse.Namespace) -> int:
    """Play until someone leaves; returns 1 where this installation must not play at all."""
    if refused():
        return Exit.PROBLEMS
    # Qt is loaded only now: the refusal must come before it, and no other command needs it.
    from kiosk.settings.merge import merge
    from kiosk.shell.logs import log_problems, start_logging
    from kiosk.shell.run import run as play

    start_logging(verbose=args.verbose)
    state = machine_state_folder()
    options, problems = merge(args)
    if is_supervised(os.environ):
        die_with_parent()  # however busy it will be: an orphan would keep the seat
    elif args.kiosk:
        from kiosk.ops.supervision.instance_lock import taken_here

        if taken_here(state, options.screen):
            return Exit.ANOTHER
    # A window is somebody's desk, and no kiosk.
    if not args.windowed or ALSO_IN_WINDOWS in os.environ:
        from kiosk.ops.records.log_files import start_log_files

        start_log_files(state, "kiosk")
    stack_dumps.report(stack_dumps.folder_in(state))
    stack_dumps.write_to(stack_dumps.folder_in(state))
    log_problems(problems)
    return play(follow_show(args.show, state), options)
