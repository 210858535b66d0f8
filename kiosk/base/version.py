"""The version of the program."""

import tomllib
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version

from kiosk.base.paths import bundled_folder


def program_version() -> str:
    """Return the version number, or a question mark where no metadata tells it."""
    with suppress(PackageNotFoundError):
        return version("kiosk")
    project = bundled_folder("assets").parent / "pyproject.toml"  # started from its source
    with suppress(OSError, KeyError, tomllib.TOMLDecodeError):
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    return "?"
