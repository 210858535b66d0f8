"""Folders of the program's own files, and of the state it keeps on this machine."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

#: The folder of the package `kiosk`, what it lies in, and its QML modules.
PACKAGE = Path(__file__).resolve().parents[1]
SOURCES = PACKAGE.parent
QML = PACKAGE / "qml"
SETTINGS_FILE = "settings.yaml"  # in the folder for "config"


class _Place(NamedTuple):
    """The variable that names the base folder of a purpose, and its default below the home."""

    xdg_variable: str
    xdg_default: str
    windows_variable: str
    windows_default: str


_PLACES = {
    "config": _Place("XDG_CONFIG_HOME", ".config", "APPDATA", "AppData/Roaming"),
    "state": _Place("XDG_STATE_HOME", ".local/state", "LOCALAPPDATA", "AppData/Local"),
    "cache": _Place("XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "AppData/Local"),
}


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


def relative_to_cwd(path: Path) -> Path:
    """Shorten a path below the working folder, as a user would type it."""
    try:
        here = Path.cwd()
    except OSError:  # the working folder has been removed
        return path
    return path.relative_to(here) if path.is_relative_to(here) and path != here else path


def user_folder(purpose: str, environment: Mapping[str, str], home: Path, platform: str) -> Path:
    """Return the folder for a user's files of one purpose: "config", "state" or "cache".

    The rules are those of Windows, of the XDG Base Directory Specification everywhere else, and of
    macOS for what is cached. `platform` is as `sys.platform` names it.
    """
    place = _PLACES[purpose]
    if platform == "win32":
        base = environment.get(place.windows_variable) or home / place.windows_default
        return Path(base, "kiosk", *(["cache"] if purpose == "cache" else []))
    if platform == "darwin" and purpose == "cache":
        return home / "Library" / "Caches" / "kiosk"
    # The XDG specification: a relative path is invalid and must be ignored.
    named = environment.get(place.xdg_variable, "")
    return Path(named if named.startswith("/") else home / place.xdg_default, "kiosk")


def _own_folder(purpose: str) -> Path:
    return user_folder(purpose, os.environ, home_folder(), sys.platform)


def machine_state_folder() -> Path:
    """Return the folder for what the kiosk remembers, of the user who runs this process."""
    return _own_folder("state")


def machine_cache_folder() -> Path:
    """Return the folder for what the kiosk can make again, of the user who runs this process."""
    return _own_folder("cache")


def machine_settings_file() -> Path:
    """Return the settings file that is read where the command line names none."""
    return _own_folder("config") / SETTINGS_FILE


def with_bytecode_cache(environment: Mapping[str, str], state: Path) -> dict[str, str]:
    """Return an environment in which Python can keep its bytecode.

    Python keeps it beside the modules, where a service may not write (`ProtectSystem=strict`);
    each start would compile a hundred modules and take half as long again. The bytecode then goes
    below `state`.
    """
    if os.access(PACKAGE, os.W_OK):
        return dict(environment)
    return {"PYTHONPYCACHEPREFIX": str(state / "compiled"), **environment}
