"""An X client that observes the screen (XDamage) and sends keys and pointer events (XTest).

It needs nothing but libX11 with libXdamage, and libXtst for keys and the pointer.
"""

import ctypes
import select
import time
from collections.abc import Iterator
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_short, c_uint, c_ulong, c_void_p
from dataclasses import dataclass
from typing import Any

_EVERY_RECTANGLE, _NON_EMPTY = 0, 3
_VIEWABLE = 2
_ALL_PLANES = c_ulong(0xFFFFFFFFFFFFFFFF)
_Z_PIXMAP = 2


class NoXServerError(Exception):
    """There is no X server here, or it lacks what is needed."""


@dataclass(frozen=True, slots=True)
class Change:
    """A part of what is watched that changed, and when the X server said so."""

    moment: float
    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class _DamageNotify(Structure):
    _fields_ = (
        ("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p),
        ("drawable", c_ulong), ("damage", c_ulong), ("level", c_int), ("more", c_int),
        ("timestamp", c_ulong),
        ("x", c_short), ("y", c_short), ("width", ctypes.c_ushort), ("height", ctypes.c_ushort),
    )  # fmt: skip


class _Attributes(Structure):
    _fields_ = (
        ("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int), ("border", c_int),
        ("depth", c_int), ("visual", c_void_p), ("root", c_ulong), ("class", c_int),
        ("bit_gravity", c_int), ("win_gravity", c_int), ("backing_store", c_int),
        ("planes", c_ulong), ("pixel", c_ulong), ("save_under", c_int), ("colormap", c_ulong),
        ("map_installed", c_int), ("map_state", c_int), ("all_masks", ctypes.c_long),
        ("your_mask", ctypes.c_long), ("no_propagate", ctypes.c_long), ("redirect", c_int),
        ("screen", c_void_p),
    )  # fmt: skip


class _Image(Structure):
    _fields_ = (
        ("width", c_int), ("height", c_int), ("xoffset", c_int), ("format", c_int),
        ("data", c_void_p), ("byte_order", c_int), ("unit", c_int), ("bit_order", c_int),
        ("pad", c_int), ("depth", c_int), ("bytes_per_line", c_int), ("bits_per_pixel", c_int),
    )  # fmt: skip


class Server:
    """A connection to the display of the environment."""

    def __init__(self) -> None:
        try:
            self._x11 = ctypes.CDLL("libX11.so.6")
            self._damage = ctypes.CDLL("libXdamage.so.1")
        except OSError as error:
            raise NoXServerError(str(error)) from error
        self._x11.XOpenDisplay.restype = c_void_p
        opened = self._x11.XOpenDisplay(None)
        if not opened:
            raise NoXServerError("no display")
        self._display = c_void_p(opened)
        first, error_base = c_int(), c_int()
        if not self._damage.XDamageQueryExtension(self._display, byref(first), byref(error_base)):
            raise NoXServerError("no XDamage")
        self._notify = first.value
        for function in (self._damage.XDamageCreate, self._x11.XDefaultRootWindow):
            function.restype = c_ulong
        self._x11.XGetImage.restype = POINTER(_Image)
        self.root = int(self._x11.XDefaultRootWindow(self._display))
        self._connection = int(self._x11.XConnectionNumber(self._display))
        self._test: ctypes.CDLL | None = None
        # A window that goes while it is looked at would end this process.
        kind = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)
        self._forgive = kind(lambda _display, _event: 0)
        self._x11.XSetErrorHandler(self._forgive)

    @property
    def size(self) -> tuple[int, int]:
        """The size of the screen."""
        found = self._attributes(self.root)
        return found.width, found.height

    def watch(self, window: int, *, parts: bool = False) -> int:
        """Be told of changes of a window from now on; with all their parts, or once a picture."""
        level = _EVERY_RECTANGLE if parts else _NON_EMPTY
        damage = int(self._damage.XDamageCreate(self._display, c_ulong(window), level))
        self._x11.XSync(self._display, 0)
        self.forget()  # at first the whole window is reported, though nothing has changed
        return damage

    def unwatch(self, damage: int) -> None:
        """Stop watching a window."""
        self._damage.XDamageDestroy(self._display, c_ulong(damage))
        self._x11.XSync(self._display, 0)

    def changes(self, until: float, *wakers: int) -> Iterator[Change]:
        """What changes until a moment, as it is told, or until a waker can be read from."""
        event = (ctypes.c_long * 24)()  # an XEvent is a union of that size
        told = ctypes.cast(event, POINTER(_DamageNotify)).contents
        nothing = c_ulong(0)
        while True:
            # First what Xlib has read already, as in XSync: no one wakes us for that.
            while self._x11.XPending(self._display):
                self._x11.XNextEvent(self._display, event)
                if told.type != self._notify:
                    continue
                moment = time.monotonic()
                if told.level == _NON_EMPTY:
                    # Only what changes from now on is reported again.
                    self._damage.XDamageSubtract(
                        self._display, c_ulong(told.damage), nothing, nothing
                    )
                yield Change(moment, told.x, told.y, told.width, told.height)
            self._x11.XFlush(self._display)
            left = until - time.monotonic()
            if left <= 0:
                return
            heard, _, _ = select.select([self._connection, *wakers], [], [], min(left, 3600.0))
            if any(waker in heard for waker in wakers):
                return

    def forget(self) -> None:
        """Discard the events that have arrived so far."""
        for _ in self.changes(time.monotonic()):
            pass

    def find(self, size: tuple[int, int]) -> int | None:
        """The window in front that is exactly this large; None where there is none."""
        return self._find(self.root, size)

    def _find(self, window: int, size: tuple[int, int]) -> int | None:
        children = POINTER(c_ulong)()
        count = c_uint()
        top, parent = c_ulong(), c_ulong()
        if not self._x11.XQueryTree(
            self._display, c_ulong(window), byref(top), byref(parent), byref(children), byref(count)
        ):
            return None
        names = [int(children[number]) for number in range(count.value)]
        if names:
            self._x11.XFree(children)
        for name in reversed(names):  # the topmost is the last
            found = self._attributes(name)
            inner = self._find(name, size)
            if inner is not None:
                return inner
            if found.map_state == _VIEWABLE and (found.width, found.height) == size:
                return name
        return None

    def _attributes(self, window: int) -> Any:
        found = _Attributes()
        self._x11.XGetWindowAttributes(self._display, c_ulong(window), byref(found))
        return found

    def pixels(self, window: int, x: int, y: int, width: int, height: int) -> bytes:
        """A part of a window as rows of four bytes a pixel: blue, green, red, and one of no use.

        It has to lie within the window, and is empty where the window has gone.
        """
        image = self._x11.XGetImage(
            self._display, c_ulong(window), x, y, width, height, _ALL_PLANES, _Z_PIXMAP
        )
        if not image:
            return b""
        found = image.contents
        data = ctypes.string_at(found.data, found.bytes_per_line * found.height)
        # XDestroyImage is a macro: free both parts as it does, by the allocator Xlib uses.
        self._x11.XFree(c_void_p(found.data))
        self._x11.XFree(image)
        return data

    def place(self, window: int) -> tuple[int, int]:
        """Where a window begins on the screen."""
        x, y, child = c_int(), c_int(), c_ulong()
        self._x11.XTranslateCoordinates(
            self._display, c_ulong(window), c_ulong(self.root), 0, 0, byref(x), byref(y),
            byref(child),
        )  # fmt: skip
        return x.value, y.value

    def point(self, x: int, y: int) -> None:
        """Put the pointer at a point of the screen."""
        self._hand().XTestFakeMotionEvent(self._display, -1, x, y, c_ulong(0))
        self._x11.XSync(self._display, 0)

    def press(self, *, down: bool) -> float:
        """Press or let go of the pointer; returns the moment before the X server heard of it."""
        hand = self._hand()
        moment = time.monotonic()
        hand.XTestFakeButtonEvent(self._display, 1, int(down), c_ulong(0))
        self._x11.XFlush(self._display)
        return moment

    def key(self, name: str) -> float:
        """Press and let go of a key by its X name; returns the moment before."""
        hand = self._hand()
        self._x11.XStringToKeysym.restype = c_ulong
        symbol = self._x11.XStringToKeysym(c_char_p(name.encode("ascii")))
        code = self._x11.XKeysymToKeycode(self._display, c_ulong(symbol)) & 0xFF
        moment = time.monotonic()
        for down in (1, 0):
            hand.XTestFakeKeyEvent(self._display, code, down, c_ulong(0))
        self._x11.XFlush(self._display)
        return moment

    def focus(self, window: int) -> None:
        """Let the keys go to a window, as someone who clicked on it would."""
        self._x11.XSetInputFocus(self._display, c_ulong(window), 1, c_ulong(0))
        self._x11.XSync(self._display, 0)

    def _hand(self) -> ctypes.CDLL:
        if self._test is None:
            try:
                self._test = ctypes.CDLL("libXtst.so.6")
            except OSError as error:
                raise NoXServerError(str(error)) from error
        return self._test
