"""`new`: makes a small show with explanations in its files, to start from."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.commands.made_show import next_steps
from kiosk.content.themes import THEME_NAMES
from kiosk.importers.show_files import show_files
from kiosk.importers.starter import starter_show
from kiosk.importers.write_folder import TargetTakenError, write_folder
from kiosk.messages.lookup import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "folder", metavar="FOLDER", type=Path, help="the folder to make; nothing is overwritten"
    )
    parser.add_argument(
        "--language",
        choices=("zh", "en"),
        help="of the texts and explanations; default: that of this machine",
    )
    parser.add_argument(
        "--theme", choices=THEME_NAMES, default="", help="the house style of the show"
    )


def run(args: argparse.Namespace) -> int:
    """Return 0 once the whole folder is there, else 1."""
    language = machine_language()
    try:
        show = replace(starter_show(args.language or language), theme=args.theme)
        write_folder(show_files(show), args.folder)
    except TargetTakenError as taken:
        # Unlike `import` this command has nothing to put in a show's place.
        key = "new-taken" if taken.key == "taken-by-show" else taken.key
        print(f"{args.folder}: {say(key, language)}", file=sys.stderr)
        return Exit.PROBLEMS
    except OSError as error:
        words = say("not-written", language, error=error.strerror or error)
        print(f"{args.folder}: {words}", file=sys.stderr)
        return Exit.PROBLEMS
    print(say("new-made", language, name=args.folder))
    print(next_steps(args.folder, language))
    return Exit.OK
