"""Whether a supervisor waits for the end of this program, and how it is started anew."""

import logging
import os
import re
import sys
from collections.abc import Mapping
from typing import NoReturn

_SUPERVISED = "KIOSK_SUPERVISED"
_RESTARTS = "KIOSK_RESTARTS"


def is_supervised(environment: Mapping[str, str]) -> bool:
    """Whether someone waits for this program's end and starts it again."""
    return bool(environment.get(_SUPERVISED))


def supervise(environment: dict[str, str], restarts: int = 0) -> None:
    """Write into an environment that its process is supervised, and how often it was restarted."""
    environment[_SUPERVISED] = "1"
    environment[_RESTARTS] = str(restarts)


def restarts(environment: Mapping[str, str]) -> int | None:
    """How often this program was started again since its supervisor began; None without one."""
    told = environment.get(_RESTARTS, "")
    return int(told) if re.fullmatch("[0-9]{1,9}", told) else None


def start_again() -> NoReturn:
    """Replace this process by the same program with the same arguments."""
    logging.shutdown()  # what comes next ends this program without a word
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
