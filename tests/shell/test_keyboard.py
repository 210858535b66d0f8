"""Keys mean what staff mean, whatever keyboard, layout and clicker they come from."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from shell.conftest import OpenShow
from shell.pilot import Pilot

from kiosk.ops.pin.seal import seal
from kiosk.player.keys import Command, first_command
from kiosk.player.staff_lock.state import LockScreen
from kiosk.shell.display.key_names import key_names

KEY, PLAIN = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
X_OFFSET = 8  # from a key code of Linux to one of X


def send(
    pilot: Pilot,
    kind: QEvent.Type,
    key: Qt.Key,
    code: int,
    at: int,
    *,
    text: str = "",
    modifiers: Qt.KeyboardModifier = PLAIN,
    repeat: bool = False,
) -> None:
    """Deliver a key event as X11 does, with the code of its key and its moment."""
    event = QKeyEvent(kind, key, modifiers, code, 0, 0, text, repeat)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(pilot.window, event)


def serials(pilot: Pilot, key: Qt.Key, code: int, events: list[tuple[str, int, bool]]) -> int:
    """How often the slide was begun anew by presses (P) and releases (R) at these moments."""
    before = pilot.state.serial
    for letter, at, repeat in events:
        kind = QEvent.Type.KeyPress if letter == "P" else QEvent.Type.KeyRelease
        send(pilot, kind, key, code, at, repeat=repeat)
    return pilot.state.serial - before


HELD = [("P", 1000, False)]
for moment in range(1660, 4000, 40):
    HELD += [("R", moment, False), ("P", moment, False)]


@pytest.mark.parametrize(
    ("events", "turns"),
    [
        ([*HELD, ("R", 4001, False)], 1),  # nobody says that these are repeats
        ([("P", 0, False), ("R", 660, True), ("P", 660, True), ("R", 700, False)], 1),
        ([("P", 0, False), ("P", 660, True), ("P", 700, True), ("R", 710, False)], 1),
        ([("P", 0, False), ("R", 660, False), ("P", 661, False), ("R", 700, False)], 1),
        # As fast as fingers are, also where both presses arrive together after a stall.
        ([("P", 0, False), ("R", 40, False), ("P", 70, False), ("R", 110, False)], 2),
        ([("P", 0, False), ("R", 5, False), ("P", 11, False), ("R", 16, False)], 2),
    ],
)
@pytest.mark.parametrize(("key", "code"), [(KEY.Key_Right, 114), (KEY.Key_PageDown, 117)])
def test_one_press_is_one_step(
    open_show: OpenShow, key: Qt.Key, code: int, events: list[tuple[str, int, bool]], turns: int
) -> None:
    pilot = open_show(start="2-quality/1")
    pilot.press(KEY.Key_F5)
    assert serials(pilot, key, code, events) == turns


def test_two_keys_in_turn_are_two_presses(open_show: OpenShow) -> None:
    pilot = open_show(start="2-quality/1")
    pilot.press(KEY.Key_F5)
    before = pilot.state.serial
    send(pilot, QEvent.Type.KeyPress, KEY.Key_Right, 114, 10)
    send(pilot, QEvent.Type.KeyRelease, KEY.Key_Right, 114, 50)
    send(pilot, QEvent.Type.KeyPress, KEY.Key_PageDown, 117, 50)
    assert pilot.state.serial - before == 2


PAD_OFF = [
    (KEY.Key_Down, 80, KEYPAD, ""),
    (KEY.Key_Left, 75, KEYPAD, ""),
    (KEY.Key_Right, 77, KEYPAD, ""),
    (KEY.Key_Up, 72, KEYPAD, ""),
]
PAD_ON = [
    (getattr(KEY, f"Key_{d}"), c, KEYPAD, d) for d, c in zip("2468", (80, 75, 77, 72), strict=True)
]
FRENCH = [
    (KEY.Key_unknown, 3, PLAIN, "é"),
    (KEY.Key_Apostrophe, 5, PLAIN, "'"),
    (KEY.Key_Minus, 7, PLAIN, "-"),
    (KEY.Key_Underscore, 9, PLAIN, "_"),
]
CZECH = [
    (KEY.Key_unknown, 3, PLAIN, "ě"),
    (KEY.Key_unknown, 5, PLAIN, "č"),
    (KEY.Key_unknown, 7, PLAIN, "ž"),
    (KEY.Key_unknown, 9, PLAIN, "á"),
]
FRENCH_SHIFTED = [(getattr(KEY, f"Key_{d}"), int(d) + 1, SHIFT, d) for d in "2468"]
WIDE = [(KEY.Key_unknown, 0, PLAIN, d) for d in "２４６８"]
ARABIC = [(KEY.Key_unknown, 0, PLAIN, d) for d in "٢٤٦٨"]
ALL_PAD = [
    (KEY.Key_Insert, 82, KEYPAD, ""),
    (KEY.Key_End, 79, KEYPAD, ""),
    (KEY.Key_PageDown, 81, KEYPAD, ""),
    (KEY.Key_Clear, 76, KEYPAD, ""),
    (KEY.Key_Home, 71, KEYPAD, ""),
    (KEY.Key_PageUp, 73, KEYPAD, ""),
]
Stroke = tuple[Qt.Key, int, Qt.KeyboardModifier, str]


@pytest.mark.real_time  # as a PIN is checked beside the window
@pytest.mark.parametrize(
    ("strokes", "pin"),
    [
        (PAD_OFF, "2468"),
        (PAD_ON, "2468"),
        (FRENCH, "2468"),
        (FRENCH_SHIFTED, "2468"),
        (CZECH, "2468"),
        (WIDE, "2468"),
        (ARABIC, "2468"),
        (ALL_PAD, "013579"),
    ],
)
def test_a_pin_is_typed_on_any_keyboard(
    open_show: OpenShow, strokes: list[Stroke], pin: str
) -> None:
    pilot = open_show(locked=True, pin=seal(pin))
    lock = pilot.kiosk.staff_lock
    assert lock is not None
    pilot.press(KEY.Key_Q, CONTROL)
    for at, (key, position, modifiers, text) in enumerate(strokes):
        code = position + X_OFFSET if position else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            send(pilot, kind, key, code, at * 100, text=text, modifiers=modifiers)
    pilot.press(KEY.Key_Return)
    pilot.wait_until(lambda: lock.state.screen is LockScreen.PANEL, "the panel is open")


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "position", "command"),
    [
        (KEY.Key_B, PLAIN, "b", 48, Command.BLACK),
        (0x418, PLAIN, "и", 48, Command.BLACK),  # B on a Russian layout
        (0x392, PLAIN, "β", 48, Command.BLACK),  # and on a Greek one
        (KEY.Key_X, PLAIN, "x", 48, Command.BLACK),  # and on Dvorak's
        (KEY.Key_Colon, PLAIN, ":", 52, Command.BLACK),  # the full stop on a French layout
        (0x42E, PLAIN, "ю", 52, Command.BLACK),
        (KEY.Key_unknown, PLAIN, "。", 52, Command.BLACK),
        (KEY.Key_unknown, PLAIN, "ｂ", 0, Command.BLACK),
        (KEY.Key_unknown, PLAIN, "．", 0, Command.BLACK),
        (0x419, CONTROL, "", 16, Command.QUIT),
        (KEY.Key_Ampersand, PLAIN, "&", 2, 1),
        (KEY.Key_Exclam, SHIFT, "!", 2, None),
        (KEY.Key_Greater, SHIFT, ">", 52, None),
        (KEY.Key_Question, SHIFT, "?", 53, Command.HELP),
        (KEY.Key_O, PLAIN, "o", 31, Command.OVERVIEW),  # what is printed comes first: Dvorak
        (KEY.Key_Down, KEYPAD, "", 80, Command.NEXT),
        (KEY.Key_Clear, KEYPAD, "", 76, None),
        (KEY.Key_unknown, PLAIN, "²", 41, None),
        (KEY.Key_F12, PLAIN, "", 88, None),
    ],
)
def test_a_key_means_what_it_prints_or_else_where_it_lies(
    key: int, modifiers: Qt.KeyboardModifier, text: str, position: int, command: object
) -> None:
    assert first_command(key_names(key, modifiers.value, text, position)) == command
