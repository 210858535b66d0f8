"""A kiosk that nobody may leave, by real keys and touches: who gets out, and who does not."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from shell.conftest import OpenShow
from shell.pilot import Pilot, read_property, scene_rect, words

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.worker_thread import WorkerThread
from kiosk.live.show_folder import load_show
from kiosk.messages.lookup import say
from kiosk.ops.pin.seal import UNKNOWN
from kiosk.ops.pin.tries_file import TriesFile
from kiosk.player.staff_lock import tries
from kiosk.player.staff_lock.state import (
    HOLD,
    PAD_REST,
    PANEL_REST,
    Choice,
    LockScreen,
)
from kiosk.player.state import Mode
from kiosk.settings.model import Options
from kiosk.shell import app
from kiosk.shell.viewmodels.lock_view import StaffLock

#: Of the PIN 2048, at next to no effort.
PIN, SEALED = (
    "2048",
    "scrypt$2$1$1$AAAAAAAAAAAAAAAAAAAAAA$K-yO1XvaZ64fa0wGjnKmztw6rLqgGZcbimwKivTel5c",
)
TOPIC = "1-guidance/1"
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """A member of staff, or someone who would like to be one."""

    def __init__(self, pilot: Pilot, clock: list[float]) -> None:
        self.pilot = pilot
        self.clock = clock
        assert pilot.kiosk.staff_lock is not None
        self.lock: StaffLock = pilot.kiosk.staff_lock
        self.left: list[int] = []
        self.lock.left.connect(self.left.append)

    @property
    def screen(self) -> LockScreen:
        return self.lock.state.screen

    @property
    def corner(self) -> QPointF:
        return QPointF(self.pilot.window.width() - 20, 20)

    def pass_time(self, seconds: float) -> None:
        """Let so much time have passed, for the lock and for the show."""
        self.clock[0] += seconds
        self.lock.look_at_clock()

    def call(self) -> None:
        self.pilot.press(Qt.Key.Key_Q, CTRL)

    def type_pin(self, pin: str) -> None:
        for digit in pin:
            self.pilot.press(Qt.Key(int(Qt.Key.Key_0) + int(digit)))
        self.pilot.press(Qt.Key.Key_Return)
        self.await_answer()

    def await_answer(self) -> None:
        self.pilot.wait_until(lambda: not self.lock.state.checking, "the PIN is checked")

    def open(self) -> None:
        self.call()
        self.type_pin(PIN)
        assert self.screen is LockScreen.PANEL

    def key(self, name: str) -> QQuickItem:
        """A key of the pad, by its digit or what it does."""
        (key,) = [key for key in self.pilot.find("PadKey") if key.property("name") == name]
        return key

    def tile(self, choice: str) -> QQuickItem:
        tiles = self.pilot.find("ChoiceTile")
        (tile,) = [tile for tile in tiles if read_property(tile, "choice.name") == choice]
        return tile


OpenKiosk = Callable[..., Hand]


@pytest.fixture
def open_kiosk(open_show: OpenShow) -> OpenKiosk:
    def open_kiosk(*, pin: str = SEALED, start: str = TOPIC, **options: object) -> Hand:
        clock = [1000.0]
        pilot = open_show(
            start=start,
            locked=True,
            pin=pin,
            clock=lambda: clock[0],
            **options,
        )
        pilot.arrive()
        return Hand(pilot, clock)

    return open_kiosk


@pytest.fixture
def hand(open_kiosk: OpenKiosk) -> Hand:
    return open_kiosk()


# Ways out that are none


def test_the_window_of_a_kiosk_does_not_close(hand: Hand) -> None:
    event = QCloseEvent()
    QGuiApplication.sendEvent(hand.pilot.window, event)
    assert not event.isAccepted()
    assert not hand.pilot.window.close()
    assert hand.pilot.window.isVisible()
    assert hand.pilot.arrived()


def test_any_other_window_closes(open_show: OpenShow) -> None:
    pilot = open_show()
    quits: list[bool] = []
    pilot.kiosk.engine.quit.connect(lambda: quits.append(True))
    assert pilot.window.close()
    assert quits == [True]


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F4, ALT),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Back, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_MediaPlay, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_VolumeUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Tab, ALT),
        (Qt.Key.Key_V, CTRL),
        (Qt.Key.Key_W, CTRL),
    ],
)
def test_no_key_leads_out(hand: Hand, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    before = hand.pilot.state
    hand.pilot.press(key, modifiers)
    assert hand.screen is LockScreen.NONE
    assert hand.pilot.state == before
    assert hand.pilot.window.isVisible()


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_mouse_buttons_do_nothing(hand: Hand, button: Qt.MouseButton) -> None:
    before = hand.pilot.state
    hand.pilot.click(hand.corner, button)
    hand.pilot.click(hand.pilot.at(0.5, 0.5), button)
    assert hand.pilot.state == before


# The corner


def test_a_finger_held_in_the_corner_for_five_seconds_asks_for_the_pin(hand: Hand) -> None:
    hand.pilot.touch(hand.corner)
    hand.pass_time(HOLD - 0.1)
    assert hand.screen is LockScreen.NONE
    hand.pass_time(0.1)
    slide = hand.pilot.state.slide
    hand.pilot.lift(hand.corner)
    assert hand.screen is LockScreen.PIN_PAD
    assert "请输入密码" in words(hand.pilot.one("PinPad"))
    assert hand.pilot.state.slide == slide, "the long press was a tap as well"


def test_a_mouse_opens_it_too(hand: Hand) -> None:
    QTest.mousePress(hand.pilot.window, Qt.MouseButton.LeftButton, pos=hand.corner.toPoint())
    hand.pass_time(HOLD)
    assert hand.screen is LockScreen.PIN_PAD


def test_two_seconds_are_an_ordinary_tap(hand: Hand) -> None:
    hand.pilot.tap(hand.pilot.empty_spot())  # a visit begins
    hand.pilot.touch(hand.corner)
    hand.pass_time(2.0)
    hand.pilot.lift(hand.corner)
    hand.pass_time(HOLD)
    assert hand.screen is LockScreen.NONE
    assert hand.pilot.state.mode is Mode.VISIT
    assert hand.pilot.state.slide != TOPIC, "a tap at the right side turns the page"


@pytest.mark.parametrize(
    ("x", "y"), [(0.02, 0.03), (0.02, 0.97), (0.98, 0.97), (0.5, 0.03), (0.98, 0.5)]
)
def test_elsewhere_a_finger_may_lie_as_long_as_it_likes(hand: Hand, x: float, y: float) -> None:
    hand.pilot.touch(hand.pilot.at(x, y))
    hand.pass_time(HOLD)
    assert hand.screen is LockScreen.NONE
    hand.pilot.lift(hand.pilot.at(x, y))


def test_a_second_finger_or_one_that_strays_is_no_press(hand: Hand) -> None:
    beside = hand.corner - QPointF(30, -10)
    hand.pilot.touch(hand.corner)
    hand.pilot.touch(beside, first=1)
    hand.pass_time(HOLD)
    hand.pilot.lift(beside, first=1)
    hand.pass_time(HOLD)
    hand.pilot.lift(hand.corner)
    assert hand.screen is LockScreen.NONE

    hand.pilot.touch(hand.corner)
    hand.pilot.drag(hand.corner - QPointF(60, 0))
    hand.pass_time(HOLD)
    hand.pilot.lift(hand.corner)
    assert hand.screen is LockScreen.NONE


def test_without_a_pin_the_corner_is_like_any_other_place(open_kiosk: OpenKiosk) -> None:
    hand = open_kiosk(pin="")
    hand.pilot.touch(hand.corner)
    hand.pass_time(HOLD)
    assert hand.screen is LockScreen.NONE
    hand.pilot.lift(hand.corner)


def test_the_corner_answers_on_a_screen_that_is_dark_after_hours(hand: Hand) -> None:
    hand.pilot.player.open_hall(is_open=False)
    hand.pilot.touch(hand.corner)
    hand.pass_time(HOLD)
    hand.pilot.lift(hand.corner)
    assert hand.screen is LockScreen.PIN_PAD
    assert hand.pilot.state.dark


# The pad


def test_the_pin_opens_by_touch(hand: Hand) -> None:
    hand.call()
    for name in (*"2049", "erase", "8", "enter"):
        hand.pilot.wait_until(lambda name=name: hand.key(name).property("available"))
        hand.pilot.tap(hand.key(name), seconds=0.01)
    hand.await_answer()
    assert hand.screen is LockScreen.PANEL


def test_a_finger_that_slides_off_a_key_has_not_pressed_it(hand: Hand) -> None:
    hand.call()
    key = scene_rect(hand.key("5")).center()
    hand.pilot.touch(key)
    assert hand.key("5").property("pressed")
    hand.pilot.drag(key + QPointF(300, 0))
    hand.pilot.lift(key + QPointF(300, 0))
    assert hand.lock.state.typed == ""


def test_two_hands_may_type(hand: Hand) -> None:
    hand.call()
    one, two = scene_rect(hand.key("1")).center(), scene_rect(hand.key("9")).center()
    hand.pilot.touch(one, two)
    hand.pilot.lift(one, two)
    assert hand.lock.state.typed == "19"


def test_a_mouse_may_close_the_panel_while_a_finger_lies_on_it(hand: Hand) -> None:
    hand.open()
    here = scene_rect(hand.pilot.one("StaffPanel")).topLeft() + QPointF(5, 5)
    there = scene_rect(hand.tile("back")).center().toPoint()
    QTest.mousePress(hand.pilot.window, Qt.MouseButton.LeftButton, pos=there)
    hand.pilot.touch(here, first=1)
    QTest.mouseRelease(hand.pilot.window, Qt.MouseButton.LeftButton, pos=there)
    assert hand.screen is LockScreen.NONE
    hand.pilot.lift(here, first=1)
    hand.pilot.tap(scene_rect(hand.pilot.everything).center())
    hand.pilot.wait_until(lambda: hand.pilot.state.mode is Mode.VISIT, "fingers lead the show")


def test_the_third_wrong_pin_locks_the_pad_and_all_is_logged(
    open_kiosk: OpenKiosk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    hand = open_kiosk(state=tmp_path / "state", warns="PIN")
    hand.call()
    for _ in range(3):
        hand.type_pin("1111")
    assert "0:30" in words(hand.pilot.one("PinPad"))
    hand.type_pin(PIN)
    assert hand.screen is LockScreen.PIN_PAD
    said = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]
    assert said == [
        "A wrong PIN was entered (1 in a row)",
        "A wrong PIN was entered (2 in a row)",
        "A wrong PIN was entered (3 in a row)",
        "No PIN is taken for 30 s",
    ]

    # Pulling the plug does not help.
    kept = TriesFile(tmp_path / "state")
    hand.pilot.wait_until(lambda: kept.read().wrong == 3, "the tries are on the disk")
    again = StaffLock(SEALED, tmp_path / "state", clock=lambda: 0.0)
    assert again.state.wrong == 3
    assert 0.0 < again.state.locked_until <= 30.0

    hand.pass_time(30)
    hand.call()
    hand.type_pin(PIN)
    assert hand.screen is LockScreen.PANEL
    hand.pilot.wait_until(lambda: kept.read().wrong == 0, "the tries are forgotten")


SET = 1.7e9  # seconds since 1970: a clock that has been set


@pytest.mark.parametrize(
    ("ago", "wrong", "locked"),
    [(10, 3, 20.0), (29, 3, 1.0), (1800, 3, 0.0), (3601, 0, 0.0), (-60, 3, 30.0), (-3601, 3, 30.0)],
)
def test_a_restart_locks_for_what_is_left_and_not_for_old_slips(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ago: float, wrong: int, locked: float
) -> None:
    TriesFile(tmp_path, wall=lambda: SET).keep(3)
    monkeypatch.setattr(
        "kiosk.ops.pin.tries_file.TriesFile",
        lambda state: TriesFile(state, wall=lambda: SET + ago),
    )
    lock = StaffLock(SEALED, tmp_path, clock=lambda: 5.0)
    assert (lock.state.wrong, lock.locked) == (wrong, locked)


def test_a_disk_that_hangs_keeps_nobody_from_the_panel(
    open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = open_kiosk(warns="PIN")
    disk = threading.Event()
    monkeypatch.setattr(TriesFile, "keep", lambda *_: disk.wait())
    try:
        hand.call()
        hand.type_pin("1111")
        assert hand.lock.state.refused
        hand.type_pin(PIN)
        assert hand.screen is LockScreen.PANEL
    finally:
        disk.set()


def test_an_answer_that_comes_too_late_is_none_for_the_next_pin(
    open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = open_kiosk(warns="PIN")
    slow = threading.Event()
    monkeypatch.setattr("kiosk.ops.pin.seal.fits", lambda typed, _: slow.wait() and typed == PIN)
    try:
        hand.call()
        for digit in (*PIN, "enter"):
            hand.lock.press(digit)
        assert hand.lock.state.checking
        hand.pass_time(PAD_REST)
        assert hand.screen is LockScreen.NONE
        hand.call()
        for digit in ("1", "1", "1", "1", "enter"):
            hand.lock.press(digit)
        assert hand.lock.state.checking
    finally:
        slow.set()
    hand.await_answer()
    assert (hand.screen, hand.lock.state.refused) == (LockScreen.PIN_PAD, True)


def test_where_no_thread_can_be_had_no_pin_is_right(
    open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = open_kiosk(warns="PIN")
    monkeypatch.setattr("kiosk.shell.viewmodels.lock_view._CHECKING", WorkerThread("PIN"))
    monkeypatch.setattr(WorkerThread, "start", lambda _: False)
    hand.call()
    hand.type_pin(PIN)
    assert (hand.screen, hand.lock.state.refused) == (LockScreen.PIN_PAD, True)


def test_a_pad_that_was_locked_counts_down_and_takes_a_pin_again(
    open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "FIRST_WAIT", 0.6)
    hand = open_kiosk(warns="PIN")
    hand.call()
    pad = hand.pilot.one("PinPad")
    for _ in range(3):
        hand.type_pin("1111")
    assert pad.property("locked")
    hand.pass_time(0.6)
    hand.pilot.wait_until(lambda: not pad.property("locked"), "the wait is over")
    hand.pilot.tap(hand.key("2"), seconds=0.01)
    assert hand.lock.state.typed == "2"


def test_nothing_typed_at_the_pad_reaches_the_show(hand: Hand) -> None:
    hand.call()
    before = hand.pilot.state
    for key in (Qt.Key.Key_Right, Qt.Key.Key_B, Qt.Key.Key_5, Qt.Key.Key_F11, Qt.Key.Key_O):
        hand.pilot.press(key)
    hand.pilot.tap(hand.pilot.at(0.5, 0.02))
    hand.pilot.swipe(hand.pilot.at(0.7, 0.02), hand.pilot.at(0.3, 0.02))
    assert hand.pilot.state == before
    assert hand.lock.state.typed == "5"


def test_the_pad_closes_by_itself_and_the_show_is_as_it_was(hand: Hand) -> None:
    hand.call()
    hand.pass_time(PAD_REST)
    hand.pilot.wait_until(lambda: not hand.pilot.find("PinPad"))
    hand.pilot.tap(hand.pilot.empty_spot())
    assert hand.pilot.state.mode is Mode.VISIT
    hand.pilot.press(Qt.Key.Key_O)
    hand.pilot.wait_for("overview")


def test_a_visitor_who_has_found_the_pad_gets_rid_of_it(hand: Hand) -> None:
    hand.call()
    hand.pilot.tap(hand.tile("back"))
    assert hand.screen is LockScreen.NONE
    hand.call()
    hand.pilot.press(Qt.Key.Key_Escape)
    assert hand.screen is LockScreen.NONE


# The panel


def test_the_panel_tells_what_is_wrong_and_for_how_long_it_runs(
    open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_RESTARTS", "2")
    hand = open_kiosk()
    hand.pilot.player.set_problems(["show.yaml, line 3: a slip"], "09:41")
    hand.open()
    told = words(hand.pilot.one("StaffPanel"))
    for text in ("show.yaml,line3:aslip", "09:41", "版本", "已运行", "自动重启2次"):
        assert text in told
    assert "还没有设置密码" not in told


def test_without_a_pin_ctrl_q_opens_the_panel_which_says_so(open_kiosk: OpenKiosk) -> None:
    hand = open_kiosk(pin="")
    hand.call()
    assert hand.screen is LockScreen.PANEL
    assert "还没有设置密码" in words(hand.pilot.one("StaffPanel"))


@pytest.mark.parametrize(("choice", "status"), [("leave", Exit.LEFT), ("restart", Exit.RESTART)])
def test_staff_leave_or_start_anew(hand: Hand, choice: str, status: int) -> None:
    hand.open()
    hand.pilot.tap(hand.tile(choice))
    assert hand.left == [status]


def test_the_keyboard_gets_to_every_choice(hand: Hand) -> None:
    hand.open()
    hand.pilot.press(Qt.Key.Key_Left)
    assert hand.tile("leave").property("chosen")
    hand.pilot.press(Qt.Key.Key_Return)
    assert hand.left == [Exit.LEFT]


def test_the_panel_closes_by_itself(hand: Hand) -> None:
    hand.open()
    hand.pass_time(PANEL_REST - 1)
    hand.pilot.tap(hand.pilot.at(0.5, 0.02))
    hand.pass_time(PANEL_REST - 1)
    assert hand.screen is LockScreen.PANEL
    hand.pass_time(1)
    assert hand.screen is LockScreen.NONE


@pytest.mark.real_time
def test_a_dark_screen_comes_back_with_the_next_touch_and_without_the_panel(hand: Hand) -> None:
    hand.open()
    hand.pilot.tap(hand.tile("dark"))
    hand.pilot.rest(0.05)
    picture = hand.pilot.window.grabWindow().scaled(16, 9)
    assert {picture.pixel(x, y) & 0xFFFFFF for x in range(16) for y in range(9)} == {0}
    before = hand.pilot.state
    hand.pass_time(3600)
    hand.pilot.tap(hand.pilot.at(0.98, 0.5))
    assert hand.screen is LockScreen.NONE
    assert hand.pilot.state.slide == before.slide


def test_the_touch_test_lights_what_was_touched_and_ends_by_holding_still(hand: Hand) -> None:
    hand.open()
    hand.pilot.press(Qt.Key.Key_Right)
    hand.pilot.press(Qt.Key.Key_Right)
    hand.pilot.press(Qt.Key.Key_Return)
    test = hand.pilot.one("TouchTest")
    for x, y in ((0.01, 0.01), (0.99, 0.01), (0.01, 0.99), (0.99, 0.99), (0.5, 0.5)):
        hand.pilot.tap(hand.pilot.at(x, y), seconds=0.01)
    assert test.property("count") == 4
    spot = hand.pilot.at(0.5, 0.5)
    hand.pilot.touch(spot)
    hand.pass_time(2.9)
    assert hand.screen is LockScreen.TOUCH_TEST
    hand.pass_time(0.1)
    hand.pilot.lift(spot)
    assert hand.screen is LockScreen.PANEL


def test_going_round_the_edge_lights_every_field(hand: Hand) -> None:
    hand.open()
    hand.lock.choose(Choice.TEST)
    test = hand.pilot.one("TouchTest")
    ring = [(x / 20, 0.01) for x in range(20)] + [(0.99, y / 20) for y in range(20)]
    ring += [(1 - x, 1 - y) for x, y in ring]
    hand.pilot.touch(hand.pilot.at(0, 0.01))
    for x, y in ring:
        hand.pilot.drag(hand.pilot.at(min(x, 0.999), min(y, 0.999)))
    hand.pilot.lift(hand.pilot.at(0, 0.01))
    assert test.property("count") == test.property("fields")
    assert "四边和四角都有反应" in words(test)


# Where there is nothing to play


def test_a_notice_does_not_close_either_and_has_the_same_lock(
    finger: QPointingDevice, tmp_path: Path
) -> None:
    clock = [0.0]
    options = Options(
        windowed=(1280, 720),
        reduced_motion=False,
        locked=True,
        pin=SEALED,
        clock=lambda: clock[0],
    )
    kiosk = app.open_notice(load_show(tmp_path), options)
    try:
        assert kiosk.player is None
        assert kiosk.staff_lock is not None
        kiosk.window.requestActivate()
        assert QTest.qWaitForWindowActive(kiosk.window)
        assert not kiosk.window.close()
        corner = QPointF(1260, 20).toPoint()
        QTest.touchEvent(kiosk.window, finger).press(0, corner, kiosk.window).commit()
        clock[0] += HOLD
        kiosk.staff_lock.look_at_clock()
        QTest.touchEvent(kiosk.window, finger).release(0, corner, kiosk.window).commit()
        assert kiosk.staff_lock.state.screen is LockScreen.PIN_PAD
        QTest.keyClick(kiosk.window, Qt.Key.Key_5)
        assert kiosk.staff_lock.state.typed == "5"
    finally:
        app.close(kiosk)


# Fingers that the staff lock has under it


def test_a_finger_forgotten_on_the_pad_hinders_no_visitor(
    hand: Hand, finger: QPointingDevice
) -> None:
    pilot, window = hand.pilot, hand.pilot.window
    lies, side = pilot.at(0.58, 0.51).toPoint(), pilot.at(0.988, 0.5).toPoint()
    hand.call()
    QTest.touchEvent(window, finger).press(9, lies, window).commit()
    hand.pass_time(PAD_REST + 1)
    assert hand.screen is LockScreen.NONE
    for _ in range(2):  # the first only begins a visit
        # A screen tells of every finger that is down, whatever another does.
        QTest.touchEvent(window, finger).move(9, lies, window).press(0, side, window).commit()
        QTest.touchEvent(window, finger).move(9, lies, window).release(0, side, window).commit()
    assert pilot.state.slide != TOPIC
    QTest.touchEvent(window, finger).release(9, lies, window).commit()


def test_fingers_lifted_with_the_one_that_closes_the_pad_do_nothing(hand: Hand) -> None:
    pilot = hand.pilot
    hand.call()
    pilot.wait_until(lambda: bool(pilot.find("PinPad")), "the pad is there")
    spots = [
        scene_rect(hand.tile("back")).center(),
        pilot.at(0.02, 0.5),
        scene_rect(hand.key("7")).center(),
    ]
    pilot.touch(*spots, pilot.at(0.97, 0.9))  # the last stays
    pilot.lift(*spots)
    assert hand.screen is LockScreen.NONE
    pilot.lift(pilot.at(0.97, 0.9), first=3)
    assert hand.lock.state.typed == ""
    assert pilot.state.slide == TOPIC


def test_the_pad_stays_whole_while_the_screen_turns(hand: Hand) -> None:
    pilot = hand.pilot
    hand.call()
    pilot.wait_until(lambda: bool(pilot.find("PinPad")), "the pad is there")
    for width, height in ((720, 1280), (1280, 720), (640, 480), (1080, 1920), (1280, 720)):
        pilot.window.resize(width, height)
        pilot.wait_until(lambda w=width: pilot.stage.width() == w, "the stage has followed")
        room = scene_rect(pilot.one("StaffLockLayer"))
        assert all(room.contains(scene_rect(key)) for key in pilot.find("PadKey"))
        assert len(pilot.find("PadKey")) == 12


def test_a_pin_that_cannot_be_read_lets_nobody_in_and_the_pad_says_how_staff_do(
    open_kiosk: OpenKiosk,
) -> None:
    hand = open_kiosk(pin=UNKNOWN, warns=say("pin-unknown", machine_language()))
    hand.call()
    assert hand.screen is LockScreen.PIN_PAD
    assert "run_kiosk.pypin" in words(hand.pilot.one("PinPad"))
