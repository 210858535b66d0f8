"""Composes YAML text into plain nodes with positions: no tags, no aliases, all scalars texts.

Only the events of the pure Python parser are used. Its composer recurses without a limit and
expands aliases, and the C parser crashes on deep nesting.
"""

import re
from dataclasses import dataclass

import yaml

from kiosk.content.findings import (
    INVISIBLE,
    WHOLE_FILE,
    Finding,
    Position,
    excerpt,
    without_invisible,
)
from kiosk.content.parsing.decode import invisible_finding
from kiosk.content.parsing.yaml_errors import (
    WIDE_SPACES,
    explain_error,
    find_swallowed_line,
    unfold,
    without_sentence,
)
from kiosk.content.problems import Severity
from kiosk.content.repair.scalars import RANK

MOST_DEPTH = 12
MOST_EVENTS = 20_000
MOST_CHARACTERS = 2_000  # of one scalar
MOST_REPAIRS = 8
MOST_REREAD_CHARACTERS = 100_000  # in all attempts, so that reading stays within a second

# What a plain text loses when its author meant no comment: "#1", "#标题".
_COMMENT = re.compile(r"[ \t]+#(?=[^\s#!-])")


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar: the author's characters, never a number, date or boolean.

    `column` is the column of its first character where the text is on one line without escapes,
    so that an index into the text is an offset in the line; else 0.
    """

    value: str
    position: Position
    column: int = 0

    def at(self, index: int) -> Position:
        """Return the position of a character of the text, or of the text where that is unknown."""
        return Position(self.position.line, self.column + index) if self.column else self.position


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence; `flow` says that it is written in brackets."""

    entries: tuple["Node", ...]
    position: Position
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping, each key once; `flow` says that it is written in braces."""

    pairs: tuple[tuple[Text, "Node"], ...]
    position: Position
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """A node that was refused and whose finding is already reported."""

    position: Position


Node = Text | Items | Table | Broken


class _RefusedError(Exception):
    """The whole file is refused."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.key)
        self.finding = finding


def compose(text: str, *, repaired: bool = False) -> tuple[Node | None, tuple[Finding, ...]]:
    """Compose the first document of a text; None where there is none or its syntax is wrong.

    A sentence that breaks the syntax is removed, so that it costs only itself; so is any line of
    a `repaired` text, in which each line stands for itself.
    """
    removed: list[Finding] = []
    if "\t" in text:  # a cell copied from a table ends with one, which YAML refuses
        text = "\n".join(map(_without_end_tabs, text.split("\n")))
    while True:
        node, findings = _attempt(text, frozenset(finding.position.line for finding in removed))
        rest = None
        again = len(removed) + 1
        if (
            node is None
            and findings
            and again <= MOST_REPAIRS
            and again * len(text) <= MOST_REREAD_CHARACTERS
        ):
            rest = without_sentence(text, findings[-1], any_line=repaired)
        if rest is None:
            return node, (*removed, *findings)
        removed.append(findings[-1])
        text = rest


def _without_end_tabs(line: str) -> str:
    words = line.rstrip(" \t")
    return words if "\t" in line[len(words) :] else line


def _attempt(text: str, taken_out: frozenset[int]) -> tuple[Node | None, tuple[Finding, ...]]:
    builder = _Builder(text, taken_out)
    try:
        return builder.document(), tuple(builder.findings)
    except _RefusedError as refused:
        return None, (*builder.findings, refused.finding)
    except yaml.YAMLError as error:
        return None, (*builder.findings, explain_error(error, text))


class _Builder:
    def __init__(self, text: str, taken_out: frozenset[int]) -> None:
        self.findings: list[Finding] = []
        self._text = text
        self._taken_out = taken_out
        self._count = 0
        self._events = yaml.parse(text, Loader=yaml.SafeLoader)

    def document(self) -> Node | None:
        self._next()
        if not isinstance(self._next(), yaml.DocumentStartEvent):
            raise _RefusedError(Finding("empty-file", hint="empty-file?"))
        root = self._node(self._next(), 1, "")
        self._next()
        rest = self._next()
        if isinstance(rest, yaml.DocumentStartEvent):
            self._report("many-documents", _position(rest), hint="many-documents?")
        if isinstance(root, Text) and not root.value:
            raise _RefusedError(Finding("empty-file", hint="empty-file?"))
        return root

    def _next(self) -> yaml.Event:
        self._count += 1
        try:
            event = next(self._events)
        except (ValueError, LookupError, AttributeError, TypeError, ArithmeticError) as error:
            # PyYAML lets these escape on crafted escapes, directives and version numbers.
            raise _RefusedError(Finding("syntax", WHOLE_FILE, hint="syntax?")) from error
        if self._count > MOST_EVENTS:
            raise _RefusedError(Finding("too-many", _position(event), hint="file-too-large?"))
        return event

    def _report(
        self, key: str, position: Position, where: str = "", hint: str = "", **values: object
    ) -> None:
        self.findings.append(Finding(key, position, where, values, hint))

    def _report_anchor(self, position: Position, where: str) -> None:
        if all(finding.key != "anchor" for finding in self.findings):
            self._report("anchor", position, where, "anchor?")

    def _node(self, event: yaml.Event, depth: int, where: str) -> Node:
        position = _position(event)
        if depth > MOST_DEPTH and isinstance(event, yaml.CollectionStartEvent):
            raise _RefusedError(
                Finding("too-deep", position, "", {"limit": MOST_DEPTH}, "too-deep?")
            )
        node: Node
        if isinstance(event, yaml.SequenceStartEvent):
            node = self._items(event, depth, where)
        elif isinstance(event, yaml.MappingStartEvent):
            node = self._table(event, depth, where)
        elif isinstance(event, yaml.ScalarEvent):
            node = self._scalar(event, where)
        else:
            self._report_anchor(position, where)
            return Broken(position)
        if event.anchor is not None:
            self._report_anchor(position, where)
        if event.tag is not None:
            self._report("tag", position, where, "quote?", tag=excerpt(event.tag))
            return Broken(position)
        return node

    def _items(self, event: yaml.SequenceStartEvent, depth: int, where: str) -> Items:
        entries: list[Node] = []
        while not isinstance(start := self._next(), yaml.SequenceEndEvent):
            entries.append(self._node(start, depth + 1, f"{where}[{len(entries) + 1}]"))
        return Items(tuple(entries), _position(event), bool(event.flow_style))

    def _table(self, event: yaml.MappingStartEvent, depth: int, where: str) -> Table:
        pairs: list[tuple[Text, Node]] = []
        first: dict[str, Position] = {}
        while not isinstance(start := self._next(), yaml.MappingEndEvent):
            key = self._node(start, depth + 1, where)
            name = key.value if isinstance(key, Text) else "?"
            inner = f"{where}.{excerpt(name)}" if where else excerpt(name)
            value = self._node(self._next(), depth + 1, inner)
            if isinstance(key, Broken):
                continue
            # An empty key may begin behind the last character.
            if start.start_mark and self._text.startswith(
                tuple(WIDE_SPACES), start.start_mark.index
            ):
                self._report("wide-space", key.position, where, "wide-space?")
                continue
            if not isinstance(key, Text):
                self._report("key-not-text", key.position, where, "want-table?")
            elif name == "<<":
                self._report_anchor(key.position, where)
            elif name in first:
                line = first[name].line
                self._report(
                    "duplicate-key", key.position, where, "", name=excerpt(name), line=line
                )
            else:
                first[name] = key.position
                pairs.append((key, value))
        return Table(tuple(pairs), _position(event), bool(event.flow_style))

    def _scalar(self, event: yaml.ScalarEvent, where: str) -> Text | Broken:
        position, value = _position(event), event.value
        if position.line in self._taken_out:
            return Broken(position)
        start, end = event.start_mark, event.end_mark
        raw = self._text[start.index : end.index] if start and end else value
        if len(value) > MOST_CHARACTERS:
            self._report(
                "text-too-long", position, where, "text-too-long?",
                length=len(value), limit=MOST_CHARACTERS,
            )  # fmt: skip
            return Broken(position)
        if not event.style and "\n" in raw:
            for offset, line in enumerate(raw.split("\n")[1:], 1):
                # The parser takes such a line for more of the sentence above it.
                if slip := find_swallowed_line(line):
                    key, column = slip
                    self._report(key, Position(position.line + offset, column), where, f"{key}?")
                    return Broken(position)
        if not event.style and end and (cut := _COMMENT.match(self._text, end.index)):
            place = Position(end.line + 1, end.column + cut.end() - cut.start())
            if RANK.match(self._text, end.index + cut.end() - cut.start() - 1):
                self._report("rank", place, where, "rank?")
            else:
                self.findings.append(
                    Finding("comment", place, where, hint="comment?", severity=Severity.WARNING)
                )
        column = 0
        if raw == value:
            column = position.column
        elif raw[1:-1] == value and event.style:
            column = position.column + 1
        elif "\n" in raw:
            value = unfold(raw, value, event.style or "")
        if hidden := INVISIBLE.findall(value):
            self.findings.append(invisible_finding(position, hidden, where))
            value, column = without_invisible(value), 0
        indent = len(value) - len(value.lstrip())
        return Text(value.strip(), position, column + indent if column else 0)


def _position(event: yaml.Event) -> Position:
    position = event.start_mark
    return Position(position.line + 1, position.column + 1) if position else WHOLE_FILE
