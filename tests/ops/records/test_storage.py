"""Disks that fail and files that are damaged under a real kiosk: the show runs on."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from live.folders import make_show
from ops.records import disks

from kiosk.ops.records.diary_files import Days
from kiosk.ops.records.log_lines import read_lines

PATIENCE = 60.0
with_window = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs X11")
with_mounts = pytest.mark.skipif(
    not disks.may_mount(), reason="this machine lets nobody mount a disk of his own"
)


class Kiosk:
    """A kiosk that keeps everything below one home."""

    def __init__(self, home: Path, errors: Path, kind: str = "") -> None:
        words = [sys.executable, "-m", "kiosk", "--verbose"]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
        self._errors = errors
        with errors.open("wb") as stderr:
            self.process = subprocess.Popen(
                disks.command(kind, home, words) if kind else words,
                cwd=disks.ROOT,
                env={**environment, "HOME": str(home), "LC_ALL": "C.UTF-8"},
                stderr=stderr,
                start_new_session=True,
            )

    def said(self) -> str:
        return self._errors.read_text(encoding="utf-8")

    def shows_and_leaves(self, *words: str) -> str:
        """Go on by a key, then leave once these words are said; returns all that was."""
        self._press_until("Right", lambda: "present on" in self.said())
        self._press_until("Right", lambda: all(one in self.said() for one in words))
        self._press_until("ctrl+q", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, self.said()
        return self.said()

    def _press_until(self, key: str, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.said()
            assert self.process.poll() is None, self.said()  # it has died
            subprocess.run(["xdotool", "key", key], check=False, capture_output=True, timeout=20)
            time.sleep(0.2)
            if condition():
                return


Start = Callable[..., Kiosk]


@pytest.fixture
def start(tmp_path: Path, screen: None) -> Iterator[Start]:  # noqa: ARG001
    started: list[Kiosk] = []

    def start(home: Path, kind: str = "") -> Kiosk:
        started.append(Kiosk(home, tmp_path / f"stderr{len(started)}.txt", kind))
        return started[-1]

    yield start
    for kiosk in started:
        kiosk.process.kill()
        kiosk.process.wait()


COMPLAINTS = (
    "the log cannot be written",
    "The last good show cannot be kept",
    "The diary cannot be written",
    "Backdrops are painted anew at every start",
)


def plays_and_says_so_once(kiosk: Kiosk) -> None:
    said = kiosk.shows_and_leaves(*COMPLAINTS)
    assert {words: said.count(words) for words in COMPLAINTS} == dict.fromkeys(COMPLAINTS, 1), said
    assert "Traceback" not in said
    warnings = [line for line in said.splitlines() if " WARNING " in line or " ERROR " in line]
    assert len(warnings) == len({line.split(" ", 2)[2] for line in warnings}), said


@with_window
@with_mounts
@pytest.mark.parametrize("kind", ["full", "read-only"])
def test_a_disk_that_takes_nothing_stops_no_show(kind: str, start: Start, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    plays_and_says_so_once(start(tmp_path / "home", kind))


@with_window
def test_without_a_home_it_plays(start: Start) -> None:
    plays_and_says_so_once(start(Path("/proc/nobody")))


@with_window
def test_with_files_for_folders_it_plays(start: Start, tmp_path: Path) -> None:
    for name in (".local/state/kiosk", ".cache/kiosk"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("a file", encoding="utf-8")
    plays_and_says_so_once(start(tmp_path))


@with_window
def test_whatever_is_in_its_files_it_plays(start: Start, tmp_path: Path) -> None:
    start(tmp_path).shows_and_leaves()
    state = tmp_path / ".local" / "state" / "kiosk"
    files = [path for path in state.rglob("*") if path.is_file()]
    assert {"kiosk.jsonl", "manifest.json"} <= {path.name for path in files}
    assert any(path.parent.name == "days" for path in files)
    for damage in (lambda data: data[: len(data) // 2], lambda data: b"\0\xff{" * (len(data) // 3)):
        for path in files:
            if path.exists():
                path.write_bytes(damage(path.read_bytes()))
        said = start(tmp_path).shows_and_leaves()
        assert "Traceback" not in said
        lines, _ = read_lines(state / "logs")
        assert "plays" in " ".join(line.message for line in lines)
        (day,) = Days(state / "days").between(date.min, date.max).values()
        assert day.starts == 1


@with_mounts
@pytest.mark.usefixtures("screen")
def test_a_disk_that_is_full_for_a_while_damages_nothing(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    show = make_show(tmp_path / "show")
    child = Path(__file__).with_name("storage_child.py")
    words = [sys.executable, str(child), str(tmp_path / "disk"), str(show)]
    done = subprocess.run(
        disks.command("full", tmp_path / "disk", words),
        env={**os.environ, "PYTHONPATH": str(disks.ROOT), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )
    assert done.stdout.splitlines() == [
        "full", "full", "full", "kept before", "kept after", "days 2", "log 1 1 1"
    ], done  # fmt: skip
    assert done.stderr.count("the log cannot be written") == 1


# One process that starts the writers: only they are killed, and nobody waits for Python to start.
KILLS = """
import os, signal, sys, time
from datetime import UTC, datetime
from pathlib import Path
from kiosk.ops.records.diary_files import Days
from kiosk.ops.records.diary import Day
days, now = Days(Path(sys.argv[1])), datetime(2026, 11, 22, tzinfo=UTC)
before = 0
for number in range(60):
    writer = os.fork()
    while not writer:
        days.add(Day(starts=1, problems={"p" * 100: 1}), now)
    time.sleep(0.02 + number * 0.0007)  # another moment of the writing each time
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    found = days.between(now.date(), now.date())
    assert not before or found[now.date()].starts >= before
    before = found[now.date()].starts if found else 0
days.add(Day(starts=1), now)
print(days.between(now.date(), now.date())[now.date()].starts == before + 1, before > 20)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_kills_in_the_middle_of_writing_damage_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLS, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(disks.ROOT)},
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.stdout, done.stderr) == (b"True True\n", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["2026-11-22.json"], "no draft is left"
