"""A kiosk that follows a folder, in a real window."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from shell.pilot import Pilot, words

from kiosk.live.follower import Update
from kiosk.live.show_folder import follow_show
from kiosk.settings.model import Options
from kiosk.settings.rendering import CALM, Level
from kiosk.shell.author_window import Editing
from kiosk.shell.run import Playback, UpdateRelay


class Live:
    """What `kiosk SHOW` puts together, with a pilot to drive it."""

    def __init__(
        self,
        show: Path,
        state: Path,
        finger: QPointingDevice,
        *,
        start: str | None = None,
        size: tuple[int, int] = (1280, 720),
        begin: Callable[[Update, Options, Level], Playback | Editing] = Playback,
        **options: Any,
    ) -> None:
        self._finger = finger
        self.relay = UpdateRelay()
        self.follower = follow_show(show, state)
        self.follower.start(self.relay.updated.emit)
        wanted = Options(
            windowed=size,
            start=start,
            backdrop_folder=state,
            paint_backdrops=False,
            snow=False,
            reduced_motion=False,
            **options,
        )
        self.playback = begin(self.follower.first(10.0), wanted, CALM)
        self.relay.updated.connect(self.playback.update)
        self.follower.read_now()
        self.activate()

    def activate(self) -> None:
        """Give the window that is there now the keyboard."""
        self.playback.kiosk.window.requestActivate()
        assert QTest.qWaitForWindowActive(self.playback.kiosk.window)

    @property
    def pilot(self) -> Pilot:
        """Hands and eyes for the window that is there now."""
        return Pilot(self.playback.kiosk, self._finger)

    def reads(self, text: str) -> bool:
        """Whether the slide in front says this."""
        return text in words(self.pilot.slide)

    def close(self) -> None:
        """End as the program does."""
        self.follower.stop()
        self.playback.end()


def close_in_silence(opened: Iterable[Live]) -> None:
    """Close them all; Qt may complain of nothing meanwhile."""
    said: list[str] = []
    quiet = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
    handler = qInstallMessageHandler(
        lambda kind, _, text: None if kind in quiet else said.append(text)
    )
    for live in opened:
        live.close()
    qInstallMessageHandler(handler)
    assert not said
