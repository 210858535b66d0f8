"""Loads a show from its folder: everything that can be played, and everything that is wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from kiosk.content import forms, pictures
from kiosk.content.decoding import decode, fetch
from kiosk.content.findings import Finding, Mark, printable, quoted
from kiosk.content.model import Place, Section, Show
from kiosk.content.nodes import Node, Text
from kiosk.content.parse import DEFAULT_LANGUAGE, Header, Source, parse_header, parse_section
from kiosk.content.problems import Problem
from kiosk.content.reading import Origin, read
from kiosk.content.strays import strays

SHOW_FILE = "show.yaml"
MOST_PROBLEMS_A_FILE = 50
_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a show's folder; `show` is None where nothing can be played."""

    show: Show | None
    problems: tuple[Problem, ...]
    language: str = "zh"


def load(
    folder: Path,
    *,
    language: str | None = None,
    palettes: frozenset[str],
    assets: Path | None,
) -> Loaded:
    """Read a show; `language` is that of the messages and defaults to the show's own."""
    loading = _Loading(folder, palettes, assets)
    show = loading.show()
    speaks = (language or loading.language).lower()
    tongue = "zh" if speaks.startswith("zh") else "en"
    return Loaded(show, tuple(loading.problems(tongue)), tongue)


class _Loading:
    def __init__(self, folder: Path, palettes: frozenset[str], assets: Path | None) -> None:
        self.language = DEFAULT_LANGUAGE
        self._folder = folder
        self._palettes = palettes
        self._assets = assets
        self._findings: dict[str, list[Finding]] = {}

    def show(self) -> Show | None:
        try:
            return self._show()
        except OSError:  # it may not be entered, or goes away while it is read
            self._report("", Finding("unreadable", hint="unreadable?"))
            return None

    def problems(self, language: str) -> Iterator[Problem]:
        """Yield every problem in the order of the files, then by place."""
        for name, findings in self._findings.items():
            file = self._name(name)
            findings.sort(key=lambda finding: finding.mark)
            for finding in findings[:MOST_PROBLEMS_A_FILE]:
                yield finding.problem(file, language)
            if rest := findings[MOST_PROBLEMS_A_FILE:]:
                values = {"count": len(rest)}
                worst = min(finding.severity for finding in rest)  # "error" before "warning"
                more = Finding("more-problems", values=values, severity=worst)
                yield more.problem(file, language)

    def _show(self) -> Show | None:
        if not self._folder.is_dir():
            key = "not-a-folder" if self._folder.exists() else "no-folder"
            self._report("", Finding(key, hint="no-folder?"))
            return None
        header = self._header()
        self.language = header.language
        sections: list[Section] = []
        for name in self._section_files(header):
            if section := self._section(name, {section.id for section in sections}):
                sections.append(section)
        if not sections:
            self._report("", Finding("nothing-plays"))
            return None
        return Show(
            title=header.title or printable(self._folder.resolve().name),
            sections=tuple(sections),
            organisation=header.organisation,
            occasion=header.occasion,
            language=header.language,
            closing=header.closing,
            require_sources=header.require_sources,
            places={name: Place(self._name(SHOW_FILE), *m) for name, m in header.marks.items()},
        )

    def _name(self, name: str) -> str:
        """Name a file of the folder as messages do."""
        return printable((self._folder / name).as_posix())

    def _report(self, name: str, *findings: Finding) -> None:
        if findings:
            self._findings.setdefault(name, []).extend(findings)

    def _header(self) -> Header:
        file = self._folder / SHOW_FILE
        if not file.is_symlink() and not file.exists():
            self._report(SHOW_FILE, Finding("no-show-file", hint="no-show-file?"))
            return Header()
        text = self._text(SHOW_FILE)
        if text is None:
            return Header()
        header, findings = read(text, forms.SHOW, parse_header, _header_worth)
        self._report(SHOW_FILE, *findings)
        return header or Header()

    def _section_files(self, header: Header) -> list[str]:
        names = [path.name for path in self._folder.iterdir() if _may_be_section(path)]
        names.sort(key=natural)
        for name, finding in strays(self._folder):
            self._report(name, finding)
        if header.sections is not None:
            return self._listed(header.sections, names)
        if not names:
            self._report("", Finding("no-section-file", hint="no-section-file?"))
        return names

    def _listed(self, listed: tuple[Text, ...], present: list[str]) -> list[str]:
        names: list[str] = []
        for text in listed:
            name, mark = text.value, text.mark
            values: dict[str, object] = {"name": quoted(name)}
            if name in names:
                self._listing("section-twice", mark, values)
            elif name in present:
                names.append(name)
            elif "/" in name or "\\" in name or name.lower() == SHOW_FILE:
                self._listing("section-name", mark, values, "section-name?")
            else:
                close = get_close_matches(name, present, 1)
                hint = "did-you-mean?" if close else "section-name?"
                values["guess"] = printable(close[0]) if close else ""
                self._listing("section-missing", mark, values, hint)
        return names

    def _listing(self, key: str, mark: Mark, values: dict[str, object], hint: str = "") -> None:
        self._report(SHOW_FILE, Finding(key, mark, "sections", values, hint))

    def _section(self, name: str, taken: set[str]) -> Section | None:
        ident = printable(Path(name).stem)
        if ident in taken:
            values = {"other": ident}
            self._report(name, Finding("same-id", values=values, hint="same-id?"))
            return None
        text = self._text(name)
        if text is None:
            return None

        def parse(node: Node, origin: Origin) -> tuple[Section | None, tuple[Finding, ...]]:
            file = self._name(name)
            source = Source(ident, file, self._palettes, self._picture, origin)
            return parse_section(node, source)

        section, findings = read(text, forms.SECTION, parse, _section_worth)
        self._report(name, *findings)
        return section

    def _picture(self, name: str) -> pictures.Verdict:
        return pictures.resolve(name, self._folder, self._assets)

    def _text(self, name: str) -> str | None:
        path = self._folder / name
        try:
            real = path.resolve()
            # Links in a circle raise here before Python 3.13, and stay links from then on.
            inside = real.is_relative_to(self._folder.resolve()) and not real.is_symlink()
        except (OSError, RuntimeError):
            inside = False
        data = fetch(path) if inside else Finding("link-outside")
        if isinstance(data, Finding):
            self._report(name, data)
            return None
        text, findings = decode(data)
        self._report(name, *findings)
        return text


def _header_worth(header: Header | None) -> int:
    return len(header.marks) + len(header.sections or ()) if header else 0


def _section_worth(section: Section | None) -> int:
    if section is None:
        return 0
    facts = [fact for topic in section.topics for fact in topic.facts]
    return sum(100 + len(fact.text) for fact in facts) + len(section.topics) + len(section.places)


def _may_be_section(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in _SUFFIXES and path.stem.lower() != "show"


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort 2 before 10."""
    pieces = re.findall(r"[0-9]+|[^0-9]+", name)
    return tuple((0, int(p), p) if p[0] in "0123456789" else (1, 0, p.casefold()) for p in pieces)
