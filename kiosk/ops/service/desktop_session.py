"""The service of a machine with a desktop: a unit of the user whose session it plays in.

The desktop starts it, as only then is it known where its display is; from then on systemd keeps it.
"""

from pathlib import PurePosixPath

from kiosk.ops.service.plan import (
    NAME,
    File,
    Plan,
    ServiceOptions,
    Step,
    fill,
)
from kiosk.ops.service.quoting import (
    command_line,
    desktop_line,
)
from kiosk.ops.service.systemd_unit import language, working_directory

_NAMED = f"{NAME}.service"
#: How a session says where its display is.
_DISPLAY = ("DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")


def unit(options: ServiceOptions) -> str:
    """Return the text of the unit.

    A desktop shall not have less freedom than its user: its hardening is what nothing ever needs.
    """
    return fill(
        "session.service",
        note=options.note,
        state=options.state,
        play=command_line(options.words),
        working_directory=working_directory(options),
        megabytes=str(options.memory >> 20),
        language=language(options),
    )


def autostart(options: ServiceOptions) -> str:
    """Return the text of the file by which desktops of any kind start the unit."""
    names = " ".join(_DISPLAY)
    script = (
        f"systemctl --user import-environment {names}; systemctl --user restart --no-block {_NAMED}"
    )
    start = desktop_line(["/bin/sh", "-c", script])
    return fill("autostart.desktop", note=options.note, start=start)


def unit_file(home: str) -> PurePosixPath:
    """Where the unit of a user lies."""
    return PurePosixPath(home) / ".config" / "systemd" / "user" / _NAMED


def plan(options: ServiceOptions) -> Plan:
    """How unit and autostart are installed and taken away."""
    reload = Step(("systemctl", "--user", "daemon-reload"), "service-reload")
    start = PurePosixPath(options.home) / ".config" / "autostart" / f"{NAME}.desktop"
    return Plan(
        "service-about-session",
        files=(File(unit_file(options.home), unit(options)), File(start, autostart(options))),
        after=(
            reload,
            Step(("systemctl", "--user", "enable", _NAMED), "service-enable"),
            Step(("systemctl", "--user", "restart", "--no-block", _NAMED), "service-start"),
        ),
        stopping=(
            Step(("systemctl", "--user", "disable", "--now", _NAMED), "service-stop", must=False),
        ),
        behind=(reload,),
        values={"user": options.user, "state": options.state},
    )
