"""The cursor in full screen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from shell.conftest import OpenShow
from shell.pilot import Pilot

from kiosk.shell.display.screens import place


def cursor(pilot: Pilot) -> Qt.CursorShape:
    return pilot.window.cursor().shape()


def move(pilot: Pilot, x: int, y: int) -> None:
    QTest.mouseMove(pilot.window, QPoint(x, y))
    pilot.rest(0.05)


def test_a_mouse_that_never_moves_is_never_seen(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1")
    place(pilot.window, None, pilot.window.size(), fullscreen=True)
    shown = pilot.window.cursor()
    assert shown.shape() is Qt.CursorShape.BitmapCursor
    assert shown.pixmap().toImage().pixelColor(0, 0).alpha() == 0
    place(pilot.window, None, pilot.window.size(), fullscreen=False)
    assert cursor(pilot) is Qt.CursorShape.ArrowCursor


def test_the_cursor_is_seen_only_while_a_mouse_moves(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1")
    pilot.press(Qt.Key.Key_F11)
    pilot.wait_until(lambda: pilot.state.fullscreen)
    assert cursor(pilot) is Qt.CursorShape.BlankCursor
    move(pilot, 300, 300)
    move(pilot, 310, 300)
    pilot.wait_until(lambda: cursor(pilot) is Qt.CursorShape.ArrowCursor)
    pilot.wait_until(lambda: cursor(pilot) is Qt.CursorShape.BlankCursor)
    pilot.tap(pilot.at(0.5, 0.4))
    pilot.rest(0.2)
    assert cursor(pilot) is Qt.CursorShape.BlankCursor
