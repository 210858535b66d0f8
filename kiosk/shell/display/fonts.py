"""Loads the bundled fonts, so that no machine's own fonts decide how the show looks."""

import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase

_log = logging.getLogger(__name__)


def load_fonts(folder: Path) -> None:
    """Make every font of a folder known to the program; one that will not load is logged."""
    for path in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            _log.warning("The font %s could not be loaded", path)
