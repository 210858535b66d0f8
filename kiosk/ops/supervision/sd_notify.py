"""Tells systemd that the service is ready, alive and well, where systemd has asked for it."""

import re
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_OURS = ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")
_EVERY = 2.0  # seconds between two signs of life where systemd does not say
_LONGEST_STATUS = 200  # characters


class Notifier:
    """One end of the socket that systemd listens to; silent where there is none."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        self._every = _every(environment.get("WATCHDOG_USEC", ""))
        self._told = -self._every
        self._ready = False

    @property
    def is_heard(self) -> bool:
        """Whether a service manager listens, and starts this again when it ends."""
        return bool(self._address)

    def ready(self) -> None:
        """The service has started; may be said as often as one likes."""
        if not self._ready:
            self._ready = True
            self._send("READY=1")

    def alive(self) -> None:
        """The service goes on; may be said as often as one likes."""
        now = time.monotonic()
        if now - self._told >= self._every:
            self._told = now
            self._send("WATCHDOG=1")

    def status(self, words: str) -> None:
        """What the service does, in words that `systemctl status` shows."""
        plain = "".join(sign if sign.isprintable() else " " for sign in words)
        self._send(f"STATUS={plain[:_LONGEST_STATUS]}")

    def stopping(self) -> None:
        """The service ends."""
        self._send("STOPPING=1")

    @staticmethod
    def without(environment: Mapping[str, str]) -> dict[str, str]:
        """The environment for a process that is not to speak for the service."""
        return {name: value for name, value in environment.items() if name not in _OURS}

    def _send(self, text: str) -> None:
        if not self._address:
            return
        import socket  # hardly anybody else needs its memory

        address = self._address
        with (
            suppress(OSError, AttributeError),  # systemd is busy, or there is none
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as speaker,
        ):
            speaker.setblocking(False)
            data = text.encode("utf-8", "replace")
            speaker.sendto(data, "\0" + address[1:] if address[0] == "@" else address)


def note_left(environment: Mapping[str, str]) -> None:
    """Let a service that restarts whatever happens know that it shall not: staff have left.

    Its unit looks for this file. The exit status would not do: not every compositor passes it on.
    """
    folder = environment.get("RUNTIME_DIRECTORY", "").partition(":")[0]
    if folder:
        with suppress(OSError):  # without it the service is started again: the show goes on
            (Path(folder) / "left").touch()


def _every(patience: str) -> float:
    """Seconds between two signs of life: half of what systemd waits, and never more than ours."""
    if re.fullmatch(r"[1-9][0-9]{0,15}", patience):
        return min(int(patience) / 2_000_000, _EVERY)
    return _EVERY
