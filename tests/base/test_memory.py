"""Memory that was freed is given back, and asking for that harms nothing anywhere."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base import memory

HOLES = """
from kiosk.base import memory
from pathlib import Path
def held():
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1])
import sys
if sys.argv[1] == "thrifty":
    memory.configure_malloc()
import ctypes
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
def piece(size):
    made = libc.malloc(size)
    ctypes.memset(made, 1, size)
    return made
before = held()
for _ in range(20):  # pictures that come and go, and something small that stays after each
    large = piece(8 << 20)
    small = piece(64 << 10)
    libc.free(large)
print(held() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="as Linux manages memory")
def test_pictures_that_have_gone_leave_no_holes() -> None:
    def grown(how: str) -> int:
        done = subprocess.run(
            [sys.executable, "-c", HOLES, how], capture_output=True, text=True, check=True,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip
        return int(done.stdout)

    assert (
        grown("thrifty") < 3 << 10 <= grown("as it is")
    )  # KB: what stays alone, or a picture more


def test_a_system_without_these_calls_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_libc", lambda: None)
    memory.configure_malloc()
    memory.trim_heap()


def test_what_stays_is_told_apart_and_no_source_is_kept() -> None:
    script = """
import gc, linecache
from kiosk.base import memory
linecache.getlines(memory.__file__)
memory.freeze_long_lived_objects()
print(gc.get_freeze_count() > 1000, len(linecache.cache))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout.split() == ["True", "0"]


def test_a_large_show_just_read_is_not_looked_through() -> None:
    script = """
import gc
from kiosk.base import memory
memory.disable_automatic_collection()
gc.collect()
few = [[] for _ in range(1000)]
memory.collect_garbage()
print(gc.get_freeze_count())
many = [[] for _ in range(200_000)]
memory.collect_garbage()
print(gc.get_freeze_count() >= 200_000, gc.get_count()[0] < 1000)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout.split() == ["0", "True", "True"]
