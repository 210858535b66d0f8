"""What QML shows around the slides: sections of the bar, lines of the help, icons and keys."""

from PySide6.QtCore import QObject

from kiosk.base.qml_types import Property, QmlElement, QmlUncreatable, constant_field, fields_of
from kiosk.deck.model import Deck, Tab
from kiosk.shell.display.icons import Icon

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1

_ICON, _TAB = fields_of(Icon), fields_of(Tab)


@QmlElement
@QmlUncreatable("Made by the program")
class TabObject(QObject):
    """A section as the bar shows it: which slides it has, counted from where it begins."""

    def __init__(self, tab: Tab, first: int, count: int, parent: QObject) -> None:
        super().__init__(parent)
        self._value = tab
        self.first = first
        self.count = count

    @property
    def shown(self) -> tuple[str, str]:
        """The section and its label, as the bar shows them."""
        return self._value.section, self._value.label

    section = constant_field(str, _TAB.section)
    label = constant_field(str, _TAB.label)


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


@QmlElement
@QmlUncreatable("Made by the program")
class IconObject(QObject):
    """An icon as a character of a font; both empty without one."""

    def __init__(self, icon: Icon, parent: QObject) -> None:
        super().__init__(parent)
        self._value = icon

    glyph = constant_field(str, _ICON.glyph)
    family = constant_field(str, _ICON.family)


@QmlElement
@QmlUncreatable("Made by the program")
class ChoiceObject(IconObject):
    """Something to press on the staff lock: its name, by which it is pressed, and its icon."""

    def __init__(self, name: str, icon: Icon, parent: QObject) -> None:
        super().__init__(icon, parent)
        self._name = name

    @Property(str, constant=True)
    def name(self) -> str:
        return self._name


def tab_objects(deck: Deck, parent: QObject) -> list[TabObject]:
    """The sections of the bar, with the slides of each."""
    places: dict[str | None, list[int]] = {}
    for place, slide in enumerate(deck.slides):
        places.setdefault(slide.section, []).append(place)
    return [
        TabObject(tab, places[tab.section][0], len(places[tab.section]), parent)
        for tab in deck.sections
    ]


def help_objects(parent: QObject, *, chinese: bool) -> list[HelpObject]:
    """The lines of the help screen, from the one table of keys."""
    from kiosk.player.keys import BINDINGS, Group  # many, and wanted by staff alone

    lines = []
    for group in Group:
        bindings = [binding for binding in BINDINGS if binding.group is group]
        for place, binding in enumerate(bindings):
            heading = (group.zh if chinese else group.en) if place == 0 else ""
            caps = list(binding.caps(chinese=chinese))
            text = binding.zh if chinese else binding.en
            lines.append(HelpObject(heading, caps, text, parent))
    return lines
