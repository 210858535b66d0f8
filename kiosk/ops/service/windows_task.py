"""The service on Windows: a scheduled task that plays as soon as its user has logged in."""

from pathlib import PureWindowsPath
from subprocess import list2cmdline
from xml.sax.saxutils import escape

from kiosk.ops.service.plan import (
    NAME,
    File,
    Plan,
    ServiceOptions,
    Step,
    fill,
)

TASK = "Kiosk"


def task(options: ServiceOptions) -> str:
    """Return the text of the task, which `schtasks` reads as UTF-16.

    Its priority, 4, is that of programs which people use; tasks have 7 where nothing is said.
    """
    program, *words = options.words
    folder = f"  <WorkingDirectory>{escape(options.source)}</WorkingDirectory>\n"
    return fill(
        "task.xml",
        note=escape(options.note),
        user=escape(options.user),
        program=escape(program),
        arguments=escape(list2cmdline(words)),
        working_directory=folder if options.source else "",
    )


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
