"""What belongs to this machine and not to the show: the command line and the settings file."""

import argparse

from PySide6.QtCore import QSize

from kiosk.shell.app import Options


def options(args: argparse.Namespace) -> Options:
    """How to play, by the command line over the settings file over the defaults."""
    windowed = QSize(*args.windowed) if args.windowed else None
    return Options(windowed=windowed, screen=args.screen or "", start=args.start)
