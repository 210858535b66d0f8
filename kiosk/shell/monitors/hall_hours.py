"""Watches the wall clock, which the player never reads, for the opening hours."""

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from kiosk.base.local_time import local_now
from kiosk.ops.hours.opening_hours import Hours
from kiosk.player.staff_lock.state import LockScreen
from kiosk.shell.app import KioskWindow
from kiosk.shell.single_shot import SingleShot

_log = logging.getLogger(__name__)
#: Seconds between two looks at most: after a jump of the clock or a sleep all is soon right again.
_LONGEST = 30.0
_SHORTEST = 0.05


def wall_time() -> datetime:
    """Return the local time, without a time zone."""
    return local_now().replace(tzinfo=None)


class HoursMonitor(QObject):
    """Tells the player and the staff lock when the opening hours begin and end."""

    def __init__(self, hours: Hours, clock: Callable[[], datetime] = wall_time) -> None:
        super().__init__()
        self._hours = hours
        self._clock = clock
        self._kiosk: KioskWindow | None = None
        self._told: bool | None = None
        self._timer = SingleShot(self, self.look)

    def watch(self, kiosk: KioskWindow) -> None:
        """Tell the player and the lock of this window from now on."""
        self._kiosk, self._told = kiosk, None
        if kiosk.staff_lock is not None:
            kiosk.staff_lock.changed.connect(self._lock_changed)
        self.look()

    def leave(self) -> None:
        """Stop reading the clock."""
        self._timer.stop()
        self._kiosk = None

    def look(self) -> None:
        """Read the clock, tell what has changed, and arm the timer for the next change."""
        now = self._clock()
        is_open, change = self._hours.is_open(now), self._hours.next_change(now)
        kiosk = self._kiosk
        if kiosk is not None and is_open is not self._told:
            self._told = is_open
            if kiosk.player is not None:
                kiosk.player.open_hall(is_open=is_open)
            if kiosk.staff_lock is not None and is_open:
                kiosk.staff_lock.open_hall()
            _log.info("The hall is %s until %s", "open" if is_open else "closed", change or "…")
        wait = (change - now).total_seconds() if change else _LONGEST
        self._timer.start(round(min(max(wait, _SHORTEST), _LONGEST) * 1000))

    def _lock_changed(self) -> None:
        """Show the slides where staff have opened their panel outside the opening hours."""
        player = self._kiosk.player if self._kiosk else None
        lock = self._kiosk.staff_lock if self._kiosk else None
        if player and lock and lock.state.screen is LockScreen.PANEL:
            player.wake()
