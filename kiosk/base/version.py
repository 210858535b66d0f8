"""Which release of the program this is."""

import tomllib
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version

from kiosk.base.paths import bundled


def release() -> str:
    """The number of the release; a question mark where nobody knows."""
    with suppress(PackageNotFoundError):
        return version("kiosk")
    project = bundled("assets").parent / "pyproject.toml"  # started from its source
    with suppress(OSError, KeyError, tomllib.TOMLDecodeError):
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    return "?"
