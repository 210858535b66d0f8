"""Those who look after a window while nobody does: each sees to one thing that may go wrong."""

import os
from typing import Protocol

from kiosk.ops.exits import is_supervised
from kiosk.ops.lifeline import Lifeline
from kiosk.shell.app import Kiosk, Options
from kiosk.shell.awake import Awake
from kiosk.shell.diarist import Diarist
from kiosk.shell.heart import Heart
from kiosk.shell.hours_watch import HoursWatch


class Attendant(Protocol):
    """Looks after the window there is; another window may take its place."""

    def attend(self, kiosk: Kiosk) -> None:
        """Look after this window from now on, and after none before it."""

    def leave(self) -> None:
        """The program ends."""


def attendants(options: Options) -> tuple[Attendant, ...]:
    """All who look after a kiosk that is played with these options."""
    found: list[Attendant] = [Awake()]
    if options.state is not None:
        found.append(Diarist(options.state / "days"))
    if is_supervised(os.environ):
        found.append(Heart(Lifeline(), options))
    if options.machine.hours is not None:
        found.append(HoursWatch(options.machine.hours))
    return tuple(found)
