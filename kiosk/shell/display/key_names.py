"""Names a pressed key as the key table does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

_CONTROL = Qt.KeyboardModifier.ControlModifier.value
_ALT_META = Qt.KeyboardModifier.AltModifier.value | Qt.KeyboardModifier.MetaModifier.value

_KEY = Qt.Key
_SILENT = {
    key.value
    for key in (_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta)
}


def is_modifier(key: int) -> bool:
    """Whether a key only changes what others mean: Shift on its way to `?` is no key press yet."""
    return key in _SILENT


def key_name(key: int, modifiers: int, text: str) -> str:
    """The portable name of a key with Ctrl, Alt or Meta held; printable keys by what they print.

    Shift is left out: it is in what a key prints, and beside Right or Space it means nothing here.
    """
    if not modifiers & (_CONTROL | _ALT_META) and text.isprintable() and text.strip():
        return text.upper()
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    prefix = "Ctrl+" if modifiers & _CONTROL else ""
    prefix += "Alt+" if modifiers & _ALT_META else ""
    return prefix + name
