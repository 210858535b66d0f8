"""Watches a window from outside: prints the moment of each change that the X server reports.

A process of its own, so that what it does costs the kiosk nothing: it is run as a module with the
number of the window, prints "ready", then one moment a line, in seconds of the clock all processes
share, until its standard input is closed. Where there is no X11 or XDamage it exits 3.
"""

import math
import sys

from kiosk.bench.x_client import NoXServerError, Server

MISSING = 3


def main(window: int) -> int:
    """Watch a window until nobody listens; returns the exit status."""
    try:
        server = Server()
    except NoXServerError:
        return MISSING
    server.watch(window)
    print("ready", flush=True)
    moments = [change.moment for change in server.changes(math.inf, sys.stdin.fileno())]
    print("\n".join(f"{moment:.6f}" for moment in moments), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
