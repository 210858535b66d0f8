"""Starts what the written units would start, as far as a machine without systemd allows.

The command of the unit runs with the unit's environment and a socket in the place of systemd's: on
an X server, and in the compositor `cage` without a screen where there is one.
"""

import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.ops.service import desktop_session, systemd_unit
from kiosk.ops.service.plan import ServiceOptions

pytestmark = [
    pytest.mark.usefixtures("screen"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="knows systemd"),
]
ROOT = Path(__file__).resolve().parents[2]
SHOW = ROOT / "tests" / "shows" / "small"
PATIENCE = 60.0  # seconds; far beyond what anything takes
#: What keeps cage, which refuses to run as root, able to read what root may.
NOBODY = (
    "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
    "--inh-caps=-all,+dac_override,+dac_read_search",
    "--ambient-caps=-all,+dac_override,+dac_read_search",
)  # fmt: skip


class Systemd:
    """Starts the command of a unit, and hears what it says of itself."""

    def __init__(self, unit: str, folder: Path, environment: dict[str, str]) -> None:
        lines = unit.replace("%%", "%").splitlines()  # no other specifier is left to us
        settings = [line.partition("=")[::2] for line in lines]
        said = dict(settings)
        own = [shlex.split(value)[0] for name, value in settings if name == "Environment"]
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._listener.bind(str(folder / "notify"))
        (folder / "notify").chmod(0o777)
        self._listener.settimeout(PATIENCE)
        self._log = (folder / "log").open("wb")
        seconds = int(said["WatchdogSec"])
        self.process = subprocess.Popen(
            [*environment.pop("AS", "").split(), *shlex.split(said["ExecStart"][1:])],
            cwd=said["WorkingDirectory"],
            env={
                "PATH": os.environ["PATH"],
                "NOTIFY_SOCKET": str(folder / "notify"),
                "WATCHDOG_USEC": str(seconds * 1_000_000),
                "XDG_STATE_HOME": str(folder / "state"),
                "XDG_CACHE_HOME": str(folder / "cache"),
                **dict(one.split("=", 1) for one in own),
                **environment,
            },
            stderr=self._log,
            start_new_session=True,
        )
        self.heard: list[str] = []

    def wait_for(self, word: str) -> None:
        """Hear until this is said."""
        while word not in self.heard:
            try:
                self.heard.append(self._listener.recv(4096).decode())
            except TimeoutError:
                raise AssertionError(f"{word} was never said: {self.heard}") from None

    def stop(self) -> None:
        """Ask all of its processes to end, as systemd does."""
        os.killpg(self.process.pid, signal.SIGTERM)

    def close(self) -> None:
        """Leave nothing behind."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self._listener.close()
        self._log.close()


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of its own."""
    if not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb")
    command = ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "640x480x24"]
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii"
    )
    assert server.stdout
    yield f":{server.stdout.readline().strip()}"
    server.terminate()
    server.communicate()


@pytest.fixture
def options(tmp_path: Path) -> ServiceOptions:
    show = tmp_path / "50% of a show"
    shutil.copytree(SHOW, show)
    return ServiceOptions(
        python=sys.executable,
        source=str(ROOT),
        show=str(show),
        settings="",
        user="kiosk",
        home=str(tmp_path),
        state=str(tmp_path / "state" / "kiosk"),
        language="C.UTF-8",
        cage=shutil.which("cage") or "",
    )


def places(folder: Path) -> list[Path]:
    """What the supervisor keeps once a slide is on."""
    return list((folder / "state" / "kiosk" / "places").glob("*.json"))


def until(condition: bool, end: float) -> bool:
    """Whether to look once more."""
    assert time.monotonic() < end
    if not condition:
        time.sleep(0.05)
    return not condition


def played_and_stopped(systemd: Systemd, folder: Path) -> None:
    """It says that it is ready, plays, lives, and ends when asked to."""
    try:
        systemd.wait_for("READY=1")
        end = time.monotonic() + PATIENCE
        while until(bool(places(folder)), end):
            pass
        systemd.wait_for("WATCHDOG=1")
        systemd.stop()
        systemd.wait_for("STOPPING=1")
        systemd.process.wait(PATIENCE)
    finally:
        systemd.close()
    assert systemd.heard.count("READY=1") == 1
    assert "STATUS=The kiosk plays; started again 0 times" in systemd.heard
    assert (folder / "state" / "kiosk" / "logs" / "supervisor.jsonl").stat().st_size > 0


def test_the_unit_of_a_session_plays_on_an_x_server(
    options: ServiceOptions, display: str, tmp_path: Path
) -> None:
    systemd = Systemd(desktop_session.unit(options), tmp_path, {"DISPLAY": display})

    played_and_stopped(systemd, tmp_path)
    assert systemd.process.returncode == 0


@pytest.mark.skipif(
    not (shutil.which("cage") and shutil.which("Xwayland")), reason="needs cage and Xwayland"
)
def test_the_unit_of_the_system_plays_in_its_compositor(
    options: ServiceOptions, tmp_path: Path
) -> None:
    unit = systemd_unit.unit(replace(options, settings=""))
    runtime = tmp_path / "runtime"
    for name in ("runtime", "state", "cache"):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(0o777)
    headless = {
        "WLR_BACKENDS": "headless",
        "WLR_RENDERER": "pixman",
        "XDG_RUNTIME_DIR": str(runtime),
    }
    if os.geteuid() == 0:
        headless["AS"] = " ".join(NOBODY)
        for folder in (runtime, tmp_path / "state", tmp_path / "cache"):
            os.chown(folder, 65534, -1)
        runtime.chmod(0o700)

    played_and_stopped(Systemd(unit, tmp_path, headless), tmp_path)
