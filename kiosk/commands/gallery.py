"""`gallery`: saves every slide as a picture on a set of screens, and a contact sheet for each."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from kiosk.base.arguments import USUAL_SCREENS, add_show_argument, format_sizes, parse_sizes
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.content.themes import THEME_NAMES, bundled_theme
from kiosk.live.show_folder import load_show
from kiosk.messages.lookup import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="the folder to make; an earlier gallery is replaced, nothing else is overwritten",
    )
    parser.add_argument(
        "--screens",
        type=parse_sizes,
        default=format_sizes(USUAL_SCREENS),
        metavar="WxH,…",
        help="sizes in pixels; default: %(default)s",
    )
    parser.add_argument(
        "--theme",
        choices=THEME_NAMES,
        help="a bundled theme instead of the show's own",
    )
    parser.add_argument(
        "--format",
        choices=("png", "jpg"),
        default="png",
        help="of the pictures; default: png",
    )


def run(args: argparse.Namespace) -> int:
    """Return 0 once the whole folder is there, else 1; all that is said goes to standard error."""
    loaded = load_show(args.show, machine_language())
    for problem in loaded.problems:
        _tell(str(problem))
    if loaded.show is None:
        return Exit.PROBLEMS
    if args.theme:
        themed = replace(loaded.show, theme=bundled_theme(args.theme))
        loaded = replace(loaded, show=themed)
    from kiosk.gallery.slide_images import save_gallery  # with Qt, which the help does not need

    try:
        save_gallery(loaded, args.screens, args.to, _tell, kind=args.format)
    except FileExistsError:
        _tell(say("gallery-taken", loaded.language, name=args.to))
        return Exit.PROBLEMS
    except OSError as error:
        _tell(say("gallery-failed", loaded.language, name=args.to, error=error))
        return Exit.PROBLEMS
    _tell(say("gallery-saved", loaded.language, name=args.to))
    return Exit.OK


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
