"""The doctor looks at what plays: its content, the service that keeps it going, its frames."""

import sys
from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication

from kiosk.base.paths import machine_state_folder
from kiosk.base.program import join_command
from kiosk.bench.frames import one_of_each, perform
from kiosk.bench.intervals import (
    Pace,
    Stretch,
    pace,
    pictures,
)
from kiosk.commands.check import all_problems
from kiosk.commands.doctor.lines import DoctorContext, Fault, Line
from kiosk.commands.service import status
from kiosk.content.problems import Severity
from kiosk.deck.build import build
from kiosk.live.show_folder import load_answering
from kiosk.messages.lookup import say
from kiosk.ops.supervision import crash_log as death_log
from kiosk.ops.supervision.instance_lock import OccupiedError, hold, seat

_SLOWEST = 45.0  # pictures a second
_LONGEST_GAP = 100.0  # milliseconds
_ANSWER = 10.0  # seconds for a folder to be read, which may lie on a share that hangs
_SHORT = 60.0  # seconds for what takes some eight
_NOT_SEEN = ("offscreen", "minimal", "vnc")
_FAIR = ("dots", "cards", "hero")  # slides whose numbers count and that are like most


def content(context: DoctorContext) -> Iterable[Line]:
    """How many mistakes the show has: with some it plays, with others there is nothing to play."""
    language = context.language
    loaded = load_answering(context.show, language, _ANSWER)
    problems = all_problems(loaded)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    counts = say("count", language, errors=errors, warnings=len(problems) - errors)
    folder = f" {join_command([str(context.show)])}" if context.show else ""
    hint = say("doctor-content?", language, folder=folder) if problems else ""
    if loaded.show is None:
        if len(problems) == 1:  # as of a share that hangs, for which `check` would wait
            counts, hint = problems[0].message, problems[0].hint
        said = say("doctor-content-none", language, counts=counts)
        yield Line("doctor-content", said, Fault.ERROR, hint)
        return
    slides = len(build(loaded.show).slides)
    said = say("doctor-content-is", language, title=loaded.show.title, slides=slides, counts=counts)
    yield Line("doctor-content", said, Fault.WARNING if errors else Fault.NONE, hint)


def service(context: DoctorContext) -> Iterable[Line]:
    """Whether a service keeps the show going, and what has ended it in the last days."""
    language = context.language
    found = status.installed()
    for one in found:
        running = one.running.active
        fault = Fault.NONE
        if running not in ("active", "activating", ""):
            fault = Fault.ERROR if running == "failed" else Fault.WARNING
        if one.running.left:
            fault = Fault.NONE  # it is off on purpose
        said = status.run_words(one, language)
        yield Line("doctor-service", one.file if fault else said, fault, said if fault else "")
    if not found:
        hint = say("doctor-service-none?", language)
        yield Line("doctor-service", say("doctor-service-none", language), hint=hint)
    for folder in dict.fromkeys([one.state for one in found] or [machine_state_folder()]):
        yield from _deaths(status.recent_deaths(folder), str(folder / "logs"), language)


def _deaths(found: "list[death_log.Death] | None", folder: str, language: str) -> Iterable[Line]:
    days = status.DAYS
    if found is None:
        yield Line("doctor-deaths", say("service-no-log", language, folder=folder))
    elif not found:
        yield Line("doctor-deaths", say("doctor-deaths-none", language, days=days))
    else:
        count = sum(one.count for one in found)
        last = death_log.in_words(found[-1], language)
        said = say("doctor-deaths-count", language, days=days, count=count, last=last)
        yield Line("doctor-deaths", said, Fault.WARNING, say("doctor-deaths?", language))


def frames(context: DoctorContext) -> Iterable[Line]:
    """How evenly pictures come while a slide enters and counts, in a real window."""
    if not context.display or QGuiApplication.platformName() in _NOT_SEEN:
        key = "doctor-frames-no-window"
    elif _is_taken():
        key = "doctor-frames-occupied"
    else:
        yield _measured(context)
        return
    yield Line("doctor-frames", say(key, context.language))


def _is_taken() -> bool:
    """Whether a kiosk plays here: a window of ours must not come before it."""
    try:
        held = hold(machine_state_folder(), seat())
    except OccupiedError:
        return True
    if held is not None:
        held.close()
    return False


def _measured(context: DoctorContext) -> Line:
    language = context.language
    loaded = load_answering(context.show, language, _ANSWER)
    slides = one_of_each(build(loaded.show)) if loaded.show else {}
    name = next((one for one in (*_FAIR, *slides) if one in slides), None)
    if name is None:
        return Line("doctor-frames", say("doctor-frames-nothing", language))
    size = QGuiApplication.primaryScreen().size()
    plan = {
        "show": str(context.show) if context.show else None,
        "slides": [(name, slides[name])],
        "size": (size.width(), size.height()),
        "renderer": context.settings.renderer,
        "snow": context.settings.snow,
        "backdrops": False,
    }
    sys.stdout.flush()
    outcome = perform(plan, patience=_SHORT)
    found = _pace(outcome) if outcome else None
    if found is None:
        return Line("doctor-frames", say("doctor-frames-failed", language), Fault.WARNING)
    return judged(found, language)


def _pace(outcome: dict[str, object]) -> Pace | None:
    reports, stretches = outcome["reports"], outcome["stretches"]
    if not isinstance(reports, list) or not isinstance(stretches, list):
        return None
    told = [Stretch(**one) for one in stretches]
    return pace(pictures(reports), [one for one in told if one.name != "settled"])


def judged(found: Pace, language: str) -> Line:
    """Whether that is smooth enough."""
    rate, worst = f"{found.rate:.0f}", f"{found.worst:.0f}"
    said = say("doctor-frames-are", language, rate=rate, worst=worst)
    if found.rate < _SLOWEST or found.worst > _LONGEST_GAP:
        return Line("doctor-frames", said, Fault.WARNING, say("doctor-frames?", language))
    return Line("doctor-frames", said)
