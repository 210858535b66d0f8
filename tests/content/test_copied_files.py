"""Copies that sync tools, browsers, desktops and editors leave in the folder of a show."""

from pathlib import Path

import pytest

from kiosk.content.copied_files import copy_of
from kiosk.content.load import load
from kiosk.content.loaded import Loaded
from kiosk.content.model import PALETTES

SECTION = "title: Part\ntopics:\n- {title: Topic, facts: [We trained 100 workers]}\n"
NAMES = ("show.yaml", "1-part.yaml", "2-part.yaml", "2-扶贫.yaml")

#: Nobody calls a section so: these are copies also where the original has gone.
CONFLICTS = (
    "2-part.sync-conflict-20261130-120000-ABCDEFG.yaml",
    "2-part (conflicted copy 2026-11-30 120000).yaml",
    "2-part_conflict-20261130-120000.yaml",
    "2-part (case clash from anna).yaml",
    "2-part (Anna's conflicted copy 2026-11-30).yaml",
    "2-part (Anna 的冲突副本 2026-11-30).yaml",
    "2-part（冲突文件 张三 2026-11-30）.yaml",
    "2-part (SFConflict anna@example.org 2026-11-30-12-00-00).yaml",
    "2-part(NSConflict-anna-v12).yaml",
    "2-part_DiskStation_Nov-30-120000-2026_Conflict.yaml",
    "2-part.conflict1.yaml",
)
COPIES = (
    "2-part (1).yaml",
    "2-part(2).yml",
    "2-part（1）.yaml",
    "2-part - Copy.yaml",
    "2-part - Copy (2).yaml",
    "2-part - copy - Copy.yaml",
    "2-part - 副本.yaml",
    "2-part - 副本 (2).yaml",
    "2-part copy.yaml",
    "2-part copy 2.yaml",
    "2-part 副本.yaml",
    "2-part的副本.yaml",
    "2-part (copy).yaml",
    "2-part (another copy).yaml",
    "2-part (3rd copy).yaml",
    "2-part（复件）.yaml",
    "2-part (第 3 个复件).yaml",
    "Copy of 2-part.yaml",
    "复件 2-part.yaml",
    "2-part-DESKTOP-A1B2C3D.yaml",
    "2-part-LAPTOP-QX7.YAML",
    "2-part-HALL-PC.yaml",
    "2-part.bak.yaml",
    "2-part.orig.yml",
    "2-part_backup.yaml",
    "2-part_REMOTE_4711.yaml",
)
SECTIONS = (
    "3-part.yaml",
    "2-part-2.yaml",
    "2-part two.yaml",
    "2-part (north).yaml",
    "10-conflict.yaml",
    "conflicts of 1911.yaml",
    "photocopy.yaml",
    "3-副本创新.yaml",
    "2-part-desktop.yaml",
    "5 (2026).yaml",
)


@pytest.mark.parametrize("name", [*CONFLICTS, *COPIES])
def test_a_copy_is_known_by_its_name(name: str) -> None:
    assert copy_of(name, NAMES) == "2-part.yaml"


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_conflict_is_one_also_without_its_original(name: str) -> None:
    assert copy_of(name, ["show.yaml", name]) == "2-part.yaml"


@pytest.mark.parametrize("name", [*SECTIONS, *NAMES])
def test_a_section_of_its_own_is_no_copy(name: str) -> None:
    assert copy_of(name, (*NAMES, name)) == ""


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_without_its_original_is_all_there_is_and_plays(name: str) -> None:
    assert copy_of(name, ["show.yaml", name]) == ""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    show = Path("show")
    show.mkdir()
    (show / "show.yaml").write_text("title: Test\n", "utf-8")
    for name in NAMES[1:]:
        (show / name).write_text(SECTION, "utf-8")
    return show


def read(folder: Path, language: str = "en") -> Loaded:
    return load(folder, language=language, palettes=frozenset(PALETTES), assets=None)


def plays(loaded: Loaded) -> list[str]:
    return [section.id for section in loaded.show.sections] if loaded.show else []


def test_a_copy_is_left_out_and_named(folder: Path) -> None:
    for name in ("2-part (1).yaml", "show (1).yaml", "show - 副本.yaml"):
        (folder / name).write_text(SECTION, "utf-8")
    assert plays(read(folder)) == ["1-part", "2-part", "2-扶贫"]
    assert [str(problem) for problem in read(folder).problems] == [
        f"show/{name}:0:0: by its name this file is a copy of {original}; it is left out "
        f"(move what you need of it into {original} and delete the copy; to play it, rename it "
        "or list it under sections in show.yaml)"
        for name, original in [
            ("2-part (1).yaml", "2-part.yaml"),
            ("show (1).yaml", "show.yaml"),
            ("show - 副本.yaml", "show.yaml"),
        ]
    ]
    assert "是 2-part.yaml 的副本，没有采用" in str(read(folder, "zh").problems[0])


def test_a_copy_that_the_show_lists_is_meant(folder: Path) -> None:
    (folder / "2-part (1).yaml").write_text(SECTION, "utf-8")
    (folder / "show.yaml").write_text(
        "title: Test\nsections: [1-part.yaml, 2-part (1).yaml]\n", "utf-8"
    )
    loaded = read(folder)
    assert (plays(loaded), loaded.problems) == (["1-part", "2-part (1)"], ())


@pytest.mark.parametrize("name", ["Show.yaml", "SHOW.YAML", "show.yml", "Show.yml"])
def test_the_show_s_file_may_be_spelt_otherwise(folder: Path, name: str) -> None:
    (folder / "show.yaml").rename(folder / name)
    loaded = read(folder)
    assert loaded.show
    assert (loaded.show.title, loaded.problems) == ("Test", ())
    assert loaded.show.places["title"].file == f"show/{name}"


def test_of_two_files_of_the_show_one_counts_and_the_other_is_named(folder: Path) -> None:
    (folder / "show.yml").write_text("title: Other\n", "utf-8")
    loaded = read(folder)
    assert loaded.show
    assert loaded.show.title == "Test"
    (problem,) = loaded.problems
    assert str(problem).startswith(
        "show/show.yml:0:0: by its name this file is a copy of show.yaml"
    )
