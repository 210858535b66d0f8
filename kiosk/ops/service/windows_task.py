"""The service on Windows: a scheduled task that plays as soon as its user has logged in."""

from collections.abc import Sequence
from pathlib import PureWindowsPath
from subprocess import list2cmdline
from xml.sax.saxutils import escape

from kiosk.ops.service.plan import (
    NAME,
    File,
    Plan,
    ServiceOptions,
    Step,
)

TASK = "Kiosk"
_SCHEMA = "http://schemas.microsoft.com/windows/2004/02/mit/task"
_MOST_RESTARTS = 255  # as the schema has it


def task(options: ServiceOptions) -> str:
    """The text of the task, which `schtasks` reads as UTF-16."""
    program, *words = options.words
    folder = _element("WorkingDirectory", options.source) if options.source else ""
    user = _element("UserId", options.user)
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-16"?>',
        f'<Task version="1.2" xmlns="{_SCHEMA}">',
        _group("RegistrationInfo", [
            _element("Description", options.note),
        ]),
        _group("Triggers", [
            _group("LogonTrigger", [_element("Enabled", "true"), user]),
        ]),
        _group("Principals", [
            '<Principal id="Author">',
            user,
            _element("LogonType", "InteractiveToken"),
            _element("RunLevel", "LeastPrivilege"),
            "</Principal>",
        ]),
        _group("Settings", [
            _element("MultipleInstancesPolicy", "IgnoreNew"),
            _element("DisallowStartIfOnBatteries", "false"),
            _element("StopIfGoingOnBatteries", "false"),
            _element("StartWhenAvailable", "true"),
            _group("IdleSettings", [
                _element("StopOnIdleEnd", "false"),
                _element("RestartOnIdle", "false"),
            ]),
            _element("ExecutionTimeLimit", "PT0S"),
            _element("Priority", "4"),  # that of programs which people use; 7 is for the rest
            _group("RestartOnFailure", [
                _element("Interval", "PT1M"),
                _element("Count", str(_MOST_RESTARTS)),
            ]),
        ]),
        '<Actions Context="Author">',
        _group("Exec", [
            _element("Command", program),
            _element("Arguments", list2cmdline(words)),
            *filter(None, [folder]),
        ]),
        "</Actions>",
        "</Task>",
        "",
    ])  # fmt: skip


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _group(name: str, inside: Sequence[str]) -> str:
    body = "\n".join(f"  {line}" for one in inside for line in one.split("\n"))
    return f"<{name}>\n{body}\n</{name}>"


def plan(options: ServiceOptions) -> Plan:
    """How the task is installed and taken away; its file is kept, to be looked at."""
    file = PureWindowsPath(options.state) / f"{NAME}-task.xml"
    create = ("schtasks", "/Create", "/TN", TASK, "/XML", str(file), "/F")
    return Plan(
        "service-about-task",
        files=(File(file, task(options), "utf-16"),),
        after=(
            Step(create, "service-task"),
            Step(("schtasks", "/Run", "/TN", TASK), "service-start", must=False),
        ),
        stopping=(
            Step(("schtasks", "/End", "/TN", TASK), "service-stop", must=False),
            Step(("schtasks", "/Delete", "/TN", TASK, "/F"), "service-task-gone", must=False),
        ),
        values={"user": options.user, "state": options.state},
    )
