"""The commands: play, check, outline, export, measure or make a show, look the machine over."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = (
    "edit", "check", "gallery", "outline", "export", "import", "new", "schema", "bench", "doctor",
    "pin", "log", "service", "report",
)  # fmt: skip
#: Where a command lies that has another name, or a folder.
_MODULES = {"import": "import_document", "service": "service.command"}
_NOBODY_READS = 141  # what a shell reports of any program whose reader has gone


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command a command line asks for and return its exit status."""
    _print_in_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    name = given.pop(0) if given and given[0] in COMMANDS else "play"
    # A command is loaded when it is asked for: playing must start at once.
    command = import_module(f"kiosk.commands.{_MODULES.get(name, name)}")
    if name == "play":
        parser = argparse.ArgumentParser(
            prog="kiosk",
            description="Play a show, full screen.",
            epilog=f"Other commands: {', '.join(COMMANDS)}; `kiosk COMMAND --help` tells of each.",
        )
    else:
        parser = argparse.ArgumentParser(prog=f"kiosk {name}", description=command.__doc__)
    command.add_arguments(parser)
    if name == "play":
        status: int = command.run(parser.parse_args(given))
        return status
    try:
        status = command.run(parser.parse_args(given))
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader, `head` perhaps, has enough. Nothing may be left to write at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _NOBODY_READS
    return status


def _print_in_utf8() -> None:
    """Let messages in any language be printed, whatever this machine's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # without a console Windows has no stream at all
            stream.reconfigure(encoding="utf-8", errors="replace")
