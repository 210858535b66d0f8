"""A timer that calls once, after an interval or at a moment of the program's clock."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_LONGEST = 24 * 3600.0  # seconds; a later deadline is armed anew when this has passed


class SingleShot(QTimer):
    """Calls `called` once after each start; another start while it waits begins the wait anew."""

    def __init__(
        self, parent: QObject, called: Callable[[], object], milliseconds: int = 0
    ) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(milliseconds)
        self.timeout.connect(called)

    def arm(self, deadline: float | None, now: float) -> None:
        """Call at the deadline, never before it; None for not at all.

        Both are seconds of one clock. A deadline more than a day away is called for early.
        """
        if deadline is None:
            self.stop()
        else:
            wait = min(max(deadline - now, 0.0), _LONGEST)
            self.start(int(wait * 1000) + 1)
