"""`service install` and `remove`: show what would be done, and do it if told to."""

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path, PurePath

from kiosk.base.atomic import atomic_file
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.program import join_command
from kiosk.commands.service import plans as service_plans
from kiosk.commands.service.plans import RefusedError
from kiosk.content.findings import printable
from kiosk.messages.lookup import say
from kiosk.ops.service.installed import is_ours, text_of
from kiosk.ops.service.plan import Plan, Step

#: Runs a command; returns its exit status and what it said.
Runner = Callable[[Sequence[str]], tuple[int, str]]
ResumePoint = Callable[[PurePath], Path]


class FailedError(Exception):
    """Something went wrong on the way; the words say what."""


def install(args: argparse.Namespace) -> int:
    """Show or do what makes the service; returns 1 where it cannot be done."""
    language = machine_language()
    session = bool(args.session)
    try:
        wished = service_plans.options(args)
        plan = service_plans.plan(wished, session=session)
    except RefusedError as refused:
        return _complain([refused], language)
    again = _again("install", args, wished.user if plan.as_root else "")
    obstacles = service_plans.obstacles(wished, session=session)
    if args.write:
        if plan.as_root and not service_plans.is_root():
            obstacles.append(RefusedError("service-no-root", command=f"sudo {again}"))
        if obstacles:
            return _complain(obstacles, language)
        status = _told(lambda: put(plan, language, run, service_plans.place), "service-done")
        # Now that its user is there, and whoever only reads the end of it should know.
        _complain(service_plans.doubts(wished) if plan.as_root else [], language)
        return status
    print("\n".join(preview(plan, language)))
    _complain([*obstacles, *(service_plans.doubts(wished) if plan.as_root else [])], language)
    print(say("service-dry", language, command=f"sudo {again}" if plan.as_root else again))
    return Exit.OK


def remove(args: argparse.Namespace) -> int:
    """Show or do what takes away whatever was installed; returns 1 where that fails."""
    language = machine_language()
    plans = [plan for plan in service_plans.here() if _is_there(plan)]
    if not plans:
        print(say("service-nothing", language))
        return Exit.OK
    as_root = any(plan.as_root for plan in plans)
    again = _again("remove", args, "")
    again = f"sudo {again}" if as_root else again
    if not args.write:
        for plan in plans:
            print("\n".join(preview_removal(plan, language, service_plans.place)))
        print(say("service-dry", language, command=again))
        return Exit.OK
    if as_root and not service_plans.is_root():
        return _complain([RefusedError("service-no-root", command=again)], language)

    def do() -> None:
        for plan in plans:
            take_away(plan, language, run, service_plans.place)

    return _told(do, "service-gone")


def _told(do: Callable[[], None], at_end: str) -> int:
    language = machine_language()
    try:
        do()
    except FailedError as failed:
        print(failed, file=sys.stderr)
        return Exit.PROBLEMS
    print(say(at_end, language))
    return Exit.OK


def _complain(refused: Sequence[RefusedError], language: str) -> int:
    sys.stdout.flush()
    for one in refused:
        print(f"! {say(one.key, language, **one.values)}", file=sys.stderr)
    return Exit.PROBLEMS


def _again(what: str, args: argparse.Namespace, user: str) -> str:
    """This command once more, to be done this time."""
    words = [*service_plans.ourselves(), "service", what]
    if what == "install":
        words += [str(args.show.absolute())] if args.show else []
        words += ["--settings", str(args.settings.absolute())] if args.settings else []
        words += ["--session", args.session] if args.session else []
        words += ["--user", user] if user else []
    return join_command([*words, "--write"])


# What would be done


def preview(plan: Plan, language: str) -> list[str]:
    """What installing would do, for people."""
    told = [say(plan.about, language, **plan.values), ""]
    told += _steps(plan.before, language)
    for file in plan.files:
        told.append(say("service-file", language, file=file.path))
        told += [f"    {line}".rstrip() for line in file.text.splitlines()]
        told.append("")
    return [*told, *_steps(plan.after, language), ""]


def preview_removal(plan: Plan, language: str, place: ResumePoint) -> list[str]:
    """What removing would do, for people."""
    told = _steps(plan.stopping, language)
    for file in plan.files:
        text = text_of(file, place)
        if text is not None:
            key = "service-file-gone" if is_ours(text) else "service-not-ours"
            told.append(say(key, language, file=file.path))
    return [*told, *_steps(plan.behind, language)]


def _steps(steps: Sequence[Step], language: str) -> list[str]:
    told = []
    for step in steps:
        command = say("service-command", language, command=join_command(step.command))
        told.append(f"{command}    # {say(step.why, language)}")
    return told


# Doing it


def put(plan: Plan, language: str, run: Runner, place: ResumePoint) -> None:
    """Install; raises FailedError, and writes nothing where a file of somebody else is."""
    for file in plan.files:
        text = text_of(file, place)
        if text is not None and not is_ours(text):
            raise FailedError(say("service-not-ours", language, file=file.path))
    _do(plan.before, language, run)
    for file in plan.files:
        try:
            with atomic_file(place(file.path)) as draft:
                draft.write_text(file.text, encoding=file.encoding)
                draft.chmod(0o644)
        except OSError as error:
            raise FailedError(_unwritten(file.path, error, language)) from error
        print(say("service-wrote", language, file=file.path))
    _do(plan.after, language, run)


def take_away(plan: Plan, language: str, run: Runner, place: ResumePoint) -> None:
    """Remove what was installed; raises FailedError, and leaves what somebody else wrote."""
    _do(plan.stopping, language, run)
    for file in plan.files:
        text = text_of(file, place)
        if text is None:
            continue
        if not is_ours(text):
            print(say("service-not-ours", language, file=file.path))
            continue
        try:
            place(file.path).unlink()
        except OSError as error:
            raise FailedError(_unwritten(file.path, error, language)) from error
        print(say("service-removed", language, file=file.path))
    _do(plan.behind, language, run)


def _unwritten(path: PurePath, error: OSError, language: str) -> str:
    words = say("not-written", language, error=error.strerror or error)
    return f"{printable(str(path))}: {words}"


def _is_there(plan: Plan) -> bool:
    texts = [text_of(file, service_plans.place) for file in plan.files]
    return any(text is not None and is_ours(text) for text in texts)


def _do(steps: Sequence[Step], language: str, run: Runner) -> None:
    for step in steps:
        status, said = run(step.command)
        command = join_command(step.command)
        if status == 0:
            print(say("service-ran", language, command=command))
            continue
        words = say("service-failed", language, command=command, said=said.strip())
        if step.must:
            raise FailedError(words)
        print(words)


def run(command: Sequence[str]) -> tuple[int, str]:
    """Run a command of a plan; a user that is there already needs no other."""
    if command[0] == "useradd" and _has_user(command[-1]):
        return 0, ""
    with suppress(OSError):
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
        return done.returncode, done.stderr or done.stdout
    return 127, ""


def _has_user(name: str) -> bool:
    if sys.platform == "win32":
        return False
    import pwd

    with suppress(KeyError):
        return bool(pwd.getpwnam(name))
    return False
