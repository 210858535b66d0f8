"""Folders of the program's own files, and of the state it keeps on this machine."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

#: The folder of the package `kiosk`, what it lies in, and its QML modules.
PACKAGE = Path(__file__).resolve().parents[1]
SOURCES = PACKAGE.parent
QML = PACKAGE / "qml"


def bundled_folder(name: str) -> Path:
    """Return the folder "slides" or "assets": in an installed package, or beside a checkout's."""
    installed = PACKAGE / "_bundle" / name  # setup.py puts it there
    return installed if installed.is_dir() else SOURCES / name


def home_folder() -> Path:
    """Return the user's home folder, or a path that does not exist where the user has none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/nonexistent")  # as Debian calls the home of those who have none


def state_folder(environment: Mapping[str, str], home: Path, *, windows: bool) -> Path:
    """Return the folder for the kiosk's state, such as last good versions, by platform rules."""
    if windows:
        base = environment.get("LOCALAPPDATA") or home / "AppData" / "Local"
    else:
        # The XDG specification: a relative path is invalid and must be ignored.
        named = environment.get("XDG_STATE_HOME", "")
        base = named if named.startswith("/") else home / ".local" / "state"
    return Path(base) / "kiosk"


def machine_state_folder() -> Path:
    """Return the state folder of the user who runs this process."""
    return state_folder(os.environ, home_folder(), windows=sys.platform == "win32")


def with_bytecode_cache(environment: Mapping[str, str], state: Path) -> dict[str, str]:
    """Return an environment in which Python can keep its bytecode.

    Python keeps it beside the modules, where a service may not write (`ProtectSystem=strict`);
    each start would compile a hundred modules and take half as long again. The bytecode then goes
    below `state`.
    """
    if os.access(PACKAGE, os.W_OK):
        return dict(environment)
    return {"PYTHONPYCACHEPREFIX": str(state / "compiled"), **environment}
