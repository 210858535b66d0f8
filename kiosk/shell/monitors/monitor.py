"""Those who look after a window while nobody does: each sees to one thing that may go wrong."""

import os
from typing import Protocol

from kiosk.ops.supervision.supervised import is_supervised
from kiosk.settings.model import Options
from kiosk.shell.app import Kiosk


class Attendant(Protocol):
    """Looks after the window there is; another window may take its place."""

    def attend(self, kiosk: Kiosk) -> None:
        """Look after this window from now on, and after none before it."""

    def leave(self) -> None:
        """The program ends."""


def attendants(options: Options) -> tuple[Attendant, ...]:
    """Those who look after a kiosk with these options from before its first picture on."""
    found: list[Attendant] = []
    if is_supervised(os.environ):
        from kiosk.ops.supervision.parent_pipe import Lifeline
        from kiosk.shell.monitors.heartbeat_sender import Heart

        found.append(Heart(Lifeline(), options))
    if options.opening_hours is not None:
        from kiosk.shell.monitors.hall_hours import HoursWatch

        found.append(HoursWatch(options.opening_hours))
    return tuple(found)


def latecomers(options: Options) -> tuple[Attendant, ...]:
    """Those for whom no start waits."""
    from kiosk.shell.monitors.screen_saver import Awake

    found: list[Attendant] = [Awake()]
    if options.state is not None:
        from kiosk.shell.monitors.diary_writer import Diarist

        found.append(Diarist(options.state / "days"))
    return tuple(found)
