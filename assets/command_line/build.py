#!/usr/bin/env python3
"""Write the shell completions and the manual page of `kiosk` into this folder.

They come from the table of commands and from the parsers of the commands, so run this after a
change there, with the Python that runs the tests. A test fails where they are not up to date;
setup.py puts them where shells and `man` look for them.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from kiosk.base.arguments import set_translations  # noqa: E402
from kiosk.commands.table import COMMANDS, Group  # noqa: E402 — found only now

_NOTE = "Written by build.py: change that, or the table of commands."


class Option(NamedTuple):
    """An option or, without names, an argument: what it takes, and what it is for."""

    names: list[str]
    value: str
    choices: list[str]
    help: str


class Words(NamedTuple):
    """A command line up to its options: "check", or "service install"."""

    words: str
    help: str
    options: list[Option]
    #: The words that may follow, with what each is for.
    names: dict[str, str]


def commands() -> list[Words]:
    """Return what can be typed, subcommands before what they belong to."""
    set_translations({})  # whoever runs this, the files are in English
    found = []
    for name, command in COMMANDS.items():
        parser = argparse.ArgumentParser(prog=name)
        import_module(command.module).add_arguments(parser)
        found += _commands(name, command.en, parser)
    return found


def _commands(words: str, text: str, parser: argparse.ArgumentParser) -> Iterator[Words]:
    options, names = [], {}
    for action in parser._actions:  # noqa: SLF001 — no other way to look into a parser
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            helps = {one.dest: one.help or "" for one in action._choices_actions}  # noqa: SLF001
            names |= {name: helps[name].rstrip(".") for name in action.choices}
            for name, each in action.choices.items():
                yield from _commands(f"{words} {name}", names[name], each)
            continue
        value = action.metavar or (action.dest if action.choices else "")
        choices = [str(each) for each in action.choices or ()]
        told = (action.help or "") % {**vars(action), "prog": parser.prog}
        taken = "" if action.nargs == 0 else str(value)
        if not action.option_strings and action.nargs == "?":
            taken = f"[{taken}]"
        options.append(Option(list(action.option_strings), taken, choices, told))
    yield Words(words, text, options, names)


def _long(command: Words) -> list[str]:
    return [option.names[-1] for option in command.options if option.names]


def bash(all_words: list[Words]) -> str:
    """Return the completion for bash."""
    lines = [
        f"# Completes `kiosk` in bash. {_NOTE}",
        "_kiosk() {",
        '    local word=${COMP_WORDS[COMP_CWORD]} names="" options="" line',
        '    case "${COMP_WORDS[1]} ${COMP_WORDS[2]}" in',
    ]
    for one in all_words:
        pattern = f'"{one.words}"' if " " in one.words else f'"{one.words} "*'
        names = f'names="{" ".join(one.names)}" ' if one.names else ""
        lines.append(f'    {pattern}) {names}options="{" ".join(_long(one))}" ;;')
    play = next(one for one in all_words if one.words == "play")
    lines += [
        f'    *) options="{" ".join([*_long(play), "--version"])}" ;;',
        "    esac",
        '    case "${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD - 1]}" in',
    ]
    for one in all_words:
        lines += [
            f'    "{one.words.split()[0]} {name}") names="{" ".join(option.choices)}" ;;'
            for option in one.options
            if option.choices
            for name in option.names or [one.words]
        ]
    lines += [
        "    esac",
        "    if [[ $word == -* ]]; then names=$options; fi",
        "    local -a kind=()",
        f'    if ((COMP_CWORD == 1)); then names="{" ".join(COMMANDS)} $names" kind=(-d); fi',
        "    COMPREPLY=()",
        '    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(',
        '        compgen "${kind[@]}" -W "$names" -- "$word")',
        "}",
        "complete -o default -o filenames -F _kiosk kiosk",
    ]
    return "\n".join(lines) + "\n"


def _zsh(text: str) -> str:
    return re.sub(r"([\[\]:])", r"\\\1", text.replace("'", "’"))


def zsh(all_words: list[Words]) -> str:
    """Return the completion for zsh."""
    lines = ["#compdef kiosk", f"# Completes `kiosk` in zsh. {_NOTE}", "local -a names"]
    described = " ".join(f"'{name}:{_zsh(each.en)}'" for name, each in COMMANDS.items())
    lines += [
        "if ((CURRENT == 2)); then",
        f"    names=({described})",
        "    _describe command names",
        "    _directories",
        "    return",
        "fi",
        'case "$words[2] $words[3]" in',
    ]
    for one in all_words:
        pattern = f'"{one.words}"' if " " in one.words else f'"{one.words} "*'
        specs = []
        for option in one.options:
            choices = f"({' '.join(option.choices)})" if option.choices else "_files"
            taken = f":{_zsh(option.value)}:{choices}" if option.value else ""
            specs += [f"'{name}[{_zsh(option.help)}]{taken}'" for name in option.names[-1:]]
            specs += [f"'*{taken}'"] if option.choices and not option.names else []
        specs += ["'*:file:_files'"] if not any(spec.startswith("'*") for spec in specs) else []
        if one.names:
            described = " ".join(f"'{name}:{_zsh(text)}'" for name, text in one.names.items())
            lines.append(f"    ({pattern}) names=({described}); _describe what names ;;")
        else:
            lines.append(f"    ({pattern}) _arguments {' '.join(specs)} ;;")
    return "\n".join([*lines, "    (*) _files ;;", "esac"]) + "\n"


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish(all_words: list[Words]) -> str:
    """Return the completion for fish."""
    begin = "complete -c kiosk -n"
    lines = [f"# Completes `kiosk` in fish. {_NOTE}"]
    for name, command in COMMANDS.items():
        lines.append(f"{begin} __fish_use_subcommand -a {name} -d {_fish(command.en)}")
    lines.append(f"{begin} __fish_use_subcommand -l version -d 'show the versions'")
    for one in all_words:
        seen = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in one.words.split())
        rest = f"{seen}; and not __fish_seen_subcommand_from {' '.join(one.names)}"
        when = rest if one.names else seen
        for name, text in one.names.items():
            lines.append(f"{begin} '{when}' -f -a {name} -d {_fish(text)}")
        for option in one.options:
            name = f"-l {option.names[-1][2:]} " if option.names else ""
            choices = f"-x -a '{' '.join(option.choices)}' " if option.choices else ""
            taken = choices or ("-r " if option.value else "")
            if name or choices:
                lines.append(f"{begin} '{when}' {name}{taken}-d {_fish(option.help)}")
    return "\n".join(lines) + "\n"


def _man(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("`", "")


def manual(all_words: list[Words]) -> str:
    """Return the manual page; what exit codes mean is told by docs/reference.en.md."""
    lines = [
        f'.\\" {_NOTE}',
        ".TH KIOSK 1",
        ".SH NAME",
        "kiosk \\- play a show whose numbers count up",
        ".SH SYNOPSIS",
        ".B kiosk",
        "[\\fIOPTION\\fR ...] [\\fISHOW\\fR]",
        ".br",
        ".B kiosk",
        "\\fICOMMAND\\fR ...",
        ".SH DESCRIPTION",
        "Plays a show that is written in text files, full screen: its numbers count up to exactly",
        "what was written. A show is a folder with a show.yaml and one file for each section.",
    ]
    for group in Group:
        lines.append(f".SH TO {group.value[1].upper()}")
        for one in all_words:
            if COMMANDS[one.words.split()[0]].group is group:
                lines += _section(one)
    reference = (ROOT / "docs" / "reference.en.md").read_text(encoding="utf-8")
    lines.append(".SH EXIT STATUS")
    for codes, text in re.findall(r"(?m)^\| (`\d+`(?:, `\d+`)*) \| (.+) \|$", reference):
        lines += [".TP", f".B {_man(codes)}", _man(text)]
    return "\n".join(lines) + "\n"


def _section(one: Words) -> list[str]:
    arguments = [option.value or "" for option in one.options if not option.names]
    shown = " ".join([_man(one.words), *(f"\\fI{_man(each)}\\fR" for each in arguments)])
    lines = [f".SS {shown}", f"{_man(one.help[:1].upper() + one.help[1:])}."]
    for option in one.options:
        if option.names and option.names != ["-h", "--help"]:
            value = f" \\fI{_man(option.value)}\\fR" if option.value else ""
            lines += [".TP", f"\\fB{_man(', '.join(option.names))}\\fR{value}", _man(option.help)]
    return lines


FILES = {"kiosk.bash": bash, "_kiosk": zsh, "kiosk.fish": fish, "kiosk.1": manual}


def main() -> None:
    """Write all files."""
    found = commands()
    for name, make in FILES.items():
        (HERE / name).write_text(make(found), encoding="utf-8")


if __name__ == "__main__":
    main()
