"""Those who look after a window while nobody does: each sees to one thing that may go wrong."""

import os
from typing import Protocol

from kiosk.ops.supervision.supervised import is_supervised
from kiosk.settings.model import Options
from kiosk.shell.app import KioskWindow


class Monitor(Protocol):
    """Looks after the window there is; another window may take its place."""

    def watch(self, kiosk: KioskWindow) -> None:
        """Look after this window from now on, and after none before it."""

    def leave(self) -> None:
        """The program ends."""


def monitors(options: Options) -> tuple[Monitor, ...]:
    """Those who look after a kiosk with these options from before its first picture on."""
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
    """Those for whom no start waits."""
    from kiosk.shell.monitors.screen_saver import ScreenSaverInhibitor

    found: list[Monitor] = [ScreenSaverInhibitor()]
    if options.state is not None:
        from kiosk.shell.monitors.diary_writer import DiaryWriter

        found.append(DiaryWriter(options.state / "days"))
    return tuple(found)
