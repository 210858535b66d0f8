"""Where there is nothing to play on, one sentence says so and the program ends at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.exit_codes import Exit

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.usefixtures("screen")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is always a display")
@pytest.mark.parametrize("display", ["", ":4711"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en_GB.UTF-8", "there is no display to play on: run it on the desktop"),
        ("zh_CN.UTF-8", "没有可用的显示器：请在接着屏幕的桌面上运行"),
    ],
)
def test_without_a_display_a_sentence_says_so(
    display: str, language: str, words: str, tmp_path: Path
) -> None:
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    environment |= {"LC_ALL": language, "XDG_STATE_HOME": str(tmp_path), "PYTHONUTF8": "1"}
    if display:
        environment["DISPLAY"] = display
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", str(ROOT / "tests" / "shows" / "small")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == Exit.NO_DISPLAY, done.stderr
    assert words in done.stderr.splitlines()[0]
    assert "DISPLAY=:0" in done.stderr.splitlines()[0]
    assert "doctor" in done.stderr
    assert "Traceback" not in done.stderr
