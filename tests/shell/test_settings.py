"""The settings of a machine: what a file may say, what is said about mistakes, and who wins."""

import argparse
import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from kiosk.commands import play
from kiosk.ops.hours.opening_hours import Hours, Span
from kiosk.player.state import Settings
from kiosk.settings.model import Machine
from kiosk.settings.read_settings import (
    FORM,
    SECONDS,
    read_bytes,
    read_file,
)
from kiosk.shell.options import options

SEALED = "scrypt$2$1$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA"
ALL = f"""\
idle: 60
countdown: 12.5
present_timeout: 1800
screen: HDMI-1
reduced_motion: true
snow: false
renderer: software
effects: calm
pin: {SEALED}
opening_hours: 09:00-17:00
"""


def read(text: str, language: str = "en") -> tuple[Machine, list[str]]:
    machine, findings = read_bytes(text.encode())
    return machine, [str(finding.problem("settings.yaml", language)) for finding in findings]


def test_every_key_arrives() -> None:
    assert read(ALL) == (
        Machine(
            waits=Settings(idle=60, countdown=12.5, present_timeout=1800),
            screen="HDMI-1",
            reduced_motion="true",
            snow=False,
            renderer="software",
            effects="calm",
            pin=SEALED,
            hours=Hours(((Span(9 * 60, 17 * 60),),) * 7),
        ),
        [],
    )
    assert {line.partition(":")[0] for line in ALL.splitlines()} == {field.name for field in FORM}


@pytest.mark.parametrize("text", ["", "\n", "# idle: 60\n", "{}", "idle:\nscreen:\n", '""'])
def test_nothing_is_required(text: str) -> None:
    assert read(text) == (Machine(), [])


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        (
            "idel: 60",
            "1:1: “idel” is unknown and left out (did you mean “idle”?)",
            "1:1: 不认识“idel”，没有采用 (是不是“idle”？)",
        ),
        (
            "volume: 3",
            "1:1: “volume” is unknown and left out (known are: idle, countdown, present_timeout, "
            "screen, reduced_motion, snow, renderer, effects, pin, opening_hours)",
            "1:1: 不认识“volume”，没有采用 (可以用：idle, countdown, present_timeout, "
            "screen, reduced_motion, snow, renderer, effects, pin, opening_hours)",
        ),
        (
            "snow: true\nidle: 45 s",
            "2:7: idle: “idle” should be seconds from 5 to 3600; 45 is used "
            "(write only a number, as in idle: 45)",
            "2:7: idle: “idle”应是 5 到 3600 之间的秒数，先用 45 (只写数字，例如 idle: 45)",
        ),
        (
            "reduced_motion: yes",
            "1:17: reduced_motion: reduced_motion cannot be “yes”; auto is used "
            "(known are: auto, true, false)",
            "1:17: reduced_motion: reduced_motion 不能写“yes”，先用 auto "
            "(可以用：auto, true, false)",
        ),
        (
            "renderer: opngl",
            "1:11: renderer: there is no renderer “opngl”; auto is used (did you mean “opengl”?)",
            "1:11: renderer: 没有“opngl”这种绘制方式，先用 auto (是不是“opengl”？)",
        ),
        (
            "effects: quiet",
            "1:10: effects: there are no effects “quiet”; auto is used "
            "(known are: auto, full, calm)",
            "1:10: effects: 没有“quiet”这种效果，先用 auto (可以用：auto, full, calm)",
        ),
        (
            "pin: 1234",
            "1:6: pin: “pin” is not as the pin command writes it, so no PIN is set "
            "(set it anew with python3 run_kiosk.py pin)",
            "1:6: pin: “pin”不是 pin 命令写的内容，所以没有设置密码 "
            "(请运行 python3 run_kiosk.py pin 重新设置)",
        ),
        (
            "screen: [HDMI-1]",
            "1:9: screen: “screen” should be a text "
            "(write it on the line of its colon; put a text with a colon in double quotes)",
            "1:9: screen: “screen”应是一段文字 "
            "(写在冒号后面的同一行；句子里有冒号时给整句加双引号)",
        ),
    ],
)
def test_a_mistake_is_named_in_both_languages_and_falls_back(
    text: str, english: str, chinese: str
) -> None:
    machine, in_english = read(text)
    _, in_chinese = read(text, "zh")

    assert machine == Machine()
    assert [line.partition(":")[2] for line in in_english] == [english]
    assert [line.partition(":")[2] for line in in_chinese] == [chinese]


@pytest.mark.parametrize("name", SECONDS)
@pytest.mark.parametrize("value", ["0", "-1", "1e3", "nan", ".inf", "９", "0x20", "4 5", "999999"])
def test_no_wait_is_taken_that_is_no_sensible_number(name: str, value: str) -> None:
    machine, lines = read(f"{name}: {value}")

    assert machine == Machine()
    assert len(lines) == 1
    assert f": {name}: “{name}” should be seconds from " in lines[0]


@pytest.mark.parametrize("name", SECONDS)
def test_the_limits_themselves_and_the_default_are_allowed(name: str) -> None:
    default = getattr(Settings(), name)
    for value in (*SECONDS[name], f"{default:g}"):
        machine, lines = read(f"{name}: {value}")
        assert (getattr(machine.waits, name), lines) == (float(value), [])


def test_a_mistake_costs_only_itself() -> None:
    machine, lines = read("idle: 0\ncountdown: 20\nsnow: nein\nscreen: HDMI-2\nidle: 60\n")

    assert machine == Machine(waits=Settings(countdown=20), screen="HDMI-2")
    assert [line.split(":")[1] for line in lines] == ["1", "3", "5"]  # in the order of the lines


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"a\0b", b"[" * 5000, b"x: *y", b"- 1", b"\x80" * 99, b'"open', b"? [1]"]
)
def test_no_file_whatsoever_stops_the_kiosk(data: bytes) -> None:
    machine, findings = read_bytes(data)

    assert machine == Machine()
    assert [finding.problem("settings.yaml", "zh") for finding in findings]


def test_only_a_file_that_was_named_is_missed(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"

    assert read_file(path, "en", named=False) == (Machine(), ())
    machine, (problem,) = read_file(path, "en", named=True)
    assert machine == Machine()
    expected = f"{path.as_posix()}:0:0: there is no such settings file; the defaults are used"
    assert str(problem) == expected


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    machine, (problem,) = read_file(tmp_path, "en", named=False)

    assert machine == Machine()
    assert problem.message == "this is not a plain file"


def arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    play.add_arguments(parser)
    return parser.parse_args(words)


def test_the_command_line_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(ALL, encoding="utf-8")

    asked = options(arguments("--settings", str(file), "--screen", "DP-2", "--start", "overview"))
    plain = options(arguments("--settings", str(file), "--windowed", "640x480"))

    assert (asked.screen, asked.start, asked.windowed) == ("DP-2", "overview", None)
    assert (plain.screen, plain.start, plain.windowed) == ("HDMI-1", None, QSize(640, 480))
    assert (plain.settings.idle, plain.settings.digit_wait) == (60, Settings().digit_wait)
    assert (plain.reduced_motion, plain.snow) == (True, False)
    assert (plain.renderer, plain.effects) == ("software", "calm")


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", None),
        ("reduced_motion: auto", None),
        ("reduced_motion: true", True),
        ("reduced_motion: false", False),
    ],
)
def test_reduced_motion_is_wanted_or_not_or_left_to_the_system(
    text: str, wish: bool | None, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text, encoding="utf-8")

    assert options(arguments("--settings", str(file))).reduced_motion is wish


def test_the_file_in_the_usual_place_is_read_and_its_mistakes_are_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    file = tmp_path / "kiosk" / "settings.yaml"
    file.parent.mkdir()
    file.write_text("idle: 90\nsnow: perhaps\n", encoding="utf-8")

    with caplog.at_level(logging.WARNING):
        found = options(arguments())

    assert (found.settings.idle, found.snow) == (90, True)
    assert caplog.messages == [f"{file.as_posix()}:2:7: snow: “snow” should be true or false"]
