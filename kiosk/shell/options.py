"""How to play on this machine: the command line over the settings file over the defaults."""

import argparse
import os

from PySide6.QtCore import QSize

from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_settings_file, machine_state_folder
from kiosk.ops.supervision.heartbeat import Resume
from kiosk.settings.model import Machine
from kiosk.shell.app import Options
from kiosk.shell.logs import log_problems

_REDUCED = {"true": True, "false": False}


def options(args: argparse.Namespace) -> Options:
    """Put together what was asked for; what is wrong with the settings file goes to the log."""
    named = args.settings
    file = named or machine_settings_file()
    machine = Machine()
    if named or os.path.lexists(file):
        from kiosk.settings.read_settings import (
            read_file,  # what reads it takes longer than reading
        )

        machine, problems = read_file(file, machine_language(), named=named is not None)
        log_problems(problems)
    return Options(
        settings=machine.waits,
        windowed=QSize(*args.windowed) if args.windowed else None,
        screen=args.screen or machine.screen,
        start=args.start,
        reduced_motion=_REDUCED.get(machine.reduced_motion),
        snow=machine.snow,
        renderer=machine.renderer,
        effects=machine.effects,
        locked=args.kiosk,
        machine=machine,
        resume=Resume.of(os.environ),
        state=machine_state_folder(),
    )
