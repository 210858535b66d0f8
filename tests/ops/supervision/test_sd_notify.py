"""What systemd hears of the supervisor."""

import socket
import sys
from pathlib import Path

import pytest

from kiosk.ops.supervision.sd_notify import Notifier, note_left


@pytest.mark.skipif(sys.platform == "win32", reason="there is no systemd")
def test_systemd_hears_that_the_service_is_ready_lives_and_ends(tmp_path: Path) -> None:
    address = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(address)
        listener.settimeout(5)
        notifier = Notifier({"NOTIFY_SOCKET": address})
        for _ in range(3):
            notifier.ready()
        for _ in range(10):
            notifier.alive()
        notifier.status("plays “数说”\nREADY=0")
        notifier.stopping()
        heard = [listener.recv(100).decode() for _ in range(4)]

    assert heard == ["READY=1", "WATCHDOG=1", "STATUS=plays “数说” READY=0", "STOPPING=1"]


@pytest.mark.parametrize(
    ("patience", "every"),
    [("30000000", 2.0), ("1000000", 0.5), ("", 2.0), ("0", 2.0), ("soon", 2.0), ("-5", 2.0)],
)
def test_a_sign_of_life_comes_twice_in_the_time_that_systemd_waits(
    patience: str, every: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr("kiosk.ops.supervision.sd_notify.time.monotonic", lambda: now)
    sent: list[float] = []
    monkeypatch.setattr(Notifier, "_send", lambda *_: sent.append(now))
    notifier = Notifier({"NOTIFY_SOCKET": str(tmp_path), "WATCHDOG_USEC": patience})
    for _ in range(41):
        notifier.alive()
        now += 0.125
    assert [one - 1000.0 for one in sent] == [every * n for n in range(len(sent))]
    assert len(sent) >= 5.0 / every


def test_that_staff_have_left_is_noted_where_the_service_has_a_folder(tmp_path: Path) -> None:
    note_left({})
    note_left({"RUNTIME_DIRECTORY": f"{tmp_path}:/elsewhere"})
    note_left({"RUNTIME_DIRECTORY": str(tmp_path / "gone")})

    assert [one.name for one in tmp_path.iterdir()] == ["left"]


def test_without_systemd_and_without_its_socket_nothing_happens(tmp_path: Path) -> None:
    Notifier({}).ready()
    Notifier({"NOTIFY_SOCKET": str(tmp_path / "gone")}).ready()


def test_the_kiosk_itself_does_not_speak_for_the_service() -> None:
    assert Notifier.without({"NOTIFY_SOCKET": "x", "WATCHDOG_USEC": "1", "A": "b"}) == {"A": "b"}
