"""`service install`, `status` and `remove`: what they would do, what they do, what they tell."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

import pytest

from kiosk.base.exit_codes import Exit
from kiosk.commands.service import plans, status
from kiosk.commands.service.install import (
    FailedError,
    preview,
    preview_removal,
    put,
    take_away,
)
from kiosk.commands.service.status import Service, in_lines
from kiosk.messages.lookup import say
from kiosk.ops.pin.seal import seal
from kiosk.ops.records.log_lines import as_line, parse
from kiosk.ops.service import desktop_session, systemd_unit
from kiosk.ops.service.installed import ServiceState, parse_properties, state_in
from kiosk.ops.service.plan import MARKER, Plan, ServiceOptions
from kiosk.ops.supervision.crash_log import (
    Cause,
    Death,
    Ending,
    deaths,
    in_words,
)

ROOT = Path(__file__).resolve().parents[2]
SHOW = ROOT / "tests" / "shows" / "small"
OPTIONS = ServiceOptions(
    python="/opt/kiosk/bin/python", source="", show="/srv/show", settings="", user="anna",
    home="/home/anna", state="/home/anna/.local/state/kiosk",
)  # fmt: skip
PLANS = [systemd_unit.plan(OPTIONS), desktop_session.plan(OPTIONS)]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="knows systemd")


class Machine:
    """A folder that stands for the machine, and the commands that were run on it."""

    def __init__(self, folder: Path, fails: str = "") -> None:
        self.folder, self.fails = folder, fails
        self.ran: list[str] = []

    def run(self, command: Sequence[str]) -> tuple[int, str]:
        self.ran.append(" ".join(command))
        return (1, "no such thing") if self.fails and self.fails in command else (0, "")

    def place(self, path: PurePath) -> Path:
        return self.folder / path.relative_to("/")

    @property
    def files(self) -> list[str]:
        return sorted(str(one.relative_to(self.folder)) for one in self.folder.rglob("*.*e*"))


@pytest.mark.parametrize("plan", PLANS, ids=["system", "session"])
def test_all_that_was_installed_is_taken_away_again(plan: Plan, tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    put(plan, "en", machine.run, machine.place)

    assert {machine.place(one.path).read_text("utf-8") for one in plan.files} == {
        one.text for one in plan.files
    }
    assert [one.rpartition(" ")[0].split()[-1] for one in machine.ran[1:]] == [
        "enable", "--no-block",
    ]  # fmt: skip
    beside = machine.place(plan.files[0].path).with_name("other.service")
    beside.write_text("[Unit]\n")
    put(plan, "en", machine.run, machine.place)  # a second time changes nothing
    machine.ran.clear()
    take_away(plan, "en", machine.run, machine.place)

    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [beside]
    assert "disable --now kiosk.service" in machine.ran[0]
    assert machine.ran[-1].endswith("daemon-reload")


def test_a_file_of_somebody_else_is_never_touched(tmp_path: Path) -> None:
    plan, machine = PLANS[1], Machine(tmp_path)
    autostart = machine.place(plan.files[1].path)
    autostart.parent.mkdir(parents=True)
    autostart.write_text("[Desktop Entry]\nName=Mine\n")

    with pytest.raises(FailedError, match="left alone"):
        put(plan, "en", machine.run, machine.place)
    assert machine.ran == []
    assert not machine.place(plan.files[0].path).exists()

    take_away(plan, "en", machine.run, machine.place)
    assert autostart.read_text() == "[Desktop Entry]\nName=Mine\n"
    told = "\n".join(preview_removal(plan, "en", machine.place))
    assert "left alone" in told


def test_a_command_that_fails_ends_it_and_is_shown(tmp_path: Path) -> None:
    machine = Machine(tmp_path, fails="daemon-reload")
    with pytest.raises(FailedError, match="systemctl daemon-reload\nno such thing"):
        put(PLANS[0], "en", machine.run, machine.place)
    assert len(machine.ran) == 1


def test_a_disk_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    (tmp_path / "etc").write_text("a file where a folder should be")
    with pytest.raises(FailedError, match=r"kiosk\.service: "):
        put(PLANS[0], "en", machine.run, machine.place)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("plan", PLANS, ids=["system", "session"])
def test_the_view_shows_every_file_whole_and_every_command(plan: Plan, language: str) -> None:
    told = "\n".join(preview(plan, language))
    for file in plan.files:
        assert say("service-file", language, file=file.path) in told
        assert all(f"    {line}\n" in told for line in file.text.splitlines() if line)
    for step in (*plan.before, *plan.after):
        assert " ".join(step.command) in told


# The command line


def service(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "service", *words],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@linux
def test_by_default_nothing_is_written(tmp_path: Path) -> None:
    settings = tmp_path / "my settings.yaml"
    done = service("install", str(SHOW), "--settings", str(settings), HOME=str(tmp_path))

    assert done.returncode == 0
    assert MARKER in done.stdout
    assert f'"{settings}"' in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Nothing was changed. To do all this, run: sudo")
    assert done.stdout.splitlines()[-1].endswith("--write")
    assert list(tmp_path.iterdir()) == []


@linux
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("install", "tests"), "tests holds no show.yaml"),
        (("install", "--user", "nobody-of-that-name"), "no user “nobody-of-that-name”"),
        (("install", "--session", "x11", "--user", "anna"), "run it as the user of the desktop"),
    ],
)
def test_what_cannot_be_planned_is_refused(words: tuple[str, ...], said: str) -> None:
    done = service(*words)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stdout == ""


@linux
def test_without_a_service_there_is_nothing_to_remove(tmp_path: Path) -> None:
    if status.installed():
        pytest.skip("a kiosk is installed on this machine")
    home = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    removed, told = service("remove", "--write", **home), service("status", **home)

    assert (removed.returncode, removed.stdout) == (
        0,
        "there is no service, so nothing to remove\n",
    )
    assert told.returncode == Exit.NOT_INSTALLED
    assert told.stdout.startswith("no service is installed")


@linux
def test_what_would_keep_it_from_working_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "_program", lambda name: "/x" if name == "cage" else "")
    found = plans.obstacles(replace(OPTIONS, show="/run/show"), session=False)
    told = [say(one.key, "en", **one.values) for one in found]

    assert any(one.startswith("/run/show lies in a folder that is emptied") for one in told)
    assert any("sudo apt-get install seatd xwayland" in one for one in told)


@linux
def test_a_folder_that_the_user_cannot_enter_is_found(tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    (shut / "show").mkdir(parents=True)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    shut.chmod(0o700)
    options = replace(OPTIONS, python="/usr/bin/env", show=str(shut / "show"), user="nobody")

    found = plans.doubts(options)
    assert [one.values["path"] for one in found if "path" in one.values] == [options.show]


@linux
@pytest.mark.parametrize(("name", "mode"), [("1.yaml", 0o640), ("photos", 0o711), ("", 0o700)])
def test_a_show_that_the_user_cannot_read_is_found(tmp_path: Path, name: str, mode: int) -> None:
    show = tmp_path / "show"
    (show / "photos").mkdir(parents=True)
    (show / "1.yaml").write_text("title: One\n", encoding="utf-8")
    above = [one for one in tmp_path.parents if "pytest" in str(one)]  # closed to other users
    for one in (tmp_path, *above, show, *show.iterdir()):
        one.chmod(0o755)
    options = replace(OPTIONS, python="/usr/bin/env", show=str(show), user="nobody")

    def unreadable() -> list[str]:
        return [one.values["path"] for one in plans.doubts(options) if "path" in one.values]

    assert unreadable() == []
    (show / name).chmod(mode)
    assert unreadable() == [str(show)]


@linux
def test_a_service_without_a_pin_is_told_of(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    options = replace(OPTIONS, settings=str(settings))

    def warned() -> list[str]:
        return [one.key for one in plans.doubts(options) if "pin" in one.key]

    assert warned() == ["service-pin-unknown"]
    settings.write_text("idle: 60\n")
    assert warned() == ["service-no-pin"]
    settings.write_text(f"pin: {seal('2468')}\n")
    assert warned() == []


# What there is


def test_what_systemd_says() -> None:
    said = (
        "NRestarts=3\nActiveState=active\nSubState=running\n"
        "ActiveEnterTimestamp=Sun 2026-11-22 09:00:37 CST\n"
    )
    assert parse_properties(said) == ServiceState("active", "running", "2026-11-22 09:00:37", 3)
    assert parse_properties("") == ServiceState()
    assert parse_properties("ActiveState=inactive\nNRestarts=\n") == ServiceState("inactive")
    assert state_in(systemd_unit.unit(OPTIONS)) == OPTIONS.state


@linux
@pytest.mark.parametrize(
    ("active", "said"),
    [
        ("active", "it plays, since 2026-11-22 09:00"),
        ("activating", "it is starting, and there is no picture yet"),
        ("failed", "journalctl -u kiosk -e"),
        ("inactive", "sudo systemctl start kiosk"),
        ("", "systemd does not answer"),
    ],
)
def test_how_it_stands_in_words(active: str, said: str, tmp_path: Path) -> None:
    running = ServiceState(active, since="2026-11-22 09:00")
    lines = in_lines(Service("/etc/x", session=False, running=running, state=tmp_path), "en")
    assert said in lines[1]
    assert lines[-1] == "nothing has ended the show in the last 7 days"


@linux
@pytest.mark.parametrize(
    ("result", "said"), [("exec-condition", "staff have left it"), ("success", "somebody has")]
)
def test_what_is_off_on_purpose_is_told_from_what_failed(
    result: str, said: str, tmp_path: Path
) -> None:
    running = parse_properties(f"ActiveState=inactive\nSubState=dead\nResult={result}\n")
    lines = in_lines(Service("/etc/x", session=False, running=running, state=tmp_path), "en")
    assert said in lines[1]
    assert "is off" in lines[1]


@pytest.mark.parametrize("slide", ["1-a/2", ""])
@pytest.mark.parametrize("cause", Cause)
def test_deaths_are_read_from_the_log(
    cause: Cause, slide: str, caplog: pytest.LogCaptureFixture
) -> None:
    ending = Ending(cause, "77")
    with caplog.at_level("ERROR"):
        logging.error("It has ended", extra=ending.event(slide))
        logging.error("It has ended")
    lines = [parse(json.dumps(as_line(record)).encode()) for record in caplog.records]

    (found,) = deaths(replace(line, repeated=4) for line in lines if line)
    assert found == Death(found.time, ending, slide, 4)
    for language in ("zh", "en"):
        told = in_words(found, language)
        assert "77" in told
        assert slide in told
