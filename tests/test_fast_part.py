"""The fast part of the tests leaves out what opens a window, and nothing can slip into it."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent
OPENS = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
PLANTED = f"""
import os, subprocess, sys

def test_without_a_window(): pass
def test_in_this_process(qapp): raise AssertionError
def test_in_a_program(screen): raise AssertionError

def start(**environment):
    command = [sys.executable, "-c", "{OPENS}"]
    subprocess.run(command, env=os.environ | environment, check=True)

def test_forgot_to_ask(): start()
def test_forgot_and_chose_a_platform(): start(QT_QPA_PLATFORM="offscreen")
"""


def test_what_needs_a_window_is_left_out_and_whoever_forgets_to_ask_fails(tmp_path: Path) -> None:
    (tmp_path / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "--fast", "-n0", "-p", "conftest", "-rA"]
    done = subprocess.run(
        [*command, "-c", TESTS.parent / "pyproject.toml", "-p", "no:cacheprovider", tmp_path],
        cwd=TESTS.parent,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    results = [line.split() for line in done.stdout.splitlines()]
    outcomes = {words[1].rsplit("::")[-1]: words[0] for words in results if "::" in str(words[1:2])}
    assert outcomes == {
        "test_without_a_window": "PASSED",
        "test_forgot_to_ask": "FAILED",
        "test_forgot_and_chose_a_platform": "FAILED",
    }, done.stdout
    assert "2 deselected" in done.stdout
