"""A follower on a real folder: every way to save arrives, and nothing half written does."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from live.folders import SAVES, in_place, make_show, renamed, section, slowly

from kiosk.live import fingerprint, follower
from kiosk.live.show_folder import follow_show

if TYPE_CHECKING:
    from kiosk.content.loaded import Loaded
    from kiosk.live.follower import Follower, Update

PATIENCE = 20.0  # seconds; far beyond what anything takes, for machines that do much at once


class Watch:
    """Follows a show and remembers every section title that ever played."""

    def __init__(self, show: Path, state: Path) -> None:
        self.updates: list[Update] = []
        self.follower: Follower = follow_show(show, state)
        self.follower.start(self.updates.append)
        self.first = self.follower.first(PATIENCE)
        self.follower.read_now()

    @property
    def titles(self) -> list[str]:
        """The titles that play now."""
        show = self.updates[-1].loaded.show
        return [one.title for one in show.sections] if show else []

    def played(self) -> set[str]:
        shows = [update.loaded.show for update in self.updates]
        return {one.title for show in shows if show for one in show.sections}

    def wait_until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"in vain; {self.titles}"
            time.sleep(0.02)

    def wait_for(self, *titles: str) -> None:
        self.wait_until(lambda: self.titles == list(titles))


Begin = Callable[[Path], Watch]


@pytest.fixture
def begin(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Begin]:
    """Begins to follow; afterwards nothing may have gone wrong in the thread."""
    begun: list[Watch] = []

    def begin(show: Path) -> Watch:
        begun.append(Watch(show, tmp_path / "state"))
        return begun[-1]

    yield begin
    for watch in begun:
        watch.follower.stop()
    assert [record.getMessage() for record in caplog.records] == []


@pytest.fixture
def show(tmp_path: Path) -> Path:
    return make_show(tmp_path / "show")


@pytest.mark.parametrize("save", SAVES)
def test_every_save_arrives_whole(
    begin: Begin, show: Path, save: Callable[[Path, str], None]
) -> None:
    watch = begin(show)
    assert watch.titles == ["A"]
    save(show, section("B"))
    watch.wait_for("B")
    time.sleep(0.6)
    assert watch.played() == {"A", "B"}
    facts = [
        len(one.topics[0].facts) for update in watch.updates for one in update.loaded.show.sections
    ]
    assert set(facts) == {1}


def test_a_slow_writer_is_awaited_although_every_piece_is_a_show(begin: Begin, show: Path) -> None:
    watch = begin(show)
    facts = [f"第 {number} 句话" for number in range(8)]
    slowly(show, section("B", *facts))
    watch.wait_for("B")
    lengths = {
        len(one.topics[0].facts)
        for update in watch.updates
        for one in update.loaded.show.sections
        if one.title == "B"
    }
    assert lengths == {len(facts)}


def test_a_link_to_another_folder_is_followed(begin: Begin, tmp_path: Path) -> None:
    one, other = make_show(tmp_path / "one", "A"), make_show(tmp_path / "other", "B")
    link, draft = tmp_path / "link", tmp_path / "draft"
    link.symlink_to(one)
    watch = begin(link)
    draft.symlink_to(other)
    draft.replace(link)
    watch.wait_for("B")
    in_place(other, section("C"))
    watch.wait_for("C")


def test_a_file_that_is_no_plain_file_blocks_nobody(begin: Begin, show: Path) -> None:
    watch = begin(show)
    os.mkfifo(show / "2-pipe.yaml")
    in_place(show, section("B"))
    watch.wait_for("B")


def test_what_is_broken_keeps_playing_and_says_so_until_it_is_mended(
    begin: Begin, show: Path
) -> None:
    watch = begin(show)
    since = watch.updates[-1].since
    in_place(show, "title: [broken\n")
    watch.wait_until(lambda: bool(watch.updates[-1].loaded.problems))
    broken = watch.updates[-1]
    assert (watch.titles, broken.loaded.fallback, broken.since) == (["A"], True, since)
    in_place(show, section("B"))
    watch.wait_for("B")
    assert (watch.updates[-1].loaded.problems, watch.updates[-1].loaded.fallback) == ((), False)
    assert watch.updates[-1].since > since


def test_a_number_of_a_table_follows_its_saves_and_outlives_its_faults(
    begin: Begin, show: Path
) -> None:
    def shown() -> list[str]:
        loaded = watch.updates[-1].loaded
        sections = loaded.show.sections if loaded.show else ()
        return [fact.text for part in sections for topic in part.topics for fact in topic.facts]

    table = show / "figures.csv"
    table.write_text("name,value,unit\n甲,6.5,万人次\n", encoding="utf-8")
    in_place(show, section("A", "培训 {=甲}"))
    watch = begin(show)
    assert shown() == ["培训 6.5万人次"]
    table.write_text("name,value,unit\n甲,7.25,万人次\n", encoding="utf-8")
    watch.wait_until(lambda: shown() == ["培训 7.25万人次"])
    table.write_text("name,value,unit\n甲,#REF!,万人次\n", encoding="utf-8")
    watch.wait_until(lambda: bool(watch.updates[-1].loaded.problems))
    assert shown() == ["培训 7.25万人次"]
    watch.follower.stop()
    watch = begin(show)
    watch.wait_until(lambda: bool(watch.updates and watch.updates[-1].loaded.problems))
    assert shown() == ["培训 7.25万人次"]


def test_a_start_with_broken_or_missing_files_plays_what_was_good(begin: Begin, show: Path) -> None:
    first = begin(show)
    first.follower.stop()
    in_place(show, "title: [broken\n")
    second = begin(show)
    assert (second.titles, second.updates[-1].since) == (["A"], first.first.since)
    second.follower.stop()
    shutil.rmtree(show)
    assert begin(show).titles == ["A"]


def test_a_drive_that_hangs_stops_nothing_but_the_following(
    begin: Begin, show: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(show).follower.stop()
    answers = threading.Event()
    entries = fingerprint._entries

    def hangs(folder: Path) -> object:
        answers.wait(PATIENCE)
        return entries(folder)

    monkeypatch.setattr(fingerprint, "_entries", hangs)
    in_place(show, section("B"))
    follower = follow_show(show, show.parent / "state")
    updates: list[Update] = []
    follower.start(updates.append)
    held = follower.first(1.0)
    assert held.edition is not None
    assert held.edition.deck.sections[0].label == "A"
    assert not updates
    answers.set()
    end = time.monotonic() + PATIENCE
    while not updates:
        assert time.monotonic() < end
        time.sleep(0.02)
    follower.stop()
    assert updates[0].loaded.show is not None
    assert updates[0].loaded.show.sections[0].title == "B"


def test_a_folder_that_does_not_answer_is_told_from_a_show_that_takes_long(
    show: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(follower: "Follower") -> str:
        follower.start(lambda _: None)
        (problem,) = follower.first(0.5).loaded.problems
        goes_on.set()
        follower.stop()
        return problem.message

    goes_on = threading.Event()
    monkeypatch.setattr(fingerprint, "_entries", lambda _: goes_on.wait(PATIENCE) and [])
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")  # nobody knows the show's own language yet
    assert said(follow_show(show, None)) == "this folder does not answer"
    monkeypatch.undo()
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    goes_on = threading.Event()
    follower = follow_show(show, None)
    read = follower._read

    def slowly_read(*given: object) -> "Loaded":
        goes_on.wait(PATIENCE)
        return read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(follower, "_read", slowly_read)
    assert said(follower) == "正在读取节目"


def test_a_storm_of_saves_ends_with_the_last_and_leaves_nothing_behind(
    begin: Begin, show: Path
) -> None:
    watch = begin(show)
    before = threading.active_count()
    for number in range(50):
        (renamed if number % 2 else in_place)(show, section(f"B{number}"))
        time.sleep(0.02)
    watch.wait_for("B49")
    watch.wait_until(lambda: (handles(show), threading.active_count()) == ([], before))


def handles(show: Path) -> list[str]:
    """The files below the test's folder that this process holds open."""
    found = []
    for handle in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            found.append(str(handle.readlink()))
    return [path for path in found if path.startswith(str(show.parent))]


WHOLE = section("Part", "We trained 2,345 workers", "Hall 2 has 90 workshops")
HALF = WHOLE[: WHOLE.index("2,345") + 1]


def facts(update: "Update | None") -> list[str]:
    show = update.loaded.show if update else None
    assert show is not None
    return [fact.text for one in show.sections for topic in one.topics for fact in topic.facts]


@pytest.mark.parametrize("pause", [2.0, 6.0])
def test_a_copy_that_stalls_in_a_number_never_shows_half_of_it(
    begin: Begin, tmp_path: Path, pause: float
) -> None:
    show = make_show(tmp_path / "show", "Part")
    watch = begin(show)
    with (show / "1-a.yaml").open("w", encoding="utf-8") as file:
        file.write(HALF)
        file.flush()
        time.sleep(pause)
        file.write(WHOLE[len(HALF) :])
    watch.wait_until(lambda: "We trained 2,345 workers" in facts(watch.follower.latest))
    assert not any("We trained 2" in facts(update) for update in watch.updates)


def test_half_a_file_that_a_power_cut_has_left_does_not_replace_the_good_one_at_once(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = make_show(tmp_path / "show", "Part")
    good = facts(begin(show).follower.latest)
    in_place(show, HALF)
    watch = begin(show)
    watch.wait_until(lambda: bool(watch.updates))
    assert facts(watch.follower.latest) == good
    assert "断在一行中间" in watch.updates[-1].loaded.problems[0].message
    # Somebody whose editor ends no line is not kept waiting for ever.
    monkeypatch.setattr(follower, "UNFINISHED", 0.5)
    in_place(show, HALF + "0 teachers")
    watch.wait_until(lambda: facts(watch.follower.latest) == ["We trained 20 teachers"])
