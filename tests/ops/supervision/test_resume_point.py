"""The small files of a supervisor: the place in the show, stacks of the dead, the lock."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.ops.supervision import stack_dumps
from kiosk.ops.supervision.instance_lock import OccupiedError, hold, seat
from kiosk.ops.supervision.quarantine import Quarantine
from kiosk.ops.supervision.resume_point import ResumeFile, ResumePoint

PLACE = ResumePoint("章/1", "章", "d", Quarantine().died("章/1", "d", 5.0))


def test_the_place_is_found_again(tmp_path: Path) -> None:
    ResumeFile(tmp_path / "new" / "place.json", "/show").keep(PLACE)

    assert ResumeFile(tmp_path / "new" / "place.json", "/show").read() == PLACE
    assert ResumeFile(tmp_path / "new" / "place.json", "/other").read() == ResumePoint()


def test_every_damage_of_the_file_is_the_beginning(tmp_path: Path) -> None:
    file = tmp_path / "place.json"
    ResumeFile(file, "/show").keep(PLACE)
    whole = file.read_bytes()
    damaged = [whole[:size] for size in range(len(whole))]
    damaged += [b"\0" * len(whole), b"\xff\xfe", b"[]", b"{}", b"[" * 90_000, whole * 2]
    damaged += [whole.replace(b'"d"', b"7"), whole.replace(b"5.0", b"{}")]
    for data in damaged:
        file.write_bytes(data)
        assert ResumeFile(file, "/show").read() == ResumePoint()


def test_a_place_is_written_once(tmp_path: Path) -> None:
    file = tmp_path / "place.json"
    place = ResumeFile(file, "/show")
    place.keep(PLACE)
    file.unlink()
    place.keep(PLACE)

    assert not file.exists()


def test_where_nothing_can_be_written_it_is_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    place = ResumeFile(tmp_path / "file" / "place.json", "/show")
    for slide in "abc":
        place.keep(ResumePoint(slide))

    assert len(caplog.records) == 1
    assert place.read() == ResumePoint()


# Stacks


DYING = """
import sys, faulthandler
from pathlib import Path
from kiosk.ops.supervision import stack_dumps as stacks
stacks.write_to(Path(sys.argv[1]))
if sys.argv[2] == "dies":
    faulthandler._sigsegv()
"""


def run(folder: Path, how: str) -> int:
    command = [sys.executable, "-c", DYING, str(folder), how]
    return subprocess.run(command, check=False).returncode


def test_the_stacks_of_the_dead_are_told_once_and_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    run(tmp_path, "dies")

    with caplog.at_level(logging.ERROR):
        stack_dumps.report(tmp_path, " on the slide “a”")
        stack_dumps.report(tmp_path)

    (record,) = caplog.records
    assert "on the slide “a”" in record.getMessage()
    assert "Segmentation fault" in record.getMessage()
    assert [file.name.startswith("stacks-") for file in tmp_path.iterdir()] == [True]


def test_who_left_in_peace_is_not_told_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert run(tmp_path, "leaves") == 0
    stack_dumps.report(tmp_path)

    assert not caplog.records
    assert list(tmp_path.iterdir()) == []


def test_only_the_newest_stacks_are_kept_and_none_is_long(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"running-{number}.txt").write_bytes(b"x" * 200_000)
        os.utime(tmp_path / f"running-{number}.txt", (number * 100, number * 100))
        stack_dumps.report(tmp_path)

    names = sorted(file.name for file in tmp_path.iterdir())
    assert [name[-5] for name in names] == ["4", "5", "6", "7", "8"]
    assert all(file.stat().st_size <= 32 * 1024 for file in tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks every open file by itself")
def test_the_stacks_of_the_living_are_left_alone(tmp_path: Path) -> None:
    code = DYING + "print(flush=True); input()"
    command = [sys.executable, "-c", code, str(tmp_path), "lives"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as alive:
        assert alive.stdout is not None
        alive.stdout.readline()
        file = tmp_path / f"running-{alive.pid}.txt"
        file.write_bytes(b"not yet dead")
        stack_dumps.report(tmp_path)
        assert file.read_bytes() == b"not yet dead"
        alive.kill()


# The lock


def test_a_seat_is_taken_until_its_holder_lets_go(tmp_path: Path) -> None:
    first = hold(tmp_path, "seat")
    assert first is not None
    with pytest.raises(OccupiedError) as other:
        hold(tmp_path, "seat")
    assert str(other.value) == str(os.getpid())
    other_seat = hold(tmp_path, "another")
    assert other_seat is not None
    other_seat.close()

    first.close()
    second = hold(tmp_path, "seat")
    assert second is not None
    second.close()


def test_a_lock_left_by_the_dead_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "kiosk-seat.lock").write_text(" 1\n")

    held = hold(tmp_path, "seat")
    assert held is not None
    held.close()


def test_a_seat_is_a_display_or_a_screen_that_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    here = seat()
    assert here == seat() != seat("HDMI-1")
    monkeypatch.setenv("DISPLAY", ":8")
    assert seat() != here
