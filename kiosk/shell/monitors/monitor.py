"""The monitors of a window: each watches for one thing that may go wrong unattended."""

import os
from typing import Protocol

from kiosk.ops.supervision.supervised import is_supervised
from kiosk.settings.model import Options
from kiosk.shell.app import KioskWindow


class Monitor(Protocol):
    """Watches one window at a time; another window may take its place."""

    def watch(self, kiosk: KioskWindow) -> None:
        """Watch this window from now on, and no window before it."""

    def leave(self) -> None:
        """Stop watching: the program ends."""


def monitors(options: Options) -> tuple[Monitor, ...]:
    """Return the monitors that must run before the first frame is drawn."""
    found: list[Monitor] = []
    if is_supervised(os.environ):
        from kiosk.ops.supervision.parent_pipe import ParentPipe
        from kiosk.shell.monitors.heartbeat_sender import HeartbeatSender

        found.append(HeartbeatSender(ParentPipe(), options))
    if options.opening_hours is not None:
        from kiosk.shell.monitors.hall_hours import HoursMonitor

        found.append(HoursMonitor(options.opening_hours))
    return tuple(found)


def late_monitors(options: Options) -> tuple[Monitor, ...]:
    """Return the monitors that may begin after the first frame, so that no start waits."""
    from kiosk.shell.monitors.front import FrontKeeper
    from kiosk.shell.monitors.root_window import RootPainter
    from kiosk.shell.monitors.screen_saver import ScreenSaverInhibitor

    found: list[Monitor] = [ScreenSaverInhibitor(options.state), FrontKeeper(), RootPainter()]
    if options.state is not None:
        from kiosk.shell.monitors.diary_writer import DiaryWriter

        found.append(DiaryWriter(options.state / "days"))
    return tuple(found)
