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
    fill,
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


def unit(options: ServiceOptions) -> str:
    """Return the text of the unit.

    Its hardening leaves out MemoryDenyWriteExecute, as graphics drivers and QML make code while
    they run; ProcSubset, as the supervisor counts killings for want of memory; and PrivateNetwork,
    as udev could then no longer tell of a screen that is plugged in.
    """
    folders = [options.state, f"{options.home}/.cache"]
    make = ["/usr/sbin/runuser", "-u", options.user, "--", "/usr/bin/mkdir", "-p", *folders]
    return fill(
        "system.service",
        note=options.note,
        state=options.state,
        make_folders=command_line(make),
        play=command_line([options.cage, "-d", "--", *options.words]),
        working_directory=working_directory(options),
        user=options.user,
        groups=f"SupplementaryGroups={' '.join(options.groups)}\n" if options.groups else "",
        megabytes=str(options.memory >> 20),
        home=setting("HOME", options.home),
        language=language(options),
        writable=" ".join(quoted(f"-{folder}") for folder in folders),
        protect_home="read-only" if _at_home(options) else "yes",
    )


def working_directory(options: ServiceOptions) -> str:
    """Return the line of a unit that names the program's source; none where it is installed."""
    return f"WorkingDirectory={path(options.source)}\n" if options.source else ""


def language(options: ServiceOptions) -> str:
    """Return the line of a unit that sets the locale, if there is one."""
    return f"Environment={setting('LANG', options.language)}\n" if options.language else ""


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
    # The settings hold the sealed PIN: who plays has to read them, and nobody else.
    group = options.group or options.user
    own = [
        Step((*command, options.settings), "service-own-settings", must=False)
        for command in (("chgrp", group), ("chmod", "640"))
    ]
    return Plan(
        "service-about-system",
        files=(File(UNIT, unit(options)),),
        before=(
            *((make_user,) if options.user == USER and options.home == HOME else ()),
            *(own if options.settings else ()),
        ),
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
