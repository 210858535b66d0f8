"""How much moves on this machine, as QML sees it."""

from PySide6.QtCore import QObject, Signal

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable
from kiosk.settings.rendering import CALM, Level

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made by the program")
class MotionSettings(QObject):
    """What the machine can draw, and whether its owner wants things to move at all."""

    calmChanged = Signal()

    def __init__(
        self,
        level: Level = CALM,
        *,
        calm: bool = False,
        snow: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._level = level
        self._calm = calm
        self._snow = snow

    def set_calm(self, calm: bool) -> None:
        """Follow a preference for reduced motion that was learnt or has changed during the show."""
        if calm != self._calm:
            self._calm = calm
            self.calmChanged.emit()

    @Property(bool, notify=calmChanged)
    def calm(self) -> bool:
        """Reduced motion: cross-fades only, numbers final at once, no snow."""
        return self._calm

    @Property(bool, constant=True)
    def rich(self) -> bool:
        """Whether effects may repaint the whole screen in every frame."""
        return self._level.rich

    @Property(bool, notify=calmChanged)
    def snowing(self) -> bool:
        return self._snow and not self._calm
