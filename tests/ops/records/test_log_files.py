"""The log in a file: whole lines, capped, and never in the way."""

import json
import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.commands import log
from kiosk.ops.records import log_files as module
from kiosk.ops.records.log_files import LogFileHandler
from kiosk.ops.records.log_lines import (
    in_words,
    moment,
    parse,
    read_lines,
)

Open = Callable[..., LogFileHandler]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "logs"


@pytest.fixture
def open_records(folder: Path) -> Iterator[Open]:
    opened: list[LogFileHandler] = []

    def start(name: str = "kiosk", **limits: Any) -> LogFileHandler:
        opened.append(LogFileHandler(folder, name, **limits))
        return opened[-1]

    yield start
    for records in opened:
        records.close()


def said(
    message: str, level: int = logging.WARNING, error: BaseException | None = None
) -> logging.LogRecord:
    told = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("test", level, __file__, 1, message, None, told)


def lines(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "kiosk.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_says_when_where_and_what(open_records: Open, folder: Path) -> None:
    records = open_records()
    try:
        raise ValueError("一个错误")
    except ValueError as error:
        records.emit(said("出错了\nand more", logging.ERROR, error))
    records.flush()
    (line,) = lines(folder)
    assert (line["level"], line["logger"]) == ("ERROR", "test")
    assert line["message"] == "出错了\nand more"
    assert datetime.fromisoformat(line["time"]).tzinfo is not None
    assert line["process"] > 0
    assert line["stack"][0].startswith("Traceback")
    assert line["stack"][-1] == "ValueError: 一个错误"


def test_files_turn_over_and_the_oldest_goes(open_records: Open, folder: Path) -> None:
    records = open_records(most_bytes=1000, most_files=3)
    for number in range(100):
        records.emit(said(f"line {number}"))
    records.flush()
    files = sorted(path.name for path in folder.iterdir())
    assert files == ["kiosk.1.jsonl", "kiosk.2.jsonl", "kiosk.jsonl"]
    assert all(path.stat().st_size <= 1000 for path in folder.iterdir())
    kept, damaged = read_lines(folder)
    assert damaged == 0
    assert [line.message for line in kept] == [f"line {100 - n}" for n in range(len(kept), 0, -1)]


def test_the_same_line_thousands_of_times_is_told_in_two(open_records: Open, folder: Path) -> None:
    records = open_records()
    for _ in range(1700):
        records.emit(said("tick"))
        records.emit(said("tock"))
        if records._waiting.qsize() > 1000:
            records.flush()
    records.emit(said("other"))
    records.close()
    told = [(line["message"], line.get("repeated", 0)) for line in lines(folder)]
    assert told == [("tick", 0), ("tock", 0), ("other", 0), ("tick", 1699), ("tock", 1699)]


def test_what_goes_on_is_told_while_it_does(
    open_records: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FIRST_WINDOW", 0.0)
    records = open_records()
    for _ in range(3):
        records.emit(said("tick"))
        records.flush()
    records.close()
    assert sum(line.get("repeated", 1) for line in lines(folder)) == 3


def test_a_folder_that_is_removed_is_made_again(open_records: Open, folder: Path) -> None:
    records = open_records()
    records.emit(said("one"))
    records.flush()
    shutil.rmtree(folder)
    records.emit(said("two"))
    records.flush()
    assert [line["message"] for line in lines(folder)] == ["two"]


def test_what_cannot_be_written_is_said_once_and_counted(
    open_records: Open, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write_text("a file where the folder should be", encoding="utf-8")
    records = open_records(retry=0.0)
    for number in range(5):
        records.emit(said(f"{number}"))
    records.flush()
    assert capsys.readouterr().err.count(str(folder)) == 1
    folder.unlink()
    records.emit(said("again"))
    records.flush()
    told = [line["message"] for line in lines(folder)]
    assert told == ["5 lines could not be written before this one", "again"]
    assert capsys.readouterr().err == ""


def test_half_a_line_of_a_full_disk_is_taken_back(
    open_records: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = open_records(retry=0.0)
    records.emit(said("one"))
    records.flush()
    write = module.os.write
    monkeypatch.setattr(module.os, "write", lambda handle, data: write(handle, data[:10]))
    records.emit(said("two"))
    records.flush()
    monkeypatch.setattr(module.os, "write", write)
    assert [line["message"] for line in lines(folder)] == ["one"]
    records.emit(said("three"))
    records.flush()
    assert [line["message"] for line in lines(folder)][-1] == "three"


def test_a_disk_that_does_not_answer_holds_nothing_up(
    open_records: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = threading.Event()
    records = open_records()
    monkeypatch.setattr(records, "_append", lambda _: answer.wait(60))
    for number in range(5000):  # more than may wait
        records.emit(said(f"{number}"))
    answer.set()
    records.flush()
    assert records._lost > 0


def test_what_cannot_be_put_into_words_ends_nothing(
    open_records: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)
    records = open_records()
    bad = said("%d")
    bad.args = ("no number",)
    records.emit(bad)
    records.emit(said("\ud800 half a sign"))
    records.flush()
    assert len(lines(folder)) == 1


def test_a_line_after_a_power_cut_begins_anew(open_records: Open, folder: Path) -> None:
    folder.mkdir()
    (folder / "kiosk.jsonl").write_bytes(b'{"time": "2026-')
    records = open_records()
    records.emit(said("after"))
    records.flush()
    kept, damaged = read_lines(folder)
    assert ([line.message for line in kept], damaged) == (["after"], 1)


def test_two_processes_have_a_file_each_and_are_read_as_one(
    open_records: Open, folder: Path
) -> None:
    first, second = open_records("kiosk"), open_records("supervisor")
    for number in range(3):
        for records in (first, second):
            records.emit(said(f"{records._name} {number}"))
            records.flush()
    kept, _ = read_lines(folder)
    assert sorted(path.name for path in folder.iterdir()) == ["kiosk.jsonl", "supervisor.jsonl"]
    assert len(kept) == 6
    assert kept == sorted(kept, key=lambda line: line.time)


# Reading

GOOD = b'{"time": "2026-11-22T09:15:00+08:00", "level": "ERROR", "logger": "a", "message": "no"}'


@given(st.data())
def test_damage_is_no_line_or_another_whole_one(data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(GOOD)))
    flipped = bytearray(GOOD[:cut])
    if flipped:
        flipped[data.draw(st.integers(0, len(flipped) - 1))] ^= data.draw(st.integers(1, 255))
    line = parse(bytes(flipped))
    assert line is None or in_words(line, "en")


@pytest.mark.parametrize(
    "text",
    [b"", b"[]", b"null", b"[" * 100_000, b'{"time": 1}', GOOD.replace(b"+08:00", b""),
     GOOD.replace(b"ERROR", b"LOUD"), GOOD[:-1] + b', "stack": [1]}',
     GOOD[:-1] + b', "repeated": "x"}', GOOD.replace(b'"no"', b"1e999")],
)  # fmt: skip
def test_what_is_no_line_is_none(text: bytes) -> None:
    assert parse(text) is None


def test_words_give_no_orders_to_a_terminal() -> None:
    line = parse(GOOD.replace(b'"no"', rb'"\u001b[2J one\ntwo"'))
    assert line is not None
    assert in_words(line, "en").endswith("error     [2J one two")


NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "ago"),
    [("30m", timedelta(minutes=30)), ("12h", timedelta(hours=12)), ("7d", timedelta(days=7))],
)
def test_how_far_back_is_read(text: str, ago: timedelta) -> None:
    assert moment(text, NOW) == NOW - ago


@pytest.mark.parametrize("text", ["", "yesterday", "7", "99999d", "2026-13-01"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert moment(text, NOW) is None


def print_log(capsys: pytest.CaptureFixture[str], *, since: str, problems: bool = False) -> str:
    assert log.run(log.argparse.Namespace(since=since, problems=problems)) == 0
    return capsys.readouterr().out


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    records = LogFileHandler(tmp_path / "kiosk" / "logs", "kiosk")
    records.emit(said("plays 5 sections", logging.INFO))
    records.emit(said("the picture is gone"))
    records.emit(said("the picture is gone"))
    records.close()
    with (tmp_path / "kiosk" / "logs" / "kiosk.jsonl").open("ab") as file:
        file.write(b"\0\0\0\n{half\n" + GOOD.replace(b"2026", b"2001") + b"\n")


@pytest.mark.usefixtures("written")
def test_the_log_is_printed_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    head, first, second, third, last = print_log(capsys, since="1h").splitlines()
    assert head == "time  level  what happened"
    assert first.endswith("  info     plays 5 sections")
    assert second.endswith("  warning  the picture is gone")
    assert third.endswith("  warning  the picture is gone (repeated 1×)")
    assert last == "damaged lines left out: 1"
    assert "2001-11-2" in print_log(capsys, since="2001-01-01", problems=True)
    assert "info" not in print_log(capsys, since="1h", problems=True)


@pytest.mark.usefixtures("written")
def test_the_log_is_printed_in_chinese(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "  提醒  the picture is gone （又出现 1 次）" in print_log(capsys, since="1h")


def test_where_there_is_no_log_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert str(tmp_path) in print_log(capsys, since="7d")
    assert log.run(log.argparse.Namespace(since="soon", problems=False)) == 2
