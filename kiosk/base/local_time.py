"""The time on the wall of the hall."""

import time
from datetime import datetime


def local_now() -> datetime:
    """Return the local time with its zone, by the zone that this machine is set to now.

    A process keeps the zone with which it began. A machine may come with UTC, and its zone be set
    while the show plays.
    """
    if hasattr(time, "tzset"):  # Windows asks the system each time
        time.tzset()
    return datetime.now().astimezone()
