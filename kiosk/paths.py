"""Where the files that come with the program lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """The folder "slides" or "assets": inside an installed package, or beside it in a checkout."""
    installed = _PACKAGE / "_bundle" / name  # setup.py puts it there
    return installed if installed.is_dir() else _PACKAGE.parent / name


def home() -> Path:
    """The home of whoever runs the kiosk; one that is not there where nobody knows of any."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/nonexistent")  # as Debian calls the home of those who have none
