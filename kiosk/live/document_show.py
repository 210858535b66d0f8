"""Reads a document as a show, so that Word is its editor: a save of the document changes the show.

The document is converted as `import` does it, into a folder that lasts as long as the program.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from shutil import rmtree

from kiosk.base.locale import machine_language
from kiosk.base.paths import bundled_folder
from kiosk.base.program import installing
from kiosk.content.findings import Finding, excerpt, printable
from kiosk.content.last_good import Reading, show_of
from kiosk.content.load import load
from kiosk.content.loaded import Loaded
from kiosk.content.model import PALETTES, Fact, Place, Section, Show, Topic
from kiosk.content.problems import Problem, Severity
from kiosk.importers.detect import read_document
from kiosk.importers.document_outline import (
    DocumentRefusedError,
    FrontMatter,
    Heading,
    Omission,
    Outline,
)
from kiosk.importers.outline_to_show import outline_to_show
from kiosk.importers.show_files import show_files
from kiosk.importers.write_folder import write_folder
from kiosk.messages.lookup import say

_MOST_LEFT = 50  # omissions that are named one by one
_MOST_WORDS = 400  # characters of an omission; they are said nowhere else
_KEPT = 2  # readings whose pictures may be on the screen


def load_document(
    document: Path,
    before: Reading | None = None,
    copy_of: Callable[[Path], Path] | None = None,
    language: str | None = None,
) -> Loaded:
    """Read a document into what can be played and the problems that were found.

    A document that cannot be read plays as it was in `before`. The other arguments are those of
    `load`.
    """
    try:
        outline = read_document(document)
        converted = outline_to_show(outline, document.stem)
        if converted.show is None:
            raise DocumentRefusedError("document-no-fact")
    except DocumentRefusedError as refused:
        finding = Finding(refused.key, values=refused.values)
        return _refused(document, finding, before, language)
    except ModuleNotFoundError:  # what reads Markdown
        command = installing("import", [str(document)])
        finding = Finding("document-needs", values={"command": command})
        return _refused(document, finding, before, language)
    folder = _new_folder()
    write_folder(show_files(converted.show), folder)
    loaded = load(
        folder,
        language=language,
        palettes=frozenset(PALETTES),
        assets=bundled_folder("assets"),
        before=before,
        copy_of=copy_of,
    )
    file = printable(document.as_posix())
    left = tuple(_left(file, outline, converted.omissions, loaded.language))
    found = tuple(replace(each, file=file) for each in loaded.problems)
    found += tuple(each.problem(file, loaded.language) for each in outline.findings)
    show = loaded.show and _placed(loaded.show, file, loaded.language)
    # What is read again without a change is equal, whichever folder it was converted to.
    reading = loaded.reading and replace(loaded.reading, file=file)
    return replace(loaded, show=show, reading=reading, problems=found + left)


def _refused(
    document: Path, finding: Finding, before: Reading | None, language: str | None
) -> Loaded:
    show = show_of(before) if before else None
    speaks = (language or (show.language if show else machine_language())).lower()
    tongue = "zh" if speaks.startswith("zh") else "en"
    problem = finding.problem(printable(document.as_posix()), tongue)
    return Loaded(show, (problem,), tongue, before, fallback=show is not None)


@cache
def _home() -> tempfile.TemporaryDirectory[str]:
    """Make the folder of all converted documents, which goes when the program ends."""
    return tempfile.TemporaryDirectory(prefix="kiosk-document-", ignore_cleanup_errors=True)


_numbers = count(1)


def _new_folder() -> Path:
    home, number = Path(_home().name), next(_numbers)
    rmtree(home / str(number - _KEPT), ignore_errors=True)
    return home / str(number)


def _placed(show: Show, file: str, language: str) -> Show:
    """Return a show whose places are headings and sentences of its document."""

    def place(heading: str, sentence: str = "") -> Place:
        key = "document-sentence" if sentence else "document-heading"
        words = say(key, language, heading=excerpt(heading), sentence=excerpt(sentence))
        return Place(file, 0, 0, words)

    def fact(topic: Topic, each: Fact) -> Fact:
        return replace(each, place=place(topic.title, each.text))

    def topic(each: Topic) -> Topic:
        facts = tuple(fact(each, one) for one in each.facts)
        return replace(each, place=place(each.title), facts=facts)

    def section(each: Section) -> Section:
        places = dict.fromkeys(each.places, place(each.title))
        return replace(each, places=places, topics=tuple(map(topic, each.topics)))

    places = dict.fromkeys(show.places, place(show.title))
    return replace(show, places=places, sections=tuple(map(section, show.sections)))


def _left(
    file: str, outline: Outline, omissions: tuple[Omission, ...], language: str
) -> Iterator[Problem]:
    """Yield a warning for each text of the document that has no place in the show."""
    for omission in omissions[:_MOST_LEFT]:
        words = f"“{omission.text[:_MOST_WORDS]}”" if omission.text else ""
        space = " " if words and language == "en" else ""
        what = say(omission.key, language)
        message = say("not-shown", language, what=what, words=space + words)
        where = _heading_above(outline, omission, language)
        yield Problem(file, 0, 0, where, message, severity=Severity.WARNING)
    if (rest := len(omissions) - _MOST_LEFT) > 0:
        more = Finding("more-problems", values={"count": rest}, severity=Severity.WARNING)
        yield more.problem(file, language)


def _heading_above(outline: Outline, omission: Omission, language: str) -> str:
    where, above = omission.where, ""
    if not where.number:
        return say("at-document", language)
    for block in outline.blocks:
        if block.where.number > where.number:
            break
        if isinstance(block, Heading) or (isinstance(block, FrontMatter) and block.role == "title"):
            above = block.text
    if above:
        return say("document-heading", language, heading=excerpt(above))
    return say(where.unit, language, number=where.number)
