"""What whoever logs has in common: failures that are told once, and the names of events."""

from collections.abc import Callable

#: The event of a kiosk that has read a show and plays it.
PLAYS = "plays"
#: With this in its environment a kiosk in a window writes its log to files as well.
ALSO_IN_WINDOWS = "KIOSK_RECORDS"


class LogOnce:
    """Calls `tell` at the first failure, and then not before something has succeeded."""

    def __init__(self, tell: Callable[..., object]) -> None:
        self._tell = tell
        self._told = False

    def failed(self, *args: object) -> None:
        """Tell with these arguments, unless that has been told."""
        if not self._told:
            self._told = True
            self._tell(*args)

    def succeeded(self) -> None:
        """Let the next failure be told again."""
        self._told = False
