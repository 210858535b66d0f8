"""The system's preference for reduced motion: where it is read, and what follows from it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from shell.conftest import OpenShow
from shell.pilot import literal, progress, shown

from kiosk.shell.display import reduced_motion
from kiosk.shell.display.reduced_motion import (
    ask_now,
    has_session_bus,
    preference_of,
    windows_preference,
)
from kiosk.shell.viewmodels.motion import MotionSettings

ROOT = Path(__file__).resolve().parents[3]
FAKE = Path(__file__).with_name("fake_portal.py")
ASK = "from kiosk.shell.display.reduced_motion import ask_now; print(ask_now())"
FOLLOW = """
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from kiosk.shell.display.reduced_motion import follow
app = QCoreApplication([])
follow(lambda preference: (print(preference), app.quit()), app)
QTimer.singleShot(5000, app.quit)
app.exec()
"""


@pytest.mark.parametrize(
    ("answers", "preference"),
    [
        ((None, None), None),
        ((1, None), True),
        ((1, True), True),
        ((0, None), None),  # no preference
        ((0, False), True),  # which GNOME without the newer key may yet have
        ((None, False), True),
        ((None, True), False),
    ],
)
def test_what_a_portal_means(answers: tuple[object, object], preference: bool | None) -> None:
    assert preference_of(answers) is preference


def test_without_a_desktop_nobody_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not has_session_bus({})
    assert not has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)})
    (tmp_path / "bus").touch()
    assert has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert has_session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})

    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(reduced_motion.sys, "platform", "linux")
    assert ask_now() is None


@pytest.mark.skipif(sys.platform == "win32", reason="there Windows answers")
def test_elsewhere_windows_is_not_asked() -> None:
    assert windows_preference() is None


CHANGE = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.shell.display.reduced_motion import follow
app = QCoreApplication([])
def heard(preference):
    print(preference, flush=True)
    if preference:
        app.quit()
follow(heard, app)
QTimer.singleShot(20000, app.quit)
app.exec()
"""


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """What a program says that asks a portal of these settings."""
    if not (sys.platform.startswith("linux") and shutil.which("dbus-daemon")):
        pytest.skip("needs D-Bus")
    address = f"unix:path={tmp_path / 'bus'}"
    command = ["dbus-daemon", "--session", "--nofork", "--address", address, "--print-address"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE)]
    assert running[0].stdout
    running[0].stdout.readline()
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}

    def ask(program: str, *settings: str, later: str = "") -> str:
        if settings:
            portal = subprocess.Popen(
                [sys.executable, FAKE, *settings],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            running.append(portal)
            assert portal.stdout
            portal.stdout.readline()
        asking = subprocess.Popen(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert asking.stdout
        first = ""
        if later:
            first = asking.stdout.readline()
            assert portal.stdin
            portal.stdin.write(f"{later}\n".encode())
            portal.stdin.flush()
        said, errors = asking.communicate()
        assert errors == ""
        return (first + said).strip()

    yield ask
    for process in reversed(running):
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("settings", "preference"),
    [
        (("enable-animations=false",), "True"),
        (("enable-animations=true",), "False"),
        (("reduced-motion=1", "enable-animations=true"), "True"),
        (("contrast=1",), "None"),
    ],
)
def test_a_portal_is_asked(
    settings: tuple[str, ...], preference: str, ask: Callable[..., str]
) -> None:
    assert ask(ASK, *settings) == preference
    # Following it, whoever knows nothing tells nothing.
    assert preference == "None" or ask(FOLLOW) == preference


def test_a_wish_that_changes_is_told(ask: Callable[..., str]) -> None:
    said = ask(CHANGE, "enable-animations=true", later="enable-animations=false")
    assert said.split() == ["False", "True"]


def test_a_desktop_without_a_portal_is_no_error(ask: Callable[..., str]) -> None:
    assert ask(ASK) == "None"


def test_a_wish_that_comes_late_ends_all_motion(
    open_show: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Callable[[bool], None]] = []
    monkeypatch.setattr(reduced_motion, "follow", lambda tell, _: told.append(tell))
    pilot = open_show(start="1-guidance/1", snow=True, reduced_motion=None)
    assert pilot.find("Snow")

    (tell,) = told
    tell(True)

    assert not pilot.find("Snow")
    pilot.go("1-guidance/2")
    figures = pilot.figures()
    assert figures
    while not pilot.arrived():
        # Neither a number between nor an item on its way: the slide only fades in.
        assert all(progress(figure) == 1 for figure in pilot.figures())
        assert all(shown(figure) == literal(figure) for figure in pilot.figures())
        pilot.rest(0.01)


def test_a_setting_stands_above_the_wish(
    open_show: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reduced_motion, "follow", lambda *_: pytest.fail("nobody asked for it"))
    for wanted in (True, False):
        pilot = open_show(snow=True, reduced_motion=wanted)
        assert bool(pilot.find("Snow")) is not wanted


def test_a_change_of_manner_is_told_once() -> None:
    manner = MotionSettings()
    heard: list[bool] = []
    manner.calmChanged.connect(lambda: heard.append(manner.property("calm")))

    for preference in (False, True, True, False):
        manner.set_calm(preference)

    assert heard == [True, False]
