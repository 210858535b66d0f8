"""Names a pressed key as the key table does."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

_SHIFT = Qt.KeyboardModifier.ShiftModifier.value
_CONTROL = Qt.KeyboardModifier.ControlModifier.value
_ALT_META = Qt.KeyboardModifier.AltModifier.value | Qt.KeyboardModifier.MetaModifier.value

_KEY = Qt.Key
_SILENT = {
    key.value
    for key in (_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta)
}
#: What stands on an American keyboard, by the key codes of Linux's input-event-codes.h.
_ROWS = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM", 52: "."}
_POSITIONS = {first + i: name for first, row in _ROWS.items() for i, name in enumerate(row)}
_KEYPAD = {71: "7", 72: "8", 73: "9", 75: "4", 76: "5", 77: "6", 79: "1", 80: "2", 81: "3", 82: "0"}
#: Before the digit on a key of the number pad, which types none while Num Lock is off.
PAD = "Num+"


def is_modifier(key: int) -> bool:
    """Whether a key only changes what others mean: Shift on its way to `?` is no key press yet."""
    return key in _SILENT


def key_names(key: int, modifiers: int, text: str, position: int = 0) -> tuple[str, ...]:
    """The names of a pressed key, the best first: what it prints, then where it lies.

    The position, a key code of Linux or 0 where none is known, gives the name of the same key on
    an American keyboard. Presenters' clickers send the keys of such a keyboard, whatever layout
    the machine has; the top row of a French one prints no digits; and without Num Lock the number
    pad prints nothing.
    """
    names = [key_name(key, modifiers, text)]
    if position in _KEYPAD:
        names.append(PAD + _KEYPAD[position])
    there = _POSITIONS.get(position, "")
    # A sign that Shift prints is meant as it is.
    if there.isalpha() or (there and not modifiers & _SHIFT):
        names.append(_prefix(modifiers) + there)
    return tuple(names)


def key_name(key: int, modifiers: int, text: str) -> str:
    """The portable name of a key with Ctrl, Alt or Meta held; printable keys by what they print.

    Shift is left out: it is in what a key prints, and beside Right or Space it means nothing here.
    """
    if not modifiers & (_CONTROL | _ALT_META) and text.isprintable() and text.strip():
        return "".join(map(_plain, text)).upper()
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return _prefix(modifiers) + name


def _prefix(modifiers: int) -> str:
    prefix = "Ctrl+" if modifiers & _CONTROL else ""
    return prefix + ("Alt+" if modifiers & _ALT_META else "")


def _plain(sign: str) -> str:
    """A digit of any script as 0 to 9, and a full-width sign as the usual one."""
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    return chr(ord(sign) - 0xFEE0) if "\uff01" <= sign <= "\uff5e" else sign
