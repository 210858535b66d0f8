"""`import`: turns a Markdown, Word or PowerPoint document into the folder of a show."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.program import installing
from kiosk.commands.check import all_problems, print_problems
from kiosk.commands.made_show import next_steps
from kiosk.content.findings import excerpt
from kiosk.content.model import Show
from kiosk.content.problems import Severity
from kiosk.importers.detect import read_document
from kiosk.importers.document_outline import DocumentRefusedError, Omission
from kiosk.importers.left_out import LEFT_OUT_FILE, left_line, left_out_file
from kiosk.importers.outline_to_show import ConvertedShow, outline_to_show
from kiosk.importers.show_files import show_files
from kiosk.importers.write_folder import TargetTakenError, refuse_taken, write_folder
from kiosk.live.show_folder import load_show
from kiosk.messages.lookup import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "document",
        metavar="DOCUMENT",
        type=Path,
        help="the document to read (.md, .docx, .pptx); it is not changed",
    )
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help="the folder of the show to make"
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="take the place of the show in FOLDER, which is kept under another name",
    )


def run(args: argparse.Namespace) -> int:
    """Return 0 once the show is there, 1 where it is not or `check` finds an error in it."""
    language = machine_language()
    try:
        refuse_taken(args.to, replace=args.replace)
        outline = read_document(args.document)
        placed = outline_to_show(outline, args.document.stem)
        if placed.show is None:
            refused = _refuse(say("document-no-fact", language), args.document)
            print(
                "".join(f"{line}\n" for line in _left(placed.omissions, language)),
                end="",
                file=sys.stderr,
            )
            return refused
        files = show_files(placed.show)
        if placed.omissions:
            files[LEFT_OUT_FILE] = left_out_file(placed.omissions, language)
        kept = write_folder(files, args.to, replace=args.replace)
    except DocumentRefusedError as refused:
        return _refuse(say(refused.key, language, **refused.values), args.document)
    except ModuleNotFoundError:  # what reads Markdown; nothing else is loaded so late
        command = installing("import", ["import", str(args.document), "--to", str(args.to)])
        return _refuse(say("document-needs", language, command=command), args.document)
    except TargetTakenError as taken:
        return _refuse(say(taken.key, language), args.to)
    except OSError as error:
        return _refuse(say("not-written", language, error=error.strerror or error), args.to)
    loaded = load_show(args.to, language)
    if loaded.show is not None:
        print(say("import-made", language, name=args.to, **_counts(loaded.show)))
        print("\n".join(_parts(loaded.show, placed, language)))
    if kept:
        print(say("import-kept", language, name=kept))
    for finding in outline.findings:
        print(finding.problem(str(args.document), language))
    if placed.omissions:
        name = args.to / LEFT_OUT_FILE
        print(say("import-left", language, count=len(placed.omissions), name=name))
        print("\n".join(_left(placed.omissions, language)))
    else:
        print(say("import-all", language))
    problems = all_problems(loaded)
    print_problems(problems, language)
    print(next_steps(args.to, language))
    return (
        Exit.PROBLEMS
        if any(problem.severity is Severity.ERROR for problem in problems)
        else Exit.OK
    )


def _counts(show: Show) -> dict[str, object]:
    topics = [topic for section in show.sections for topic in section.topics]
    facts = [fact for topic in topics for fact in topic.facts]
    return {
        "sections": len(show.sections),
        "topics": len(topics),
        "facts": len(facts),
        "figures": sum(figure.counts for fact in facts for figure in fact.figures),
    }


def _parts(show: Show, placed: ConvertedShow, language: str) -> Iterator[str]:
    """Tell what became the title and the like, as a document does not name them."""
    yield "  " + say("import-title", language, text=show.title)
    if not placed.titled:
        yield "    " + say("import-untitled", language)
    found = {
        "import-organisation": show.organisation,
        "import-occasion": show.occasion,
        "import-closing": show.closing,
    }
    for key, text in found.items():
        if text:
            yield "  " + say(key, language, text=text)
    for section in show.sections:
        yield f"  {section.id}.yaml  {section.title}"


def _left(left: tuple[Omission, ...], language: str) -> Iterator[str]:
    lines = Counter(left_line(each, language, excerpt(each.text)) for each in left)
    for line, times in lines.items():
        yield f"  {line}" + (f" (×{times})" if times > 1 else "")


def _refuse(words: str, path: Path) -> int:
    print(f"{path}: {words}", file=sys.stderr)
    return Exit.PROBLEMS
