"""The real application in a real window, opened by a test and closed behind it."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from shell.pilot import Pilot
from shell.stepped_time import SteppedTime, stepped_time

from kiosk.deck.build import edition_of
from kiosk.deck.model import Deck
from kiosk.live.show_folder import load_show
from kiosk.settings.model import Options
from kiosk.shell import app

SHOWS = Path(__file__).parents[1] / "shows"

#: What moves by itself, or as the system of the tests wishes, stands still.
CALM = {"snow": False, "reduced_motion": False}

OpenShow = Callable[..., Pilot]


@pytest.fixture(scope="session")
def finger(qapp: QGuiApplication) -> QPointingDevice:  # noqa: ARG001
    """A touch screen."""
    return QTest.createTouchDevice()


@pytest.fixture
def steps(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[SteppedTime | None]:  # noqa: ARG001
    """The time of a test; none where it is marked to run by the time of the machine."""
    if request.node.get_closest_marker("real_time"):
        yield None
        return
    with stepped_time() as time:
        yield time


@pytest.fixture
def open_show(
    finger: QPointingDevice,
    steps: SteppedTime | None,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> Iterator[OpenShow]:
    """Opens a show in a window; nobody may have warned of anything until it is closed."""
    opened: list[app.KioskWindow] = []
    expected: list[str] = []

    def open_show(
        show: Path | None = None,
        *,
        size: tuple[int, int] = (1280, 720),
        start: str | None = None,
        dwell: float | None = None,
        warns: str = "",
        **options: Any,
    ) -> Pilot:
        expected.extend([warns] if warns else [])
        loaded = load_show(show)
        assert loaded.show is not None
        assert loaded.problems == ()
        edition = edition_of(loaded.show)
        if dwell:
            edition = replace(edition, deck=quick(edition.deck, dwell))
        clocked = {"clock": steps} if steps else {}
        kiosk = app.open_show(
            edition,
            Options(
                windowed=size,
                start=start,
                paint_backdrops=False,
                **{"backdrop_folder": tmp_path, **CALM, **clocked, **options},
            ),
        )
        opened.append(kiosk)
        kiosk.window.requestActivate()
        assert QTest.qWaitForWindowActive(kiosk.window)
        pilot = Pilot(kiosk, finger, steps)
        pilot.wait_until(lambda: (pilot.stage.width(), pilot.stage.height()) == size)
        # A slide is placed once after all changes of size, when the events have been seen to.
        QCoreApplication.processEvents()
        return pilot

    yield open_show
    said: list[str] = []
    handler = qInstallMessageHandler(lambda kind, _, text: _hear(said, kind, text))
    for kiosk in opened:
        app.close(kiosk)
    qInstallMessageHandler(handler)
    for phase in ("setup", "call", "teardown"):
        records = caplog.get_records(phase)
        said += [r.getMessage() for r in records if r.levelno >= logging.WARNING]
    # What a test is about must have been said; nothing else may.
    assert all(any(words in line for line in said) for words in expected)
    assert not [line for line in said if not any(words in line for words in expected)]


def quick(deck: Deck, dwell: float) -> Deck:
    """The deck with every slide staying so many seconds."""
    return replace(deck, slides=tuple(replace(slide, dwell=dwell) for slide in deck.slides))


def _hear(said: list[str], kind: QtMsgType, text: str) -> None:
    if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
        said.append(text)
