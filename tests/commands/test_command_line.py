"""The command line as a whole: which command runs, what is refused, what help and versions say."""

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from kiosk.base import program
from kiosk.base.arguments import Parser, set_translations
from kiosk.base.exit_codes import Exit
from kiosk.cli import main
from kiosk.commands import check, edit, play
from kiosk.commands.table import COMMANDS, TABLE
from kiosk.messages.lookup import parser_texts

ROOT = Path(__file__).resolve().parents[2]
HAN = re.compile("[\u4e00-\u9fff]")
CHINESE = parser_texts()


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The commands that would have run, each with the show it was given."""
    ran: list[str] = []
    for command in (play, edit, check):
        name = command.__name__.rpartition(".")[2]

        def run(args: argparse.Namespace, name: str = name) -> int:
            ran.append(f"{name} {args.show or ''}".strip())
            return Exit.OK

        monkeypatch.setattr(command, "run", run)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    for folder in ("check", "my-show"):
        Path(folder).mkdir()
    return ran


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("", "play"),
        ("play", "play"),
        ("--windowed 800x600", "play"),
        ("my-show", "play my-show"),
        ("play my-show", "play my-show"),
        ("check", "check"),
        ("./check", "play check"),
        ("play check", "play check"),
        ("-- check", "play check"),
        ("check check", "check check"),
        ("edit my-show", "edit my-show"),
        # In a hall the folder may come later, and what was last good plays meanwhile.
        ("--kiosk usb/show", "play usb/show"),
    ],
)
def test_what_runs(words: str, runs: str, ran: list[str]) -> None:
    assert main(words.split()) == Exit.OK
    assert ran == [runs]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("chek", "there is no command or folder “chek”; did you mean “check”?"),
        ("my-shwo", "there is no command or folder “my-shwo”; did you mean “my-show”?"),
        ("version", "there is no command or folder “version”; did you mean “--version”?"),
        ("tset", "there is no command or folder “tset”; did you mean “test”?"),
        ("chek --json", "there is no command or folder “chek”; did you mean “check”?"),
        ("chek --kiosk", "there is no command or folder “chek”; did you mean “check”?"),
        ("help chek", "there is no command or folder “chek”; did you mean “check”?"),
        ("zzzz", "there is no command or folder “zzzz”"),
        ("./my-shwo", "there is no folder “./my-shwo”; did you mean “my-show”?"),
        ("play chek", "there is no folder “chek”; did you mean “check”?"),
        ("--windowed 800x600 chek", "there is no folder “chek”; did you mean “check”?"),
        ("edit my-shwo", "there is no folder “my-shwo”; did you mean “my-show”?"),
        ("no/where/at/all", "there is no folder “no/where/at/all”"),
    ],
)
def test_what_nobody_knows_opens_no_window(
    words: str, said: str, ran: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == Exit.USAGE
    output = capsys.readouterr()
    assert ran == []
    assert output.out == ""
    assert output.err == f"{said}\nall commands: {program.program_command()} --help\n"


@pytest.mark.parametrize("words", [["help"], ["-h"], ["--help"]])
@pytest.mark.parametrize("locale", ["en_US.UTF-8", "zh_CN.UTF-8"])
def test_the_help_lists_every_command_by_who_uses_it(
    words: list[str],
    locale: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    chinese = locale.startswith("zh")

    assert main(words) == Exit.OK

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("用法：" if chinese else "usage: ")
    for command in TABLE:
        heading = f"用来{command.group.value[0]}：" if chinese else f"To {command.group.value[1]}:"
        (at,) = (at for at, line in enumerate(lines) if line.startswith(f"  {command.name} "))
        assert lines[at].endswith(command.zh if chinese else command.en)
        assert [line for line in lines[:at] if line and not line.startswith(" ")][-1] == heading
    assert all(len(line) <= 100 for line in lines)


@pytest.mark.parametrize("words", ["log --since yesterday", "export --to show.docx"])
def test_what_cannot_be_understood_is_a_matter_of_usage(words: str) -> None:
    assert main(words.split()) == Exit.USAGE


def test_an_installed_program_runs_no_tests(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setattr(sys, "argv", ["/usr/bin/kiosk"])
    main(["--help"])
    out = capsys.readouterr().out
    assert out.startswith("usage: kiosk [SHOW]\n       kiosk COMMAND …\n")
    assert "\n  test " not in out
    assert "--no-setup" not in out


@pytest.mark.parametrize(
    ("here", "called"), [(ROOT, "run_kiosk.py"), (ROOT / "docs", ROOT / "run_kiosk.py")]
)
def test_a_checkout_is_called_as_it_is_found_from_here(
    here: Path, called: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    assert program.program_command() == f"{program.python_command()} {shlex.quote(str(called))}"


def test_the_versions_are_told_without_a_display() -> None:
    environment = {name: each for name, each in os.environ.items() if "DISPLAY" not in name}
    for option in ("--version", "-V"):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", option],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert re.fullmatch(
            r"kiosk \d[\w.]*\nPython \d[\w.+]*\nPySide6 6[\w.]*, Qt 6[\w.]*\n", done.stdout
        )


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those of its subcommands."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from parsers(one)


def test_what_every_option_is_for_is_said_in_both_languages() -> None:
    set_translations({})
    helps = set()
    for command in COMMANDS.values():
        parser = Parser(prog=command.name)
        import_module(command.module).add_arguments(parser)
        for one in parsers(parser):
            for action in one._actions:
                if not isinstance(action, argparse._SubParsersAction):
                    assert action.help, f"{command.name} {action.dest}"
                    helps.add(action.help)
                elif command.name != "bench":  # its measurements tell developers about themselves
                    helps |= {str(choice.help) for choice in action._choices_actions}
    assert helps <= CHINESE.keys()
    # One joins what follows from others.
    joins = "argument %(argument_name)s: %(message)s"
    assert all(HAN.search(text) for english, text in CHINESE.items() if english != joins)


def test_no_translation_is_left_over() -> None:
    sources = [Path(argparse.__file__), *(ROOT / "kiosk").rglob("*.py")]
    texts = " ".join(
        re.sub(r'["\']\s+f?["\']', "", path.read_text(encoding="utf-8"))
        for path in sources
        if path.name != "command_line.py"
    ).replace("\\n", "\n")
    assert [english for english in CHINESE if english not in texts] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("check --json=x", "check：错误：--json：后面不能写 'x'"),
        ("check --nothing", "check：错误：不认识这些参数：--nothing"),
        ("export", "export：错误：缺少参数：--to"),
        ("export --to a --size 3", "export：错误：--size：'3' 不是 1280x720 这样的尺寸"),
        ("report --json --csv", "report：错误：--csv：不能和 --json 一起用"),
        ("new --language fr x", "new：错误：--language：没有 'fr'，可以写："),
    ],
)
def test_the_parser_speaks_chinese(words: str, said: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words.split()],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "zh_CN.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == Exit.USAGE
    assert done.stderr.startswith(f"用法：{program.python_command()} run_kiosk.py ")
    assert said in done.stderr
