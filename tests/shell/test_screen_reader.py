"""What a screen reader hears: asked of the program by AT-SPI, over a bus of its own."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
MAIN = Path(__file__).parents[2] / "run_kiosk.py"
PATIENCE = 60.0  # seconds; far beyond what anything takes
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
SHOWING = 1 << 25  # a state of AT-SPI
_CHILD = re.compile(r'string "([^"]+)"\s+object path "([^"]+)"')


class Node(NamedTuple):
    """One thing of which a screen reader knows."""

    role: str
    name: str
    bus: str
    path: str
    showing: bool


class Reader:
    """Reads a program as a screen reader does, by D-Bus's own command."""

    def __init__(self, address: str) -> None:
        self.address = address

    def ask(self, bus: str, path: str, method: str, *arguments: str) -> str:
        command = ["dbus-send", f"--bus={self.address}", "--print-reply", f"--dest={bus}"]
        done = subprocess.run(
            [*command, path, method, *arguments], capture_output=True, encoding="utf-8", check=False
        )
        return done.stdout.partition("\n")[2]

    def children(self, bus: str, path: str) -> list[tuple[str, str]]:
        return _CHILD.findall(self.ask(bus, path, f"{ACCESSIBLE}.GetChildren"))

    def node(self, bus: str, path: str) -> Node:
        get = "org.freedesktop.DBus.Properties.Get"
        named = self.ask(bus, path, get, f"string:{ACCESSIBLE}", "string:Name")
        role = self.ask(bus, path, f"{ACCESSIBLE}.GetRoleName")
        state = re.findall(r"uint32 (\d+)", self.ask(bus, path, f"{ACCESSIBLE}.GetState"))
        showing = bool(state) and bool(int(state[0]) & SHOWING)
        words = [re.search(r'string "(.*)"', said, re.DOTALL) for said in (role, named)]
        return Node(*(found[1] if found else "" for found in words), bus, path, showing)

    def all(self) -> list[Node]:
        """All that shows below the desktop, in the order in which it is read."""
        waiting = self.children("org.a11y.atspi.Registry", ROOT)
        found = []
        while waiting:
            bus, path = waiting.pop(0)
            found.append(self.node(bus, path))
            waiting = self.children(bus, path) + waiting
        return [node for node in found if node.showing]

    def named(self, role: str, name: str) -> list[Node]:
        return [node for node in self.all() if (node.role, node.name) == (role, name)]

    def press(self, node: Node) -> None:
        self.ask(node.bus, node.path, "org.a11y.atspi.Action.DoAction", "int32:0")


def wait_for(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"in vain: {what}"
        time.sleep(0.2)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    """A bus for accessibility, and nothing on it yet."""
    programs = ("dbus-daemon", "dbus-send", "dbus-monitor")
    if not (sys.platform.startswith("linux") and LAUNCHER.exists()) or not all(
        map(shutil.which, programs)
    ):
        pytest.skip("needs D-Bus and at-spi2-core")
    address = f"unix:path={tmp_path / 'bus'}"
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
    quiet = subprocess.DEVNULL
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--address", address, "--print-address"],
        stdout=subprocess.PIPE, stderr=quiet, env=environment,
    )  # fmt: skip
    assert daemon.stdout
    daemon.stdout.readline()
    launcher = subprocess.Popen(
        [LAUNCHER, "--launch-immediately"], env=environment, stdout=quiet, stderr=quiet
    )
    ask = Reader(address)
    replies: list[str] = []

    def answered() -> bool:
        said = ask.ask("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
        replies[:] = re.findall(r'string "(.+)"', said)
        return bool(replies)

    wait_for(answered, "the bus for accessibility")
    yield Reader(replies[0])
    for process in (launcher, daemon):
        process.terminate()
        process.communicate()


@pytest.fixture
def kiosk(reader: Reader, tmp_path: Path) -> "Iterator[Callable[..., subprocess.Popen[bytes]]]":
    """Starts the program on the bus of the reader."""
    started: list[subprocess.Popen[bytes]] = []

    def start(show: Path, **settings: object) -> "subprocess.Popen[bytes]":
        file = tmp_path / "settings.yaml"
        lines = [f"{name}: {value}\n" for name, value in settings.items()]
        file.write_text("".join(lines), encoding="utf-8")
        environment = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'bus'}",
            "AT_SPI_BUS_ADDRESS": reader.address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
        }
        command = [
            sys.executable,
            MAIN,
            "--no-setup",
            show,
            "--windowed",
            "1280x720",
            "--start",
            "1-ships/1",
        ]
        process = subprocess.Popen(
            [*command, "--settings", file], env=environment, stdout=subprocess.DEVNULL
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()


def small_show(folder: Path) -> Path:
    folder.mkdir()
    (folder / "show.yaml").write_text(
        "title: Harbour\nlanguage: en\nclosing: {caption: Thank you}\n", encoding="utf-8"
    )
    (folder / "1-ships.yaml").write_text(
        "title: Ships\ntopics:\n  - title: This year\n    facts:\n"
        "      - We loaded 1,234,567 crates in 45 harbours\n",
        encoding="utf-8",
    )
    return folder


@pytest.mark.usefixtures("qapp")
def test_a_reader_hears_every_number_once_and_finds_every_button(
    reader: Reader, kiosk: "Callable[..., subprocess.Popen[bytes]]", tmp_path: Path
) -> None:
    heard = tmp_path / "heard"
    said = "type='signal',member='Announcement'"
    with heard.open("wb") as file:
        listening = subprocess.Popen(
            ["dbus-monitor", "--address", reader.address, said], stdout=file
        )
    # The program speaks only where somebody listens.
    bus = QDBusConnection.connectToBus(reader.address, "reader")
    listen = QDBusMessage.createMethodCall(*REGISTRY, "RegisterEvent")
    listen.setArguments(["object:announcement"])
    bus.call(listen)
    kiosk(small_show(tmp_path / "show"), idle=5, countdown=60)

    def announced() -> list[str]:
        return re.findall(r'variant\s+string "([^"]+)"', heard.read_text(encoding="utf-8"))

    wait_for(lambda: len(announced()) >= 2, "the numbers are announced")
    # The sentence is read whole, with the numbers as they stand in the end.
    assert reader.named("label", "We loaded 1,234,567 crates in 45 harbours")
    assert sorted(announced()) == ["1,234,567 crates", "45 harbours"]
    listening.terminate()
    listening.wait(PATIENCE)

    assert reader.all()
    assert not [node for node in reader.all() if not (node.role and node.name)]

    reader.press(*reader.named("push button", "Overview"))
    wait_for(lambda: reader.named("push button", "I am still here"), "the warning")
    assert reader.named("alert message", "60 seconds until the show goes on")
    assert reader.named("push button", "Next slide")
    reader.press(*reader.named("push button", "I am still here"))
    wait_for(lambda: not reader.named("push button", "I am still here"), "the visit goes on")
