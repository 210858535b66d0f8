"""A short run of the long command that saves mutated files under the running kiosk."""

import importlib

import pytest

from kiosk.live import debounce, follower

fuzz_reload = importlib.import_module("long.fuzz_reload")


@pytest.mark.usefixtures("qapp")
def test_whatever_is_saved_the_last_good_show_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in (
        (debounce, "STILL"),
        (debounce, "STILL_IN_DOUBT"),
        (follower, "IDLE"),
        (follower, "BUSY"),
    ):
        monkeypatch.setattr(module, name, getattr(module, name))  # restored after the run
    report = fuzz_reload.fuzz(30, 7)
    assert report.failures == []
    assert report.taken
    assert report.kept
