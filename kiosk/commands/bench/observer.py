"""Watches a window from outside: prints the moment of each change that the X server reports.

A process of its own, so that what it does costs the kiosk nothing: `python observer.py WINDOW`
prints "ready", then one moment a line, in seconds of the clock all processes share, until its
standard input is closed. It needs nothing but libX11 and libXdamage; without them it exits 3.
"""

import ctypes
import os
import select
import sys
import time

MISSING = 3
_REPORT_NON_EMPTY = 3  # one report for each picture, however many places of it changed


def main(window: int) -> int:
    """Watch a window until nobody listens; returns the exit status."""
    try:
        x11, xdamage = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXdamage.so.1")
    except OSError:
        return MISSING
    x11.XOpenDisplay.restype = ctypes.c_void_p
    opened = x11.XOpenDisplay(None)
    if not opened:
        return MISSING
    display = ctypes.c_void_p(opened)
    first_event, first_error = ctypes.c_int(), ctypes.c_int()
    if not xdamage.XDamageQueryExtension(
        display, ctypes.byref(first_event), ctypes.byref(first_error)
    ):
        return MISSING
    xdamage.XDamageCreate.restype = ctypes.c_ulong
    damage = ctypes.c_ulong(
        xdamage.XDamageCreate(display, ctypes.c_ulong(window), _REPORT_NON_EMPTY)
    )
    x11.XSync(display, 0)
    print("ready", flush=True)
    moments = _listen(x11, xdamage, display, damage, first_event.value)
    print("\n".join(f"{moment:.6f}" for moment in moments), flush=True)
    return 0


def _listen(
    x11: ctypes.CDLL,
    xdamage: ctypes.CDLL,
    display: ctypes.c_void_p,
    damage: ctypes.c_ulong,
    damage_notify: int,
) -> list[float]:
    # An XEvent is a union of 24 longs; its first int is the type.
    event = (ctypes.c_long * 24)()
    kind = ctypes.cast(event, ctypes.POINTER(ctypes.c_int))
    connection = x11.XConnectionNumber(display)
    nothing = ctypes.c_ulong(0)
    moments: list[float] = []
    while True:
        # First what Xlib has read already, as in XSync: no one wakes us for that.
        while x11.XPending(display):
            x11.XNextEvent(display, event)
            if kind[0] == damage_notify:
                moments.append(time.monotonic())
                # Only what changes from now on is reported again.
                xdamage.XDamageSubtract(display, damage, nothing, nothing)
        x11.XFlush(display)
        heard, _, _ = select.select([connection, sys.stdin], [], [])
        if sys.stdin in heard and not os.read(sys.stdin.fileno(), 1):
            return moments


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
