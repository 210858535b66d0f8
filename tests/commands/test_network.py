"""Playing a show opens no network socket: the system calls of the real program are traced."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 40.0  # seconds; far beyond what anything takes
#: Within one machine: the display, the message bus, the sockets that wake threads, the kernel.
HARMLESS = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}
SECTION = """\
title: <img src="http://127.0.0.1:9/title.png">
topics:
- title: 主题
  facts:
  - text: 惠及职工 {number} 万人次
    picture: http://127.0.0.1:9/a.png
  - <a href="https://127.0.0.1:9/">见此</a> 3 个 ![](http://127.0.0.1:9/b.png)
"""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs strace")


def may_trace(folder: Path) -> bool:
    """Whether this machine lets a program be traced."""
    command = ["strace", "-f", "-o", str(folder / "probe"), "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def families(trace: str) -> dict[str, str]:
    """The kinds of address that were asked for, each with the first call that did."""
    found: dict[str, str] = {}
    for line in trace.splitlines():
        if not re.search(r"\b(socket|socketpair|connect|bind)\(", line):
            continue
        kind = re.search(r"\b(?:AF|PF)_[A-Z0-9]+", line)
        found.setdefault(kind[0] if kind else "unknown", line)
    return found


def test_calls_are_read() -> None:
    trace = (
        "7 socket(AF_UNIX, SOCK_STREAM, 0) = 3\n"
        "8 connect(3, {sa_family=AF_INET6, sin6_port=htons(80)}, 28) = 0\n"
        "8 connect(3, {sa_family=AF_UNIX, sun_path=@/tmp/x}, 28) = 0\n"
    )
    assert set(families(trace)) == {"AF_UNIX", "AF_INET6"}


def end(tracer: subprocess.Popen[bytes]) -> None:
    """End the program that is traced; how well it ends, others test."""
    try:
        if tracer.poll() is None:
            (kiosk,) = Path(f"/proc/{tracer.pid}/task/{tracer.pid}/children").read_text().split()
            os.kill(int(kiosk), signal.SIGTERM)
        tracer.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        # It waits for every process that it traces, and each is the slower for it. At this signal
        # it writes what it has seen, and lets go of them.
        tracer.terminate()
        tracer.wait(PATIENCE)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(tracer.pid, signal.SIGKILL)


@pytest.mark.usefixtures("screen")
def test_playing_a_show_opens_no_network_socket(tmp_path: Path) -> None:
    if not may_trace(tmp_path):
        pytest.skip("this machine lets no program be traced")
    show = shutil.copytree(ROOT / "tests" / "shows" / "small", tmp_path / "show")
    (show / "2-far.yaml").write_text(SECTION.format(number=3), encoding="utf-8")
    trace, errors = tmp_path / "trace.txt", tmp_path / "errors.txt"
    settings = tmp_path / "settings.yaml"
    settings.write_text("reduced_motion: yes\n", encoding="utf-8")
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CACHE", "CONFIG", "STATE")},
    }
    words = ["--kiosk", "--settings", str(settings), "--start", "2-far", str(show)]
    with errors.open("wb") as log:
        tracer = subprocess.Popen(
            ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket,socketpair,connect,bind",
             "-o", str(trace), sys.executable, "-m", "kiosk", *words],
            cwd=ROOT, env=environment, stderr=log, start_new_session=True,
        )  # fmt: skip

    def wait(condition: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"in vain: {what}: {errors.read_text()}"
            assert tracer.poll() is None, errors.read_text()
            time.sleep(0.05)

    def said() -> str:
        return errors.read_text(encoding="utf-8")

    def ask(*words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], capture_output=True, encoding="utf-8", check=False, timeout=20
        ).stdout.strip()

    try:
        wait(lambda: "plays" in said(), "it plays")
        wait(lambda: ask("search", "--onlyvisible", "--class", "kiosk"), "its window")
        before = said().count("plays")
        ask("key", "Right", "Left", "ctrl+q", "1", "2", "Escape", "e", "Escape")
        (show / "2-far.yaml").write_text(SECTION.format(number=4), encoding="utf-8")
        wait(lambda: said().count("plays") > before, "it reads the show again")
        ask("key", "Right", "Left")
    finally:
        end(tracer)
    seen = families(trace.read_text(encoding="utf-8", errors="replace"))
    assert "AF_UNIX" in seen  # the display: what is asked for is seen
    assert {kind: line for kind, line in seen.items() if kind not in HARMLESS} == {}
