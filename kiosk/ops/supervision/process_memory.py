"""How much memory a process takes, and whether the system had to kill for it."""

import os
from contextlib import suppress
from pathlib import Path

_MB = 1024 * 1024
_LEAST, _MOST = 1024 * _MB, 3072 * _MB
_SHARE = 0.25


def used(process: int) -> int | None:
    """The memory of a process in bytes, what is shared divided; None where it is not known."""
    folder = Path("/proc") / str(process)
    with suppress(OSError):  # no such file: an older kernel, or no Linux
        for line in (folder / "smaps_rollup").read_bytes().splitlines():
            if line.startswith(b"Pss:"):
                return int(line.split()[1]) * 1024
    with suppress(OSError):  # no such process, or no Linux
        return int((folder / "statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return None


def ceiling() -> int:
    """How much a kiosk may take here: a quarter of the memory, and from 1 to 3 GiB."""
    with suppress(ValueError, AttributeError):  # a system that does not tell by these names
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        return min(max(_LEAST, int(whole * _SHARE)), _MOST)
    return _LEAST


def killings() -> int | None:
    """How often the system has killed for want of memory since it started; None if unknown."""
    with suppress(OSError):  # no Linux
        for line in Path("/proc/vmstat").read_bytes().splitlines():
            if line.startswith(b"oom_kill "):
                return int(line.split()[1])
    return None
