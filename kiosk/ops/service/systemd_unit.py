"""The service of a machine that does nothing else: a unit that starts at boot, without a desktop.

It runs `cage`, a Wayland compositor that shows one program and nothing else, and in it the
supervisor. Screen and touch come from seatd and not from a login session: logind would move all
processes out of the unit, where neither their notifications nor its limits would count any more.
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
    path,
    quoted,
    setting,
)

UNIT = PurePosixPath("/etc/systemd/system") / f"{NAME}.service"
#: Groups that may touch the screen, or speak to seatd; what of them there is.
GROUPS = ("video", "render", "seat", "_seatd")
#: Who owns the state of a machine where nobody else is named; its home is made for it.
USER, HOME = "kiosk", "/var/lib/kiosk"
#: Folders that the unit does not see, or sees emptied at boot.
PASSING = ("/tmp", "/var/tmp", "/run", "/dev/shm")  # noqa: S108 — named to be refused
_HOMES = ("/home", "/root")
_SECONDS_OF_SILENCE = 30
_LEFT = f"/run/{NAME}/left"  # a supervisor whose staff have left writes it

#: What nothing here needs. Not among it: MemoryDenyWriteExecute, as graphics drivers and QML make
#: code while they run; ProcSubset, as the supervisor counts killings for want of memory; and
#: PrivateNetwork, as udev could then no longer tell of a screen that is plugged in.
HARDENING = (
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "AmbientCapabilities=",
    "UMask=0077",
    "ProtectSystem=strict",
    "PrivateTmp=yes",
    "PrivateIPC=yes",
    "PrivateMounts=yes",
    "ProtectProc=invisible",
    "ProtectClock=yes",
    "ProtectHostname=yes",
    "ProtectControlGroups=yes",
    "ProtectKernelLogs=yes",
    "ProtectKernelModules=yes",
    "ProtectKernelTunables=yes",
    "LockPersonality=yes",
    "RemoveIPC=yes",
    "RestrictNamespaces=yes",
    "RestrictRealtime=yes",
    "RestrictSUIDSGID=yes",
    "KeyringMode=private",
    "SystemCallArchitectures=native",
    "SystemCallFilter=@system-service",
    "SystemCallFilter=~@privileged @resources",
    "SystemCallErrorNumber=EPERM",
    "# No network of any kind: netlink only tells of screens and touch screens that come and go.",
    "RestrictAddressFamilies=AF_UNIX AF_NETLINK",
    "IPAddressDeny=any",
    "# Screen and touch screen are opened by seatd; only drawing needs a device.",
    "DevicePolicy=closed",
    "DeviceAllow=char-drm rw",
)


def unit(options: ServiceOptions) -> str:
    """The text of the unit."""
    folders = [options.state, f"{options.home}/.cache"]
    make = ["/usr/sbin/runuser", "-u", options.user, "--", "/usr/bin/mkdir", "-p", *folders]
    play = [options.cage, "-d", "--", *options.words]
    return lines(
        [
            ("Unit", [
                "Description=Kiosk: an unattended show",
                "Wants=seatd.service",
                "After=seatd.service systemd-user-sessions.service plymouth-quit-wait.service",
                "After=getty@tty1.service local-fs.target remote-fs.target",
                "Conflicts=getty@tty1.service",
                "# Never give up, however often it fails.",
                "StartLimitIntervalSec=0",
            ]),
            ("Service", [
                "Type=notify",
                "# The supervisor reports, and cage is its parent.",
                "NotifyAccess=all",
                "# Staff who leave end it, until it is started again or the machine is.",
                f"RuntimeDirectory={NAME}",
                "RuntimeDirectoryMode=0700",
                "RuntimeDirectoryPreserve=restart",
                f"ExecCondition=/usr/bin/test ! -e {_LEFT}",
                f"ExecStartPre=+-{command_line(make)}",
                "ExecStartPre=+-/usr/bin/chvt 1",
                f"ExecStart={command_line(play)}",
                *([f"WorkingDirectory={path(options.source)}"] if options.source else []),
                f"User={options.user}",
                *([f"SupplementaryGroups={' '.join(options.groups)}"] if options.groups else []),
                "Restart=always",
                "RestartSec=1",
                "# Without a picture so long, compositor and all are started anew.",
                "TimeoutStartSec=180",
                "TimeoutStopSec=20",
                f"WatchdogSec={_SECONDS_OF_SILENCE}",
                "# Where memory runs out only the show is ended, and the supervisor starts it.",
                "OOMPolicy=continue",
                f"MemoryMax={options.memory >> 20}M",
                "MemorySwapMax=0",
                "TasksMax=256",
            ]),
            ("Service", [
                "# The screen",
                "TTYPath=/dev/tty1",
                "# Not its input: who types Ctrl+C before the picture is there must end nothing.",
                "StandardInput=null",
                "StandardOutput=journal",
                "StandardError=journal",
                "TTYReset=yes",
                "TTYVHangup=yes",
                "TTYVTDisallocate=yes",
                "Environment=LIBSEAT_BACKEND=seatd",
                f"Environment=XDG_RUNTIME_DIR=%t/{NAME}",
                "Environment=QT_QPA_PLATFORM=wayland",
                f"Environment={setting('HOME', options.home)}",
                "UnsetEnvironment=DISPLAY WAYLAND_DISPLAY",
                *([f"Environment={setting('LANG', options.language)}"] if options.language else []),
            ]),
            ("Service", [
                "# What it may touch",
                f"ReadWritePaths={' '.join(quoted(f'-{folder}') for folder in folders)}",
                f"ProtectHome={'read-only' if _at_home(options) else 'yes'}",
                *HARDENING,
            ]),
            ("Install", ["WantedBy=multi-user.target"]),
        ],
        [options.note, f"state: {options.state}"],
    )  # fmt: skip


def _at_home(options: ServiceOptions) -> bool:
    """Whether anything that is needed lies in somebody's home."""
    return any(below(one, _HOMES) for one in (*options.paths, options.home))


def below(name: str, folders: tuple[str, ...]) -> bool:
    """Whether a path lies in one of the folders."""
    return any(PurePosixPath(name).is_relative_to(folder) for folder in folders)


def plan(options: ServiceOptions) -> Plan:
    """How the unit is installed and taken away."""
    named = f"{NAME}.service"
    reload = Step(("systemctl", "daemon-reload"), "service-reload")
    new = ("useradd", "--system", "--create-home", "--home-dir", options.home)
    make_user = Step((*new, "--shell", "/usr/sbin/nologin", options.user), "service-make-user")
    return Plan(
        "service-about-system",
        files=(File(UNIT, unit(options)),),
        before=(make_user,) if options.user == USER and options.home == HOME else (),
        after=(
            reload,
            Step(("systemctl", "enable", named), "service-enable"),
            Step(("systemctl", "restart", "--no-block", named), "service-start"),
        ),
        stopping=(Step(("systemctl", "disable", "--now", named), "service-stop", must=False),),
        behind=(reload,),
        as_root=True,
        values={"user": options.user, "state": options.state},
    )
