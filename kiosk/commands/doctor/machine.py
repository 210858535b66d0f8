"""The doctor looks at what belongs to the machine: settings, cache, reduced motion."""

import tempfile
from collections.abc import Iterable

from kiosk.base.paths import machine_cache_folder
from kiosk.commands.doctor.lines import DoctorContext, Fault, Line
from kiosk.messages.lookup import say
from kiosk.shell.display.reduced_motion import ask_now


def settings(context: DoctorContext) -> Iterable[Line]:
    """Which file is read, and every problem in it."""
    there = context.settings_file.is_file()
    none = say("doctor-defaults", context.language)
    yield Line("doctor-settings", f"{context.settings_file}{'' if there else f' ({none})'}")
    for problem in context.problems:
        yield Line("doctor-settings", problem, Fault.WARNING)


def cache(context: DoctorContext) -> Iterable[Line]:
    """Whether pictures once painted can be kept."""
    folder = machine_cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"kiosk")
    except OSError as error:
        hint = say("doctor-cache?", context.language, reason=error.strerror or "?")
        yield Line("doctor-cache", str(folder), Fault.WARNING, hint)
    else:
        yield Line("doctor-cache", str(folder))


def motion(context: DoctorContext) -> Iterable[Line]:
    """Whether motion is reduced, and who says so."""
    wanted = context.settings.reduced_motion
    key = "doctor-motion-set"
    if wanted is None:
        wanted = ask_now()
        key = "doctor-motion-unknown" if wanted is None else "doctor-motion-system"
    yield Line("doctor-motion", f"{'true' if wanted else 'false'} ({say(key, context.language)})")
