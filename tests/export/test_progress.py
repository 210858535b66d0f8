"""What an export says while it works: a line that grows, or one line for each tenth."""

import io
import os
import signal

import pytest

from kiosk.export.progress import Interrupted, Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_for_each_tenth() -> None:
    log = io.StringIO()
    progress = Progress(log)
    progress.begin("saving", 1000)
    for done in range(1, 1001):
        progress.reach(done)
    assert log.getvalue().splitlines() == [f"saving {share}%" for share in range(0, 101, 10)]


def test_few_steps_make_few_lines() -> None:
    log = io.StringIO()
    progress = Progress(log)
    for name in ("painting", "saving"):
        progress.begin(name, 2)
        progress.reach(1)
        progress.reach(2)
    lines = [f"{name} {share}%" for name in ("painting", "saving") for share in (0, 50, 100)]
    assert log.getvalue().splitlines() == lines


def test_a_terminal_gets_one_line_that_grows() -> None:
    terminal = Terminal()
    progress = Progress(terminal)
    progress.begin("saving", 300)
    for done in range(1, 301):
        progress.reach(done)
    states = terminal.getvalue().split("\r")
    assert states[1] == f"saving {'░' * 30}   0%"
    assert f"saving {'█' * 15}{'░' * 15}  50%" in states
    assert states[-1] == f"saving {'█' * 30} 100%\n"
    assert terminal.getvalue().count("\n") == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_at_the_next_step(number: int) -> None:
    progress = Progress(io.StringIO())
    before = signal.getsignal(number)
    with progress.interruptible():
        progress.begin("saving", 3)
        os.kill(os.getpid(), number)
        with pytest.raises(Interrupted) as stopped:
            progress.reach(1)
    assert stopped.value.number == number
    assert signal.getsignal(number) is before
