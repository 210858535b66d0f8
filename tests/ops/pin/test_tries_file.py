"""Wrong PINs are counted over a restart, and nothing on the disk stops the kiosk."""

from pathlib import Path

import pytest

from kiosk.ops.pin.tries_file import TriesFile, WrongTries

NOW = 1.8e9  # seconds since 1970


def test_the_count_is_there_again_after_a_restart(tmp_path: Path) -> None:
    TriesFile(tmp_path / "state").keep(4)
    assert TriesFile(tmp_path / "state").read().wrong == 4
    TriesFile(tmp_path / "state").keep(0)
    assert TriesFile(tmp_path / "state").read().wrong == 0


def test_the_right_pin_at_once_writes_nothing(tmp_path: Path) -> None:
    TriesFile(tmp_path / "state").keep(0)
    assert not (tmp_path / "state").exists()


def test_without_a_state_folder_nothing_is_kept() -> None:
    tries = TriesFile(None)
    tries.keep(4)
    assert tries.read() == WrongTries()


@pytest.mark.parametrize(
    ("passed", "kept"),
    [
        (0, WrongTries(4, 0.0)), (100, WrongTries(4, 100.0)), (3600, WrongTries(4, 3600.0)),
        (3601, WrongTries()), (-100, WrongTries(4, 0.0)), (-3601, WrongTries(4, 0.0)),
        # A clock without a battery begins in 1970 whenever the plug has been pulled.
        (60 - NOW, WrongTries(4, 0.0)),
    ],
)  # fmt: skip
def test_what_is_old_or_of_another_time_does_not_count(
    tmp_path: Path, passed: float, kept: WrongTries
) -> None:
    TriesFile(tmp_path, wall=lambda: NOW).keep(4)
    assert TriesFile(tmp_path, wall=lambda: NOW + passed).read() == kept


def test_the_same_count_again_is_written_with_its_new_time(tmp_path: Path) -> None:
    TriesFile(tmp_path, wall=lambda: NOW).keep(1)
    TriesFile(tmp_path, wall=lambda: NOW + 5000).keep(1)
    assert TriesFile(tmp_path, wall=lambda: NOW + 5001).read() == WrongTries(1, 1.0)


@pytest.mark.parametrize("booted", [0.0, 5e4, NOW])
def test_what_a_clock_counted_that_was_never_set_counts_whatever_it_says_now(
    tmp_path: Path, booted: float
) -> None:
    TriesFile(tmp_path, wall=lambda: 90.0).keep(5)
    assert TriesFile(tmp_path, wall=lambda: booted).read() == WrongTries(5, 0.0)


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"", 0), (b"{", 0), (b"[]", 0), (b'{"wrong": "4"}', 0), (b'{"wrong": true}', 0),
        (b'{"wrong": -3}', 0), (b'{"wrong": 1e9}', 0), (b"\xff", 0), (b"[" * 100_000, 0),
        (b'{"wrong": 4}', 0),
        (b'{"wrong": 4, "at": "now"}', 0), (b'{"wrong": 4, "at": NaN}', 0),
        (b'{"wrong": 4, "at": 1' + b"0" * 400 + b"}", 0), (b'"wrong"', 0), (b"4", 0),
        (b'{"wrong": 4, "at": [1]}', 0), (b'{"wrong": 4, "at": 1e999}', 0),
    ],
)  # fmt: skip
def test_a_damaged_file_costs_no_more_than_the_count(
    tmp_path: Path, data: bytes, count: int
) -> None:
    (tmp_path / "pin-tries.json").write_bytes(data)
    assert TriesFile(tmp_path).read().wrong == count


def test_where_nothing_can_be_written_that_is_logged_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "pin-tries.json").mkdir()
    tries = TriesFile(tmp_path)
    tries.keep(1)
    tries.keep(2)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
