"""Real processes: whatever becomes of a kiosk, it is soon there again, where it was."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import pytest
from ops.supervision.supervised_kiosk import PATIENCE, SHOW, SupervisedKiosk

from kiosk.base.exit_codes import Exit
from kiosk.ops.supervision.resume_point import ResumePoint

pytestmark = [
    pytest.mark.usefixtures("screen"),
    pytest.mark.skipif(sys.platform == "win32", reason="kills by signals"),
]
ROOT = Path(__file__).resolve().parents[3]


class Open(Protocol):
    """Opens a hall; it is closed behind the test."""

    def __call__(self, fault: str = "", **options: Any) -> SupervisedKiosk: ...


@pytest.fixture
def start_kiosk(tmp_path: Path) -> Iterator[Open]:
    opened: list[SupervisedKiosk] = []

    def start_kiosk(fault: str = "", **options: Any) -> SupervisedKiosk:
        opened.append(SupervisedKiosk(tmp_path, fault, **options))
        return opened[-1]

    yield start_kiosk
    for kiosk in opened:
        kiosk.close()


@pytest.mark.parametrize(
    "number",
    # The last three may come from who is short of memory, or types on a console.
    [signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP, signal.SIGTERM, signal.SIGINT, signal.SIGHUP],
)
def test_after_any_signal_the_same_slide_is_back(start_kiosk: Open, number: signal.Signals) -> None:
    kiosk = start_kiosk(dwell=30.0, words=("--start", "1-only"))
    first = kiosk.wait_for("1-only").process
    os.kill(first, number)

    again = kiosk.wait_for("1-only", other_than=first)
    assert kiosk.slides_of(again.process) == ["1-only"]
    assert (again.beat.section, again.beat.mode) == ("1-only", "attract")
    assert not kiosk.supervisor.left


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("block", "no sign of life"),
        ("loop", "no sign of life"),
        ("stand", "no new slide"),
        ("dark", "no picture"),
    ],
)
def test_a_hang_is_noticed_and_its_stacks_are_logged(
    start_kiosk: Open, caplog: pytest.LogCaptureFixture, fault: str, words: str
) -> None:
    kiosk = start_kiosk(f"cover:{fault}")
    first = kiosk.wait_for("cover").process
    kiosk.wait_until(lambda: kiosk.process not in (0, first), "there is another kiosk")

    assert words in caplog.text
    assert "its stacks were" in caplog.text
    assert "faulty_kiosk.py" in caplog.text
    assert kiosk.place.read().quarantine.deaths


def test_no_slide_is_to_blame_where_the_machine_stalls(start_kiosk: Open) -> None:
    kiosk = start_kiosk(dwell=60.0, words=("--start", "1-only"))
    for life in (1, 2, 3):
        kiosk.wait_until(lambda: len(kiosk.lives) == life, "it lives")  # noqa: B023
        kiosk.wait_until(lambda: kiosk.heard[-1].beat.painted, "it plays")
        os.kill(kiosk.lives[-1], signal.SIGSTOP)
    kiosk.wait_until(lambda: len(kiosk.lives) == 4, "it lives again")

    assert kiosk.place.read().quarantine.deaths == ()


def test_a_slide_that_ends_the_program_twice_is_left_out_and_told(
    start_kiosk: Open, caplog: pytest.LogCaptureFixture
) -> None:
    # Each slide stays longer than a busy machine needs to come to the fault.
    kiosk = start_kiosk("overview:crash", dwell=3.0)
    kiosk.wait_until(lambda: len(kiosk.lives) == 3, "there is a third kiosk")
    kiosk.wait_for("cover", other_than=kiosk.lives[0])

    assert kiosk.slides_of(kiosk.lives[1]) == ["overview"]
    assert kiosk.slides_of(kiosk.lives[2])[:3] == ["1-only", "1-only/1", "cover"]
    assert caplog.text.count("Segmentation fault") == 2
    assert caplog.text.count("is left out") == 1
    assert [one.slide for one in kiosk.place.read().quarantine.left_out] == ["overview"]


def test_an_exception_in_a_slot_ends_nothing(start_kiosk: Open) -> None:
    kiosk = start_kiosk("overview:raise")
    kiosk.wait_for("overview")
    kiosk.wait_for("1-only/1")

    assert len(kiosk.lives) == 1


def test_staff_who_leave_end_it_all(start_kiosk: Open) -> None:
    kiosk = start_kiosk("overview:leave")

    kiosk.wait_until(kiosk.ended, "the supervisor has ended")
    assert kiosk.status == 0
    assert kiosk.supervisor.left
    assert len(kiosk.lives) == 1


def test_too_much_memory_ends_it_when_the_slide_changes(start_kiosk: Open) -> None:
    kiosk = start_kiosk("overview:fat", ceiling=350 << 20)
    first = kiosk.wait_for("overview").process
    kiosk.wait_until(lambda: kiosk.lives[1:] and kiosk.slides_of(kiosk.lives[1]), "another kiosk")

    assert kiosk.slides_of(first)[-1] == kiosk.slides_of(kiosk.lives[1])[0] != "overview"
    assert kiosk.place.read().quarantine.deaths == ()


def test_the_place_outlives_the_supervisor_and_nonsense_does_not_hurt(
    start_kiosk: Open, tmp_path: Path
) -> None:
    first = start_kiosk(dwell=30.0, words=("--start", "1-only/1"))
    first.wait_for("1-only/1")
    first.close()
    kept = first.place.read()
    assert (kept.slide, kept.section) == ("1-only/1", "1-only")
    first.place.keep(ResumePoint("1-only/77", "1-only"))  # as if the show had changed meanwhile
    second = start_kiosk(dwell=30.0)
    second.wait_for("1-only")
    assert second.slides_of(second.process) == ["1-only"]
    second.close()
    (tmp_path / "place.json").write_bytes((tmp_path / "place.json").read_bytes()[:40])
    third = start_kiosk(dwell=30.0)
    third.wait_for("cover")

    assert list(tmp_path.glob("state/kiosk/stacks/stacks-*")) == []


def test_a_kiosk_that_cannot_start_is_tried_for_ever(start_kiosk: Open) -> None:
    kiosk = start_kiosk(words=("--no-such-option",))
    time.sleep(1.0)

    assert not kiosk.ended()


# The command


def command(tmp_path: Path, *words: str) -> "subprocess.Popen[bytes]":
    places = {name: str(tmp_path / name) for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME")}
    environment = os.environ | places | {"QT_QPA_PLATFORM": "offscreen", "LANG": "C"}
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", *words], cwd=ROOT, env=environment, stderr=subprocess.PIPE
    )


def child_of(supervisor: int, state: Path) -> int:
    """The number of the kiosk's process, once it plays."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError, IndexError):
            children = Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
            if list(state.glob("kiosk/places/*.json")):
                return int(children[0])
        time.sleep(0.05)
    raise AssertionError("there is no kiosk")


def alive(process: int) -> bool:
    """Whether a process runs still; one that nobody has buried yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_one_screen_under_two_names_has_one_kiosk_and_two_screens_have_two(tmp_path: Path) -> None:
    for name in ("first", "second", "away"):
        (tmp_path / f"{name}.yaml").write_text(
            "screen: HDMI-7\n" if name == "away" else "snow: true\n"
        )

    def service(name: str) -> "subprocess.Popen[bytes]":
        settings = str(tmp_path / f"{name}.yaml")
        return command(tmp_path, "service", "run", "--settings", settings, str(SHOW))

    with service("first") as first:
        child_of(first.pid, tmp_path / "XDG_STATE_HOME")
        with service("second") as second:
            assert second.wait(PATIENCE) == Exit.ANOTHER
            assert second.stderr is not None
            assert b"plays on this screen already" in second.stderr.read()
        with service("away") as third:  # its screen is waited for, and is nobody else's
            assert third.stderr is not None
            assert any(b"plays 1 sections" in line for line in third.stderr)
            third.send_signal(signal.SIGTERM)
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)


COMPOSITOR = """
import os, socket, subprocess, sys, time
listening = socket.socket(socket.AF_UNIX)
listening.bind(os.path.join(os.environ["XDG_RUNTIME_DIR"], "wayland-7"))
listening.listen()
print(subprocess.Popen(sys.argv[1:]).pid, flush=True)
time.sleep(1000)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_a_compositor_that_dies_leaves_no_orphan_on_its_seat(tmp_path: Path) -> None:
    """What only listens stands for a compositor, with the service as its child."""
    places = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("STATE", "CACHE")}
    environment = os.environ | places | {"QT_QPA_PLATFORM": "offscreen", "LANG": "C"}
    environment |= {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}
    service = [sys.executable, "-m", "kiosk", "service", "run", str(SHOW)]
    kiosks = []
    for _ in range(2):
        with subprocess.Popen(
            [sys.executable, "-c", COMPOSITOR, *service], cwd=ROOT, env=environment,
            stdout=subprocess.PIPE,
        ) as compositor:  # fmt: skip
            assert compositor.stdout is not None
            supervisor = int(compositor.stdout.readline())
            kiosks.append((supervisor, child_of(supervisor, tmp_path / "STATE")))
            compositor.kill()
        end = time.monotonic() + PATIENCE
        while any(map(alive, kiosks[-1])) and time.monotonic() < end:
            time.sleep(0.02)
        assert not any(map(alive, kiosks[-1]))
        (tmp_path / "wayland-7").unlink()
        shutil.rmtree(tmp_path / "STATE" / "kiosk" / "places")
    assert len(kiosks) == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_there_is_never_a_second_one(tmp_path: Path) -> None:
    with command(tmp_path, "service", "run", str(SHOW)) as supervisor:
        kiosk = child_of(supervisor.pid, tmp_path / "XDG_STATE_HOME")
        for words in (("service", "run", str(SHOW)), ("--kiosk", str(SHOW))):
            with command(tmp_path, *words) as second:
                assert second.wait(PATIENCE) == Exit.ANOTHER
                assert second.stderr is not None
                said = second.stderr.read().decode()
                assert f"(process {supervisor.pid})" in said
                assert "Traceback" not in said
        os.kill(kiosk, signal.SIGSTOP)  # cannot even notice that it has lost its supervisor
        supervisor.kill()
        supervisor.wait()
        end = time.monotonic() + PATIENCE
        while alive(kiosk) and time.monotonic() < end:
            time.sleep(0.02)
        assert not alive(kiosk)
    with command(tmp_path, "service", "run", str(SHOW)) as third:
        kiosk = child_of(third.pid, tmp_path / "XDG_STATE_HOME")
        third.send_signal(signal.SIGTERM)
        assert third.wait(PATIENCE) == 0
        assert not alive(kiosk)
