"""`doctor` on a good machine and on faulty ones, as its owner reads it and as programs do."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice

from kiosk.bench.intervals import Pace
from kiosk.commands.doctor import (
    examine,
    machine,
    picture,
    place,
    playing,
    report,
    software,
    table,
)
from kiosk.commands.doctor.lines import DoctorContext, Fault, Line
from kiosk.commands.service import status
from kiosk.commands.service.status import Service
from kiosk.live import show_folder
from kiosk.ops.service.installed import ServiceState
from kiosk.ops.supervision.instance_lock import hold, seat
from kiosk.settings.model import Options
from kiosk.settings.read_settings import read_bytes

ROOT = Path(__file__).resolve().parents[2]
SHOW = ROOT / "tests" / "shows" / "small"
CHECKED = {
    "program", "python", "qt", "level", "opengl", "screen", "touch", "fonts", "settings", "cache",
    "motion", "pin", "hours", "clock", "state", "content", "service", "deaths", "frames",
}  # fmt: skip


def doctor(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "doctor", *words],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def context(tmp_path: Path) -> DoctorContext:
    return DoctorContext("en", tmp_path / "settings.yaml", Options(), (), display=True)


def faults(lines: list[Line]) -> list[tuple[str, Fault]]:
    return [(line.name, line.fault) for line in lines if line.fault]


@pytest.mark.usefixtures("screen")
def test_a_machine_that_can_play(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("reduced_motion: true\n", encoding="utf-8")
    words = (str(SHOW), "--settings", str(settings), "--json")
    done = doctor(
        *words,
        XDG_CACHE_HOME=str(tmp_path),
        XDG_STATE_HOME=str(tmp_path / "s"),
        QT_QPA_PLATFORM="offscreen",
    )

    assert done.stderr == ""
    assert done.returncode == 0
    said = json.loads(done.stdout)
    lines = {line["name"]: line for line in said["checks"]}
    assert said["ok"] is True
    assert lines.keys() == CHECKED
    assert {name for name, line in lines.items() if line["fault"] == "error"} == set()
    assert lines["motion"]["value"] == "true (the settings say so)"
    assert lines["settings"]["value"] == str(settings)
    assert lines["cache"]["value"] == str(tmp_path / "kiosk")
    assert lines["screen"]["value"].endswith(" Hz, 1x")
    assert lines["state"]["value"].startswith(str(tmp_path / "s" / "kiosk"))
    assert lines["content"]["value"].endswith("4 slides, 0 errors, 0 warnings")
    assert lines["frames"]["value"] == "not measured, as there is no screen"
    assert lines["deaths"]["value"] == "none in the last 7 days"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs X11")
@pytest.mark.usefixtures("screen")
def test_a_machine_without_a_display(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("idle: soon\nscreen: HDMI-1\n", encoding="utf-8")
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    (tmp_path / "state").write_text("another", encoding="utf-8")
    done = doctor(
        str(ROOT / "tests" / "fixtures" / "nothing-plays"),
        "--settings",
        str(settings),
        XDG_STATE_HOME=str(tmp_path / "state"),
        DISPLAY=":4242",
        WAYLAND_DISPLAY="",
        QT_QPA_PLATFORM="xcb",
        XDG_CACHE_HOME=str(tmp_path / "cache"),
        LC_ALL="zh_CN.UTF-8",
    )

    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert "✗ 屏幕: 没有" in lines
    assert any(line.startswith("! 触摸屏: 没有") for line in lines)
    assert any(line.startswith("! 设置文件: ") and ":1:7: idle: " in line for line in lines)
    assert f"! 缓存文件夹: {tmp_path / 'cache' / 'kiosk'}" in lines
    assert f"! 记录文件夹: {tmp_path / 'state' / 'kiosk'}" in lines
    assert any(line.startswith("✗ 内容: 没有可以放映的内容：") for line in lines)
    assert lines[-1] == "2 个错误，5 个提醒"
    assert len(lines) < 40  # one screen


def test_screens_too_slow_or_not_there(
    context: DoctorContext,
    qapp: QGuiApplication,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(picture, "_SLOW", 1000.0)
    wanting = replace(context, settings=Options(screen="HDMI-9"))

    lines = list(picture.screens(wanting))

    assert [line.fault for line in lines] == [Fault.WARNING] * len(lines)
    assert lines[0].hint.startswith("too few pictures a second")
    assert lines[-1].value == "there is no screen “HDMI-9”; the primary one is used"


def test_touch_screens_are_named(context: DoctorContext, monkeypatch: pytest.MonkeyPatch) -> None:
    class Device:
        def __init__(self, kind: QInputDevice.DeviceType) -> None:
            self._kind = kind

        def name(self) -> str:
            return "ELAN Touchscreen"

        def type(self) -> QInputDevice.DeviceType:
            return self._kind

    class Devices:
        DeviceType = QInputDevice.DeviceType
        found = (Device(DeviceType.Mouse), Device(DeviceType.TouchScreen))

        @classmethod
        def devices(cls) -> tuple[Device, ...]:
            return cls.found

    monkeypatch.setattr(picture, "QInputDevice", Devices)
    assert list(picture.touch(context)) == [Line("doctor-touch", "ELAN Touchscreen")]

    Devices.found = Devices.found[:1]
    assert faults(list(picture.touch(context))) == [("doctor-touch", Fault.WARNING)]


def test_a_font_that_is_missing(context: DoctorContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["DejaVu Sans", "Barlow Condensed"])

    (line,) = software.fonts(context)

    assert (line.value, line.fault) == ("Barlow Condensed", Fault.ERROR)
    assert line.hint.endswith("it lacks the fonts Kiosk Serif SC, Kiosk Sans SC")


def test_a_pair_that_aborts_by_itself(
    context: DoctorContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(software, "incompatibility", lambda *_: "aborts within minutes")

    lines = list(software.versions(context))

    assert faults(lines) == [("doctor-qt", Fault.ERROR)]
    assert lines[-1].hint == "aborts within minutes"


@pytest.mark.parametrize(
    ("setting", "preference", "said"),
    [
        (True, None, "true (the settings say so)"),
        (False, True, "false (the settings say so)"),
        (None, True, "true (as the system wishes)"),
        (None, False, "false (as the system wishes)"),
        (None, None, "false (the system does not say)"),
    ],
)
def test_who_wants_less_motion(
    setting: bool | None,
    preference: bool | None,
    said: str,
    context: DoctorContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machine, "ask_now", lambda: preference)

    (line,) = machine.motion(replace(context, settings=Options(reduced_motion=setting)))

    assert line == Line("doctor-motion", said)


NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)  # a Monday


@pytest.mark.parametrize(
    ("settings", "language", "said"),
    [
        ("idle: 60", "en", "always open (none are set)"),
        ("opening_hours: 9-17:30", "en", "Mon–Sun 09:00-17:30; open now, until 2026-11-23 17:30"),
        ("opening_hours:\n  mon-fri: 13:00-17:00\n  sat: 22:00-02:00\n  2026-12-25: closed",
         "en", "Mon–Fri 13:00-17:00, Sat 22:00-02:00, Sun closed; 1 dates differ; "
         "dark now, until 2026-11-23 13:00"),
        ("opening_hours:\n  周一: 全天\n  周二至周日: 9:00-12:00, 14:00-17:00", "zh",
         "周一 全天, 周二–周日 09:00-12:00 14:00-17:00; 现在开放，到 2026-11-24 00:00"),
    ],
)  # fmt: skip
def test_the_opening_hours_as_understood(
    settings: str, language: str, said: str, context: DoctorContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "wall_time", lambda: NOON)
    found, problems = read_bytes(settings.encode())
    assert problems == ()

    (line,) = place.hours(replace(context, settings=found, language=language))
    assert line == Line("doctor-hours", said)


@pytest.mark.parametrize(
    ("year", "kept", "fault", "said"),
    [
        (2026, True, Fault.NONE, "2026-11-23 12:00 +0000 (UTC), kept by the network"),
        (2026, False, Fault.WARNING, "2026-11-23 12:00 +0000 (UTC), not kept by the network"),
        (2026, None, Fault.NONE, "2026-11-23 12:00 +0000 (UTC)"),
        (1970, None, Fault.WARNING, "1970-11-23 12:00 +0000 (UTC)"),
    ],
)
def test_the_clock(
    year: int,
    kept: bool | None,
    fault: Fault,
    said: str,
    context: DoctorContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(place, "wall_time", lambda: NOON.replace(year=year))
    monkeypatch.setattr(place, "synchronised", lambda: kept)

    (line,) = place.clock(context)
    assert (line.value, line.fault) == (said, fault)
    assert bool(line.hint) == bool(fault)


def test_pin_and_disk(
    context: DoctorContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert faults(list(place.pin(context))) == [("doctor-pin", Fault.WARNING)]
    assert faults(list(place.pin(replace(context, settings=Options(pin="sealed"))))) == []

    monkeypatch.setattr(place, "machine_state_folder", lambda: tmp_path)
    assert faults(list(place.state(context))) == []
    monkeypatch.setattr(place, "_free", lambda _: 499_000_000)
    (line,) = place.state(context)
    assert (line.value, line.fault) == (f"{tmp_path} (0.5 GB free)", Fault.WARNING)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("running", "fault"),
    [
        (ServiceState("active"), Fault.NONE),
        (ServiceState("activating"), Fault.NONE),
        (ServiceState("inactive"), Fault.WARNING),
        (ServiceState("inactive", left=True), Fault.NONE),
        (ServiceState("failed"), Fault.ERROR),
        (ServiceState(""), Fault.NONE),
    ],
)
def test_the_service_and_what_has_ended_the_show(
    running: ServiceState,
    fault: Fault,
    context: DoctorContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = "/etc/systemd/system/kiosk.service"
    found = Service(file, session=False, running=running, state=tmp_path)
    monkeypatch.setattr(status, "installed", lambda: [found])
    (tmp_path / "logs").mkdir()
    said = {
        "time": datetime.now(UTC).isoformat(),
        "level": "ERROR",
        "logger": "supervisor",
        "message": "The kiosk has ended",
        "event": {"name": "death-signal", "detail": "SIGSEGV", "slide": "cover"},
    }
    (tmp_path / "logs" / "supervisor.jsonl").write_text(json.dumps(said), encoding="utf-8")

    service, deaths = playing.service(context)
    assert service.fault is fault
    assert bool(service.hint) == bool(fault)
    assert deaths.fault is Fault.WARNING
    assert deaths.value.startswith("1 in the last 7 days; the latest: ")
    assert deaths.value.endswith("it crashed or was ended (SIGSEGV), on the slide “cover”")


@pytest.mark.parametrize(
    ("rate", "worst", "fault"),
    [
        (60.0, 21.0, Fault.NONE),
        (45.0, 100.0, Fault.NONE),
        (44.9, 30.0, Fault.WARNING),
        (60.0, 100.5, Fault.WARNING),
    ],
)
def test_frames_that_come_unevenly(rate: float, worst: float, fault: Fault) -> None:
    line = playing.judged(Pace(180, rate, 16.7, 17.0, 20.0, worst, 0.5), "en")
    assert line.fault is fault
    assert bool(line.hint) == bool(fault)


def test_no_window_comes_before_a_kiosk_that_plays(
    context: DoctorContext,
    qapp: QGuiApplication,  # noqa: ARG001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(playing, "machine_state_folder", lambda: tmp_path)
    monkeypatch.setattr(playing, "_NOT_SEEN", ())
    held = hold(tmp_path, seat())
    assert held is not None
    with held:
        (line,) = playing.frames(context)
    assert line.value == "not measured, as a kiosk plays on this screen"


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="needs Xvfb")
@pytest.mark.usefixtures("screen")
def test_frames_are_measured_in_a_real_window(tmp_path: Path) -> None:
    screen = ["xvfb-run", "-a", "-s", "-screen 0 640x480x24"]
    done = subprocess.run(
        [*screen, sys.executable, "-m", "kiosk", "doctor", str(SHOW), "--json"],
        cwd=ROOT,
        env={
            **os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb",
            "XDG_STATE_HOME": str(tmp_path),
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )  # fmt: skip
    lines = {line["name"]: line for line in json.loads(done.stdout)["checks"]}
    assert re.fullmatch(r"\d+ pictures a second, the longest gap \d+ ms", lines["frames"]["value"])


def test_only_errors_count_as_illness(tmp_path: Path) -> None:
    well = [Line("doctor-python", "3.13"), Line("doctor-touch", "none", Fault.WARNING, "a cable")]
    ill = [*well, Line("doctor-screen", "none", Fault.ERROR)]

    assert (report(well)["ok"], report(ill)["ok"]) == (True, False)
    assert table(well, "en") == [
        "  Python: 3.13",
        "! touch screen: none",
        "    → a cable",
        "0 errors, 1 warnings",
    ]
    assert table(well[:1], "zh")[-1] == "一切正常"
    assert examine(tmp_path / "none.yaml", display=False).problems


def test_a_show_on_a_share_that_hangs_holds_the_doctor_up_for_a_moment(
    context: DoctorContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    monkeypatch.setattr(show_folder, "load_show", lambda *_: answers.wait(60))
    monkeypatch.setattr(playing, "_ANSWER", 0.1)
    (line,) = playing.content(replace(context, show=tmp_path))
    answers.set()
    assert line.fault is Fault.ERROR
    assert "does not answer" in line.value
    assert "check the network" in line.hint
