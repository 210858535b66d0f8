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
