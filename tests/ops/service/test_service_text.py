"""What is written for systemd, desktops and Windows: text that reads back as it was meant."""

import re
import shlex
import shutil
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ops.service import desktop_session, systemd_unit, windows_task
from kiosk.ops.service.plan import MARKER, ServiceOptions
from kiosk.ops.service.quoting import (
    UnwritableError,
    command_line,
    path,
    quoted,
    setting,
)

OPTIONS = ServiceOptions(
    python="/opt/kiosk/.venv/bin/python",
    source="/opt/kiosk",
    show="/srv/shows/50% off, “now”",
    settings="/etc/kiosk settings.yaml",
    user="kiosk",
    home="/var/lib/kiosk",
    state="/var/lib/kiosk/.local/state/kiosk",
    language="zh_CN.UTF-8",
    groups=("video", "render"),
    memory=3 << 30,
)
ANALYZE = shutil.which("systemd-analyze") or ""
MOST_EXPOSED = 1.5


def unit_words(line: str) -> list[str]:
    """The words of a command line as systemd reads them."""
    return [word.replace("%%", "%") for word in shlex.split(line.removeprefix(":"))]


def directives(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith(("#", "["))]


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/srv/show", "/srv/show"),
        ("/srv/my show", '"/srv/my show"'),
        ("50%", '"50%%"'),
        ("%h", '"%%h"'),
        ('a"b', '"a\\"b"'),
        ("a\\x20b", '"a\\\\x20b"'),
        ("$HOME", "$HOME"),  # the colon in front of the command keeps it as it is
        (";", '";"'),
        ("", '""'),
        ("数说", '"数说"'),
        ("it's", '"it\'s"'),
    ],
)
def test_a_word_as_systemd_takes_it(word: str, written: str) -> None:
    assert quoted(word) == written


WORDS = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_a_command_reads_back_as_it_was(words: list[str]) -> None:
    line = command_line(words)
    assert unit_words(line) == words
    assert not re.search(r"(?<!%)%(%%)*(?!%)", line)


@pytest.mark.parametrize("word", ["a\nb", "a\0", "\x1b[1m", "a\u2028b"])
def test_what_no_line_can_hold_is_refused(word: str) -> None:
    for write in (quoted, path):
        with pytest.raises(UnwritableError):
            write(word)


def test_paths_and_variables() -> None:
    assert path("/srv/my 50% show") == "/srv/my 50%% show"
    assert setting("LANG", "zh_CN.UTF-8") == "LANG=zh_CN.UTF-8"
    assert setting("HOME", "/srv/a b") == '"HOME=/srv/a b"'
    for odd in (" a", "a ", "a\\"):
        with pytest.raises(UnwritableError):
            path(odd)


def test_the_system_unit_plays_what_was_asked_for_and_reports() -> None:
    lines = directives(systemd_unit.unit(OPTIONS))
    (start,) = [line for line in lines if line.startswith("ExecStart=")]
    assert unit_words(start.removeprefix("ExecStart=")) == [
        "/usr/bin/cage", "-d", "--", *OPTIONS.words,
    ]  # fmt: skip
    assert OPTIONS.words[-4:] == ["--settings", OPTIONS.settings, "--", OPTIONS.show]
    for wanted in (
        "Type=notify",
        "NotifyAccess=all",
        "Restart=always",
        "StartLimitIntervalSec=0",
        "RuntimeDirectoryPreserve=restart",  # while staff are away
        "ExecCondition=/usr/bin/test ! -e /run/kiosk/left",
        "OOMPolicy=continue",
        "SystemCallErrorNumber=EPERM",  # cage wants to see that it cannot become root
        "MemoryMax=3072M",
        "User=kiosk",
        "SupplementaryGroups=video render",
        "Conflicts=getty@tty1.service",
        "WorkingDirectory=/opt/kiosk",
        "Environment=QT_QPA_PLATFORM=wayland",
        "ProtectHome=yes",
        "DeviceAllow=char-drm rw",
        "RestrictAddressFamilies=AF_UNIX AF_NETLINK",
    ):
        assert wanted in lines
    # The last word counts: the painter of backdrops may lower its priority.
    assert [line for line in lines if line.startswith("SystemCallFilter=")][-2:] == [
        "SystemCallFilter=~@privileged @resources", "SystemCallFilter=setpriority",
    ]  # fmt: skip
    names = [line.partition("=")[0] for line in lines]
    assert "WatchdogSec" in names
    assert "PAMName" not in names  # logind would move the processes out of the unit
    assert "PrivateNetwork" not in names  # nobody would hear of a screen that is plugged in


@pytest.mark.parametrize(
    ("field", "value"),
    [("show", "/home/anna/show"), ("source", "/home/anna/kiosk"), ("interpreter", "/root/py")],
)
def test_what_lies_at_home_stays_readable(field: str, value: str) -> None:
    assert "ProtectHome=read-only" in systemd_unit.unit(replace(OPTIONS, **{field: value}))


def test_where_nothing_is_named_nothing_is_said() -> None:
    bare = replace(OPTIONS, show="", settings="", source="", language="", groups=())
    text = systemd_unit.unit(bare) + desktop_session.unit(bare)
    assert not re.search("WorkingDirectory|SupplementaryGroups|LANG|--settings", text)
    # Installed, it is found anywhere: a module of the working folder must not come before it.
    assert bare.words[1:] == ["-P", "-m", "kiosk", "service", "run"]


@pytest.mark.skipif(not ANALYZE, reason="there is no systemd-analyze")
def test_the_system_unit_is_little_exposed(tmp_path: Path) -> None:
    unit = tmp_path / "kiosk.service"
    unit.write_text(systemd_unit.unit(OPTIONS), encoding="utf-8")
    said = analyze("security", "--offline=yes", "--no-pager", str(unit)).stdout
    found = re.search(r"exposure level for kiosk\.service: ([0-9.]+)", said)
    assert found, said
    assert float(found[1]) <= MOST_EXPOSED


@pytest.mark.skipif(not ANALYZE, reason="there is no systemd-analyze")
@pytest.mark.parametrize("session", [False, True])
def test_systemd_finds_no_fault(session: bool, tmp_path: Path) -> None:
    real = replace(OPTIONS, python="/usr/bin/env", cage="/usr/bin/env")
    unit = tmp_path / "kiosk.service"
    module = desktop_session if session else systemd_unit
    unit.write_text(module.unit(real), encoding="utf-8")
    done = analyze(*(["--user"] if session else []), "verify", "--man=no", str(unit), at=tmp_path)
    ours = [line for line in done.stderr.splitlines() if "kiosk.service" in line]
    # What a machine for tests need not have.
    assert [line for line in ours if "is not executable" not in line] == []


def analyze(*words: str, at: Path | None = None) -> "subprocess.CompletedProcess[str]":
    environment = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/"}
    if at is not None:
        environment["XDG_RUNTIME_DIR"] = str(at)
    return subprocess.run(
        [ANALYZE, *words], env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_the_unit_of_a_session_and_what_starts_it() -> None:
    lines = directives(desktop_session.unit(OPTIONS))
    (start,) = [line for line in lines if line.startswith("ExecStart=")]
    assert unit_words(start.removeprefix("ExecStart=")) == OPTIONS.words
    for wanted in ("Type=notify", "Restart=always", "RestartPreventExitStatus=0"):
        assert wanted in lines
    assert "PartOf=graphical-session.target" in lines

    (run,) = [
        line for line in desktop_session.autostart(OPTIONS).splitlines() if line[:5] == "Exec="
    ]
    shell, option, script = shlex.split(run.removeprefix("Exec="))
    assert (shell, option) == ("/bin/sh", "-c")
    assert "import-environment DISPLAY" in script
    assert script.endswith("restart --no-block kiosk.service")


def test_the_task_of_windows() -> None:
    options = replace(
        OPTIONS,
        python=r"C:\Program Files\Kiosk\python.exe",
        source=r"C:\Kiosk & Co",
        show=r"D:\Shows\50% <neu>",
        settings="",
        user=r"HALL\anna",
        state=r"C:\Users\anna\AppData\Local\kiosk",
    )
    plan = windows_task.plan(options)
    (file,) = plan.files
    assert str(file.path) == options.state + r"\kiosk-task.xml"
    assert file.text.encode(file.encoding)[:2] in (b"\xff\xfe", b"\xfe\xff")
    task = ET.fromstring(file.text.encode(file.encoding))  # noqa: S314 — our own
    space = re.match(r"{.*}", task.tag)
    assert space
    said = {one.tag.removeprefix(space[0]): (one.text or "").strip() for one in task.iter()}
    assert said["Command"] == options.python
    assert said["Arguments"] == r'-m kiosk service run -- "D:\Shows\50% <neu>"'
    assert said["WorkingDirectory"] == options.source
    assert said["UserId"] == options.user
    assert said["ExecutionTimeLimit"] == "PT0S"
    assert (said["Interval"], said["Count"]) == ("PT1M", "255")
    assert MARKER in said["Description"]
    assert ["/XML", str(file.path)] == list(plan.after[0].command[4:6])


def test_who_plays_can_read_the_sealed_pin_and_nobody_else() -> None:
    steps = systemd_unit.plan(replace(OPTIONS, group="staff")).before
    assert [step.command for step in steps[-2:]] == [
        ("chgrp", "staff", OPTIONS.settings), ("chmod", "640", OPTIONS.settings),
    ]  # fmt: skip
    assert not any(step.must for step in steps[-2:])  # the settings may come later
    assert "chgrp" not in str(systemd_unit.plan(replace(OPTIONS, settings="")).before)
