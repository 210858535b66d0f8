"""The SHOW argument that every command takes, and the loading of what it names."""

import argparse
from pathlib import Path

from kiosk.content.load import Loaded, load
from kiosk.content.vocabulary import PALETTES
from kiosk.paths import bundled


def add_show(parser: argparse.ArgumentParser) -> None:
    """Add the optional folder of a show."""
    parser.add_argument(
        "show",
        metavar="SHOW",
        nargs="?",
        type=Path,
        help="the folder that holds show.yaml; default: the show that comes with the kiosk",
    )


def load_show(folder: Path | None) -> Loaded:
    """Load the show of a folder as its user named it, or the one that comes with the kiosk."""
    return load(
        folder or _near(bundled("slides")), palettes=frozenset(PALETTES), assets=bundled("assets")
    )


def _near(path: Path) -> Path:
    """Shorten a path below the working folder, as a user would type it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) and path != here else path
