"""What is said of a show that was just made: what to do next."""

import shlex
from pathlib import Path

from kiosk.messages.lookup import say


def next_steps(folder: Path, language: str) -> str:
    """Tell what to run next."""
    name = shlex.quote(str(folder))
    return say("made-next", language, name=name)
