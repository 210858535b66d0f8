"""Backdrop pictures: kept in a cache folder, painted by a quiet process of their own if missing."""

import hashlib
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSize, QStandardPaths, QUrl, Signal

from kiosk.deck.model import AnySlide, Deck

_log = logging.getLogger(__name__)

# Paints differently from the last edition: raise it, and no stale picture is shown.
_EDITION = 1
_STRENGTHS = {"cover": "full", "opener": "full", "closing": "closing"}
_SEEDS = {"crimson": 3, "amber": 11, "jade": 7, "azure": 5, "violet": 17, "night": 23}


class Backdrops(QObject):
    """Tells where each backdrop lies; what is missing is painted one after the other.

    Painting happens in a child process of low priority, so that no frame waits for it.
    """

    ready = Signal()

    def __init__(
        self, size: QSize, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._folder = folder or _cache_folder()
        self._waiting: list[tuple[str, str]] = []
        self._painting: tuple[str, str] | None = None
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        if sys.platform != "win32":
            # Else Ctrl+C in a terminal would reach the painter as well, before we can stop it.
            self._process.setUnixProcessParameters(QProcess.UnixProcessFlag.CreateNewSession)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)

    def url(self, palette: str, strength: str) -> str:
        """Where the picture lies as a URL; empty as long as it is not painted."""
        path = self.path(palette, strength)
        return QUrl.fromLocalFile(str(path)).toString() if path.is_file() else ""

    def path(self, palette: str, strength: str) -> Path:
        """Where the picture lies once it is painted."""
        shape = f"{self._size.width()}x{self._size.height()}"
        key = f"{_EDITION} {palette} {strength} {shape} {self._seed(palette)}"
        digest = hashlib.sha256(key.encode()).hexdigest()[:12]
        return self._folder / f"{palette}-{strength}-{shape}-{digest}.jpg"

    def paint(self, jobs: list[tuple[str, str]]) -> None:
        """Paint what is missing of these palettes and strengths, in this order."""
        self._waiting = [job for job in jobs if not self.path(*job).is_file()]
        if self._painting is None:
            self._next()

    def resize(self, size: QSize, jobs: list[tuple[str, str]]) -> None:
        """Change to another size of screen, in pixels."""
        if size != self._size and not size.isEmpty():
            self._size = size
            self.ready.emit()
            self.paint(jobs)

    def stop(self) -> None:
        """End the painting process, if one runs."""
        self._waiting = []
        self._painting = None
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(2000)

    def _seed(self, palette: str) -> int:
        return _SEEDS.get(palette, 1)

    def _next(self) -> None:
        if not self._waiting:
            return
        palette, strength = self._painting = self._waiting.pop(0)
        target = self.path(palette, strength)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _log.warning("No backdrops: %s cannot be made (%s)", target.parent, error)
            self._painting = None
            self._waiting = []
            return
        arguments = ["-m", "kiosk.shell.rime", "--palette", palette, "--strength", strength]
        arguments += ["--size", f"{self._size.width()}x{self._size.height()}"]
        arguments += ["--seed", str(self._seed(palette)), str(target)]
        self._process.start(sys.executable, arguments)

    def _finished(self, code: int) -> None:
        if code and self._painting:  # not stopped on purpose
            _log.warning("The backdrop %s could not be painted (exit %d)", self._painting, code)
        self._painting = None
        self.ready.emit()
        self._next()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            _log.warning("The painter of backdrops could not start")
            self._painting = None


def _cache_folder() -> Path:
    place = QStandardPaths.StandardLocation.CacheLocation
    return Path(QStandardPaths.writableLocation(place)) / "backdrops"


def jobs(deck: Deck) -> list[tuple[str, str]]:
    """Each palette and strength the deck shows, in the order it first shows them."""
    return list(dict.fromkeys((slide.palette, strength(slide)) for slide in deck.slides))


def strength(slide: AnySlide) -> str:
    """Full where the picture speaks, dim where data stands on it."""
    return _STRENGTHS.get(slide.kind.value, "dim")
