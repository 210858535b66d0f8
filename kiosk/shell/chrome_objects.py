"""What QML shows around the slides: the sections of the bar and the lines of the help screen."""

from PySide6.QtCore import QObject

from kiosk.player.keys import BINDINGS, Group
from kiosk.qml_decorators import Property, QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made by the program")
class TabObject(QObject):
    """A section as the bar shows it: which slides it has, counted from where it begins."""

    def __init__(self, section: str, label: str, first: int, count: int, parent: QObject) -> None:
        super().__init__(parent)
        self._section = section
        self._label = label
        self.first = first
        self.count = count

    @Property(str, constant=True)
    def section(self) -> str:
        return self._section

    @Property(str, constant=True)
    def label(self) -> str:
        return self._label


@QmlElement
@QmlUncreatable("Made by the program")
class HelpObject(QObject):
    """One line of the help screen; `heading` is set on the first of its group."""

    def __init__(self, heading: str, caps: list[str], text: str, parent: QObject) -> None:
        super().__init__(parent)
        self._heading = heading
        self._caps = caps
        self._text = text

    @Property(str, constant=True)
    def heading(self) -> str:
        return self._heading

    @Property(list, constant=True)
    def caps(self) -> list[str]:
        return self._caps

    @Property(str, constant=True)
    def text(self) -> str:
        return self._text


def help_objects(parent: QObject, *, chinese: bool) -> list[HelpObject]:
    """The lines of the help screen, from the one table of keys."""
    lines = []
    for group in Group:
        bindings = [binding for binding in BINDINGS if binding.group is group]
        for place, binding in enumerate(bindings):
            heading = (group.zh if chinese else group.en) if place == 0 else ""
            caps = list(binding.caps(chinese=chinese))
            text = binding.zh if chinese else binding.en
            lines.append(HelpObject(heading, caps, text, parent))
    return lines
