"""Every staff key, really pressed: what it does to what is seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from shell.conftest import SHOWS, OpenShow
from shell.layout import geometry
from shell.pilot import Pilot, literal, progress, shown, text_items, words

from kiosk.player.keys import BINDINGS, Command, Group
from kiosk.player.state import Mode

HERE, BEFORE, AFTER = "2-quality/2", "2-quality/1", "2-quality/3"
DWELL = 1.2

Check = Callable[[Pilot, str], None]
CHECKS: dict[Command, Check] = {}


def press(pilot: Pilot, name: str) -> None:
    """Press a key by its name in the table."""
    combination = QKeySequence(name)[0]  # type: ignore[index]
    modifiers = combination.keyboardModifiers()
    if name == "?":
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    pilot.press(combination.key(), modifiers)


def checks(command: Command) -> Callable[[Check], Check]:
    def register(check: Check) -> Check:
        CHECKS[command] = check
        return check

    return register


def test_every_command_has_its_check() -> None:
    assert set(CHECKS) == set(Command) == {binding.command for binding in BINDINGS}


@pytest.mark.parametrize("command", Command)
def test_every_key_does_what_the_table_says(open_show: OpenShow, command: Command) -> None:
    dwell = DWELL if command is Command.AUTOMATIC else None
    pilot = open_show(start=HERE, dwell=dwell)
    (keys,) = [binding.keys for binding in BINDINGS if binding.command is command]
    for key in keys:
        pilot.go(HERE)
        pilot.arrive()
        if dwell is None:
            pilot.press(Qt.Key.Key_Escape)
            assert (pilot.state.mode, pilot.state.slide) == (Mode.ATTRACT, HERE)
        CHECKS[command](pilot, key)


def leads_to(slide: str) -> Check:
    def check(pilot: Pilot, key: str) -> None:
        press(pilot, key)
        assert pilot.state.mode is Mode.PRESENT
        pilot.wait_for(slide)

    return check


checks(Command.NEXT)(leads_to(AFTER))
checks(Command.PREVIOUS)(leads_to(BEFORE))
checks(Command.FIRST)(leads_to("cover"))
checks(Command.LAST)(leads_to("closing"))
checks(Command.OVERVIEW)(leads_to("overview"))


@checks(Command.DIGIT)
def digit(pilot: Pilot, key: str) -> None:
    press(pilot, key)
    assert pilot.state.typed == key
    typed = [text for text in text_items(pilot.everything) if text.property("text") == key]
    assert typed, "nobody sees what was typed"
    pilot.wait_until(lambda: pilot.state.typed == "", "the digit has rested")
    section = int(key)
    there = 1 <= section <= len(pilot.deck.sections)
    pilot.wait_for(pilot.deck.sections[section - 1].opener if there else HERE)


@checks(Command.GO_TO)
def go_to(pilot: Pilot, key: str) -> None:
    for number in (7, 14, len(pilot.deck.slides)):
        for figure in str(number):
            press(pilot, figure)
        press(pilot, key)
        pilot.wait_for(pilot.deck.slides[number - 1].id)
        assert pilot.state.typed == ""
    for typed in ("", "0", "99"):
        for figure in typed:
            press(pilot, figure)
        press(pilot, key)
        assert pilot.state.slide == pilot.deck.slides[-1].id
        assert pilot.state.typed == ""


@checks(Command.PRESENT)
def present(pilot: Pilot, key: str) -> None:
    serial = pilot.state.serial
    press(pilot, key)
    assert (pilot.state.mode, pilot.state.slide) == (Mode.PRESENT, HERE)
    assert pilot.state.serial == serial, "the slide stands as it is"
    press(pilot, key)
    assert pilot.state.serial == serial + 1, "once presenting, it plays again"


@checks(Command.REPLAY)
def replay(pilot: Pilot, key: str) -> None:
    pilot.count_out()
    press(pilot, key)
    pilot.wait_until(lambda: all(progress(f) == 0 for f in pilot.figures()), "all begin anew")
    pilot.count_out()
    assert pilot.slide_id == HERE


@checks(Command.HOLD)
def hold(pilot: Pilot, key: str) -> None:
    pilot.wait_until(lambda: any(0.1 < progress(f) < 1 for f in pilot.figures()), "it counts")
    press(pilot, key)
    assert at_zero(pilot)
    pilot.rest(1.0)
    assert at_zero(pilot)
    press(pilot, "Right")
    pilot.wait_for(AFTER)
    pilot.rest(1.0)
    assert at_zero(pilot), "the next slide waits too"
    press(pilot, key)
    pilot.wait_until(lambda: any(progress(f) > 0 for f in pilot.figures()), "it counts")
    pilot.count_out()


def at_zero(pilot: Pilot) -> bool:
    return all(not set(shown(figure)) & set("123456789") for figure in pilot.figures())


@checks(Command.AUTOMATIC)
def automatic(pilot: Pilot, key: str) -> None:
    assert pilot.state.mode is Mode.PRESENT
    pilot.rest(DWELL * 1.3)
    assert pilot.slide_id == HERE, "while presenting no slide goes on by itself"
    press(pilot, key)
    pilot.wait_for(AFTER)
    press(pilot, key)
    slide = pilot.state.slide
    pilot.rest(DWELL * 1.3)
    assert pilot.slide_id == slide


@checks(Command.BLACK)
def black(pilot: Pilot, key: str) -> None:
    press(pilot, key)
    pilot.wait_until(lambda: brightest(pilot) == 0, "all is black")
    press(pilot, "Right")
    assert pilot.state.slide == HERE, "the key that brings the picture back does nothing else"
    pilot.wait_until(lambda: brightest(pilot) > 100, "the picture is back")
    press(pilot, key)
    press(pilot, key)
    assert not pilot.state.black


def brightest(pilot: Pilot) -> int:
    image = pilot.window.grabWindow()
    spots = [(x, y) for y in range(0, image.height(), 8) for x in range(0, image.width(), 8)]
    return max(image.pixelColor(x, y).value() for x, y in spots)


@checks(Command.FREEZE)
def freeze(pilot: Pilot, key: str) -> None:
    pilot.wait_until(lambda: any(0.1 < progress(f) < 1 for f in pilot.figures()), "it counts")
    press(pilot, key)
    assert pilot.shows_finals(), "a number stands half counted"
    pilot.rest(0.5)
    assert pilot.shows_finals()
    assert pilot.state.frozen
    press(pilot, key)
    pilot.wait_until(lambda: not pilot.state.frozen, "it is released")
    pilot.count_out()


@checks(Command.ESCAPE)
def escape(pilot: Pilot, key: str) -> None:
    press(pilot, "Right")
    pilot.wait_for(AFTER)
    press(pilot, "1")
    press(pilot, key)
    assert (pilot.state.mode, pilot.state.typed) == (Mode.PRESENT, ""), "first the digits go"
    press(pilot, key)
    assert (pilot.state.mode, pilot.state.slide) == (Mode.ATTRACT, AFTER)
    press(pilot, key)
    assert (pilot.state.mode, pilot.state.slide) == (Mode.ATTRACT, AFTER)


@checks(Command.PROBLEMS)
def problems(pilot: Pilot, key: str) -> None:
    press(pilot, key)
    pilot.wait_until(lambda: bool(pilot.find("StaffProblems")), "the panel can be seen")
    press(pilot, key)
    pilot.wait_until(lambda: not pilot.find("StaffProblems"), "the panel is gone")
    assert pilot.state.slide == HERE


@checks(Command.HELP)
def help_(pilot: Pilot, key: str) -> None:
    press(pilot, key)
    pilot.wait_until(lambda: bool(pilot.find("StaffHelp")), "help can be seen")
    press(pilot, key)
    pilot.wait_until(lambda: not pilot.find("StaffHelp"), "help has gone")
    press(pilot, key)
    press(pilot, "Right")
    assert not pilot.state.help
    assert pilot.state.slide == HERE, "the key that closes help does nothing else"


@checks(Command.FULLSCREEN)
def fullscreen(pilot: Pilot, key: str) -> None:
    window, screen = pilot.window, pilot.window.screen().size()
    size = window.size()
    press(pilot, key)
    pilot.wait_until(lambda: window.size() == screen, "it fills the screen")
    assert window.visibility() is QWindow.Visibility.FullScreen
    assert pilot.slide_id == HERE
    press(pilot, key)
    pilot.wait_until(lambda: window.size() == size, "it is as large as before")
    assert window.visibility() is QWindow.Visibility.Windowed


@checks(Command.QUIT)
def quit_(pilot: Pilot, key: str) -> None:
    closed: list[bool] = []
    pilot.player.closed.connect(lambda: closed.append(True))
    press(pilot, key)
    assert closed == [True]
    press(pilot, "Right")
    press(pilot, key)
    pilot.rest(0.1)
    assert closed == [True]
    assert pilot.state.slide == HERE


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920)])
@pytest.mark.parametrize("chinese", [True, False], ids=["zh", "en"])
def test_help_shows_the_whole_table(
    open_show: OpenShow, size: tuple[int, int], *, chinese: bool
) -> None:
    pilot = open_show(None if chinese else SHOWS / "english", size=size)
    press(pilot, "F1")
    pilot.wait_until(lambda: bool(pilot.find("StaffHelp")), "help can be seen")
    screen = pilot.one("StaffHelp")
    said = words(screen)
    for binding in BINDINGS:
        assert "".join((binding.zh if chinese else binding.en).split()) in said
        assert "".join("".join(binding.caps(chinese=chinese)).split()) in said
    for group in Group:
        assert (group.zh if chinese else group.en) in said
    room = QRectF(0, 0, *size)
    assert list(geometry(screen, room)) == []


def test_holding_a_key_down_is_one_press(open_show: OpenShow) -> None:
    pilot = open_show(start=HERE)
    press(pilot, "H")
    for _ in range(3):
        again = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier, "h", autorep=True
        )
        QCoreApplication.sendEvent(pilot.window, again)
    assert pilot.state.held


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_F9, Qt.Key.Key_Menu, Qt.Key.Key_VolumeUp])
def test_other_keys_do_nothing(open_show: OpenShow, key: Qt.Key) -> None:
    pilot = open_show(start=HERE)
    before = pilot.state
    pilot.press(key)
    assert pilot.state == before


def test_left_alone_the_presentation_ends(open_show: OpenShow) -> None:
    pilot = open_show(start=HERE, present_timeout=1.0)
    press(pilot, "Right")
    pilot.wait_for(AFTER)
    pilot.wait_for("cover")
    assert pilot.state.mode is Mode.ATTRACT


def test_a_presentation_by_keys_alone(open_show: OpenShow) -> None:
    pilot = open_show()
    for slide in pilot.deck.slides[1:]:
        press(pilot, "Space")
        pilot.wait_for(slide.id)
    for slide in reversed(pilot.deck.slides[:-1]):
        press(pilot, "PgUp")
        pilot.wait_for(slide.id)
    press(pilot, "PgUp")
    assert pilot.state.slide == "cover"
    press(pilot, "End")
    press(pilot, "Right")
    pilot.wait_for("cover")
    assert all(shown(figure) == literal(figure) for figure in pilot.figures())
