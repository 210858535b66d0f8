"""The command line: finds the command that is meant, runs it and returns its exit code."""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from kiosk.base.arguments import Parser, set_translations
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.program import program_command
from kiosk.commands.table import COMMANDS
from kiosk.messages.lookup import parser_texts

_NEEDED = ("PySide6", "yaml", "qtawesome")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command a command line asks for and return its exit code."""
    _print_in_utf8()
    language = machine_language()
    set_translations(parser_texts() if language == "zh" else {})
    try:
        status = _answer(list(sys.argv[1:] if arguments is None else arguments), language)
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader, `head` perhaps, has enough. Nothing may be left to write at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.NO_READER
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return Exit.INTERRUPTED
    except ImportError as error:
        from kiosk.commands import missing  # what only some need is loaded by them

        if not (words := missing.explain(error, language)):
            raise
        print(words, file=sys.stderr)
        return Exit.PROBLEMS
    return status


def _answer(given: list[str], language: str) -> int:
    if given[:1] == ["help"]:
        given = [*given[1:2], "--help"]
    first = given[0] if given else ""
    if first in COMMANDS:
        return _run(first, given[1:], language)
    if first in ("-h", "--help", "-V", "--version"):
        from kiosk.commands import overview

        print(overview.help_text(language) if "h" in first else overview.version_text())
        return Exit.OK
    # Only a word may be a mistyped command; with --kiosk a folder named by a path may come later.
    waits = Path(first).name != first and "--kiosk" in given
    if first and not first.startswith("-") and not waits and not Path(first).exists():
        return _refuse(first, language)
    return _run("play", given, language)


def _run(name: str, given: Sequence[str], language: str) -> int:
    """Run a command with what stands behind its name."""
    # A command is loaded when it is asked for: playing must start at once.
    command = import_module(COMMANDS[name].module)
    parser = Parser(COMMANDS[name].help(language), prog=f"{program_command()} {name}")
    command.add_arguments(parser)
    args = parser.parse_args(given)
    for package in _NEEDED:  # QtAwesome is read, not imported, and would be missed too late
        if find_spec(package) is None:
            raise ModuleNotFoundError(name=package)
    # With --kiosk nobody is there to read an error, and the folder may come later.
    waits = name == "play" and args.kiosk
    if name in ("play", "edit") and args.show and not waits and not args.show.exists():
        return _refuse(str(args.show), language, folder=True)
    status: int = command.run(args)
    return status


def _refuse(word: str, language: str, *, folder: bool = False) -> int:
    from kiosk.commands import overview

    print(overview.unknown(word, language, folder=folder), file=sys.stderr)
    return Exit.USAGE


def _print_in_utf8() -> None:
    """Let messages in any language be printed, whatever this machine's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # without a console Windows has no stream at all
            stream.reconfigure(encoding="utf-8", errors="replace")
