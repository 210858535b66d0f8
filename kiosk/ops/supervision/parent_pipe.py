"""The kiosk's side of the pipes to its supervisor: heartbeats out, commands in.

They use standard output and input, as these can be inherited on every system and outlive that the
program becomes itself anew.
"""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from kiosk.ops.supervision.heartbeat import Beat

_ORPHANED = 1
_PR_SET_PDEATHSIG = 1
_SIGKILL = 9


class ParentPipe:
    """Ends this process, however busy it is, when the supervisor has gone."""

    def __init__(self) -> None:
        with suppress(OSError, AttributeError):  # Windows cannot do it before Python 3.12
            # A supervisor that does not read, as it was stopped, must not stop the show.
            os.set_blocking(1, False)
        die_with_parent()

    def send(self, beat: Beat) -> None:
        """Send a heartbeat, unless the pipe is full or closed."""
        with suppress(OSError):  # a full pipe: the next beat says as much
            os.write(1, beat.line())

    def listen(self, tell: Callable[[str], object]) -> None:
        """Pass on each command of the supervisor from now on, in a thread of its own."""
        threading.Thread(target=_listen, args=(tell,), name="lifeline", daemon=True).start()


def _listen(tell: Callable[[str], object]) -> None:
    while True:
        try:
            said = os.read(0, 1000)
        except OSError:
            said = b""
        if not said:
            os._exit(_ORPHANED)
        for word in said.decode("ascii", "replace").split():
            tell(word)


def die_with_parent() -> None:
    """Let the system end this process when the one that started it does, where it can do that."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # only here

    parent = os.getppid()
    with suppress(OSError, AttributeError):  # no glibc: the pipe's end is noticed all the same
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it went in between
        os._exit(_ORPHANED)
