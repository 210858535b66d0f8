"""The machine is kept awake while the hall is open, and left alone outside its hours."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from shell.conftest import OpenShow

from kiosk.shell.monitors import screen_saver as awake
from kiosk.shell.monitors.screen_saver import ScreenSaverInhibitor, is_bare_x

SAVER = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher, QDBusVirtualObject
app = QCoreApplication([])
bus = QDBusConnection.sessionBus()
watcher = QDBusServiceWatcher(app)
watcher.setConnection(bus)
watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
watcher.serviceUnregistered.connect(lambda name: print("released", flush=True))
class Saver(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, connection):
        watcher.addWatchedService(message.service())
        bus.interface().isServiceRegistered(message.service())  # the watch has begun by now
        print(message.member(), message.signature(), message.arguments()[0], flush=True)
        connection.send(message.createReply())
        return True
saver = Saver()
bus.registerVirtualObject("/org/freedesktop/ScreenSaver", saver)
bus.registerService("org.freedesktop.ScreenSaver")
print("ready", flush=True)
app.exec()
"""


KEEP = """
import sys
from PySide6.QtCore import QCoreApplication
from kiosk.shell.monitors import screen_saver as awake
app = QCoreApplication([])
print(awake._desktop(awake=True))
sys.stdin.readline()
print(awake._desktop(awake=False))
sys.stdin.readline()
"""


def test_it_follows_the_hall_and_each_window(
    open_show: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    for name in ("_windows", "_desktop"):
        monkeypatch.setattr(awake, name, lambda *, awake: told.append(awake))
    keeper = ScreenSaverInhibitor()
    pilot = open_show()
    keeper.watch(pilot.kiosk)
    pilot.player.open_hall(is_open=False)
    pilot.player.wake()
    pilot.player.open_hall(is_open=True)
    keeper.watch(open_show().kiosk)
    keeper.leave()
    assert told[::2] == [True, False, True, False]


def keep(address: str) -> "subprocess.Popen[str]":
    """Starts what is kept awake by a bus, until it reads a line; a bus is looked for only once."""
    return subprocess.Popen(
        [sys.executable, "-c", KEEP],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": address},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def test_a_desktop_is_told_and_forgets_when_it_should(tmp_path: Path) -> None:
    if not (sys.platform.startswith("linux") and shutil.which("dbus-daemon")):
        pytest.skip("needs D-Bus")
    address = f"unix:path={tmp_path / 'bus'}"
    command = ["dbus-daemon", "--session", "--nofork", "--address", address, "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert daemon.stdout
    daemon.stdout.readline()
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
    saver = subprocess.Popen(
        [sys.executable, "-c", SAVER], env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    )
    impatient = threading.Timer(60, saver.kill)  # so that no line is waited for in vain
    impatient.start()
    assert saver.stdout
    assert saver.stdout.readline() == "ready\n"
    kept = keep(address)
    assert saver.stdout.readline() == "Inhibit ss kiosk\n"
    assert kept.stdin
    kept.stdin.write("sleep\n")
    kept.stdin.flush()
    assert saver.stdout.readline() == "released\n"  # while it still runs
    assert kept.poll() is None
    kept.communicate()
    impatient.cancel()
    for process in (saver, daemon):
        process.kill()
        process.communicate()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no D-Bus")
@pytest.mark.parametrize("address", ["unix:path=/nowhere", "nonsense"])
def test_a_desktop_that_does_not_answer_is_no_matter(address: str) -> None:
    kept = keep(address)
    said, _ = kept.communicate("sleep\n")
    assert (said.split(), kept.returncode) == (["False", "True"], 0)


class Server:
    """Stands for xset: says how the server is set up, and keeps what it was told."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said, self.heard = folder / "said", folder / "heard"
        program = folder / "xset"
        program.write_text(
            f'#!/bin/sh\n[ "$1" = q ] && exec cat {self.said}\n'
            f'echo "$@" >> {self.heard}\necho no such extension >&2\n'
        )
        program.chmod(0o755)
        monkeypatch.setattr(awake.QGuiApplication, "platformName", lambda: "xcb")
        monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
        monkeypatch.setattr(awake.shutil, "which", lambda _: str(program))

    def tell(self, server: awake.XServer, *, awake: bool) -> str:
        """What the server hears of this."""
        self.heard.write_text("")
        assert server.tell(awake=awake)
        server.wait()
        return self.heard.read_text(encoding="utf-8").strip()


AWAKE = "s off s reset dpms force on -dpms"
SAVER_OF_TEN_MINUTES = "  timeout:  600    cycle:  300\nDPMS (Display Power Management):\n"
OWNERS = [
    (SAVER_OF_TEN_MINUTES + "  DPMS is Enabled\n", "s 600 300 +dpms"),
    (SAVER_OF_TEN_MINUTES + "  DPMS is Disabled\n", "s 600 300 -dpms"),
    ("  timeout:  0    cycle:  600\n  DPMS is Enabled\n", "s 0 600 +dpms"),
    ("  timeout:  0    cycle:  0\n  DPMS is Disabled\n", "s 0 0 -dpms"),
    ("  timeout:  0    cycle:  600\n  Server does not have the DPMS Extension\n", "s 0 600 -dpms"),
    ("", "s 0 0 -dpms"),  # what says nothing has nothing switched on
]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no X server")
@pytest.mark.parametrize(("said", "owner"), OWNERS)
def test_an_x_server_gets_back_what_its_owner_had_set(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    said: str,
    owner: str,
) -> None:
    xset, server = Server(tmp_path, monkeypatch), awake.XServer(tmp_path / "kept")
    for _ in range(2):  # for each opening anew
        xset.said.write_text(said, encoding="utf-8")
        assert xset.tell(server, awake=True) == AWAKE
        xset.said.write_text("timeout:  0    cycle:  600\nDPMS is Disabled", encoding="utf-8")
        assert xset.tell(server, awake=False) == owner
    assert xset.tell(server, awake=False) == "", "nothing is to be given back twice"
    assert "extension" not in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there is no X server")
def test_a_program_that_was_killed_leaves_what_the_owner_had_set_to_the_next(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    xset, kept = Server(tmp_path, monkeypatch), tmp_path / "kept"
    xset.said.write_text(SAVER_OF_TEN_MINUTES + "DPMS is Enabled", encoding="utf-8")
    xset.tell(awake.XServer(kept), awake=True)
    xset.said.write_text("timeout:  0    cycle:  600\nDPMS is Disabled", encoding="utf-8")
    second = awake.XServer(kept)
    xset.tell(second, awake=True)
    assert xset.tell(second, awake=False) == "s 600 300 +dpms"
    # Once it has been given back, an owner who switches it off finds it off.
    third = awake.XServer(kept)
    xset.tell(third, awake=True)
    assert xset.tell(third, awake=False) == "s 0 600 -dpms"


def test_where_there_is_an_x_server_alone() -> None:
    assert is_bare_x("xcb", {})
    assert not is_bare_x("xcb", {"XDG_CURRENT_DESKTOP": "KDE"})
    assert not is_bare_x("wayland", {})


def test_an_end_waits_for_no_server_that_was_told_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG")
    awake.XServer().wait()
    assert "not answered" not in caplog.text
