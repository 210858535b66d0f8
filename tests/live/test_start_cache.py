"""A show that has not changed begins with its cached edition, and one that has does not."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from live.folders import in_place, make_show, section

from kiosk.base.paths import SOURCES
from kiosk.deck.subset import content_hash
from kiosk.live import start_cache
from kiosk.live.follower import Update
from kiosk.live.show_folder import follow_show
from kiosk.live.start_cache import StartCache

PATIENCE = 20.0


@pytest.fixture
def show(tmp_path: Path) -> Path:
    return make_show(tmp_path / "show", "第一篇", **{"2-b.yaml": section("第二篇", "增长 3 倍")})


def begin(show: Path, state: Path) -> tuple[Update, Update]:
    """What a start begins with, and what the folder then turns out to hold."""
    arrived: list[Update] = []
    follower = follow_show(show, state)
    follower.start(arrived.append)
    first = follower.first(PATIENCE)
    follower.read_now()
    try:
        for _ in range(2000):
            if arrived and kept(state):
                break
            follower._stop.wait(0.01)
    finally:
        follower.stop()
    return first, arrived[-1]


def kept(state: Path) -> list[Path]:
    return list((state / "openings").glob("*.json"))


def test_the_second_start_begins_at_once_with_the_same_slides(show: Path, tmp_path: Path) -> None:
    first, read = begin(show, tmp_path / "state")
    assert not first.cached

    early, again = begin(show, tmp_path / "state")

    assert early.cached
    assert early.edition is not None
    assert early.edition == read.edition == again.edition
    assert not again.cached


def test_the_beginning_of_a_large_show_has_the_hash_of_the_whole(
    show: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start_cache, "MOST_SLIDES", 3)
    _, read = begin(show, tmp_path / "state")
    early, again = begin(show, tmp_path / "state")
    assert early.edition is not None
    assert read.edition is not None
    beginning, whole = early.edition.deck, read.edition.deck
    assert len(beginning.slides) == 2 < len(whole.slides)
    assert early.edition.content_hash == content_hash(whole) != content_hash(beginning)
    assert again.edition == read.edition


def edited(show: Path, _: Path) -> None:
    in_place(show, section("改过"))


def touched(show: Path, _: Path) -> None:
    os.utime(show / "1-a.yaml", ns=(1, 1))


def more(show: Path, _: Path) -> None:
    (show / "3-c.yaml").write_text(section("第三篇"), encoding="utf-8")


def fewer(show: Path, _: Path) -> None:
    (show / "2-b.yaml").unlink()


def truncated(_: Path, state: Path) -> None:
    (file,) = kept(state)
    file.write_bytes(file.read_bytes()[:-100])


def gone(_: Path, state: Path) -> None:
    (file,) = kept(state)
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("change", [edited, touched, more, fewer, truncated, gone])
def test_what_has_changed_is_read_first(
    show: Path, tmp_path: Path, change: Callable[[Path, Path], None]
) -> None:
    begin(show, tmp_path / "state")
    change(show, tmp_path / "state")

    first, _ = begin(show, tmp_path / "state")

    assert not first.cached


@pytest.mark.parametrize(
    "name",  # rules of figures, words of the same, pictures, what stores a deck
    [
        "kiosk/content/figures/units.py", "assets/words/words.txt", "kiosk/deck/pictures/ring.py",
        "kiosk/deck/serialize.py", "kiosk/live/start_cache.py",
    ],
)  # fmt: skip
def test_whatever_shapes_slides_tells_one_program_from_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for folder in ("kiosk", "assets"):
        shutil.copytree(
            SOURCES / folder, tmp_path / folder, ignore=shutil.ignore_patterns("qml", "fonts", "*c")
        )
    monkeypatch.setattr(start_cache, "PACKAGE", tmp_path / "kiosk")
    monkeypatch.setattr(start_cache, "bundled_folder", lambda folder: tmp_path / folder)
    before = start_cache._program.__wrapped__()
    (file,) = tmp_path.glob(name)
    times = file.stat()
    data = file.read_bytes()
    file.write_bytes(data[:-2] + b"x\n")  # a new release with size and time of the old
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert start_cache._program.__wrapped__() != before


def test_another_program_reads_anew(
    show: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(show, tmp_path / "state")
    monkeypatch.setattr(start_cache, "_program", lambda: "another")

    assert not begin(show, tmp_path / "state")[0].cached


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(place=st.floats(0, 1), byte=st.integers(0, 255))
def test_a_damaged_cache_holds_nothing(tmp_path: Path, place: float, byte: int) -> None:
    show, state = tmp_path / "show", tmp_path / "state"
    if not show.exists():
        begin(make_show(show), state)
    (file,) = kept(state)
    whole = file.read_bytes()
    at = int(place * (len(whole) - 1))
    file.write_bytes(whole[:at] + bytes([byte]) + whole[at + 1 :])
    try:
        found = StartCache(file).find()
    finally:
        damaged = file.read_bytes() != whole
        file.write_bytes(whole)
    assert (found is None) == damaged
