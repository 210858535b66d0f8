"""The display server dies under the kiosk: it comes back with the server, where it was."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ops.supervision.supervised_kiosk import SupervisedKiosk

pytestmark = [
    pytest.mark.usefixtures("screen"),
    pytest.mark.skipif(
        sys.platform == "win32" or not shutil.which("Xvfb"), reason="needs an X server of its own"
    ),
]


class Server:
    """An X server, which may die and come again under the same name."""

    def __init__(self) -> None:
        self.process, number = self._begin("-displayfd", "1")
        self.name = f":{number}"

    def _begin(self, *words: str) -> tuple["subprocess.Popen[str]", str]:
        process = subprocess.Popen(
            ["Xvfb", *words, "-noreset", "-screen", "0", "640x480x24"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
        )
        assert process.stdout
        return process, process.stdout.readline().strip()

    def die(self) -> None:
        self.process.kill()
        self.process.communicate()

    def come_again(self) -> None:
        self.process, _ = self._begin(self.name, "-displayfd", "1")


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.die()


def test_a_display_server_that_dies_costs_no_slide(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", server.name)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    kiosk = SupervisedKiosk(tmp_path, dwell=60.0, platform="xcb", words=("--start", "1-only"))
    try:
        for _ in range(2):  # a slide that ended the program so often would be left out
            process = kiosk.wait_for("1-only").process
            assert kiosk.slides_of(process) == ["1-only"]
            server.die()
            kiosk.wait_until(lambda gone=process: kiosk.process not in (0, gone), "another try")
            tried = kiosk.process
            kiosk.wait_until(lambda one=tried: kiosk.process not in (0, one), "one more try")
            kiosk.heard.clear()
            server.come_again()
        process = kiosk.wait_for("1-only").process
        assert kiosk.slides_of(process) == ["1-only"]
    finally:
        kiosk.close()
