"""What appears whole or not at all: files and folders, and what killed runs have left."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.atomic import atomic_file, atomic_folder


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def anything(_: Path) -> bool:
    return True


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "new" / "file.csv"
    with atomic_file(target) as made:
        made.write_text("half", "utf-8")
        assert not target.exists()
        made.write_text("whole", "utf-8")
    assert target.read_text("utf-8") == "whole"
    assert names(tmp_path) == ["new", "new/file.csv"]


def half_write(target: Path) -> None:
    with atomic_file(target) as made:
        made.write_text("half", "utf-8")
        raise OSError("full")


def test_an_error_keeps_the_file_there_was(tmp_path: Path) -> None:
    target = tmp_path / "file.csv"
    target.write_text("old", "utf-8")
    with pytest.raises(OSError, match="full"):
        half_write(target)
    assert target.read_text("utf-8") == "old"
    assert names(tmp_path) == ["file.csv"]


def test_a_file_takes_the_place_of_no_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(FileExistsError), atomic_file(tmp_path / "folder.pdf"):
        pass


def test_a_folder_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    for text in ("old", "new"):
        with atomic_folder(target, anything) as made:
            (made / text).write_text(text, "utf-8")
    assert names(tmp_path) == ["folder", "folder/new"]


def test_a_folder_that_may_not_be_replaced_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileExistsError), atomic_folder(tmp_path / "folder", lambda _: False):
        pass
    assert names(tmp_path) == ["folder"]


@pytest.fixture
def gone() -> int:
    """The number of a process that has ended."""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def test_what_a_killed_run_left_is_removed_at_the_next_start(tmp_path: Path, gone: int) -> None:
    (tmp_path / f".file.csv.kiosk-{gone}-abc" / "deep").mkdir(parents=True)
    (tmp_path / ".file.csv.kiosk-other").mkdir()
    (tmp_path / f".another.csv.kiosk-{gone}-abc").mkdir()
    with atomic_file(tmp_path / "file.csv") as made:
        made.write_text("whole", "utf-8")
    kept = [f".another.csv.kiosk-{gone}-abc", ".file.csv.kiosk-other", "file.csv"]
    assert names(tmp_path) == kept


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot tell who lives")
def test_what_another_run_is_making_is_left_alone(tmp_path: Path) -> None:
    beside = tmp_path / f".file.csv.kiosk-{os.getppid()}-abc"
    beside.mkdir()
    with atomic_file(tmp_path / "file.csv") as made:
        made.write_text("whole", "utf-8")
    assert beside.is_dir()


def test_a_folder_that_a_killed_run_had_set_aside_comes_back(tmp_path: Path, gone: int) -> None:
    aside = tmp_path / f".folder.kiosk-{gone}-abc" / "old"
    aside.mkdir(parents=True)
    (aside / "slide").write_text("old", "utf-8")
    with pytest.raises(OSError, match="full"), atomic_folder(tmp_path / "folder", anything):
        raise OSError("full")
    assert names(tmp_path) == ["folder", "folder/slide"]
