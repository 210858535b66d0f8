"""Tells systemd that the supervisor is ready and alive, where systemd has asked for it."""

import time
from collections.abc import Mapping
from contextlib import suppress

_OURS = ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")
_EVERY = 2.0  # seconds between two signs of life


class Notifier:
    """One end of the socket that systemd listens to; silent where there is none."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        self._told = -_EVERY

    def ready(self) -> None:
        """The service has started."""
        self._send("READY=1")

    def alive(self) -> None:
        """The service goes on; may be said as often as one likes."""
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self._send("WATCHDOG=1")

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
            suppress(OSError, AttributeError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as speaker,
        ):
            speaker.setblocking(False)
            speaker.sendto(text.encode(), "\0" + address[1:] if address[0] == "@" else address)
