"""`kiosk` as a user starts it: a real process with a real window, and what it says on stderr."""

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.commands import play
from kiosk.ops.records.log_lines import read_lines

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
STAMP = re.compile(r"^[-0-9]{10} [:,0-9]{12} ", re.MULTILINE)

with_window = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs X11")


def parse(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(exit_on_error=False)
    play.add_arguments(parser)
    return parser.parse_args(words)


def test_a_size_is_two_numbers() -> None:
    assert parse("--windowed", "1280x720").windowed == (1280, 720)
    assert parse().windowed is None


@pytest.mark.parametrize("size", ["1280", "1280*720", "0x720", "9x9", "-10x20", "123456x10", ""])
def test_what_is_no_size_is_refused_in_words(size: str) -> None:
    with pytest.raises(argparse.ArgumentError, match="is no size such as 1280x720"):
        parse(f"--windowed={size}")


def test_chinese_is_printed_whatever_the_encoding_of_the_machine() -> None:
    # As on a Windows whose pages of code know no Chinese, when output goes to a file.
    environment = {
        **os.environ,
        "LC_ALL": "zh_CN.UTF-8",
        "PYTHONIOENCODING": "cp1252:strict",
        "PYTHONUTF8": "0",
    }
    result = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", str(FIXTURES / "tab")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert result.stdout.decode("utf-8").rstrip().endswith("1 个错误，0 个提醒")
    assert result.stderr == b""


class Running:
    """A kiosk in a process of its own, and the keyboard of its display."""

    def __init__(self, words: tuple[str, ...], folder: Path, extra: dict[str, str]) -> None:
        environment = {
            **os.environ,
            **extra,
            "LC_ALL": "C.UTF-8",
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
        }
        self._errors = folder / "stderr.txt"
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", *words],
                cwd=ROOT,
                env=environment,
                stderr=errors,
                start_new_session=True,
            )

    def wait(self) -> None:
        """Until its window has the keyboard."""
        # Asked anew each time: a kiosk that starts again in software has another window.
        end = time.monotonic() + 20
        while not self._has_keyboard():
            assert time.monotonic() < end, "the window never got the keyboard"
            time.sleep(0.05)

    def _has_keyboard(self) -> bool:
        window = self._ask("search", "--onlyvisible", "--pid", self.process.pid)
        return bool(window) and self._ask("getwindowfocus") == window

    def _ask(self, *words: object) -> str:
        command = ["xdotool", *map(str, words)]
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, timeout=20
        ).stdout.strip()

    def press(self, key: str) -> None:
        self._ask("key", key)

    def wait_for_words(self, words: str, times: int = 1) -> None:
        """Until it has said something so often."""
        end = time.monotonic() + 20
        while self.log().count(words) < times:
            assert time.monotonic() < end, f"never said: {words}"
            time.sleep(0.05)

    def ended(self) -> tuple[int, str]:
        """The exit status, and the log without its times and what is only for information."""
        status, log = self.process.wait(10), self.log()
        return status, "".join(
            line for line in log.splitlines(keepends=True) if not line.startswith("INFO ")
        )

    def log(self) -> str:
        """The log without its times."""
        return STAMP.sub("", self._errors.read_text(encoding="utf-8"))


@pytest.fixture
def start(tmp_path: Path, screen: None) -> Iterator[Callable[..., Running]]:  # noqa: ARG001
    started: list[Running] = []

    def run(*words: str, **environment: str) -> Running:
        started.append(running := Running(words, tmp_path, environment))
        running.wait()
        return running

    yield run
    for running in started:
        running.process.kill()
        running.process.wait()


@with_window
@pytest.mark.parametrize("words", [(), ("--windowed", "1280x720")])
def test_ctrl_q_ends_it_in_silence(words: tuple[str, ...], start: Callable[..., Running]) -> None:
    kiosk = start(*words)
    kiosk.press("Right")
    kiosk.press("ctrl+q")

    assert kiosk.ended() == (0, "")


@with_window
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(number: signal.Signals, start: Callable[..., Running]) -> None:
    kiosk = start("--windowed", "1280x720")
    os.killpg(kiosk.process.pid, number)  # as a terminal does: the painter's process gets it too

    assert kiosk.ended() == (0, "")


def opens_panel(kiosk: Running) -> None:
    """Without a PIN a keyboard opens the staff's panel; the keys then go round its choices."""
    kiosk.press("ctrl+q")
    kiosk.wait_for_words("The staff's panel was opened")


@with_window
def test_a_kiosk_ends_by_a_signal_and_by_its_staff_and_not_by_its_keys(
    start: Callable[..., Running],
) -> None:
    kiosk = start("--kiosk")
    for key in ("alt+F4", "F11", "Escape", "ctrl+w"):
        kiosk.press(key)
    opens_panel(kiosk)
    assert kiosk.process.poll() is None
    os.killpg(kiosk.process.pid, signal.SIGTERM)
    assert kiosk.ended() == (0, "")

    kiosk = start("--kiosk")
    opens_panel(kiosk)
    kiosk.press("Left")  # round to the last
    kiosk.press("Return")
    assert kiosk.ended() == (0, "")


@with_window
def test_staff_start_it_anew(start: Callable[..., Running]) -> None:
    kiosk = start("--kiosk")
    opens_panel(kiosk)
    for key in ("Left", "Left", "Return"):
        kiosk.press(key)
    kiosk.wait_for_words("The staff chose: restart")
    before = kiosk.log().count("plays 5 sections")
    kiosk.wait_for_words("plays 5 sections", before + 1)
    kiosk.wait()  # the same process has a window again
    kiosk.process.terminate()
    assert kiosk.ended() == (0, "")


@with_window
def test_names_nobody_knows_are_said_and_it_plays_all_the_same(
    start: Callable[..., Running],
) -> None:
    kiosk = start("--start", "2-qulity/1", "--screen", "HDMI-9", "--settings", "nowhere.yaml")
    kiosk.press("ctrl+q")

    status, log = kiosk.ended()
    assert status == 0
    settings, screen, slide = sorted(log.splitlines())
    assert settings == (
        "ERROR content: nowhere.yaml:0:0: there is no such settings file; the defaults are used"
    )
    assert screen.startswith(
        "WARNING kiosk.shell.display.screens: there is no screen “HDMI-9”; the primary one is used"
    )
    assert slide == (
        "WARNING kiosk.shell.display.screens: there is no slide “2-qulity/1”; "
        "the show begins with its first (did you mean “2-quality/1”?)"
    )


@with_window
def test_where_nothing_plays_a_notice_does(start: Callable[..., Running]) -> None:
    kiosk = start("--windowed", "1280x720", "pyproject.toml")
    kiosk.press("ctrl+q")

    assert kiosk.ended() == (
        0,
        "ERROR content: pyproject.toml:0:0: this is a file, not the folder of a show "
        "(name the folder that holds show.yaml)\n",
    )


@with_window
def test_the_problems_of_a_show_are_logged_one_a_line(start: Callable[..., Running]) -> None:
    kiosk = start("--windowed", "1280x720", "tests/fixtures/unknown-keys")
    kiosk.press("ctrl+q")

    status, log = kiosk.ended()
    expected = (FIXTURES / "unknown-keys" / "expected.txt").read_text(encoding="utf-8")
    of_chinese = expected.partition("# en")[0].splitlines()[1:]
    assert status == 0
    assert log.splitlines() == [
        f"{severity.upper()} content: tests/fixtures/{rest}"
        for severity, _, rest in (line.partition(" ") for line in of_chinese)
    ]


@with_window
def test_it_says_in_one_line_how_it_draws(start: Callable[..., Running]) -> None:
    kiosk = start("--windowed", "640x480", QT_QUICK_BACKEND="software")

    said = [line for line in kiosk.log().splitlines() if "drawn with" in line]
    assert said == [
        "INFO kiosk.shell.display.graphics: drawn with software, calm effects: "
        "the environment says software"
    ]


@with_window
def test_where_no_graphics_come_up_it_draws_in_software(start: Callable[..., Running]) -> None:
    # A graphics interface that cannot be used: Qt finds out only when the window is drawn.
    kiosk = start("--windowed", "640x480", QSG_RHI_BACKEND="opengl", QT_XCB_GL_INTEGRATION="none")
    end = time.monotonic() + 20
    while "drawn with software" not in kiosk.log():
        assert time.monotonic() < end, kiosk.log()
        time.sleep(0.05)
    kiosk.wait()
    kiosk.press("ctrl+q")

    status, log = kiosk.ended()
    assert status == 0
    assert "the graphics processor could not be used" in log


@with_window
def test_where_opengl_does_not_work_it_draws_in_software(
    start: Callable[..., Running], tmp_path: Path
) -> None:
    (tmp_path / "config" / "kiosk").mkdir(parents=True)
    settings = tmp_path / "config" / "kiosk" / "settings.yaml"
    settings.write_text("renderer: opengl\n", encoding="utf-8")
    kiosk = start("--windowed", "640x480", QT_XCB_GL_INTEGRATION="none")
    kiosk.press("ctrl+q")

    status, _ = kiosk.ended()
    assert status == 0
    assert "drawn with software, calm effects: OpenGL does not work" in kiosk.log()


@with_window
@pytest.mark.parametrize("words", [(), ("--windowed", "640x480")])
def test_only_a_full_screen_keeps_a_log(
    words: tuple[str, ...], start: Callable[..., Running], tmp_path: Path
) -> None:
    kiosk = start(*words)
    kiosk.press("ctrl+q")
    assert kiosk.ended() == (0, "")

    kept, damaged = read_lines(tmp_path / "state" / "kiosk" / "logs")
    assert damaged == 0
    assert any("plays" in line.message for line in kept) == (not words)
