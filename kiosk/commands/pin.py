"""Sets the PIN by which staff leave a show that is played with --kiosk."""

import argparse
import getpass
import os
import shutil
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.base.arguments import add_settings_argument
from kiosk.base.atomic import atomic_file
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.paths import machine_settings_file
from kiosk.content.findings import Finding, printable
from kiosk.content.parsing.decode import read_limited
from kiosk.messages.lookup import say
from kiosk.ops.pin.seal import is_pin, seal
from kiosk.ops.pin.seal_file import protect
from kiosk.ops.pin.settings_line import with_pin
from kiosk.player.staff_lock.state import LEAST_DIGITS, MOST_DIGITS
from kiosk.settings.read_settings import read_bytes

_LIMITS = {"least": LEAST_DIGITS, "most": MOST_DIGITS}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_settings_argument(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--stdin", action="store_true", help="read the PIN from the first line of standard input"
    )
    how.add_argument("--remove", action="store_true", help="take the PIN out of the settings")


def run(args: argparse.Namespace) -> int:
    """Return 0 once the settings are as asked, else 1."""
    language = machine_language()
    file: Path = args.settings or machine_settings_file()
    try:
        sealed = "" if args.remove else seal(_asked(language, piped=args.stdin))
        words = _changed(file, sealed, language)
    except _RefusedError as refused:
        print(refused, file=sys.stderr)
        return Exit.PROBLEMS
    print(words)
    return Exit.OK


class _RefusedError(Exception):
    """Nothing was changed; the words say why."""


def _asked(language: str, *, piped: bool) -> str:
    """The new PIN."""
    if piped:
        pin = sys.stdin.readline().rstrip("\r\n") if sys.stdin else ""
    elif not (sys.stdin and sys.stdin.isatty()):
        raise _RefusedError(say("pin-no-terminal", language))
    else:
        pin = _typed("pin-ask", language)
    if not is_pin(pin):
        raise _RefusedError(say("pin-wrong", language, **_LIMITS))
    if not piped and _typed("pin-again", language) != pin:
        raise _RefusedError(say("pin-differs", language))
    return pin


def _typed(key: str, language: str) -> str:
    with suppress(EOFError):
        return getpass.getpass(say(key, language, **_LIMITS) + " ").strip()
    return ""


def _changed(file: Path, sealed: str, language: str) -> str:
    """Change the file; returns what is to be said about it."""
    name = printable(str(file))
    old = read_limited(file)
    if isinstance(old, Finding):
        if old.key != "file-gone":
            raise _RefusedError(str(old.problem(name, language)))
        old = b""
    new = with_pin(old, sealed)
    before, after = read_bytes(old)[0], read_bytes(new)[0]
    if after != replace(before, pin=sealed):  # a file of some other shape
        key = "pin-by-hand" if sealed else "pin-by-hand-gone"
        raise _RefusedError(say(key, language, file=name, line=f"pin: {sealed}"))
    if new == old:
        return say("pin-none", language, file=name)
    try:
        _write(file, new)
    except OSError as error:
        words = say("not-written", language, error=error.strerror or error)
        raise _RefusedError(f"{name}: {words}") from error
    return say("pin-set" if sealed else "pin-removed", language, file=name)


def _write(file: Path, data: bytes) -> None:
    # A link stays one, and its owner and group may still read it: the kiosk runs as someone else.
    target = file.resolve()
    with atomic_file(target) as draft:
        draft.write_bytes(data)
        if target.exists():
            shutil.copymode(target, draft)
            if sys.platform != "win32":
                owner = target.stat()
                with suppress(OSError):  # only root may give a file away
                    os.chown(draft, owner.st_uid, owner.st_gid)
        protect(draft)
