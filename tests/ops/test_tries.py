"""Wrong PINs are counted over a restart, and nothing on the disk stops the kiosk."""

from pathlib import Path

import pytest

from kiosk.ops.tries import Tries


def test_the_count_is_there_again_after_a_restart(tmp_path: Path) -> None:
    Tries(tmp_path / "state").keep(4)
    assert Tries(tmp_path / "state").read() == 4
    Tries(tmp_path / "state").keep(0)
    assert Tries(tmp_path / "state").read() == 0


def test_the_right_pin_at_once_writes_nothing(tmp_path: Path) -> None:
    Tries(tmp_path / "state").keep(0)
    assert not (tmp_path / "state").exists()


def test_without_a_state_folder_nothing_is_kept() -> None:
    tries = Tries(None)
    tries.keep(4)
    assert tries.read() == 0


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"", 0), (b"{", 0), (b"[]", 0), (b'{"wrong": "4"}', 0), (b'{"wrong": true}', 0),
        (b'{"wrong": -3}', 0), (b'{"wrong": 1e9}', 0), (b"\xff", 0), (b"[" * 100_000, 0),
        (b'{"wrong": 99999999999999999999}', 1000),
    ],
)  # fmt: skip
def test_a_damaged_file_costs_no_more_than_the_count(
    tmp_path: Path, data: bytes, count: int
) -> None:
    (tmp_path / "pin-tries.json").write_bytes(data)
    assert Tries(tmp_path).read() == count


def test_where_nothing_can_be_written_that_is_logged_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "pin-tries.json").mkdir()
    tries = Tries(tmp_path)
    tries.keep(1)
    tries.keep(2)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
