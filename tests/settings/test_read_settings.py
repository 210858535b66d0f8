"""The settings of a options: what a file may say, and what is said about mistakes."""

from pathlib import Path

import pytest

from kiosk.ops.hours.opening_hours import Hours, Span
from kiosk.ops.pin.seal import UNKNOWN
from kiosk.settings.model import SETTINGS, Options
from kiosk.settings.read_settings import read_bytes, read_file

NUMBERS = {setting.name: setting.bounds for setting in SETTINGS if setting.bounds}
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


def read(text: str, language: str = "en") -> tuple[Options, list[str]]:
    options, findings = read_bytes(text.encode())
    return options, [str(finding.problem("settings.yaml", language)) for finding in findings]


def test_every_key_arrives() -> None:
    assert read(ALL) == (
        Options(
            idle=60,
            countdown=12.5,
            present_timeout=1800,
            screen="HDMI-1",
            reduced_motion=True,
            snow=False,
            renderer="software",
            effects="calm",
            pin=SEALED,
            opening_hours=Hours(((Span(9 * 60, 17 * 60),),) * 7),
        ),
        [],
    )
    assert {line.partition(":")[0] for line in ALL.splitlines()} == {
        setting.name for setting in SETTINGS
    }


@pytest.mark.parametrize("text", ["", "\n", "# idle: 60\n", "{}", "idle:\nscreen:\n", '""'])
def test_nothing_is_required(text: str) -> None:
    assert read(text) == (Options(), [])


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
            "2:7: idle: “idle” should be between 5 and 3600 seconds; 45 is used "
            "(write only a number, as in idle: 45)",
            "2:7: idle: “idle”应在 5 到 3600 秒之间，先用 45 (只写数字，例如 idle: 45)",
        ),
        (
            "reduced_motion: yes",
            "1:17: reduced_motion: “reduced_motion” cannot be “yes”; auto is used "
            "(known are: auto, true, false)",
            "1:17: reduced_motion: “reduced_motion”不能写“yes”，先用 auto "
            "(可以用：auto, true, false)",
        ),
        (
            "renderer: opngl",
            "1:11: renderer: “renderer” cannot be “opngl”; auto is used (did you mean “opengl”?)",
            "1:11: renderer: “renderer”不能写“opngl”，先用 auto (是不是“opengl”？)",
        ),
        (
            "effects: quiet",
            "1:10: effects: “effects” cannot be “quiet”; auto is used "
            "(known are: auto, full, calm)",
            "1:10: effects: “effects”不能写“quiet”，先用 auto (可以用：auto, full, calm)",
        ),
        (
            "pin: 1234",
            "1:6: pin: “pin” is not as the pin command writes it, so no PIN opens the staff panel "
            "(set it anew with python3 run_kiosk.py pin)",
            "1:6: pin: “pin”不是 pin 命令写的内容，任何密码都打不开工作人员面板 "
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
    options, in_english = read(text)
    _, in_chinese = read(text, "zh")

    assert options == Options()
    assert [line.partition(":")[2] for line in in_english] == [english]
    assert [line.partition(":")[2] for line in in_chinese] == [chinese]


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("value", ["0", "-1", "1e3", "nan", ".inf", "９", "0x20", "4 5", "999999"])
def test_no_wait_is_taken_that_is_no_sensible_number(name: str, value: str) -> None:
    options, lines = read(f"{name}: {value}")

    assert options == Options()
    assert len(lines) == 1
    assert f": {name}: “{name}” should be between " in lines[0]


@pytest.mark.parametrize("name", NUMBERS)
def test_the_limits_themselves_and_the_default_are_allowed(name: str) -> None:
    for value in (*NUMBERS[name][:2], getattr(Options(), name)):
        options, lines = read(f"{name}: {value:g}")
        assert (getattr(options, name), lines) == (value, [])


def test_a_mistake_costs_only_itself() -> None:
    options, lines = read("idle: 0\ncountdown: 20\nsnow: nein\nscreen: HDMI-2\nidle: 60\n")

    assert options == Options(countdown=20, screen="HDMI-2")
    assert [line.split(":")[1] for line in lines] == ["1", "3", "5"]  # in the order of the lines


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"a\0b", b"[" * 5000, b"x: *y", b"- 1", b"\x80" * 99, b'"open', b"? [1]"]
)
def test_no_file_whatsoever_stops_the_kiosk(data: bytes) -> None:
    options, findings = read_bytes(data)

    assert options == Options()
    assert [finding.problem("settings.yaml", "zh") for finding in findings]


def test_only_a_file_that_was_named_is_missed(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"

    assert read_file(path, "en", named=False) == (Options(), ())
    options, (problem,) = read_file(path, "en", named=True)
    assert options == Options(pin=UNKNOWN)
    expected = f"{path.as_posix()}:0:0: there is no such settings file; the defaults are used"
    assert str(problem) == expected


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    options, (problem,) = read_file(tmp_path, "en", named=False)

    assert options == Options(pin=UNKNOWN)
    assert problem.message == "this is not a plain file"
