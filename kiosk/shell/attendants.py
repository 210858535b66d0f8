"""Those who look after a window while nobody does: each sees to one thing that may go wrong."""

from typing import Protocol

from kiosk.shell.app import Kiosk, Options


class Attendant(Protocol):
    """Looks after the window there is; another window may take its place."""

    def attend(self, kiosk: Kiosk) -> None:
        """Look after this window from now on, and after none before it."""

    def leave(self) -> None:
        """The program ends."""


def attendants(options: Options) -> tuple[Attendant, ...]:
    """All who look after a kiosk that is played with these options."""
    del options
    return ()
