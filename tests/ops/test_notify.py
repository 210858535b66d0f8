"""What systemd hears of the supervisor."""

import socket
import sys
from pathlib import Path

import pytest

from kiosk.ops.notify import Notifier


@pytest.mark.skipif(sys.platform == "win32", reason="there is no systemd")
def test_systemd_hears_that_the_service_is_ready_lives_and_ends(tmp_path: Path) -> None:
    address = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(address)
        listener.settimeout(5)
        notifier = Notifier({"NOTIFY_SOCKET": address})
        notifier.ready()
        for _ in range(10):
            notifier.alive()
        notifier.stopping()
        heard = [listener.recv(100) for _ in range(3)]

    assert heard == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_without_systemd_and_without_its_socket_nothing_happens(tmp_path: Path) -> None:
    Notifier({}).ready()
    Notifier({"NOTIFY_SOCKET": str(tmp_path / "gone")}).ready()


def test_the_kiosk_itself_does_not_speak_for_the_service() -> None:
    assert Notifier.without({"NOTIFY_SOCKET": "x", "WATCHDOG_USEC": "1", "A": "b"}) == {"A": "b"}
