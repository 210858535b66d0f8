"""Common parts of logging: failures that are logged once, and names that several modules use."""

from collections.abc import Callable

#: The event of a kiosk that has read a show and plays it.
PLAYS = "plays"
#: With this in its environment a kiosk in a window writes its log to files as well.
ALSO_IN_WINDOWS = "KIOSK_RECORDS"


class LogOnce:
    """Logs a failure, by calling `tell`, only where it is the first since the last success."""

    def __init__(self, tell: Callable[..., object]) -> None:
        self._tell = tell
        self._told = False

    def failed(self, *args: object) -> None:
        """Call `tell` with these arguments if this is the first failure since a success."""
        if not self._told:
            self._told = True
            self._tell(*args)

    def succeeded(self) -> None:
        """Let the next failure be logged again."""
        self._told = False
