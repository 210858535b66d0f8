"""Exports of small shows on plain sky, drawn by the one application of all tests."""

from pathlib import Path

import pytest

from kiosk.gallery.offscreen import OffscreenWindow

SMALL = Path(__file__).parents[1] / "shows" / "small"


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """The staff of this machine are spoken to in Chinese."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.fixture
def plain_sky(
    qapp: object,  # noqa: ARG001
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No backdrop is there, and none is painted."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setattr(OffscreenWindow, "missing_backdrops", 0)
