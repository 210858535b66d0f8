"""Loads a show from its folder: everything that can be played, and everything that is wrong."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import astuple, replace
from difflib import get_close_matches
from pathlib import Path

from kiosk.base.locale import machine_language
from kiosk.content import fields
from kiosk.content.copied_files import copy_of
from kiosk.content.figure_table import (
    TABLE_FILES,
    FigureCell,
    FigureTable,
    Sheet,
    csv_sheet,
    make_table,
    merge,
)
from kiosk.content.findings import WHOLE_FILE, Finding, Position, excerpt, printable
from kiosk.content.last_good import Reading, SectionFile, last_good, show_of
from kiosk.content.loaded import Loaded
from kiosk.content.misnamed_files import find_misnamed
from kiosk.content.model import TEXT_SUFFIXES, Section
from kiosk.content.parse import SectionSource, ShowHeader, parse_header, parse_section, parse_theme
from kiosk.content.parsing.decode import decode, read_limited
from kiosk.content.parsing.nodes import Node
from kiosk.content.picture_files import PictureResult, resolve_picture
from kiosk.content.problems import Problem, Severity
from kiosk.content.read_or_repair import Origin, read_or_repair
from kiosk.content.themes import ThemeChoice

SHOW_FILE = "show.yaml"
#: Returns the sheets of a spreadsheet, and what is wrong with the file.
SheetReader = Callable[[Path], tuple[Sequence[Sheet], Sequence[Finding]]]
#: In lower case, what is read as show.yaml where that is missing.
SHOW_FILES = (SHOW_FILE, "show.yml")
#: What a show changes of its theme.
THEME_FILE = "theme.yaml"
MOST_PROBLEMS_A_FILE = 50


def load(
    folder: Path,
    *,
    language: str | None = None,
    palettes: frozenset[str],
    assets: Path | None,
    before: Reading | None = None,
    copy_of: Callable[[Path], Path] | None = None,
    unfinished: Collection[str] = (),
    sheets_of: SheetReader | None = None,
) -> Loaded:
    """Read a show's folder into what can be played and the problems that were found.

    `language` is that of the messages and defaults to the show's own. A file that has errors now
    plays as it was in `before`. `copy_of` copies a picture of the folder and returns the copy's
    path, which the show then names; `sheets_of` reads a spreadsheet. Files that are `unfinished`
    may not be wholly there yet, and count as broken.
    """
    loading = _Loader(folder, palettes, assets, copy_of, unfinished)
    now = loading.reading(sheets_of, before.table if before else {})
    reading = last_good(before, now)
    # Where there is no show.yaml, nobody knows the language of the show.
    speaks = (language or (reading.header.language if reading.data else machine_language())).lower()
    tongue = "zh" if speaks.startswith("zh") else "en"
    problems = tuple(loading.problems(tongue))
    return Loaded(show_of(reading), problems, tongue, reading, fallback=reading != now)


class _Loader:
    def __init__(
        self,
        folder: Path,
        palettes: frozenset[str],
        assets: Path | None,
        copy_of: Callable[[Path], Path] | None,
        unfinished: Collection[str],
    ) -> None:
        self._folder = folder
        self._palettes = palettes
        self._assets = assets
        self._copy_of = copy_of
        self._unfinished = unfinished
        self._findings: dict[str, list[Finding]] = {}
        self._show_file = SHOW_FILE
        self._table: FigureTable = {}
        self._kept: frozenset[str] = frozenset()

    def _read_tables(self, sheets_of: SheetReader | None, before: FigureTable) -> None:
        """Read the numbers beside the show; a name that is gone or wrong keeps what it meant."""
        found: dict[str, FigureCell] = {}
        for name in TABLE_FILES:
            path = self._folder / name
            if name in self._unfinished or not path.is_file():
                continue
            sheets: Sequence[Sheet] = ()
            findings: Sequence[Finding] = (Finding("link-outside"),)
            if not path.is_symlink():
                if name.endswith(".csv"):
                    data = read_limited(path)
                    sheets, findings = (
                        ((), (data,)) if isinstance(data, Finding) else csv_sheet(data)
                    )
                elif sheets_of:
                    sheets, findings = sheets_of(path)
            table, wrong = make_table(name, sheets)
            self._report(name, *findings, *wrong)
            for key, cell in table.items():
                if key in found:
                    values = {"name": excerpt(cell.name), "other": found.pop(key).cell}
                    self._report(name, Finding("figures-twice", values=values))
                else:
                    found[key] = cell
        self._kept = frozenset(before.keys() - found.keys())
        self._table = merge(before, found)

    def reading(self, sheets_of: SheetReader | None, before: FigureTable) -> Reading:
        try:
            self._read_tables(sheets_of, before)
            return self._reading()
        except OSError:  # it may not be entered, or goes away while it is read
            self._report("", Finding("unreadable", hint="unreadable?"))
            return self._nothing()

    def problems(self, language: str) -> Iterator[Problem]:
        """Yield every problem in the order of the files, then by place."""
        for name, findings in self._findings.items():
            file = self._name(name)
            findings.sort(key=lambda finding: finding.position)
            for finding in findings[:MOST_PROBLEMS_A_FILE]:
                yield finding.problem(file, language)
            if rest := findings[MOST_PROBLEMS_A_FILE:]:
                values = {"count": len(rest)}
                worst = min(finding.severity for finding in rest)  # "error" before "warning"
                more = Finding("more-problems", values=values, severity=worst)
                yield more.problem(file, language)

    def _reading(self) -> Reading:
        if not self._folder.is_dir():
            key = "not-a-folder" if self._folder.exists() else "no-folder"
            self._report("", Finding(key, hint="no-folder?"))
            return self._nothing()
        there = (path.name for path in self._folder.iterdir())
        texts = sorted(filter(_is_text, there), key=natural_order)
        shows = [name for name in texts if name.lower() in SHOW_FILES]
        if shows and SHOW_FILE not in shows:
            self._show_file = shows[0]
        header, data = self._header()
        whole = bool(data) and not self._failed(self._show_file)
        if THEME_FILE in texts:
            texts.remove(THEME_FILE)
            header = replace(header, theme=self._theme(header.theme))
        copies = self._copies(header, texts)
        present = [name for name in texts if name not in shows and name not in copies]
        for name, finding in find_misnamed(self._folder):
            self._report(name, finding)
        listed = self._listed(header, present)
        for name, original in copies.items():
            values = {"name": printable(original)}
            finding = Finding("stray-copy", WHOLE_FILE, "", values, "stray-copy?", Severity.WARNING)
            self._report(name, finding)
        pieces: dict[str, SectionFile] = {}
        for name in listed:
            taken = {piece.section.id for piece in pieces.values() if piece.section}
            if piece := self._piece(name, taken):
                pieces[name] = piece
        # The others play if show.yaml, now broken, did not leave them out before.
        silent = _Loader(
            self._folder, self._palettes, self._assets, self._copy_of, self._unfinished
        )
        silent._table = self._table
        for name in present:
            if not whole and name not in listed and (piece := silent._piece(name, set())):
                pieces[name] = piece
        reading = Reading(
            header=replace(header, title=header.title or self._folder_name()),
            complete=whole and not self._failed(THEME_FILE),
            data=data,
            section_files=tuple(pieces[name] for name in present if name in pieces),
            file=self._name(self._show_file),
            table=self._table,
        )
        if not show_of(reading):
            self._report("", Finding("nothing-plays"))
        return reading

    def _copies(self, header: ShowHeader, texts: list[str]) -> dict[str, str]:
        """Each text that is a copy of another, by its name, with the name of the other.

        A file that show.yaml lists is meant, whatever it is called.
        """
        meant = {text.value for text in header.sections or ()}
        found = {name: copy_of(name, texts) for name in texts if name not in meant}
        others = (name for name in texts if name.lower() in SHOW_FILES and name != self._show_file)
        found |= dict.fromkeys(others, self._show_file)
        return {name: original for name, original in found.items() if original}

    def _nothing(self) -> Reading:
        header = ShowHeader(title=self._folder_name())
        return Reading(
            header, complete=False, data=b"", section_files=(), file=self._name(SHOW_FILE)
        )

    def _folder_name(self) -> str:
        return printable(self._folder.resolve().name)

    def _failed(self, name: str) -> bool:
        found = self._findings.get(name, [])
        severe = (one for one in found if one.severity is Severity.ERROR)
        return any(not one.repaired and not one.ornament for one in severe)

    def _name(self, name: str) -> str:
        """The name of a file of the folder in messages."""
        return printable((self._folder / name).as_posix())

    def _report(self, name: str, *findings: Finding) -> None:
        if findings:
            self._findings.setdefault(name, []).extend(findings)

    def _header(self) -> tuple[ShowHeader, bytes]:
        file = self._folder / self._show_file
        if not file.is_symlink() and not file.exists():
            self._report(self._show_file, Finding("no-show-file", hint="no-show-file?"))
            return ShowHeader(), b""
        data, text = self._text(self._show_file)
        if text is None:
            return ShowHeader(), data
        header, findings = read_or_repair(text, fields.SHOW, parse_header, _header_score)
        self._report(self._show_file, *findings)
        return header or ShowHeader(), data

    def _theme(self, chosen: ThemeChoice) -> ThemeChoice:
        _, text = self._text(THEME_FILE)
        if text is None:
            return chosen
        own, findings = read_or_repair(text, fields.THEME, parse_theme, _theme_score)
        self._report(THEME_FILE, *findings)
        return replace(own, name=chosen.name) if own else chosen

    def _listed(self, header: ShowHeader, present: list[str]) -> list[str]:
        if header.sections is None:
            if not present:
                self._report("", Finding("no-section-file", hint="no-section-file?"))
            return present
        names: list[str] = []
        for text in header.sections:
            name, position = text.value, text.position
            values: dict[str, object] = {"name": excerpt(name)}
            if name in names:
                self._listing("section-twice", position, values)
            elif name in present:
                names.append(name)
            elif "/" in name or "\\" in name or name.lower() in SHOW_FILES:
                self._listing("section-name", position, values, "section-name?")
            else:
                close = get_close_matches(name, present, 1)
                hint = "did-you-mean?" if close else "section-name?"
                values["guess"] = printable(close[0]) if close else ""
                self._listing("section-missing", position, values, hint)
        return names

    def _listing(
        self, key: str, position: Position, values: dict[str, object], hint: str = ""
    ) -> None:
        self._report(self._show_file, Finding(key, position, "sections", values, hint))

    def _piece(self, name: str, taken: set[str]) -> SectionFile | None:
        ident = printable(Path(name).stem)
        if ident in taken:
            values = {"other": ident}
            self._report(name, Finding("same-id", values=values, hint="same-id?"))
            return None
        data, text = self._text(name)
        if text is None:
            return SectionFile(name, data, None, complete=False)
        used: dict[str, Path] = {}

        def picture(asked: str) -> PictureResult:
            path, findings = resolve_picture(asked, self._folder, self._assets)
            if path and self._copy_of and path.is_relative_to(self._folder.resolve()):
                used[asked] = path = self._copy_of(path)
            return path, findings

        def parse(node: Node, origin: Origin) -> tuple[Section | None, tuple[Finding, ...]]:
            source = SectionSource(
                ident,
                self._name(name),
                self._palettes,
                picture,
                origin,
                self._table,
                self._kept,
            )
            return parse_section(node, source)

        section, findings = read_or_repair(text, fields.SECTION, parse, _section_score)
        self._report(name, *findings)
        return SectionFile(name, data, section, bool(section) and not self._failed(name), used)

    def _text(self, name: str) -> tuple[bytes, str | None]:
        path = self._folder / name
        try:
            real = path.resolve()
            # Links in a circle raise here before Python 3.13, and stay links from then on.
            inside = real.is_relative_to(self._folder.resolve()) and not real.is_symlink()
        except (OSError, RuntimeError):
            inside = False
        data = read_limited(path) if inside else Finding("link-outside")
        if isinstance(data, Finding):
            self._report(name, data)
            return b"", None
        text, findings = decode(data)
        self._report(name, *findings)
        if name in self._unfinished:
            self._report(name, Finding("unfinished", hint="unfinished?"))
            return data, None
        return data, text


def _header_score(header: ShowHeader | None) -> int:
    return len(header.positions) + len(header.sections or ()) if header else 0


def _theme_score(choice: ThemeChoice | None) -> int:
    return sum(bool(value) for value in astuple(choice)) if choice else 0


def _section_score(section: Section | None) -> int:
    if section is None:
        return 0
    facts = [fact for topic in section.topics for fact in topic.facts]
    return sum(100 + len(fact.text) for fact in facts) + len(section.topics) + len(section.places)


def _is_text(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(TEXT_SUFFIXES)


def natural_order(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key by which "2.yaml" comes before "10.yaml"."""
    pieces = re.findall(r"[0-9]+|[^0-9]+", name)
    return tuple((0, int(p), p) if p[0] in "0123456789" else (1, 0, p.casefold()) for p in pieces)
