"""The backdrop of a slide as QML sees it: pictures, where they lie, and how far they grow."""

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QUrl

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable
from kiosk.deck.model import Deck
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.backdrops.rime.files import Part, StagedImage
from kiosk.shell.backdrops.scenes import View, views

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_MADE = 64


@QmlElement
@QmlUncreatable("Made by the program")
class BackdropObject(QObject):
    """The whole screen at first, the stages of growth upon it, and which of them a slide shows."""

    def __init__(self, staged: StagedImage, view: View, parent: QObject) -> None:
        super().__init__(parent)
        self._sky = _url(staged, 0)
        self._stages = [_url(staged, stage + 1) for stage in range(len(staged.stages))]
        self._places = [_share(part, staged.base) for part in staged.stages]
        self._patch = "".join(_file_url(staged.folder / part.file) for part in staged.patches)
        self._sun, self._sun_place = "", QRectF()
        for part in staged.suns:
            self._sun = _file_url(staged.folder / part.file)
            self._sun_place = _share(part, staged.base)
        self._first = round(view.first * len(staged.stages))
        self._last = round(view.last * len(staged.stages))

    @Property(str, constant=True)
    def sky(self) -> str:
        """The URL of the whole screen before anything grows."""
        return self._sky

    @Property(list, constant=True)
    def stages(self) -> list[str]:
        """The URL of each stage of growth."""
        return self._stages

    @Property(list, constant=True)
    def places(self) -> list[QRectF]:
        """Where each stage lies, in shares of the screen."""
        return self._places

    @Property(str, constant=True)
    def patch(self) -> str:
        """The URL of the soft patch behind words that stand on a stage; "" where none is needed."""
        return self._patch

    @Property(str, constant=True)
    def sun(self) -> str:
        """The URL of the sun that stands where there are no words; "" where it is in the sky."""
        return self._sun

    @Property(QRectF, constant=True)
    def sunPlace(self) -> QRectF:
        """Where the sun stands, in shares of the screen."""
        return self._sun_place

    @Property(int, constant=True)
    def first(self) -> int:
        """The stage that the slide begins with; 0 is the sky alone."""
        return self._first

    @Property(int, constant=True)
    def last(self) -> int:
        """The stage that the slide ends with."""
        return self._last


class SlideBackdrops(QObject):
    """The backdrop of every slide of a deck, as far as it has been painted."""

    def __init__(self, deck: Deck, backdrops: Backdrops, parent: QObject) -> None:
        super().__init__(parent)
        self._backdrops = backdrops
        self._views = views(deck)
        self._made: dict[View, tuple[StagedImage, BackdropObject]] = {}

    def take(self, deck: Deck) -> None:
        """Change to another deck; what slides of both show stays the same object."""
        self._views = views(deck)
        # The longest unused go: what is still on the screen has been in use just now.
        for view in list(self._made)[:-_MOST_MADE]:
            self._made.pop(view)[1].deleteLater()

    def of(self, index: int) -> BackdropObject | None:
        """The backdrop of a slide; None until it has been painted, which is then done next."""
        made = self.painted(index)
        if made is None:
            self._backdrops.hasten(self._views[index].scene)
        return made

    def painted(self, index: int) -> BackdropObject | None:
        """The backdrop of a slide; None where it has not been painted, and need not be next."""
        view = self._views[index]
        staged = self._backdrops.staged(view.scene)
        if staged is None:
            return None
        made = self._made.pop(view, None)
        if made is None or made[0] != staged:
            made = staged, BackdropObject(staged, view, self)
        self._made[view] = made
        return made[1]


def _share(part: Part, whole: Part) -> QRectF:
    return QRectF(
        part.x / whole.width,
        part.y / whole.height,
        part.width / whole.width,
        part.height / whole.height,
    )


def _url(staged: StagedImage, stage: int) -> str:
    return _file_url(staged.path(stage))


def _file_url(path: Path) -> str:
    return QUrl.fromLocalFile(str(path)).toString()
