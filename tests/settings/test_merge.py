"""The command line wins over the settings file, and the file over the defaults."""

import argparse
from pathlib import Path

import pytest

from kiosk.base.paths import machine_state_folder
from kiosk.commands import play
from kiosk.player.state import Timeouts
from kiosk.settings.merge import merge
from kiosk.settings.model import Options


def arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    play.add_arguments(parser)
    return parser.parse_args(words)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings of this machine would stand."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / "kiosk").mkdir()
    return tmp_path / "kiosk" / "settings.yaml"


@pytest.mark.usefixtures("file")
def test_without_a_file_and_without_words_all_is_as_by_default() -> None:
    assert merge(arguments()) == (Options(state=machine_state_folder()), ())


def test_the_command_line_wins_over_the_file_and_the_file_over_the_defaults(file: Path) -> None:
    file.write_text(
        "idle: 60\nscreen: HDMI-1\nreduced_motion: true\nrenderer: software\n", encoding="utf-8"
    )

    plain, _ = merge(arguments())
    asked, _ = merge(arguments("--screen", "DP-2", "--start", "overview", "--kiosk"))
    windowed, _ = merge(arguments("--windowed", "640x480"))

    assert plain == Options(
        idle=60,
        screen="HDMI-1",
        reduced_motion=True,
        renderer="software",
        state=machine_state_folder(),
    )
    assert (asked.screen, asked.start, asked.locked) == ("DP-2", "overview", True)
    assert (asked.idle, asked.renderer) == (60, "software")
    assert (windowed.windowed, windowed.screen) == ((640, 480), "HDMI-1")
    assert windowed.state is None, "nothing is remembered of a window on somebody's desk"


def test_the_timeouts_of_the_file_are_those_of_the_player() -> None:
    options = Options(idle=60, countdown=12.5, present_timeout=1800)

    assert options.timeouts == Timeouts(idle=60, countdown=12.5, present_timeout=1800)


def test_a_file_that_is_named_is_read_instead_and_missed(file: Path, tmp_path: Path) -> None:
    file.write_text("idle: 60\n", encoding="utf-8")
    named = tmp_path / "mine.yaml"

    options, problems = merge(arguments("--settings", str(named)))
    assert (options.idle, len(problems)) == (Options().idle, 1)

    named.write_text("idle: 90\nsnow: perhaps\n", encoding="utf-8")
    options, problems = merge(arguments("--settings", str(named)))
    assert (options.idle, options.snow) == (90, True)
    assert [str(problem) for problem in problems] == [
        f"{named.as_posix()}:2:7: snow: “snow” should be true or false"
    ]
