"""Drives all animations of Qt by a time that advances only when it is told to.

Qt has this as the class QAnimationDriver, which PySide6 does not wrap. It is public and its binary
form the same for all of Qt 6, so that it can be made through the library itself: an object of it
whose table of virtual functions is a copy in which `elapsed` is ours. That the animations do follow
is not taken on trust: whoever uses it asks an AnimationTicker after every step.
"""

import ctypes
import sys
from typing import Self

_LIBRARY = "libQt6Core.so.6"
_OBJECT_BYTES = 256  # bytes: an object of the class takes 16
_SLOTS = 32  # more than the table has
_BEFORE = 2  # of them come before the first function, as compilers for Linux lay it out


class AnimationDriver:
    """A QAnimationDriver, as a context manager; its time `now` is in milliseconds from 0.

    It has to be entered before the first animation that it is to drive, and to outlive the last.
    NotImplementedError is raised where the system does not support it.
    """

    def __init__(self) -> None:
        if not supported():
            raise NotImplementedError
        # Loaded already by PySide6: this only finds it.
        self._library = ctypes.CDLL(_LIBRARY)
        self._now = 0
        self._object = ctypes.create_string_buffer(_OBJECT_BYTES)
        self._this = ctypes.c_void_p(ctypes.addressof(self._object))
        self._library["_ZN16QAnimationDriverC1EP7QObject"](self._this, None)
        self._elapsed = ctypes.CFUNCTYPE(ctypes.c_longlong, ctypes.c_void_p)(lambda _: self._now)
        self._table = self._own_table(self._library)

    def __enter__(self) -> Self:
        self._library["_ZN16QAnimationDriver7installEv"](self._this)
        return self

    def __exit__(self, *_: object) -> None:
        self._library["_ZN16QAnimationDriver9uninstallEv"](self._this)
        self._library["_ZN16QAnimationDriverD1Ev"](self._this)

    def _own_table(self, library: ctypes.CDLL) -> object:
        table = ctypes.c_void_p.from_buffer(self._object)
        slots = ctypes.c_void_p * _SLOTS
        first = (table.value or 0) - _BEFORE * ctypes.sizeof(ctypes.c_void_p)
        own = slots(*slots.from_address(first))
        theirs = ctypes.cast(library["_ZNK16QAnimationDriver7elapsedEv"], ctypes.c_void_p).value
        own[list(own).index(theirs)] = ctypes.cast(self._elapsed, ctypes.c_void_p).value
        table.value = ctypes.addressof(own) + _BEFORE * ctypes.sizeof(ctypes.c_void_p)
        return own

    @property
    def now(self) -> int:
        """The time in milliseconds."""
        return self._now

    def advance(self, now: int) -> None:
        """Advance all animations to this time in milliseconds."""
        self._now = max(now, self._now)
        self._library["_ZN16QAnimationDriver16advanceAnimationEv"](self._this)


def supported() -> bool:
    """Whether this system supports it: Linux only."""
    return sys.platform.startswith("linux")
