"""Snow: few flakes on whole pixels or many that sway, still when nothing may move."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from shell.conftest import OpenShow
from shell.pilot import Pilot

from kiosk.deck.build import edition_of
from kiosk.live.show_folder import load_show
from kiosk.settings.model import Options
from kiosk.settings.rendering import CALM, Level
from kiosk.shell import app

RICH = Level("opengl", rich=True, reason="level-gpu")


@pytest.fixture(params=[CALM, RICH], ids=["few", "many"])
def snowing(
    request: pytest.FixtureRequest, finger: QPointingDevice, tmp_path: Path
) -> Iterator[tuple[Pilot, Level]]:
    """A show with snow; the software renderer draws it at either level."""
    level = request.param
    edition = edition_of(load_show(None).show or pytest.fail("no show"))
    options = Options(
        windowed=(1280, 720), reduced_motion=False, backdrop_folder=tmp_path, paint_backdrops=False
    )
    kiosk = app.open_show(edition, options, level)
    pilot = Pilot(kiosk, finger)
    assert QTest.qWaitForWindowExposed(kiosk.window)
    pilot.wait_until(lambda: len(flakes(pilot)) == (150 if level.rich else 36), "it snows")
    yield pilot, level
    app.close(kiosk)


def flakes(pilot: Pilot) -> list[QQuickItem]:
    items = pilot.one("Snow").childItems()
    return [item for item in items if item.property("pace") is not None]


def places(pilot: Pilot) -> list[tuple[float, float]]:
    return [(item.x(), item.y()) for item in flakes(pilot)]


def test_it_falls_all_over_the_screen_until_frozen_or_black(
    snowing: tuple[Pilot, Level],
) -> None:
    pilot, level = snowing
    at_first = places(pilot)
    pilot.rest(0.3)

    pilot.press(Qt.Key.Key_F)
    pilot.rest(0.1)
    frozen = places(pilot)
    pilot.rest(0.1)
    assert places(pilot) == frozen
    assert frozen != at_first  # an animator tells where it has got to when it stops

    wide = {int(4 * x / 1280) for x, _ in frozen}
    high = {int(4 * y / 720) for _, y in frozen if 0 <= y < 720}
    assert wide >= {0, 1, 2, 3}
    assert high == {0, 1, 2, 3}
    if not level.rich:
        assert all(x == round(x) and y == round(y) for x, y in frozen)

    pilot.press(Qt.Key.Key_F)
    pilot.rest(0.2)
    pilot.press(Qt.Key.Key_B)
    pilot.rest(0.1)
    black = places(pilot)
    assert black != frozen
    # It went on from where it was.
    steps = [abs(new[1] - old[1]) for old, new in zip(frozen, black, strict=True)]
    assert sorted(steps)[len(steps) // 2] < 100
    pilot.rest(0.1)
    assert places(pilot) == black


def test_there_is_none_where_it_is_not_wanted(open_show: OpenShow) -> None:
    for options in ({"snow": False}, {"snow": True, "reduced_motion": True}):
        pilot = open_show(**options)
        assert not pilot.find("Snow")
