"""What is said of a show that was just made: what to do next."""

from pathlib import Path

from kiosk.base.program import join_command
from kiosk.commands.table import COMMANDS
from kiosk.messages.lookup import say


def next_steps(folder: Path, language: str) -> str:
    """Tell what to run next."""
    # A folder that is named like a command is played only as a path.
    name = f"./{folder}" if str(folder) in COMMANDS else str(folder)
    return say("made-next", language, name=join_command([name]))
