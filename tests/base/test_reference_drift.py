"""PySide6 gives back no reference that it does not own (see kiosk/base/pyside_check.py)."""

import json
import subprocess
import sys
from importlib.metadata import version

from kiosk.base.pyside_check import incompatibility

TIMES = 10_000

# In a process of its own: where references leak, the interpreter ends up aborting.
PROBE = f"""
import json, sys
from PySide6.QtCore import QObject, Signal

class Probe(QObject):
    happened = Signal(int)

def emit_signals(probe, times):
    for _ in range(times):
        probe.happened.emit(1)

def call_without_result(probe, times):
    for _ in range(times):
        probe.setObjectName("x")

def counts():
    return sys.getrefcount(None), sys.getrefcount(True)

def drift(action):
    probe = Probe()
    action(probe, 10)  # Python itself keeps a reference or two from the first calls
    before = counts()
    action(probe, {TIMES})
    after = counts()
    return [after[0] - before[0], after[1] - before[1]]

print(json.dumps({{each.__name__: drift(each) for each in (emit_signals, call_without_result)}}))
"""


def test_ten_thousand_emits_and_void_calls_leave_none_and_true_alone() -> None:
    result = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, encoding="utf-8", check=False
    )

    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout) == {"emit_signals": [0, 0], "call_without_result": [0, 0]}


def test_the_installed_pair_is_not_refused() -> None:
    assert incompatibility(sys.version_info[:3], version("PySide6-Essentials")) is None
