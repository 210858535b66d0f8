"""Outside the opening hours the screen is black and rests; a key wakes it, the opening begins."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from shell.conftest import OpenShow
from shell.pilot import Pilot

from kiosk.ops.hours.opening_hours import Hours, Span
from kiosk.player.staff_lock.state import Choice, LockScreen
from kiosk.player.state import Mode
from kiosk.shell.monitors.hall_hours import HoursMonitor

NINE_TO_FIVE = Hours(((Span(9 * 60, 17 * 60),),) * 7)


class Wall:
    """A clock on the wall that stands where it is set."""

    def __init__(self, time: str) -> None:
        self.now = datetime.fromisoformat(f"2026-10-10T{time}")

    def __call__(self) -> datetime:
        return self.now


def watched(pilot: Pilot, time: str) -> tuple[HoursMonitor, Wall]:
    wall = Wall(time)
    watch = HoursMonitor(NINE_TO_FIVE, wall)
    watch.watch(pilot.kiosk)
    return watch, wall


def colours(image: QImage) -> set[str]:
    small = image.scaled(64, 36)
    return {QColor(small.pixel(x, y)).name() for x in range(64) for y in range(36)}


def frames_in(pilot: Pilot, seconds: float) -> int:
    """How many pictures are drawn meanwhile."""
    drawn: list[int] = []
    link = pilot.window.frameSwapped.connect(
        lambda: drawn.append(1), Qt.ConnectionType.DirectConnection
    )
    pilot.rest(seconds)
    pilot.window.disconnect(link)
    return len(drawn)


@pytest.mark.parametrize("slide", ["cover", "1-guidance/1"])
def test_outside_the_hours_the_screen_is_black_and_rests(open_show: OpenShow, slide: str) -> None:
    pilot = open_show(start=slide, snow=True)
    pilot.arrive()
    assert len(colours(pilot.window.grabWindow())) > 9
    watch, _ = watched(pilot, "08:00")
    pilot.wait_until(lambda: colours(pilot.window.grabWindow()) == {"#000000"})
    # What had begun comes to its end.
    pilot.wait_until(lambda: frames_in(pilot, 0.7) == 0, "it rests")

    pilot.tap(pilot.at(0.5, 0.5))
    pilot.swipe(pilot.at(0.8, 0.5), pilot.at(0.2, 0.5))
    pilot.click(pilot.at(0.9, 0.5), Qt.MouseButton.LeftButton)
    pilot.rest(0.5)
    assert (pilot.state.dark, pilot.state.slide) == (True, slide)
    assert colours(pilot.window.grabWindow()) == {"#000000"}
    watch.leave()


def test_a_key_wakes_it_for_a_while(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1", present_timeout=3.0)
    watch, _ = watched(pilot, "20:00")
    assert pilot.state.dark
    pilot.press(Qt.Key.Key_Right)
    pilot.arrive()
    assert (pilot.state.mode, pilot.slide_id) == (Mode.PRESENT, "1-guidance/1")
    assert len(colours(pilot.window.grabWindow())) > 9
    pilot.wait_until(lambda: pilot.state.dark, "it is dark again")
    assert colours(pilot.window.grabWindow()) == {"#000000"}
    watch.leave()


def test_the_show_opens_and_closes_with_the_clock_on_the_wall(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1")
    watch, wall = watched(pilot, "16:59")
    assert not pilot.state.dark
    serial = pilot.state.serial
    watch.look()
    wall.now += timedelta(hours=-3)  # a clock set back, or an hour that comes twice
    watch.look()
    assert pilot.state.serial == serial  # the rotation has not noticed

    wall.now = datetime.fromisoformat("2026-10-10T17:00")
    watch.look()
    assert pilot.state.dark
    wall.now = datetime.fromisoformat("2031-01-01T12:00")  # years later, at noon
    watch.look()
    assert not pilot.state.dark
    pilot.wait_for("cover")
    pilot.arrive()
    watch.leave()


def test_a_black_screen_of_the_staff_ends_when_the_hall_opens(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1", locked=True)
    watch, wall = watched(pilot, "16:00")
    lock = pilot.kiosk.staff_lock
    assert lock is not None
    pilot.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    lock.choose(Choice.DARK)
    for time in ("16:59", "17:00"):  # it outlasts the evening
        wall.now = datetime.fromisoformat(f"2026-10-10T{time}")
        watch.look()
        assert lock.state.screen is LockScreen.BLACK
    wall.now = datetime.fromisoformat("2026-10-11T09:00")
    watch.look()
    assert lock.state.screen is LockScreen.NONE
    pilot.wait_for("cover")
    assert not pilot.state.dark
    watch.leave()


def test_it_looks_again_at_the_next_change_and_soon_anyhow(
    open_show: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = open_show()
    watch, wall = watched(pilot, "12:00")
    waits: list[int] = []
    monkeypatch.setattr(watch, "_timer", type("Timer", (), {"start": waits.append, "stop": int}))
    for moment in ("12:00", "16:59:40", "16:59:59.999", "17:00"):
        wall.now = datetime.fromisoformat(f"2026-10-10T{moment}")
        watch.look()
    assert waits == [30_000, 20_000, 50, 30_000]


def test_another_window_is_told_as_well(open_show: OpenShow) -> None:
    watch, _ = watched(open_show(), "20:00")
    pilot = open_show()
    assert not pilot.state.dark
    watch.watch(pilot.kiosk)
    assert pilot.state.dark
    watch.leave()
