"""Real processes that never bring a picture: what the supervisor tries then, and whom it blames."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.base.exit_codes import Exit
from kiosk.ops.supervision.health import Timings
from kiosk.ops.supervision.heartbeat import Beat
from kiosk.ops.supervision.quarantine import Quarantine
from kiosk.ops.supervision.resume_point import ResumeFile, ResumePoint
from kiosk.ops.supervision.supervisor import Supervisor

pytestmark = [
    pytest.mark.usefixtures("screen"),
    pytest.mark.skipif(sys.platform == "win32", reason="kills by signals"),
]
ROOT = Path(__file__).resolve().parents[3]
QUICK = Timings(
    look=0.05, silence=0.5, grace=1.0, stacks=0.2, first_wait=0.01, longest_wait=0.02
)  # fmt: skip
#: A kiosk without Qt: it says that slide `a` is wanted, and then does what is planted.
BEGIN = """
import os, signal, time
from kiosk.ops.supervision.heartbeat import Beat
software = os.environ.get("QT_QUICK_BACKEND") == "software"
def say(slide, painted):
    os.write(1, Beat(slide, slide, "attract", "d", painted).line())
def crash():
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGSEGV)
def play(slide):
    for _ in range(400):
        say(slide, True)
        time.sleep(0.1)
say("a", False)
"""


class Blind:
    """A supervisor of such a kiosk, with what it heard and what it kept."""

    def __init__(
        self, folder: Path, fault: str, timings: Timings = QUICK, **environment: str
    ) -> None:
        self.beats: list[Beat] = []
        self.lives = 0
        self.file = ResumeFile(folder / "place.json", "show")
        clean = {name: value for name, value in os.environ.items() if name != "QT_QUICK_BACKEND"}
        self.supervisor = Supervisor(
            [sys.executable, "-c", BEGIN + fault],
            folder,
            ResumeFile(folder / "place.json", "show"),
            timings=timings,
            environment=clean | {"PYTHONPATH": str(ROOT)} | environment,
            heard=self._hear,
        )

    def _hear(self, beat: Beat) -> None:
        self.beats.append(beat)
        self.lives += not beat.painted
        # As soon as something is seen, and at the latest when it is in vain, it is enough.
        if beat.painted or self.lives > 12:
            self.supervisor.stop()

    def quarantine(self) -> Quarantine:
        """Run it, and return which slides it holds to have ended the program."""
        assert self.supervisor.run() == 0
        return self.file.read().quarantine


@pytest.mark.parametrize("end", ["crash()", "time.sleep(60)", "sys.exit(1)"])
def test_the_life_after_a_blind_one_uses_nothing_that_was_compiled_before(
    tmp_path: Path, end: str
) -> None:
    fault = f"""
import sys
if "KIOSK_FRESH_CACHES" not in os.environ or "PYTHONPYCACHEPREFIX" not in os.environ:
    {end}
play("a")
"""
    blind = Blind(tmp_path, fault)
    blind.quarantine()
    assert (blind.lives, blind.beats[-1].painted) == (2, True)


@pytest.mark.parametrize("end", ["crash()", "time.sleep(60)"])
def test_a_driver_that_ends_the_program_before_any_picture_gives_way_to_software(
    tmp_path: Path, end: str
) -> None:
    blind = Blind(tmp_path, f"play('a') if software else {end}")

    assert blind.quarantine() == Quarantine()
    assert blind.lives == 3
    assert blind.beats[-1].painted


def test_a_slide_that_software_cannot_load_either_is_left_out_and_the_driver_tried_again(
    tmp_path: Path,
) -> None:
    blind = Blind(
        tmp_path, "crash() if 'left_out\": []' in os.environ['KIOSK_RESUME'] else play('b')"
    )
    assert blind.quarantine().left_out[0].slide == "a"
    assert not blind.supervisor._renderer.software


def test_a_slide_that_has_ended_a_life_before_is_left_out_after_one_blind_life(
    tmp_path: Path,
) -> None:
    blind = Blind(
        tmp_path, "crash() if 'left_out\": []' in os.environ['KIOSK_RESUME'] else play('b')"
    )
    blind.file.keep(ResumePoint("a", "a", "d", Quarantine().died("a", "d", time.time())))

    assert [one.slide for one in blind.quarantine().left_out] == ["a"]
    assert blind.lives == 2


def test_while_a_death_counts_no_slide_is_made_before_its_turn(tmp_path: Path) -> None:
    fault = "play(str(json.loads(os.environ['KIOSK_RESUME'])['ahead']))"
    blind = Blind(tmp_path, f"import json; {fault}")
    blind.quarantine()
    assert blind.beats[-1].slide == "True"

    blind = Blind(tmp_path, f"import json; {fault}")
    blind.file.keep(ResumePoint("b", "b", "d", Quarantine().died("b", "d", time.time())))
    blind.quarantine()
    assert blind.beats[-1].slide == "False"


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    """A service manager that listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.setblocking(False)
        yield listener


def said(manager: socket.socket) -> list[str]:
    """What a service manager was told."""
    words: list[str] = []
    with suppress(BlockingIOError):
        while True:
            words.append(manager.recv(4096).decode())
    return words


def test_a_service_that_is_never_seen_ends_to_be_started_anew_and_was_never_ready(
    tmp_path: Path, manager: socket.socket
) -> None:
    address = str(tmp_path / "notify")
    blind = Blind(tmp_path, "crash()", replace(QUICK, blind=0.4), NOTIFY_SOCKET=address)

    assert blind.supervisor.run() == Exit.NO_GRAPHICS
    assert not blind.supervisor.left
    told = said(manager)
    assert "READY=1" not in told
    assert not any("plays" in word for word in told)
    assert told[-1] == "STOPPING=1"


def test_a_service_is_ready_once_something_is_seen(tmp_path: Path, manager: socket.socket) -> None:
    blind = Blind(tmp_path, "play('a')", NOTIFY_SOCKET=str(tmp_path / "notify"))

    blind.quarantine()
    told = said(manager)
    assert told.index("READY=1") < told.index("STATUS=The kiosk plays; started again 0 times")


def test_without_a_service_manager_it_is_tried_for_ever(tmp_path: Path) -> None:
    blind = Blind(tmp_path, "crash()", replace(QUICK, blind=0.0))

    blind.quarantine()
    assert blind.lives > 12
