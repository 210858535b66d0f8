"""Puts the options of a show together: the command line over the settings file over defaults."""

import argparse
import os
from dataclasses import replace

from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_settings_file, machine_state_folder
from kiosk.content.problems import Problem
from kiosk.ops.supervision.heartbeat import Resume
from kiosk.settings.model import Options


def merge(args: argparse.Namespace) -> tuple[Options, tuple[Problem, ...]]:
    """The options for a command line of `play`, and what is wrong with the settings file.

    In a window nothing is remembered: it is somebody's desk, and no kiosk.
    """
    named, file = args.settings is not None, args.settings or machine_settings_file()
    options: Options = Options()
    problems: tuple[Problem, ...] = ()
    if named or os.path.lexists(file):
        # To load what reads the file takes longer than to read it.
        from kiosk.settings.read_settings import read_file

        options, problems = read_file(file, machine_language(), named=named)
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
