"""Finds out what this machine is, so that a service can be planned for it."""

import argparse
import getpass
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path, PurePath

from kiosk.base.paths import SETTINGS_FILE, SOURCES, home_folder, machine_state_folder, user_folder
from kiosk.base.program import STARTER, join_command, program_anywhere
from kiosk.ops.pin.seal import UNKNOWN
from kiosk.ops.service import desktop_session, systemd_unit, windows_task
from kiosk.ops.service.plan import Plan, ServiceOptions
from kiosk.ops.service.quoting import UnwritableError, checked
from kiosk.ops.supervision import process_memory
from kiosk.settings.read_settings import read_file

#: What a system service needs beside us, and the Debian packages that bring it.
_NEEDED = {"cage": "cage", "seatd": "seatd", "Xwayland": "xwayland"}
_MORE = ("/usr/local/sbin", "/usr/sbin", "/sbin")
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


class RefusedError(Exception):
    """Nothing can be planned; the key of the message that says why, and its values."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def is_root() -> bool:
    """Whether the administrator runs this."""
    return sys.platform != "win32" and os.geteuid() == 0


def options(args: argparse.Namespace) -> ServiceOptions:
    """What this command line asks for, on this machine; raises RefusedError."""
    in_session = sys.platform == "win32" or bool(args.session)
    if args.session and (is_root() or args.user):
        raise RefusedError("service-root-session")
    user = args.user or (systemd_unit.USER if is_root() else _me())
    own = home_folder() if in_session else Path(_home_of(user))
    state = machine_state_folder() if in_session else user_folder("state", {}, own, "linux")
    show: Path | None = args.show
    if show is not None and not any((show / name).is_file() for name in ("show.yaml", "show.yml")):
        raise RefusedError("service-no-show", show=str(show))
    made = ServiceOptions(
        python=sys.executable,
        source=str(SOURCES) if (SOURCES / "pyproject.toml").is_file() else "",
        show=str(show.absolute()) if show else "",
        settings=str(args.settings.absolute()) if args.settings else "",
        user=user,
        group=_group_of(user),
        home=str(own),
        state=str(state),
        language=next(filter(None, map(os.environ.get, _LOCALES)), ""),
        groups=_groups(),
        cage=_program("cage") or "/usr/bin/cage",
        interpreter=str(Path(sys.executable).resolve()),
        program=program_anywhere(),
        memory=2 * process_memory.ceiling(),
    )
    for name in (*made.paths, made.home):
        try:
            checked(name)
        except UnwritableError:
            raise RefusedError("service-unwritable", path=repr(name)) from None
    return made


def plan(wished: ServiceOptions, *, session: bool) -> Plan:
    """How that is installed here."""
    if sys.platform == "win32":
        return windows_task.plan(wished)
    return desktop_session.plan(wished) if session else systemd_unit.plan(wished)


def here() -> list[Plan]:
    """All that can be installed on this machine for whoever runs this, to look for it."""
    nobody = ServiceOptions(
        python=sys.executable, source="", show="", settings="",
        user=_me(), home=str(home_folder()), state=str(machine_state_folder()),
    )  # fmt: skip
    if sys.platform == "win32":
        return [windows_task.plan(nobody)]
    return [systemd_unit.plan(nobody), desktop_session.plan(nobody)]


def ourselves() -> list[str]:
    """What starts this program, wherever one is and as whom."""
    if STARTER.is_file():
        return [sys.executable, str(STARTER), "--no-setup"]
    return [sys.executable, "-P", "-m", "kiosk"]


def place(path: PurePath) -> Path:
    """Where a file of a plan lies on this machine."""
    return Path(path)


def obstacles(wished: ServiceOptions, *, session: bool) -> list[RefusedError]:
    """What has to be mended before that can work; nothing of it keeps from looking at the plan."""
    if sys.platform == "win32":
        return []
    found = []
    if not sys.platform.startswith("linux"):
        return [RefusedError("service-elsewhere", command=join_command(wished.words))]
    if not Path("/run/systemd/system").is_dir():
        found.append(RefusedError("service-no-systemd", command=join_command(wished.words)))
    if session:
        return found
    lacking = [name for name in _NEEDED if not _program(name)]
    if lacking:
        packages = " ".join(_NEEDED[name] for name in lacking)
        found.append(RefusedError("service-missing", names=", ".join(lacking), packages=packages))
    found += [
        RefusedError("service-passing", path=name)
        for name in wished.paths
        if systemd_unit.below(name, systemd_unit.PASSING)
    ]
    return found


def doubts(wished: ServiceOptions) -> list[RefusedError]:
    """What may keep a system service from playing well: files its user cannot read, no PIN."""
    found = [
        RefusedError("service-unreadable", user=wished.user, path=name)
        for name in wished.paths
        if not (
            _may_reach(name, wished.user) and (name != wished.show or _may_read(name, wished.user))
        )
    ]
    usual = user_folder("config", {}, Path(wished.home), "linux") / SETTINGS_FILE
    settings = Path(wished.settings) if wished.settings else usual
    machine, _ = read_file(settings, "en", named=bool(wished.settings))
    if not machine.pin or machine.pin == UNKNOWN:
        key = "service-pin-unknown" if machine.pin else "service-no-pin"
        found.append(RefusedError(key, file=str(settings)))
    return found


def _may_read(show: str, user: str) -> bool:
    """Whether this user may read a show and all its files, groups left aside."""
    there = Path(show)
    try:
        number = _number_of(user)
        for one in (there, *(there.rglob("*") if there.is_dir() else ())):
            found = one.stat()
            mine, bits = found.st_uid == number, found.st_mode
            needed = 0o5 if stat.S_ISDIR(bits) else 0o4
            if (bits >> (6 if mine else 0)) & needed != needed:
                return False
    except OSError:
        return False
    return True


def _may_reach(name: str, user: str) -> bool:
    """Whether the folders above a path let this user through, groups left aside."""
    if sys.platform == "win32":
        return True
    try:
        number = _number_of(user)
        for folder in Path(name).parents:
            found = folder.stat()
            if not found.st_mode & (stat.S_IXUSR if found.st_uid == number else stat.S_IXOTH):
                return False
    except OSError:
        return False
    return True


def _number_of(user: str) -> int:
    """The number of a user; -1 where there is none of this name, or users have none."""
    if sys.platform == "win32":
        return -1
    import pwd

    try:
        return pwd.getpwnam(user).pw_uid
    except KeyError:
        return -1


def _me() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _home_of(user: str) -> str:
    if sys.platform == "win32":
        return str(home_folder())
    import pwd

    try:
        return pwd.getpwnam(user).pw_dir
    except KeyError:
        if user == systemd_unit.USER:
            return systemd_unit.HOME  # it will be made
        raise RefusedError("service-no-user", user=user) from None


def _group_of(user: str) -> str:
    if sys.platform == "win32":
        return ""
    import grp
    import pwd

    with suppress(KeyError):  # one that will be made has a group of its own name
        return grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name
    return ""


def _groups() -> tuple[str, ...]:
    if sys.platform == "win32":
        return ()
    import grp

    there = {group.gr_name for group in grp.getgrall()}
    return tuple(name for name in systemd_unit.GROUPS if name in there)


def _program(name: str) -> str:
    """Where a program lies; also among those that only the administrator has on the PATH."""
    folders = os.pathsep.join([os.environ.get("PATH", ""), *_MORE])
    return shutil.which(name, path=folders) or ""
