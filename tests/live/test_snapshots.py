"""The last good show on disk: whole or not taken, and never in the way."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.last_good import Reading
from kiosk.content.load import load
from kiosk.live.snapshots import Snapshots

NOW = datetime(2026, 3, 1, 14, 2, tzinfo=UTC)
TEXT = "title: A\npicture: photos/p.png\ntopics:\n- title: T\n  facts: [惠及 6 万人次]\n"
# One transparent pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


@pytest.fixture
def show(tmp_path: Path) -> Path:
    folder = tmp_path / "our show"
    (folder / "photos").mkdir(parents=True)
    (folder / "show.yaml").write_text("organisation: O\n", encoding="utf-8")
    (folder / "1-a.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "photos" / "p.png").write_bytes(PNG)
    return folder


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def reading(show: Path, snapshots: Snapshots) -> Reading:
    copy_of = snapshots.pictures.copy_of
    loaded = load(show, palettes=frozenset(), assets=None, copy_of=copy_of)
    assert loaded.reading is not None
    return loaded.reading


def keep(show: Path, state: Path) -> Snapshots:
    snapshots = Snapshots(state, show)
    snapshots.keep(reading(show, snapshots), NOW)
    return snapshots


def versions(state: Path) -> list[Path]:
    return sorted(state.glob("shows/*/0*"))


def restored(show: Path, state: Path) -> Reading | None:
    snapshots = Snapshots(state, show)
    found = snapshots.restore()
    return found and found.good(reading(found.folder, snapshots))


def test_what_was_kept_comes_back_with_its_pictures(show: Path, state: Path) -> None:
    keep(show, state)
    before = reading(show, Snapshots(state, show))
    shutil.rmtree(show)
    found = Snapshots(state, show).restore()
    after = restored(show, state)
    assert found is not None
    assert after is not None
    assert found.since == NOW
    assert after.header.title == "our show"
    assert after.section_files == before.section_files
    section = after.section_files[0].section
    assert section is not None
    assert section.picture is not None
    assert section.picture.read_bytes() == PNG


def test_a_picture_is_shown_by_a_copy_named_by_its_content(show: Path, state: Path) -> None:
    album = Snapshots(state, show).pictures
    picture = show / "photos" / "p.png"
    first = album.copy_of(picture)
    assert (first.read_bytes(), album.copy_of(picture)) == (PNG, first)
    picture.write_bytes(PNG + b"more")
    second = album.copy_of(picture)
    assert second != first
    assert (first.read_bytes(), second.read_bytes()) == (PNG, PNG + b"more")


def test_the_same_is_kept_once_and_old_versions_go(show: Path, state: Path) -> None:
    snapshots = keep(show, state)
    snapshots.keep(reading(show, snapshots), NOW)
    assert len(versions(state)) == 1
    for number in range(4):
        (show / "1-a.yaml").write_text(TEXT.replace("A", f"A{number}"), encoding="utf-8")
        snapshots.keep(reading(show, snapshots), NOW)
    assert len(versions(state)) == 2
    after = restored(show, state)
    assert after is not None
    assert after.section_files[0].section is not None
    assert after.section_files[0].section.title == "A3"


def test_a_picture_used_for_months_stays_a_day_after_it_left(show: Path, state: Path) -> None:
    snapshots = keep(show, state)
    old = snapshots.pictures.copy_of(show / "photos" / "p.png")
    os.utime(old, (1e9, 1e9))  # copied long ago
    for data in (PNG + b"new", PNG + b"newer"):
        (show / "photos" / "p.png").write_bytes(data)
        snapshots.keep(reading(show, snapshots), NOW)
        assert old.exists()
    os.utime(old, (1e9, 1e9))
    (show / "photos" / "p.png").write_bytes(PNG + b"newest")
    snapshots.keep(reading(show, snapshots), NOW)
    assert not old.exists()


def damages(version: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(version.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield path, data[:-1]
            yield path, b""
            yield path, bytes([data[0] ^ 1]) + data[1:]


def test_a_damaged_version_gives_way_to_the_one_before(show: Path, state: Path) -> None:
    snapshots = keep(show, state)
    (show / "1-a.yaml").write_text(TEXT.replace("A", "New"), encoding="utf-8")
    snapshots.keep(reading(show, snapshots), NOW)
    old, new = versions(state)
    for path, data in damages(new):
        whole = path.read_bytes()
        path.unlink()  # it may be a second name of a picture that the older version has as well
        path.write_bytes(data)
        found = Snapshots(state, show).restore()
        assert found is not None
        assert found.folder.parent == old, path
        path.write_bytes(whole)
    found = Snapshots(state, show).restore()
    assert found is not None
    assert found.folder.parent == new


def test_drafts_of_a_power_cut_are_no_version_and_go(show: Path, state: Path) -> None:
    snapshots = keep(show, state)
    draft = versions(state)[0].parent / ".0.kiosk-9-x"
    draft.mkdir()
    (draft / "show.yaml").write_text("title: ha", encoding="utf-8")
    (show / "1-a.yaml").write_text(TEXT.replace("A", "New"), encoding="utf-8")
    assert Snapshots(state, show).restore() is not None
    snapshots.keep(reading(show, snapshots), NOW)
    assert not draft.exists()


def test_two_shows_are_kept_apart(show: Path, state: Path, tmp_path: Path) -> None:
    keep(show, state)
    assert Snapshots(state, tmp_path / "another").restore() is None


def test_where_nothing_can_be_written_one_warning_is_all(
    show: Path, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    state.write_text("a file where the folder should be", encoding="utf-8")
    snapshots = keep(show, state)
    snapshots.keep(reading(show, snapshots), NOW)
    assert reading(show, snapshots).section_files[0].pictures == {
        "photos/p.png": (show / "photos" / "p.png").resolve()
    }
    said = [record.getMessage() for record in caplog.records]
    assert len(said) == 2  # of the show, and of its pictures
    assert snapshots.restore() is None


def test_a_full_disk_leaves_the_version_before(
    show: Path, state: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    snapshots = keep(show, state)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for title in ("B", "C"):
        (show / "1-a.yaml").write_text(TEXT.replace("A", title), encoding="utf-8")
        snapshots.keep(reading(show, snapshots), NOW)
    assert len(caplog.records) == 1
    assert [path.name for path in versions(state)[0].parent.glob(".*.kiosk-*")] == []
    after = restored(show, state)
    assert after is not None
    assert after.section_files[0].section is not None
    assert after.section_files[0].section.title == "A"
