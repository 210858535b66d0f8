"""`check`: prints every problem of a show, one a line, and how many there are."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.base.arguments import USUAL_SCREENS, add_show_argument, format_sizes, parse_sizes
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.checks.consistency import check_consistency
from kiosk.content.findings import printable
from kiosk.content.load import SHOW_FILES, natural_order
from kiosk.content.loaded import Loaded
from kiosk.content.model import TEXT_SUFFIXES, Show
from kiosk.content.problems import Problem, Severity
from kiosk.live.show_folder import load_show, named
from kiosk.messages.lookup import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument("--json", action="store_true", help="print for programs instead of people")
    parser.add_argument("--strict", action="store_true", help="let warnings fail too")
    parser.add_argument(
        "--render",
        nargs="?",
        type=parse_sizes,
        const=format_sizes(USUAL_SCREENS),
        metavar="WxH,…",
        help="also draw every slide on screens of these sizes, and name words that do not fit, "
        "are too small or too faint, or break badly; without sizes: %(const)s",
    )


def run(args: argparse.Namespace) -> int:
    """Return 1 where something is left out, guessed at or cannot be read, or doubtful if strict."""
    loaded = load_show(args.show, machine_language())
    problems = all_problems(loaded)
    if args.render and loaded.show is not None:
        from kiosk.gallery.render_report import (
            render_problems,  # with Qt, which nothing else here needs
        )

        problems += render_problems(loaded, args.render, _tell)
    problems.sort(key=_place)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if args.json:
        report = {
            "playable": loaded.show is not None,
            "errors": errors,
            "warnings": warnings,
            "problems": [asdict(problem) for problem in problems],
        }
        json.dump(report, sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        print(show_line(loaded.show, args.show, loaded.language))
        print_problems(problems, loaded.language)
    return Exit.PROBLEMS if errors or (args.strict and warnings) else Exit.OK


def show_line(show: Show | None, folder: Path | None, language: str) -> str:
    """Name the show that is looked at: its title, if it has one, and its folder."""
    name = printable(str(named(folder)))
    if show is None:
        return name
    return f"{show.title}（{name}）" if language == "zh" else f"{show.title} ({name})"


def all_problems(loaded: Loaded) -> list[Problem]:
    """Everything that can be found without drawing."""
    return sorted([*loaded.problems, *_warnings(loaded)], key=_place)


def print_problems(problems: Sequence[Problem], language: str) -> None:
    """Print one line for each problem, and how many there are."""
    for line in _lines(problems, language):
        print(line)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    print(say("count", language, errors=errors, warnings=len(problems) - errors))


def _warnings(loaded: Loaded) -> list[Problem]:
    """The warnings of all checks of a show."""
    from kiosk.checks.layout_requests import check_layout_requests
    from kiosk.checks.reading_time import check_reading_time
    from kiosk.deck.build import build

    if loaded.show is None:
        return []
    # As of the day where the show is checked; tomorrow begins elsewhere before it does here.
    today = datetime.now().astimezone().date() + timedelta(days=1)
    return [
        *check_consistency(loaded.show, loaded.language, today),
        *check_layout_requests(loaded.show, loaded.language),
        *check_reading_time(loaded.show, build(loaded.show), loaded.language),
    ]


def _place(problem: Problem) -> tuple[object, ...]:
    """Sort show.yaml first, then the sections as they play, what concerns the folder last."""
    folder, _, name = problem.file.rpartition("/")
    whole = not name.lower().endswith(TEXT_SUFFIXES)
    first = name.lower() not in SHOW_FILES
    # What is only counted, “and 10 more”, stays behind what is listed.
    place = (problem.line == 0, problem.line, problem.column)
    return (whole, first, folder, natural_order(name), *place)


def _lines(problems: Sequence[Problem], language: str) -> Iterator[str]:
    """Yield one line for each problem, and an empty one where another file begins."""
    before = problems[0].file if problems else ""
    for problem in problems:
        if problem.file != before:
            yield ""
        before = problem.file
        if problem.severity is Severity.WARNING:
            message = say("warning", language, message=problem.message)
            yield str(replace(problem, message=message))
        else:
            yield str(problem)


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)
