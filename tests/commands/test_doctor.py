"""`doctor` on a good machine and on faulty ones, as its owner reads it and as programs do."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice

from kiosk.commands.doctor import examine, machine, picture, report, software, table
from kiosk.commands.doctor.lines import Fault, Line, Patient
from kiosk.shell.machine import Machine

ROOT = Path(__file__).resolve().parents[2]
CHECKED = {
    "program", "python", "qt", "level", "opengl", "screen", "touch", "fonts", "settings", "cache",
    "motion",
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
def patient(tmp_path: Path) -> Patient:
    return Patient("en", tmp_path / "settings.yaml", Machine(), (), display=True)


def faults(lines: list[Line]) -> list[tuple[str, Fault]]:
    return [(line.name, line.fault) for line in lines if line.fault]


def test_a_machine_that_can_play(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("reduced_motion: true\n", encoding="utf-8")
    words = ("--settings", str(settings), "--json")
    done = doctor(*words, XDG_CACHE_HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")

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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs X11")
def test_a_machine_without_a_display(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("idle: soon\nscreen: HDMI-1\n", encoding="utf-8")
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    done = doctor(
        "--settings",
        str(settings),
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
    assert lines[-1] == "1 个错误，3 个提醒"
    assert len(lines) < 24  # one screen


def test_screens_too_slow_or_not_there(
    patient: Patient,
    qapp: QGuiApplication,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(picture, "_SLOW", 1000.0)
    wanting = replace(patient, settings=Machine(screen="HDMI-9"))

    lines = list(picture.screens(wanting))

    assert [line.fault for line in lines] == [Fault.WARNING] * len(lines)
    assert lines[0].hint.startswith("too few pictures a second")
    assert lines[-1].value == "there is no screen “HDMI-9”; the primary one is used"


def test_touch_screens_are_named(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
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
    assert list(picture.touch(patient)) == [Line("doctor-touch", "ELAN Touchscreen")]

    Devices.found = Devices.found[:1]
    assert faults(list(picture.touch(patient))) == [("doctor-touch", Fault.WARNING)]


def test_a_font_that_is_missing(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["DejaVu Sans", "Barlow Condensed"])

    (line,) = software.fonts(patient)

    assert (line.value, line.fault) == ("Barlow Condensed", Fault.ERROR)
    assert line.hint.endswith("it lacks the fonts Kiosk Serif SC, Kiosk Sans SC")


def test_a_pair_that_aborts_by_itself(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(software, "refusal", lambda *_: "aborts within minutes")

    lines = list(software.versions(patient))

    assert faults(lines) == [("doctor-qt", Fault.ERROR)]
    assert lines[-1].hint == "aborts within minutes"


@pytest.mark.parametrize(
    ("setting", "wish", "said"),
    [
        ("true", None, "true (the settings say so)"),
        ("false", True, "false (the settings say so)"),
        ("auto", True, "true (as the system wishes)"),
        ("auto", False, "false (as the system wishes)"),
        ("auto", None, "false (the system does not say)"),
    ],
)
def test_who_wants_less_motion(
    setting: str,
    wish: bool | None,
    said: str,
    patient: Patient,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machine, "ask_now", lambda: wish)

    (line,) = machine.motion(replace(patient, settings=Machine(reduced_motion=setting)))

    assert line == Line("doctor-motion", said)


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
