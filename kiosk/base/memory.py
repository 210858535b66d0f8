"""Keeps what the program asked of the system small: pictures of a whole screen come and go.

glibc gives freed memory back to the system only above a threshold, which it raises to the size of
the largest piece ever freed: after the first backdrop each one would leave holes that stay.
"""

import ctypes
import gc
import linecache
import sys

# mallopt(3); the second thread that draws or reads needs no more than one arena beside the main.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_TOO_MANY = 100_000  # objects: some 50 ms
_LARGE = 128 * 1024  # bytes: larger pieces are mapped each by itself, and unmapped when freed


def be_thrifty() -> None:
    """Let large pieces of memory go back to the system when they are freed."""
    if (libc := _libc()) is not None:
        for option, value in ((_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _LARGE)):
            libc.mallopt(option, value)
        libc.mallopt(_ARENA_MAX, 2)


def collect_by_hand() -> None:
    """Let garbage be collected only where `gc.collect` is called: in the thread of the window.

    Whichever thread Python happens to collect it in also destroys the Qt objects among it, and
    those must end in the thread they live in.
    """
    gc.disable()


def settle() -> None:
    """Take what is there by now for what stays: it is not looked through again and again."""
    _forget_sources()
    gc.collect()
    gc.freeze()


def collect() -> None:
    """Collect garbage, unless so much is new that looking through it would be seen.

    That is a large show which has just been read, 100,000 figures say: looking through it takes
    half a second, and it stays.
    """
    if gc.get_count()[0] > _TOO_MANY:
        gc.freeze()
    else:
        gc.collect()


def give_back() -> None:
    """Give the system what a large task has left behind."""
    _forget_sources()
    if (libc := _libc()) is not None:
        libc.malloc_trim(0)


def _forget_sources() -> None:
    # PySide reads the source of each module that is imported, to see what it uses, and Python
    # keeps all these lines in case of a stack to print: some megabytes.
    linecache.clearcache()


def _libc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)
    return (
        libc if hasattr(libc, "mallopt") and hasattr(libc, "malloc_trim") else None
    )  # not in musl
