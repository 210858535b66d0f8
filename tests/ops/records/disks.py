"""Disks that are full or may not be written, for a process of a test and whatever it starts."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FILLER = "filler"
_FULL = f'mount -t tmpfs -o size=64k kiosk "$0"; head -c 1m /dev/zero > "$0/{FILLER}" 2>&-'
_MOUNTS = {
    "full": f'{_FULL}; exec "$@"',
    "read-only": 'mount -t tmpfs kiosk "$0" && mount -o remount,ro "$0" && exec "$@"',
}


def command(kind: str, folder: Path, words: list[str]) -> list[str]:
    """A command that sees such a disk in the place of a folder; nobody else does."""
    return [*_unshare(), "sh", "-c", _MOUNTS[kind], str(folder), *words]


def _unshare() -> list[str]:
    mine = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", "--mount", *mine]


@cache
def may_mount() -> bool:
    """Whether this machine lets a process mount something for itself alone."""
    if not sys.platform.startswith("linux"):
        return False
    tried = [*_unshare(), "mount", "-t", "tmpfs", "kiosk", "/mnt"]
    try:
        return subprocess.run(tried, capture_output=True, check=False, timeout=20).returncode == 0
    except OSError:
        return False
