"""What a playing kiosk says by the status it exits with, and how it is started anew."""

import logging
import os
import sys
from collections.abc import Mapping
from typing import NoReturn

#: The staff left.
LEFT = 0
#: Staff or program ask to be started anew at once.
RESTART = 82
#: Another kiosk plays on this display already.
ANOTHER = 84
#: Nothing could be drawn.
NO_GRAPHICS = 86

_SUPERVISED = "KIOSK_SUPERVISED"


def is_supervised(environment: Mapping[str, str]) -> bool:
    """Whether someone waits for this program's end and starts it again."""
    return bool(environment.get(_SUPERVISED))


def supervise(environment: dict[str, str]) -> None:
    """Let whoever is started with this environment know that it is supervised."""
    environment[_SUPERVISED] = "1"


def start_again() -> NoReturn:
    """Become this program anew, as it was called."""
    logging.shutdown()  # what comes next ends this program without a word
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
