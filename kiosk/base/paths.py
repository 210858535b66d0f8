"""Where the files that come with the program lie, and where it keeps what it remembers."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

#: The folder of the package `kiosk`, what it lies in, and its QML modules.
PACKAGE = Path(__file__).resolve().parents[1]
SOURCES = PACKAGE.parent
QML = PACKAGE / "qml"


def bundled(name: str) -> Path:
    """The folder "slides" or "assets": inside an installed package, or beside it in a checkout."""
    installed = PACKAGE / "_bundle" / name  # setup.py puts it there
    return installed if installed.is_dir() else SOURCES / name


def home() -> Path:
    """The home of whoever runs the kiosk; one that is not there where nobody knows of any."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/nonexistent")  # as Debian calls the home of those who have none


def state_folder(environment: Mapping[str, str], home: Path, *, windows: bool) -> Path:
    """Where this machine keeps what the kiosk remembers."""
    if windows:
        base = environment.get("LOCALAPPDATA") or home / "AppData" / "Local"
    else:
        # The XDG specification: a relative path is invalid and must be ignored.
        named = environment.get("XDG_STATE_HOME", "")
        base = named if named.startswith("/") else home / ".local" / "state"
    return Path(base) / "kiosk"


def machine_state() -> Path:
    """The state folder of this machine."""
    return state_folder(os.environ, home(), windows=sys.platform == "win32")


def keeping_compiled(environment: Mapping[str, str], state: Path) -> dict[str, str]:
    """An environment in which Python finds its modules compiled at the second start.

    It keeps them beside the modules, where a service may not write (`ProtectSystem=strict`): each
    start would compile a hundred of them, and take half as long again. Then it keeps them here.
    """
    if os.access(PACKAGE, os.W_OK):
        return dict(environment)
    return {"PYTHONPYCACHEPREFIX": str(state / "compiled"), **environment}
