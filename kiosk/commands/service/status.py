"""`service status`: whether a service is installed and plays, and what has ended the show."""

import argparse
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_state_folder
from kiosk.commands.service import plans
from kiosk.messages.lookup import say
from kiosk.ops.records.log_lines import read_lines
from kiosk.ops.service.installed import (
    PROPERTIES,
    ServiceState,
    is_ours,
    parse_properties,
    state_in,
    text_of,
)
from kiosk.ops.service.plan import NAME
from kiosk.ops.service.windows_task import TASK
from kiosk.ops.supervision.crash_log import Death, deaths, in_words

DAYS = 7
_SHOWN = 5
_PATIENCE = 10.0  # seconds for systemd to answer


@dataclass(frozen=True, slots=True)
class Service:
    """A service that is installed: its file, of whom, what it says of itself, and its deaths."""

    file: str
    session: bool
    running: ServiceState
    state: Path


def status(args: argparse.Namespace) -> int:  # noqa: ARG001 — it has no options
    """Tell; returns OK, STOPPED or NOT_INSTALLED."""
    language = machine_language()
    found = installed()
    if not found:
        print(say("service-not-installed", language))
        for line in told_deaths(machine_state_folder(), language):
            print(line)
        return Exit.NOT_INSTALLED
    for one in found:
        print("\n".join(in_lines(one, language)))
    return Exit.OK if any(plays(one.running) for one in found) else Exit.STOPPED


def installed() -> list[Service]:
    """The services that this program has installed here."""
    found = []
    for plan in plans.here():
        text = text_of(plan.files[0], plans.place)
        if text is None or not is_ours(text):
            continue
        state = Path(state_in(text) or machine_state_folder())
        session = not plan.as_root
        found.append(Service(str(plan.files[0].path), session, ask(session=session), state))
    return found


def plays(running: ServiceState) -> bool:
    """Whether there is a picture, as far as the system knows."""
    return running.active == "active"


def ask(*, session: bool) -> ServiceState:
    """What the system says of the service."""
    if sys.platform == "win32":
        asked = f"(Get-ScheduledTask -TaskName {TASK}).State"
        said = _said(["powershell", "-NoProfile", "-Command", asked]).strip()
        return ServiceState("active" if said == "Running" else "inactive" if said else "", said)
    who = ["--user"] if session else []
    wanted = ",".join(PROPERTIES)
    return parse_properties(_said(["systemctl", *who, "show", f"{NAME}.service", "-p", wanted]))


def _said(command: list[str]) -> str:
    with suppress(OSError, subprocess.SubprocessError):  # nothing said: told as “unknown”
        done = subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
        return done.stdout if done.returncode == 0 else ""
    return ""


def in_lines(service: Service, language: str) -> list[str]:
    """All about a service, for people."""
    running = service.running
    told = [
        say("service-installed", language, file=service.file),
        run_words(service, language),
    ]
    if running.restarts:
        told.append(say("service-restarts", language, count=running.restarts))
    return [*told, *told_deaths(service.state, language)]


def run_words(service: Service, language: str) -> str:
    """Whether it runs."""
    running = service.running
    who = ["--user"] if service.session else []
    control = ["systemctl", *who, "start", NAME]
    look = ["journalctl", *who, "-u", NAME, "-e"]
    if sys.platform == "win32":
        return say("service-task-state", language, state=running.sub or "?")
    match running.active:
        case "active":
            return say("service-runs", language, since=running.since or "?")
        case "activating" | "reloading":
            return say("service-starting", language)
        case "failed":
            return say("service-broken", language, command=" ".join(look))
        case "":
            return say("service-unknown", language)
    prefix = [] if service.session else ["sudo"]
    key = "service-left" if running.left else "service-stopped"
    return say(key, language, command=" ".join([*prefix, *control]))


def recent_deaths(state: Path) -> list[Death] | None:
    """What has ended the show in the last days; None where nobody may read of it."""
    folder = state / "logs"
    try:
        list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        return None
    since = datetime.now().astimezone() - timedelta(days=DAYS)
    return [one for one in deaths(read_lines(folder)[0]) if one.time >= since]


def told_deaths(state: Path, language: str) -> list[str]:
    """The deaths of the last days, for people: how many, and the latest of them."""
    found = recent_deaths(state)
    if found is None:
        return [say("service-no-log", language, folder=state / "logs")]
    if not found:
        return [say("service-no-deaths", language, days=DAYS)]
    count = sum(one.count for one in found)
    latest = [f"    {in_words(one, language)}" for one in found[-_SHOWN:]]
    return [say("service-deaths", language, days=DAYS, count=count), *latest]
