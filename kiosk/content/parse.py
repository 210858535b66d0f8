"""Parses nodes into the parts of a show; collects every problem, keeps what can be played."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.content import fields
from kiosk.content.figure_table import FigureCell, FigureTable, fill, name_key, run_on, similar_name
from kiosk.content.figures.find import read
from kiosk.content.findings import Finding, Position, excerpt
from kiosk.content.model import Count, Fact, Layout, Place, Section, Topic
from kiosk.content.parsing.checker import Checker
from kiosk.content.parsing.key_names import intended_key
from kiosk.content.parsing.nodes import Broken, Items, Node, Table, Text
from kiosk.content.parsing.yaml_errors import find_slip
from kiosk.content.themes import ThemeChoice

#: Takes the name an author wrote; returns the picture's file or None, and what is wrong with it.
PictureFinder = Callable[[str], tuple[Path | None, tuple[Finding, ...]]]

DEFAULT_LANGUAGE = "zh-CN"
_FACT_KEYS = fields.field_names(fields.FACT)


@dataclass(frozen=True, slots=True)
class ShowHeader:
    """The values of show.yaml, and by key the positions of its texts.

    `sections` is None where show.yaml does not list them: then every file of the folder plays.
    """

    title: str = ""
    organisation: str = ""
    occasion: str = ""
    language: str = DEFAULT_LANGUAGE
    closing: str = ""
    sections: tuple[Text, ...] | None = None
    require_sources: bool = False
    theme: ThemeChoice = field(default_factory=ThemeChoice)
    positions: Mapping[str, Position] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SectionSource:
    """What a section is parsed with: its id and file, the known palettes, and two look-ups.

    `origin` maps a position of the text that was parsed to one of the author's file. `table` are
    the numbers that sentences may name; those in `kept` are no longer in it, or wrong there.
    """

    id: str
    file: str
    palettes: frozenset[str]
    picture: PictureFinder
    origin: Callable[[Position], Position]
    table: FigureTable = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    def place(self, position: Position) -> Place:
        """Return the place in the author's file that a position of the parsed text stands for."""
        position = self.origin(position)
        return Place(self.file, position.line, position.column)


def parse_header(node: Node, _: object = None) -> tuple[ShowHeader, tuple[Finding, ...]]:
    """Parse the root node of show.yaml."""
    checker = Checker()
    values = checker.table(node, fields.SHOW, "")
    closing = checker.table(values.get("closing"), fields.CLOSING, "closing")
    names = None
    if isinstance(listed := values.get("sections"), Items):
        lines = [checker.line(entry, "sections", f"sections[{i}]") for i, entry in _count(listed)]
        names = tuple(line for line in lines if isinstance(line, Text))
    header = ShowHeader(
        title=_text(values, "title"),
        organisation=_text(values, "organisation"),
        occasion=_text(values, "occasion"),
        language=_text(values, "language") or DEFAULT_LANGUAGE,
        closing=_text(closing, "caption"),
        sections=names,
        require_sources=_text(values, "require_sources") == "true",
        theme=ThemeChoice(_text(values, "theme")),
        positions=_positions(values | {"closing": closing.get("caption", Broken(node.position))}),
    )
    return header, tuple(checker.findings)


def parse_theme(node: Node, _: object = None) -> tuple[ThemeChoice, tuple[Finding, ...]]:
    """Parse the root node of theme.yaml."""
    checker = Checker()
    values = checker.table(node, fields.THEME, "")
    brand = []
    if isinstance(listed := values.get("brand"), Items):
        for i, entry in _count(listed):
            where = f"brand[{i}]"
            line = checker.line(entry, "brand", where)
            colour = checker.colour(line, where) if isinstance(line, Text) else line
            if isinstance(colour, Text):
                brand.append(colour.value)
    names = ("ground", "backdrop", "snow", "words", "numerals")
    texts = {name: _text(values, name) for name in names}
    return ThemeChoice(**texts, brand=tuple(brand)), tuple(checker.findings)


def parse_section(node: Node, source: SectionSource) -> tuple[Section | None, tuple[Finding, ...]]:
    """Parse the root node of a section file; None where nothing of it can be played."""
    checker = Checker(source.palettes)
    values = checker.table(node, fields.SECTION, "")
    topics: list[Topic] = []
    if isinstance(listed := values.get("topics"), Items):
        for i, entry in _count(listed):
            if topic := _topic(checker, entry, f"topics[{i}]", source):
                topics.append(topic)
        if not topics:
            checker.report("no-topics", listed.position, "topics")
    title = _text(values, "title")
    if not title or not topics:
        return None, tuple(checker.findings)
    section = Section(
        id=source.id,
        title=title,
        topics=tuple(topics),
        short=_text(values, "short"),
        tagline=_text(values, "tagline"),
        icon=_text(values, "icon"),
        palette=_text(values, "palette"),
        picture=_picture(checker, values, "picture", source),
        intro=_text(values, "intro"),
        places={name: source.place(position) for name, position in _positions(values).items()},
    )
    return section, tuple(checker.findings)


def _topic(checker: Checker, node: Node, where: str, source: SectionSource) -> Topic | None:
    values = checker.table(node, fields.TOPIC, where)
    facts: list[Fact] = []
    if isinstance(listed := values.get("facts"), Items):
        for i, entry in _count(listed):
            if fact := _fact(checker, entry, f"{where}.facts[{i}]", source):
                facts.append(fact)
        if not facts:
            checker.report("no-facts", listed.position, f"{where}.facts")
    title = _text(values, "title")
    if not title or not facts:
        return None
    return Topic(title, tuple(facts), source.place(values["title"].position))


def _fact(checker: Checker, node: Node, where: str, source: SectionSource) -> Fact | None:
    if misread := _misread(node):
        sign = "[" if isinstance(node, Items) else "{"
        checker.report(misread, node.position, where, f"{misread}?", sign=sign)
        return None
    values = {"text": node}
    if isinstance(node, Table):
        values = checker.table(node, fields.FACT, where)
    text = checker.line(values["text"], "text", where) if "text" in values else None
    if not isinstance(text, Text):
        return None
    filled = fill(text.value, source.table)
    for name in filled.unknown:
        guess = similar_name(name, source.table)
        hint = "did-you-mean?" if guess else "figure-unknown?"
        checker.report(
            "figure-unknown", text.position, where, hint, name=excerpt(name), guess=guess
        )
    if filled.unknown:
        return None
    for cell in filled.cells:
        if name_key(cell.name) in source.kept:
            checker.warn("figure-kept", text.position, where, name=excerpt(cell.name))
    sentence = read(filled.text)
    for slip in sentence.slips:
        checker.warn(f"brace-{slip.kind}", text.at(slip.index), where, "brace?")
    if not "".join(part.text for part in sentence.parts).strip():
        checker.warn("fact-left-out", text.position, where)
        return None
    return Fact(
        parts=run_on(sentence.parts, filled.cells),
        layout=_text(values, "layout") or Layout.AUTO,
        count=Count(_text(values, "count") or Count.AUTO),
        picture=_picture(checker, values, f"{where}.picture", source),
        source=_joined(
            " · ",
            _text(values, "source"),
            *(each for c in filled.cells for each in (c.source, c.cell)),
        ),
        as_of=_text(values, "as_of") or next((c.as_of for c in filled.cells if c.as_of), ""),
        note=_joined("\n", _text(values, "note"), *(_told(cell) for cell in filled.cells)),
        place=source.place(text.position),
    )


def _joined(sign: str, *texts: str) -> str:
    return sign.join(dict.fromkeys(filter(None, texts)))


def _told(cell: FigureCell) -> str:
    """What a presenter's note says of a number that comes from a table."""
    colon = ": " if cell.name.isascii() else "："
    said = _joined(" ", cell.value, cell.unit)
    return f"{cell.name}{colon}" + _joined(" · ", said, cell.source, cell.cell, cell.as_of)


def _misread(node: Node) -> str:
    """The message key of the slip that made a sentence a list or table, or a key a sentence."""
    if isinstance(node, Items) and node.flow:
        return "opening-sign"
    if isinstance(node, Table) and not any(_is_fact_key(key.value) for key, _ in node.pairs):
        return "opening-sign" if node.flow else "colon-in-fact"
    if isinstance(node, Text) and (slip := find_slip(node.value)):
        key, column = slip
        return key if node.value[: column - 1].strip() in _FACT_KEYS else ""
    return ""


def _is_fact_key(word: str) -> bool:
    """Whether a word before a colon is a key: “图片: 3 张” is a sentence, “Text: …” is none."""
    name = intended_key(word, _FACT_KEYS)
    return name == "text" or (name != "" and word.isascii())


def _picture(
    checker: Checker, values: dict[str, Node], where: str, source: SectionSource
) -> Path | None:
    asked = values.get("picture")
    if not isinstance(asked, Text):
        return None
    path, findings = source.picture(asked.value)
    checker.findings += [
        replace(found, position=asked.position, where=where, ornament=True) for found in findings
    ]
    return path


def _count(items: Items) -> "enumerate[Node]":
    return enumerate(items.entries, 1)


def _positions(values: dict[str, Node]) -> dict[str, Position]:
    return {name: node.position for name, node in values.items() if isinstance(node, Text)}


def _text(values: dict[str, Node], name: str) -> str:
    node = values.get(name)
    return node.value if isinstance(node, Text) else ""
