"""The doctor looks at where a kiosk stands: its clock, its disk, its opening hours, its PIN."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from itertools import groupby
from pathlib import Path

from kiosk.base.paths import machine_state_folder
from kiosk.commands.doctor.lines import DoctorContext, Fault, Line
from kiosk.messages.lookup import say
from kiosk.ops.hours.opening_hours import ALL_DAY, Hours, Spans
from kiosk.ops.pin.seal import UNKNOWN
from kiosk.ops.records.report import WEEKDAYS

_ENOUGH = 500_000_000  # bytes; below, a disk that fills is near its end
_EARLIEST = 2025  # a clock before has lost its battery
_PATIENCE = 3.0


def wall_time() -> datetime:
    """What the clock of this machine says, with its time zone."""
    return datetime.now().astimezone()


def pin(context: DoctorContext) -> Iterable[Line]:
    """Whether staff have a PIN."""
    if context.settings.pin == UNKNOWN:
        told = say("doctor-pin-unknown", context.language)
        yield Line("doctor-pin", told, Fault.WARNING, say("want-pin?", context.language))
        return
    if context.settings.pin:
        yield Line("doctor-pin", say("doctor-pin-set", context.language))
        return
    hint = say("doctor-pin?", context.language)
    yield Line("doctor-pin", say("doctor-pin-unset", context.language), Fault.WARNING, hint)


def hours(context: DoctorContext) -> Iterable[Line]:
    """When the hall is open, as the settings were understood, and whether it is so now."""
    found, language = context.settings.opening_hours, context.language
    if found is None:
        yield Line("doctor-hours", say("doctor-hours-always", language))
        return
    now = wall_time().replace(tzinfo=None)
    parts = [_week(found, language)]
    if found.dates:
        parts.append(say("doctor-hours-dates", language, count=len(found.dates)))
    state = say("doctor-hours-open" if found.is_open(now) else "doctor-hours-shut", language)
    change = found.next_change(now)
    if change is not None:
        state = say("doctor-hours-until", language, state=state, time=f"{change:%Y-%m-%d %H:%M}")
    yield Line("doctor-hours", "; ".join([*parts, state]))


def _week(hours: Hours, language: str) -> str:
    """The week, with days in a row that are alike taken together."""
    names = WEEKDAYS[language]
    told = []
    for spans, days in groupby(range(7), key=lambda day: hours.week[day]):
        first, *rest = days
        name = f"{names[first]}–{names[rest[-1]]}" if rest else names[first]
        told.append(f"{name} {_day(spans, language)}")
    return ", ".join(told)


def _day(spans: Spans, language: str) -> str:
    if spans == ALL_DAY:
        return say("doctor-hours-all", language)
    told = [f"{_minute(span.start)}-{_minute(span.end)}" for span in spans]
    return " ".join(told) or say("doctor-hours-closed", language)


def _minute(minute: int) -> str:
    minute = minute if minute <= 24 * 60 else minute - 24 * 60  # after midnight
    return f"{minute // 60:02d}:{minute % 60:02d}"


def state(context: DoctorContext) -> Iterable[Line]:
    """Whether what the kiosk remembers can be written, and how much room there is."""
    folder, language = machine_state_folder(), context.language
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"kiosk")
    except OSError as error:
        hint = say("doctor-state?", language, reason=error.strerror or "?")
        yield Line("doctor-state", str(folder), Fault.WARNING, hint)
        return
    free = _free(folder)
    value = say("doctor-state-free", language, folder=folder, free=f"{free / 1e9:.1f} GB")
    if free < _ENOUGH:
        yield Line("doctor-state", value, Fault.WARNING, say("doctor-disk?", language))
    else:
        yield Line("doctor-state", value)


def _free(folder: Path) -> int:
    """The bytes that are free where a folder lies."""
    return shutil.disk_usage(folder).free


def clock(context: DoctorContext) -> Iterable[Line]:
    """What time it is here, and who keeps it."""
    now, kept = wall_time(), synchronised()
    value = f"{now:%Y-%m-%d %H:%M %z} ({now.tzname()})"
    if kept is not None:
        key = "doctor-clock-kept" if kept else "doctor-clock-alone"
        value = f"{value}, {say(key, context.language)}"
    if kept is False or now.year < _EARLIEST:
        hint = say("doctor-clock?", context.language)
        yield Line("doctor-clock", value, Fault.WARNING, hint)
    else:
        yield Line("doctor-clock", value)


def synchronised() -> bool | None:
    """Whether the network keeps this clock; None where nobody knows."""
    command = ["timedatectl", "show", "--property=NTPSynchronized", "--value"]
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=True
        )
        return {"yes": True, "no": False}.get(done.stdout.strip())
    return None
