"""The kiosk's side of the pipes to its supervisor: heartbeats out, commands in.

They use standard output and input, as these can be inherited on every system and outlive that the
program becomes itself anew.
"""

import os
import signal
import socket
import struct
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.ops.supervision.heartbeat import Beat

_ORPHANED = 1
_PR_SET_PDEATHSIG = 1
_SIGKILL = 9


class ParentPipe:
    """Ends this process when the supervisor has gone, where the system itself does not."""

    def __init__(self) -> None:
        with suppress(OSError, AttributeError):  # Windows cannot do it before Python 3.12
            # A supervisor that does not read, as it was stopped, must not stop the show.
            os.set_blocking(1, False)

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


def die_with_compositor(environment: Mapping[str, str]) -> None:
    """Let the system end this process when the Wayland compositor does that has started it.

    Else the supervisor would live on without a display, and keep the seat from the next one.
    """
    place = Path(environment.get("XDG_RUNTIME_DIR", "/"), environment.get("WAYLAND_DISPLAY", ""))
    if not (sys.platform.startswith("linux") and place.is_socket()):
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(1.0)
        asking.connect(str(place))
        told = asking.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        if struct.unpack("3i", told)[0] == os.getppid():
            die_with_parent(signal.SIGTERM)  # it still ends the show, and says that it stops


def die_with_parent(number: int = _SIGKILL) -> None:
    """Let the system end this process when the one that started it does, where it can do that."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # only here

    parent = os.getppid()
    with suppress(OSError, AttributeError):  # no glibc: the pipe's end is noticed all the same
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, number, 0, 0, 0)
    if os.getppid() != parent:  # it went in between
        os._exit(_ORPHANED)
