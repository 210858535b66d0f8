"""Loads or follows the show of a folder that somebody named, or the one that comes along."""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.paths import bundled_folder
from kiosk.content.loaded import Loaded
from kiosk.content.model import PALETTES
from kiosk.live.follower import CopyOf, Follower
from kiosk.live.snapshots import Snapshots

if TYPE_CHECKING:
    from kiosk.content.last_good import Reading


def load_show(folder: Path | None) -> Loaded:
    """Load the show of a folder as its user named it, or the one that comes with the kiosk."""
    return _read(_named(folder))


def follow_show(folder: Path | None, state: Path | None) -> Follower:
    """Follow such a show; what was last good of it is kept in the state folder, if one is given."""
    show = _named(folder)
    return Follower(show, _read, Snapshots(state, show) if state else None)


def _read(folder: Path, before: "Reading | None" = None, copy_of: CopyOf | None = None) -> Loaded:
    from kiosk.content.load import load  # by the thread that reads, while the window is made

    return load(
        folder,
        palettes=frozenset(PALETTES),
        assets=bundled_folder("assets"),
        before=before,
        copy_of=copy_of,
    )


def _named(folder: Path | None) -> Path:
    return folder or _near(bundled_folder("slides"))


def _near(path: Path) -> Path:
    """Shorten a path below the working folder, as a user would type it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) and path != here else path
