"""What is said of a show that was just made: its problems, and what to do next."""

import shlex
from pathlib import Path

from kiosk.content.load import Loaded
from kiosk.content.messages import say
from kiosk.content.problems import Severity


def problems_of(loaded: Loaded) -> int:
    """Print what `check` finds, and return how many errors there are."""
    errors = sum(problem.severity is Severity.ERROR for problem in loaded.problems)
    warnings = len(loaded.problems) - errors
    for problem in loaded.problems:
        print(problem)
    print(say("count", loaded.language, errors=errors, warnings=warnings))
    return errors


def next_steps(folder: Path, language: str) -> str:
    """Tell what to run next."""
    name = shlex.quote(str(folder))
    return say("made-next", language, name=name)
