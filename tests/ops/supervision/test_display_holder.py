"""An X server that a supervisor holds keeps what it was told between two lives."""

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.ops.supervision.display_holder import hold_display

PROGRAMS = ("Xvfb", "xset", "xauth")

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not all(map(shutil.which, PROGRAMS)),
    reason="needs Xvfb, xset and xauth",
)


@pytest.fixture(params=[False, True], ids=["open", "with a cookie"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, str]]:
    """An X server of its own, and the environment of its clients."""
    environment = {**os.environ, "XAUTHORITY": str(tmp_path / "authority")}
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"]
    if request.param:
        lock = tmp_path / "lock"
        entry = ["xauth", "-f", str(lock), "add", ":0", ".", secrets.token_hex(16)]
        subprocess.run(entry, check=True, capture_output=True)
        command += ["-auth", str(lock)]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as said:
        number = said.readline().strip()
    environment["DISPLAY"] = f":{number}"
    if request.param:
        told = subprocess.run(
            ["xauth", "-f", str(lock), "list"], check=True, capture_output=True, encoding="utf-8"
        )
        cookie = told.stdout.split()[-1]
        entry = ["xauth", "-f", environment["XAUTHORITY"], "add", f":{number}", ".", cookie]
        subprocess.run(entry, check=True, capture_output=True)
    yield environment
    process.terminate()
    process.wait()


def saver(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        ["xset", *arguments], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_a_server_that_is_held_forgets_nothing(server: dict[str, str]) -> None:
    held = hold_display(server)
    assert held is not None
    saver(server, "s", "77", "55")
    assert "timeout:  77    cycle:  55" in saver(server, "q")
    held.close()
    assert hold_display({**server, "WAYLAND_DISPLAY": "wayland-0"}) is None


@pytest.mark.parametrize("display", ["", "nonsense", ":99999", "elsewhere:0"])
def test_where_there_is_no_server_nothing_is_held(display: str, tmp_path: Path) -> None:
    assert hold_display({"DISPLAY": display, "HOME": str(tmp_path)}) is None
    (tmp_path / ".Xauthority").write_bytes(b"\x01\x00\x00\x09damaged")
    assert hold_display({"DISPLAY": display, "HOME": str(tmp_path)}) is None
