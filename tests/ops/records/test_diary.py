"""What is remembered of each day: whole on disk, sane whatever the clock says, good to read."""

import argparse
import csv
import io
import json
import logging
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.commands import report
from kiosk.ops.records.diary import (
    Day,
    dump,
    parse,
    total,
)
from kiosk.ops.records.diary_files import MOST_DAYS, Days
from kiosk.ops.records.report import as_csv, as_json, in_words
from kiosk.ops.records.tally import ProblemCounter, Tally
from kiosk.player.state import Mode, State

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
counts = st.dictionaries(st.text(max_size=9), st.integers(1, 99), max_size=4)
days = st.builds(
    Day,
    seconds=st.floats(0, 86400),
    starts=st.integers(0, 9),
    visits=st.integers(0, 99),
    longest=st.floats(0, 900),
    sections=counts,
    titles=st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=4),
    problems=counts,
)


# The counts


@given(days)
def test_a_day_comes_back_as_it_was_written(day: Day) -> None:
    assert parse(dump(day)) == day


@given(st.lists(days, max_size=4))
def test_parts_add_up(parts: list[Day]) -> None:
    whole = total(parts)
    assert whole.visits == sum(part.visits for part in parts)
    assert whole.longest == max((part.longest for part in parts), default=0.0)
    assert sum(whole.problems.values()) == sum(sum(part.problems.values()) for part in parts)
    assert parse(dump(whole)) is not None


def test_a_day_stays_small_whatever_is_logged() -> None:
    day = Day()
    for number in range(50):
        day = day.plus(Day(problems={f"{number}-{n}" * 100: 1 for n in range(60)}))
    assert len(dump(day)) < 64 * 1024
    assert parse(dump(day)) == day


@given(st.data())
def test_damage_is_no_day_or_a_sane_one(data: st.DataObject) -> None:
    whole = dump(Day(seconds=3.5, visits=2, sections={"a": 2}, hours={"09": 2}))
    cut = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    if cut:
        cut[data.draw(st.integers(0, len(cut) - 1))] ^= data.draw(st.integers(1, 255))
    day = parse(bytes(cut))
    assert day is None or in_words({date(2026, 1, 1): day.plus(day)}, "en")


@pytest.mark.parametrize(
    "change",
    [{"visits": -1}, {"visits": True}, {"visits": 1e300}, {"seconds": float("nan")},
     {"seconds": float("inf")}, {"hours": {"24": 1}}, {"sections": {"a": "b"}},
     {"titles": {"a": 1}}, {"problems": []}, {"more": 1}],
)  # fmt: skip
def test_what_nobody_can_have_written_is_no_day(change: dict[str, object]) -> None:
    assert parse(json.dumps(asdict(Day()) | change).encode()) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"[" * 100_000, b"\xff\xfe", b"{}"])
def test_what_is_no_day_is_none(data: bytes) -> None:
    assert parse(data) is None


# What is seen of the player


def state(mode: Mode, index: int, last_input: float = 0.0) -> State:
    return State(
        mode=mode, slide=f"s{index}", index=index, entered=0, last_input=last_input, serial=0
    )


SECTIONS = [None, "a", "a", "b"]


def watched(*states: tuple[Mode, int, float]) -> Day:
    tally = Tally()
    for mode, index, now in states:
        tally.look(state(mode, index, now), SECTIONS[index], now)
    tally.leave()
    return tally.taken()


ATTRACT, VISIT, PRESENT = Mode.ATTRACT, Mode.VISIT, Mode.PRESENT


def test_a_cycle_is_one_that_nobody_interrupted() -> None:
    turn = [(ATTRACT, index, 0.0) for index in (0, 1, 2, 3)]
    assert watched(*turn, *turn, (ATTRACT, 0, 0.0)).cycles == 2
    assert watched(*turn[:3], (VISIT, 2, 1.0), (ATTRACT, 0, 9.0)).cycles == 0
    assert watched((ATTRACT, 0, 0.0), (ATTRACT, 0, 0.0)).cycles == 0


def test_a_visit_lasts_from_the_first_touch_to_the_last() -> None:
    day = watched(
        (ATTRACT, 0, 0.0),
        (VISIT, 0, 100.0), (VISIT, 1, 130.0), (VISIT, 2, 140.0), (ATTRACT, 0, 999.0),
        (VISIT, 3, 2000.0), (ATTRACT, 0, 2999.0),
    )  # fmt: skip
    assert (day.visits, day.visited, day.longest, day.mean) == (2, 40.0, 40.0, 20.0)
    assert day.sections == {"a": 1, "b": 1}, "each once a visit"
    assert day.slides == 6


def test_a_visit_ends_with_a_presentation_and_with_the_program() -> None:
    day = watched((VISIT, 1, 10.0), (VISIT, 1, 15.0), (PRESENT, 1, 20.0), (PRESENT, 2, 21.0))
    assert (day.visits, day.visited, day.presentations) == (1, 5.0, 1)
    assert watched((VISIT, 1, 10.0)).visits == 1


def test_what_was_taken_is_not_counted_again() -> None:
    tally = Tally()
    tally.look(state(VISIT, 1, 1.0), "a", 1.0)
    assert tally.taken().slides == 1
    tally.look(state(ATTRACT, 0, 5.0), None, 5.0)
    day = tally.taken()
    assert (day.visits, day.slides, day.sections) == (1, 1, {"a": 1})
    assert tally.taken() == Day()


def test_warnings_are_counted_by_what_they_say() -> None:
    noticed = ProblemCounter()
    for message, level in (("a", 30), ("a", 40), ("b", 30), ("quiet", 20)):
        logger = logging.Logger("alone")
        logger.addHandler(noticed)
        logger.log(level, message)
    assert noticed.taken() == {"a": 2, "b": 1}
    assert noticed.taken() == {}


# The files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "days"


def test_parts_of_a_day_lie_in_one_file(folder: Path) -> None:
    kept = Days(folder)
    kept.add(Day(starts=1, visits=1), NOW)
    kept.add(Day(visits=2), NOW + timedelta(hours=1))
    kept.add(Day(visits=4), NOW + timedelta(hours=12))
    found = kept.between(date(2026, 1, 1), date(2026, 12, 31))
    assert list(found) == [date(2026, 11, 22), date(2026, 11, 23)]
    assert found[date(2026, 11, 22)] == Day(starts=1, visits=3, hours={"14": 1, "15": 2})
    assert found[date(2026, 11, 23)].hours == {"02": 4}


def test_a_start_tells_whether_the_run_before_said_goodbye(folder: Path) -> None:
    assert not Days(folder).begin()
    assert Days(folder).begin(), "as after kill -9"
    Days(folder).end()
    assert not Days(folder).begin()
    Days(folder).end()
    Days(folder).end()


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 500, b'{"visits": 3}'])
def test_a_damaged_day_is_set_aside(folder: Path, damage: bytes) -> None:
    folder.mkdir()
    (folder / "2026-11-22.json").write_bytes(damage)
    Days(folder).add(Day(visits=2), NOW)
    assert (folder / "2026-11-22.damaged").read_bytes() == damage
    found = Days(folder).between(NOW.date(), NOW.date())
    assert found[NOW.date()].visits == 2


def test_files_are_capped_but_never_the_one_of_today(folder: Path) -> None:
    folder.mkdir()
    for number in range(MOST_DAYS + 5):
        name = (NOW + timedelta(days=number)).strftime("%Y-%m-%d")
        (folder / f"{name}.json").write_bytes(dump(Day()))
        (folder / f"{name}.damaged").touch()
    (folder / "notes.json").touch()
    Days(folder).add(Day(), NOW - timedelta(days=3600))  # a clock that stands wrong
    left = [path.name for path in folder.iterdir()]
    assert sum(name.endswith(".json") for name in left) <= MOST_DAYS + 2
    assert sum(name.endswith(".damaged") for name in left) <= 5
    assert "notes.json" in left
    assert f"{NOW - timedelta(days=3600):%Y-%m-%d}.json" in left
    assert len(Days(folder).between(date(2026, 1, 1), date(2036, 1, 1))) == MOST_DAYS


# The report

TODAY = {
    date(2026, 11, 21): Day(
        seconds=30600.0, starts=1, visits=40, visited=3600.0, longest=300.0, cycles=30, slides=900,
        sections={"1": 30, "2": 10}, titles={"1": "技能", "2": "Wages"},
        hours={"09": 10, "11": 30}, presentations=1,
    ),
    date(2026, 11, 22): Day(
        seconds=60.0, starts=2, unclean=1, problems={"the picture \x1b is gone": 3}
    ),
}  # fmt: skip


def test_the_report_is_a_table_with_bars() -> None:
    text = in_words(TODAY, "en")
    rows = [line.split() for line in text.splitlines()]
    assert [
        "2026-11-21",
        "Sat",
        "8:30",
        "1",
        "–",
        "40",
        "1:30",
        "5:00",
        "1",
        "30",
        "900",
        "–",
    ] in rows
    assert ["2026-11-22", "Sun", "0:01", "2", "1", "0", "–", "–", "–", "0", "0", "3"] in rows
    assert ["total", "8:31", "3", "1", "40", "1:30", "5:00", "1", "30", "900", "3"] in rows
    assert ["技能", "█" * 30, "30"] in rows
    assert ["Wages", "█" * 10, "10"] in rows
    assert ["10:00", "0"] in rows
    assert "3 ×  the picture   is gone" in text
    assert "\x1b" not in text


def test_the_report_in_chinese_stands_in_columns() -> None:
    text = in_words(TODAY, "zh")
    assert "2026-11-21 周六" in text
    assert "各篇章的参观次数" in text


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    now = datetime.now().astimezone()
    kept = Days(tmp_path / "kiosk" / "days")
    kept.add(Day(starts=1, visits=3, sections={"a": 3}, titles={"a": "=1+1"}), now)
    kept.add(Day(starts=1), now - timedelta(days=30))


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    parser = argparse.ArgumentParser(exit_on_error=False)
    report.add_arguments(parser)
    assert report.run(parser.parse_args(words)) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("written")
def test_the_report_is_of_the_last_days(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(printed(capsys, "--json"))["total"]["starts"] == 1
    assert json.loads(printed(capsys, "--json", "--days", "40"))["total"]["starts"] == 2
    (row,) = csv.DictReader(io.StringIO(printed(capsys, "--csv").removeprefix("\ufeff")))
    assert (row["visits"], row["'=1+1"]) == ("3", "3"), "a title is no formula"
    assert "3" in printed(capsys)


@pytest.mark.parametrize("days", ["0", "401", "x", "-1"])
def test_what_is_no_number_of_days_is_refused(days: str) -> None:
    parser = argparse.ArgumentParser(exit_on_error=False)
    report.add_arguments(parser)
    with pytest.raises(argparse.ArgumentError, match="is no number from 1 to 400"):
        parser.parse_args([f"--days={days}"])


def test_where_nothing_was_recorded_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert printed(capsys).strip()
    assert json.loads(printed(capsys, "--json"))["days"] == {}
    assert len(as_csv({}).splitlines()) == 1
    assert json.loads(as_json({}))["total"]["visits"] == 0
