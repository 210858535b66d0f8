"""What a playing kiosk says by the status it exits with, and how it is started anew."""

import logging
import os
import re
import sys
from collections.abc import Mapping
from typing import NoReturn

#: The staff left.
LEFT = 0
#: Staff or program ask to be started anew at once.
RESTART = 82
#: Another kiosk plays on this display already.
ANOTHER = 84
#: There is no display to play on.
NO_DISPLAY = 85
#: Nothing could be drawn.
NO_GRAPHICS = 86

_SUPERVISED = "KIOSK_SUPERVISED"
_RESTARTS = "KIOSK_RESTARTS"


def is_supervised(environment: Mapping[str, str]) -> bool:
    """Whether someone waits for this program's end and starts it again."""
    return bool(environment.get(_SUPERVISED))


def supervise(environment: dict[str, str], restarts: int = 0) -> None:
    """Let whoever is started with this environment know that it is, and how often it was before."""
    environment[_SUPERVISED] = "1"
    environment[_RESTARTS] = str(restarts)


def restarts(environment: Mapping[str, str]) -> int | None:
    """How often this program was started again since its supervisor began; None without one."""
    told = environment.get(_RESTARTS, "")
    return int(told) if re.fullmatch("[0-9]{1,9}", told) else None


def start_again() -> NoReturn:
    """Become this program anew, as it was called."""
    logging.shutdown()  # what comes next ends this program without a word
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
