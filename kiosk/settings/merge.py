"""Puts the options of a show together: the command line over the settings file over defaults."""

import argparse
import logging
import os
from dataclasses import replace
from pathlib import Path

from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_settings_file, machine_state_folder
from kiosk.content.findings import printable
from kiosk.content.problems import Problem
from kiosk.messages.lookup import say
from kiosk.ops.supervision.heartbeat import Resume
from kiosk.settings.model import Options

_log = logging.getLogger(__name__)


def merge(args: argparse.Namespace) -> tuple[Options, tuple[Problem, ...]]:
    """The options for a command line of `play`, and what is wrong with the settings file.

    In a window nothing is remembered: it is somebody's desk, and no kiosk.
    """
    named, file = args.settings is not None, args.settings or machine_settings_file()
    options: Options = Options()
    problems: tuple[Problem, ...] = ()
    if named or _is_there(file):
        # To load what reads the file takes longer than to read it.
        from kiosk.settings.read_settings import read_file

        options, problems = read_file(file, machine_language(), named=True)
        if options.pin:
            _protect(file)
    merged = replace(
        options,
        screen=args.screen or options.screen,
        windowed=args.windowed,
        start=args.start,
        locked=args.kiosk,
        resume=Resume.of(os.environ),
        state=None if args.windowed else machine_state_folder(),
    )
    return merged, problems


def _protect(file: Path) -> None:
    """Take a file with a PIN from who has no business with it, or say that this is to be done."""
    from kiosk.ops.pin.seal_file import protect

    try:
        protect(file)
    except FileNotFoundError:
        pass
    except OSError as error:
        words = say("pin-readable", machine_language(), file=printable(str(file)), error=error)
        _log.warning("%s", words)


def _is_there(file: Path) -> bool:
    """Whether there is a settings file, as far as one may look: a link to nowhere is one too."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # nobody is let into its folder
        return True
    return True
