"""Keeps the memory of the process small: pictures as large as the screen come and go.

glibc gives freed memory back to the system only above a threshold, which it raises to the size of
the largest piece ever freed: after the first backdrop each one would leave holes that stay.
"""

import ctypes
import gc
import linecache
import sys

# mallopt(3); the second thread that draws or reads needs no more than one arena beside the main.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_MOST_NEW_OBJECTS = 100_000  # objects: some 50 ms
_LARGE_BYTES = 128 * 1024  # bytes: larger pieces are mapped each by itself, and unmapped when freed


def configure_malloc() -> None:
    """Let glibc return freed blocks of 128 KiB and more to the system; elsewhere do nothing."""
    if (libc := _libc()) is not None:
        for option, value in ((_MMAP_THRESHOLD, _LARGE_BYTES), (_TRIM_THRESHOLD, _LARGE_BYTES)):
            libc.mallopt(option, value)
        libc.mallopt(_ARENA_MAX, 2)


def disable_automatic_collection() -> None:
    """Collect garbage only where `collect_garbage` is called: in the thread of the window.

    Whichever thread Python happens to collect it in also destroys the Qt objects among it, and
    those must end in the thread they live in.
    """
    gc.disable()


def freeze_long_lived_objects() -> None:
    """Exempt every object that exists now from later collections, which so take less time."""
    _clear_line_cache()
    gc.collect()
    gc.freeze()


def collect_garbage() -> None:
    """Collect garbage; where there are 100,000 new objects, exempt them from collection instead.

    So many come of a large show that has just been read. They stay, and a look through them
    takes half a second, in which the screen would stand still.
    """
    if gc.get_count()[0] > _MOST_NEW_OBJECTS:
        gc.freeze()
    else:
        gc.collect()


def trim_heap() -> None:
    """Return the free memory of the heap to the system, after a large task."""
    _clear_line_cache()
    if (libc := _libc()) is not None:
        libc.malloc_trim(0)


def _clear_line_cache() -> None:
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
