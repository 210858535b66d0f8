"""Keeps the file with the sealed PIN from being read by every account of the machine.

A PIN has few digits: whoever can read its seal tries all of them in some minutes.
"""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.ops.service.installed import is_ours
from kiosk.ops.service.systemd_unit import UNIT

_EVERYBODY = 0o007
_USER = re.compile(r"^User=(\S+)$", re.MULTILINE)


def protect(file: Path) -> None:
    """Take a file from everybody but its owner and the user as whom the service plays.

    What others may not reach is left as it is: somebody has chosen who may. Raises OSError where
    the file belongs to somebody else.
    """
    if sys.platform == "win32" or not file.stat().st_mode & _EVERYBODY:
        return
    group = _group_of_service() if os.geteuid() == 0 else None
    if group is None:
        file.chmod(0o600)
    else:
        os.chown(file, -1, group)
        file.chmod(0o640)


def _group_of_service() -> int | None:
    """The group of the user that the installed service plays as; None without a service."""
    if sys.platform == "win32":
        return None
    import pwd

    with suppress(OSError, UnicodeError, KeyError):
        text = Path(UNIT).read_text(encoding="utf-8")
        if is_ours(text) and (user := _USER.search(text)):
            return pwd.getpwnam(user[1]).pw_gid
    return None
