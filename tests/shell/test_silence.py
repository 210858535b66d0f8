"""Staff are told of a folder that does not answer, and of when it does."""

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.shell import run


@pytest.mark.usefixtures("qapp")
def test_staff_are_told_once_of_a_folder_that_hangs_and_once_that_it_answers(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    follower = SimpleNamespace(silent=0.0, folder=Path("/share/hall"))
    told: list[str] = []
    listener = run.SilenceListener(follower, told.append)  # type: ignore[arg-type]
    for seconds in (1.0, 11.0, 12.5, 40.0, 0.0, 0.3):
        follower.silent = seconds
        listener.look()
    listener.stop()
    assert told == ["/share/hall", ""]
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    assert all("/share/hall" in record.getMessage() for record in caplog.records)
