"""A locked kiosk comes back to the front of a desktop, and leaves the colour of the show behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QWindow
from shell.conftest import OpenShow

from kiosk.content.palettes import PALETTES
from kiosk.shell.monitors import root_window
from kiosk.shell.monitors.front import FrontKeeper
from kiosk.shell.monitors.root_window import RootPainter

F11 = 0x0100003A


@pytest.fixture
def keeper() -> Iterator[FrontKeeper]:
    made = FrontKeeper()
    yield made
    made.leave()


@pytest.mark.real_time  # as the system tells of windows
def test_it_comes_back_when_it_was_put_away(open_show: OpenShow, keeper: FrontKeeper) -> None:
    pilot = open_show(locked=True)
    pilot.player.keyPressed(F11, 0, "")
    keeper.watch(pilot.kiosk)
    for put_away in (pilot.window.showMinimized, pilot.window.hide):
        put_away()
        pilot.rest(0.2)  # until Qt has heard of it
        keeper.look()
        assert pilot.window.visibility() is QWindow.Visibility.FullScreen


def test_the_keyboard_is_asked_for_more_and_more_seldom(
    open_show: OpenShow, keeper: FrontKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two kiosks on one desktop would take it from each other without end."""
    pilot = open_show(locked=True)
    pilot.player.keyPressed(F11, 0, "")
    pilot.wait_until(pilot.window.isExposed)
    keeper.watch(pilot.kiosk)
    asked: list[int] = []
    window = type(pilot.window)
    monkeypatch.setattr(window, "isActive", lambda _: False)
    monkeypatch.setattr(window, "requestActivate", lambda _: asked.append(look))
    for look in range(1, 61):  # noqa: B007 — noted by what is asked
        keeper.look()
    assert asked == [1, 3, 7, 15, 30, 45, 60]


def test_a_window_that_is_none_of_its_business_is_left_alone(
    open_show: OpenShow, keeper: FrontKeeper
) -> None:
    free = open_show()
    keeper.watch(free.kiosk)
    assert not keeper._timer.isActive()  # anybody may leave it
    window = open_show(locked=True)
    keeper.watch(window.kiosk)
    window.window.showMinimized()
    keeper.look()  # it does not fill the screen
    assert window.window.visibility() is QWindow.Visibility.Minimized


@pytest.mark.real_time  # as a program is started
def test_what_lies_behind_has_the_colour_of_the_show(
    open_show: OpenShow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program, heard = tmp_path / "xsetroot", tmp_path / "heard"
    program.write_text(f'#!/bin/sh\necho "$@" >> {heard}\n')
    program.chmod(0o755)
    monkeypatch.setattr(root_window.QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    monkeypatch.setattr(root_window.shutil, "which", lambda _: str(program))
    pilot = open_show()
    RootPainter().watch(pilot.kiosk)
    colour = PALETTES[pilot.deck.slides[0].palette].flat[1]
    wanted = f"-solid {colour}\n"
    pilot.wait_until(lambda: heard.is_file() and heard.read_text() == wanted, "it is painted")
