"""`doctor`: looks this machine over and says what would keep a show from playing well."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import kiosk.commands.doctor.machine as machine
import kiosk.commands.doctor.picture as picture
import kiosk.commands.doctor.place as place
import kiosk.commands.doctor.playing as playing
import kiosk.commands.doctor.software as software
from kiosk.base.arguments import add_settings_argument, add_show_argument
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_settings_file
from kiosk.commands.doctor.lines import Check, DoctorContext, Fault, Line
from kiosk.messages.lookup import say
from kiosk.settings.read_settings import read_file

#: Everything that is looked at, in the order in which it is told.
CHECKS: tuple[Check, ...] = (
    software.versions,
    picture.level,
    picture.screens,
    picture.touch,
    software.fonts,
    machine.settings,
    machine.cache,
    machine.motion,
    place.pin,
    place.hours,
    place.clock,
    place.state,
    playing.content,
    playing.service,
    playing.frames,
)
_MARKS = {Fault.NONE: " ", Fault.WARNING: "!", Fault.ERROR: "✗"}
_TRY = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    add_settings_argument(parser)
    parser.add_argument("--json", action="store_true", help="print for programs instead of people")


def run(args: argparse.Namespace) -> int:
    """Return 1 where a fault keeps shows from playing, else 0."""
    display = has_display()
    if not display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.shell import app  # Qt looks for the display when it is loaded

    context = examine(args.settings, args.show, display=display)
    application = app.application()
    lines = [line for check in CHECKS for line in check(context)]
    application.shutdown()
    if args.json:
        json.dump(report(lines), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        print("\n".join(table(lines, context.language)))
    return Exit.PROBLEMS if any(line.fault is Fault.ERROR for line in lines) else Exit.OK


def has_display() -> bool:
    """Whether Qt can open a window: where it cannot it aborts, so another process tries."""
    tried = subprocess.run([sys.executable, "-c", _TRY], capture_output=True, check=False)
    return tried.returncode == 0


def examine(named: Path | None, show: Path | None = None, *, display: bool) -> DoctorContext:
    """Read the settings of this machine."""
    language = machine_language()
    file = named or machine_settings_file()
    found, problems = read_file(file, language, named=named is not None)
    return DoctorContext(language, file, found, tuple(map(str, problems)), display, show)


def report(lines: Sequence[Line]) -> dict[str, object]:
    """The lines for programs: the name of each without `doctor-`."""
    return {
        "ok": all(line.fault is not Fault.ERROR for line in lines),
        "checks": [asdict(line) | {"name": line.name.removeprefix("doctor-")} for line in lines],
    }


def table(lines: Sequence[Line], language: str) -> list[str]:
    """The lines for people, a hint below what is wrong, and a word at the end."""
    told = []
    for line in lines:
        told.append(f"{_MARKS[line.fault]} {say(line.name, language)}: {line.value}")
        if line.hint:
            told.append(f"    → {line.hint}")
    errors = sum(line.fault is Fault.ERROR for line in lines)
    warnings = sum(line.fault is Fault.WARNING for line in lines)
    if errors or warnings:
        told.append(say("count", language, errors=errors, warnings=warnings))
    else:
        told.append(say("doctor-well", language))
    return told
