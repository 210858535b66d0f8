"""Shows a show to its author in a window that follows every save and tells why."""

import argparse

from kiosk.base.arguments import add_show_argument, parse_size
from kiosk.base.exit_codes import Exit
from kiosk.commands.play import refused
from kiosk.live.show_folder import follow_show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument(
        "--windowed", type=parse_size, metavar="WxH", help="the size of the window, in pixels"
    )
    parser.add_argument("--screen", default="", metavar="NAME", help="the screen to show it on")
    parser.add_argument("--start", metavar="SLIDE-ID", help="the slide to begin with")
    parser.add_argument(
        "--on-top", action="store_true", help="keep the window above all others, as the editor's"
    )


def run(args: argparse.Namespace) -> int:
    """Follow what is saved until the window is closed."""
    if refused():
        return Exit.PROBLEMS
    # Qt is loaded only now: the refusal must come before it, and the help does not need it.
    from kiosk.shell.author_window import edit
    from kiosk.shell.logs import start_logging

    start_logging(verbose=False)
    # What an author tries out is none of what a kiosk on this machine would fall back to.
    follower = follow_show(args.show, None)
    return edit(follower, args.windowed, screen=args.screen, start=args.start, on_top=args.on_top)
