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
    lines,
)
from kiosk.ops.service.quoting import (
    command_line,
    desktop_line,
    path,
    setting,
)

_NAMED = f"{NAME}.service"
#: How a session says where its display is.
_DISPLAY = ("DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")
#: A desktop shall not have less freedom than its user: only what nothing here ever needs.
_HARDENING = ("NoNewPrivileges=yes", "LockPersonality=yes", "RestrictSUIDSGID=yes")


def unit(options: ServiceOptions) -> str:
    """The text of the unit."""
    return lines(
        [
            ("Unit", [
                "Description=Kiosk: an unattended show",
                "PartOf=graphical-session.target",
                "After=graphical-session.target",
                "# Never give up, however often it fails.",
                "StartLimitIntervalSec=0",
            ]),
            ("Service", [
                "Type=notify",
                "NotifyAccess=main",
                f"ExecStart={command_line(options.words)}",
                *([f"WorkingDirectory={path(options.source)}"] if options.source else []),
                "Restart=always",
                "RestartSec=1",
                "# Staff who leave end it, until the next login.",
                "RestartPreventExitStatus=0",
                "TimeoutStartSec=180",
                "TimeoutStopSec=20",
                "WatchdogSec=30",
                "# Where memory runs out only the show is ended, and the supervisor starts it.",
                "OOMPolicy=continue",
                f"MemoryMax={options.memory >> 20}M",
                *([f"Environment={setting('LANG', options.language)}"] if options.language else []),
                *_HARDENING,
            ]),
            ("Install", ["WantedBy=graphical-session.target"]),
        ],
        [options.note, f"state: {options.state}"],
    )  # fmt: skip


def autostart(options: ServiceOptions) -> str:
    """The text of the file by which desktops of any kind start it."""
    names = " ".join(_DISPLAY)
    script = (
        f"systemctl --user import-environment {names}; systemctl --user restart --no-block {_NAMED}"
    )
    return lines(
        [
            ("Desktop Entry", [
                "Type=Application",
                "Name=Kiosk",
                f"Exec={desktop_line(['/bin/sh', '-c', script])}",
                "Terminal=false",
                "X-GNOME-Autostart-enabled=true",
            ]),
        ],
        [options.note],
    )  # fmt: skip


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
