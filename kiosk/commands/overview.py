"""What is said of the program as a whole: its commands, its versions, a word it does not know."""

import platform
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from kiosk.base.program import in_checkout
from kiosk.base.version import program_version
from kiosk.commands.table import TABLE, Command, Group
from kiosk.content.findings import excerpt
from kiosk.messages.lookup import say

#: What people type who know other programs, and what it is called here.
_ELSEWHERE = {"init": "new", "install": "service install", "run": "play", "version": "--version"}


def help_text(language: str) -> str:
    """List the commands by who uses them, in "zh" or "en"."""
    lines = [say("help-usage", language), "", say("help-about", language)]
    for group in Group:
        lines += ["", say("help-group", language, group=group.value[language == "en"])]
        lines += [_row(one.name, one.help(language)) for one in _commands() if one.group is group]
    options = {"-h, --help": "help-help", "-V, --version": "help-version"}
    if in_checkout():
        options["--no-setup"] = "help-no-setup"
    lines += ["", say("help-options", language)]
    lines += [_row(name, say(key, language)) for name, key in options.items()]
    return "\n".join([*lines, "", say("help-more", language)])


def _commands() -> list[Command]:
    return [command for command in TABLE if command.module or in_checkout()]


def _row(name: str, text: str) -> str:
    return f"  {name:<13}  {text}"


def version_text() -> str:
    """Name the versions of the program, of Python and of Qt, one a line."""
    qt = "PySide6 -"
    with suppress(ImportError):
        import PySide6
        from PySide6.QtCore import qVersion

        qt = f"PySide6 {PySide6.__version__}, Qt {qVersion()}"
    return f"kiosk {program_version()}\nPython {platform.python_version()}\n{qt}"


def unknown(word: str, language: str, *, folder: bool = False) -> str:
    """Say that there is no such command or folder, and what is spelled alike.

    With `folder`, or where the word is a path, only a folder can be meant.
    """
    path = Path(word)
    folder = folder or str(path.name) != word
    names = {} if folder else {one.name: one.name for one in _commands()} | _ELSEWHERE
    with suppress(OSError):
        names |= {each.name: str(each) for each in path.parent.iterdir() if each.is_dir()}
    said = say("unknown-folder" if folder else "unknown-command", language, word=excerpt(word))
    if close := get_close_matches(path.name, names, 1):
        said += ("；" if language == "zh" else "; ") + say(
            "did-you-mean?", language, guess=excerpt(names[close[0]])
        )
    return said + "\n" + say("help-all", language)
