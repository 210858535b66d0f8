"""Who looks after a window comes soon after it, whatever becomes of the first one."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from live.folders import make_show, section
from PySide6.QtTest import QTest

from kiosk.content.loaded import Loaded
from kiosk.deck.build import edition_of
from kiosk.live.follower import Update
from kiosk.live.show_folder import load_show
from kiosk.settings.model import Options
from kiosk.settings.rendering import CALM
from kiosk.shell import run
from kiosk.shell.app import KioskWindow

NOW = datetime.now(UTC)


class Witness:
    """Remembers whether there was a show in each window it was to watch."""

    def __init__(self) -> None:
        self.seen: list[bool] = []
        self.left = False

    def watch(self, kiosk: KioskWindow) -> None:
        self.seen.append(kiosk.player is not None)

    def leave(self) -> None:
        self.left = True


@pytest.fixture
def witness(monkeypatch: pytest.MonkeyPatch) -> Witness:
    found = Witness()
    monkeypatch.setattr(run, "late_monitors", lambda _: (found,))
    return found


def begin(update: Update, folder: Path) -> run.Playback:
    options = Options(
        windowed=(640, 360), reduced_motion=False, backdrop_folder=folder, paint_backdrops=False
    )
    return run.monitored(update, options, CALM)


def good(folder: Path) -> Update:
    loaded = load_show(make_show(folder, "第一篇", **{"2-b.yaml": section("第二篇", "增长 3 倍")}))
    assert loaded.show is not None
    return Update(loaded, edition_of(loaded.show), NOW)


@pytest.mark.usefixtures("qapp")
def test_they_come_where_a_notice_has_given_way_at_once(witness: Witness, tmp_path: Path) -> None:
    playback = begin(Update(Loaded(None, ()), None, NOW), tmp_path)
    playback.update(good(tmp_path / "show"))
    assert not witness.seen
    end = time.monotonic() + 20.0
    while not witness.seen and time.monotonic() < end:
        QTest.qWait(10)
    assert witness.seen == [True]
    playback.end()
    assert witness.left


@pytest.mark.usefixtures("qapp")
def test_they_do_not_come_to_what_has_ended(witness: Witness, tmp_path: Path) -> None:
    begin(good(tmp_path / "show"), tmp_path).end()
    QTest.qWait(2100)  # as long as they would come at the latest
    assert not witness.seen
