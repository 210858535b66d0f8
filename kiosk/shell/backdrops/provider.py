"""Provides staged backdrops from a cache folder; a process at low priority paints missing ones."""

import hashlib
import json
import logging
import os
import re
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSize, Signal

from kiosk.base.paths import SOURCES, machine_cache_folder
from kiosk.shell.backdrops.rime.files import (
    INDEX,
    UNWRITABLE,
    StagedImage,
    read_staged,
)
from kiosk.shell.backdrops.scenes import Scene
from kiosk.shell.single_shot import SingleShot

_log = logging.getLogger(__name__)

_DAY = 24 * 3600.0
_UNUSED = 30 * _DAY  # then a staged image of another show, size or edition is dropped
_DRAFT = ".draft-"
_OURS = re.compile(r"\.draft-.+|[a-z]+-(full|dim|closing)-\d+x\d+-[0-9a-f]{12}(\.jpg)?")


class Backdrops(QObject):
    """Tells where each backdrop lies; what is missing is painted one after the other.

    Painting happens in a child process of low priority, so that no frame waits for it. It paints
    into a draft folder, which takes its name in the cache only when it is complete.
    """

    ready = Signal()  # a picture is there, or another is wanted
    done = Signal()  # there is nothing left to paint

    def __init__(
        self, size: QSize, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._folder = (folder or machine_cache_folder() / "backdrops").absolute()
        self._spare: tempfile.TemporaryDirectory[str] | None = None
        self._staged: dict[Scene, StagedImage] = {}
        self._looked_at: dict[Path, float] = {}
        self._scenes: list[Scene] = []
        self._waiting: list[Scene] = []
        self._painting: tuple[Scene, Path] | None = None
        self._next_soon = SingleShot(self, self._next)
        self._process = QProcess(self)
        self._process.setWorkingDirectory(str(SOURCES))  # there Python finds the painter
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        if sys.platform != "win32":
            # Else Ctrl+C in a terminal would reach the painter as well, before we can stop it.
            self._process.setUnixProcessParameters(QProcess.UnixProcessFlag.CreateNewSession)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)

    @property
    def size(self) -> QSize:
        """The size of screen it paints for, in pixels."""
        return self._size

    def staged(self, scene: Scene) -> StagedImage | None:
        """Return the images of a scene; None until they are painted."""
        found = self._staged.get(scene)
        if found is not None and self._is_there(found):
            return found
        for folder in self._folders():
            staged = read_staged(folder / self._name(scene))
            if staged is not None:
                _touch(staged)
                self._staged[scene] = staged
                self._looked_at[staged.folder] = time.monotonic()
                return staged
        if found is not None:  # somebody has cleared the cache: paint it anew
            del self._staged[scene]
            if scene in self._scenes and scene not in self._waiting:
                self._waiting.append(scene)
                self._next_soon.start()
        return None

    def _is_there(self, staged: StagedImage) -> bool:
        """Whether a staged image can still be shown; all its files are looked at once a day."""
        now = time.monotonic()
        if now - self._looked_at[staged.folder] < _DAY:
            return (staged.folder / INDEX).exists()
        self._looked_at[staged.folder] = now
        _touch(staged)
        return read_staged(staged.folder) is not None

    def paint(self, scenes: list[Scene]) -> None:
        """Paint what is missing of these scenes, in this order."""
        self._scenes, self._waiting = scenes, list(scenes)
        self._next_soon.start()

    def hasten(self, scene: Scene) -> None:
        """Paint this scene next, if it is missing, and then what follows it."""
        if scene in self._waiting:
            place = self._waiting.index(scene)
            self._waiting = self._waiting[place:] + self._waiting[:place]

    def resize(self, size: QSize) -> None:
        """Change to another size of screen, in pixels."""
        if size != self._size and not size.isEmpty():
            self._break_off()
            self._size = size
            self._staged = {}
            self.paint(self._scenes)
            self.ready.emit()

    def stop(self) -> None:
        """End the painting process, if one runs, and remove its draft."""
        self._waiting = []
        self._next_soon.stop()
        self._break_off()
        if self._spare is not None:
            self._spare.cleanup()

    def _break_off(self) -> None:
        if self._painting is None:
            return
        _, draft = self._painting
        self._painting = None
        self._process.kill()
        self._process.waitForFinished(2000)
        shutil.rmtree(draft, ignore_errors=True)

    def _folders(self) -> list[Path]:
        return [self._folder, *([Path(self._spare.name)] if self._spare else [])]

    def _name(self, scene: Scene) -> str:
        shape = f"{self._size.width()}x{self._size.height()}"
        key = f"{_painter_hash()} {scene}".encode()
        digest = hashlib.sha256(key).hexdigest()[:12]
        return f"{scene.palette}-{scene.strength}-{shape}-{digest}"

    def _next(self) -> None:
        if self._painting is not None:
            return
        while self._waiting and self.staged(self._waiting[0]):
            self._waiting.pop(0)
        if not self._waiting:
            self._sweep()
            self.done.emit()
            return
        scene = self._waiting[0]
        try:
            draft = self._draft()
        except OSError as error:
            self._give_up(error)
            self.done.emit()
            return
        self._waiting.pop(0)
        self._painting = scene, draft
        arguments = ["-m", "kiosk.shell.backdrops.painter", "--growing"]
        arguments += ["--palette", json.dumps(asdict(scene.colours)), "--style", scene.style]
        arguments += ["--strength", scene.strength]
        arguments += ["--size", f"{self._size.width()}x{self._size.height()}"]
        arguments += ["--seed", str(scene.seed), str(draft)]
        self._process.start(sys.executable, arguments)

    def _draft(self) -> Path:
        """A new folder to paint in, in a temporary place where the cache cannot be written."""
        if self._spare is None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                return Path(tempfile.mkdtemp(prefix=_DRAFT, dir=self._folder))
            except OSError as error:
                spare = self._make_spare(error)
        else:
            spare = self._spare
        return Path(tempfile.mkdtemp(prefix=_DRAFT, dir=spare.name))

    def _make_spare(self, reason: object) -> tempfile.TemporaryDirectory[str]:
        _log.info("Backdrops are painted anew at every start: %s", reason)
        self._spare = tempfile.TemporaryDirectory(prefix="kiosk-backdrops-")
        return self._spare

    def _give_up(self, reason: object) -> None:
        _log.warning("No backdrops: nowhere to keep them (%s)", reason)
        self._waiting = []

    def _finished(self, code: int) -> None:
        if self._painting is None:  # stopped on purpose
            return
        scene, draft = self._painting
        self._painting = None
        if code == 0:
            self._keep(draft, draft.parent / self._name(scene))
        elif code == UNWRITABLE:
            self._try_elsewhere(scene)
        else:
            _log.warning("The backdrop %s could not be painted (exit %d)", scene, code)
        shutil.rmtree(draft, ignore_errors=True)
        self.ready.emit()
        self._next()

    def _try_elsewhere(self, scene: Scene) -> None:
        try:
            if self._spare is not None:
                raise OSError("the disk is full")
            self._make_spare("the disk is full")
        except OSError as error:
            self._give_up(error)
        else:
            self._waiting.insert(0, scene)

    def _keep(self, draft: Path, target: Path) -> None:
        if read_staged(target) is None:
            shutil.rmtree(target, ignore_errors=True)
            with suppress(OSError):  # another kiosk was faster: its image is as good
                draft.rename(target)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._painting is not None:
            _log.warning("The painter of backdrops could not start")
            shutil.rmtree(self._painting[1], ignore_errors=True)
            self._painting = None
            self._waiting = []
            self.done.emit()

    def _sweep(self) -> None:
        """Drop what has not been used for long."""
        now = time.time()
        in_use = {staged.folder for staged in self._staged.values()}
        with suppress(OSError):  # somebody else tidies up too, and what is left goes next time
            for path in set(self._folder.iterdir()) - in_use:
                limit = _DAY if path.name.startswith(_DRAFT) else _UNUSED
                if _OURS.fullmatch(path.name) and now - path.stat().st_mtime > limit:
                    _log.debug("dropping %s", path)
                    if path.is_dir():
                        shutil.rmtree(path, ignore_errors=True)
                    else:
                        path.unlink()


def _touch(staged: StagedImage) -> None:
    """Mark an image as in use, so that neither we nor the system's cleaning drop it."""
    with suppress(OSError):  # then it may be painted once more
        for path in (*staged.folder.iterdir(), staged.folder):
            os.utime(path)


@cache
def _painter_hash() -> str:
    """The painter's code as one text: no picture of another one is shown."""
    sources = sorted((Path(__file__).parent / "rime").glob("*.py"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
