"""Reads Markdown: splits the lines into blocks, then strips the inline markup of each."""

import re
from collections.abc import Iterator

from kiosk.importers.bullets import starts_with_bullet
from kiosk.importers.document_outline import (
    Block,
    DocumentPlace,
    Entry,
    FrontMatter,
    Heading,
    Omission,
    Outline,
    Paragraph,
    Row,
    Unit,
    line_of,
    lines_of,
)
from kiosk.importers.markdown_inline import link_definitions, strip_inline_markup

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?(.*)|)$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE)
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]+\]:[ \t]*(.*)$")
_DEFINITION = re.compile(r" {0,3}\[[^\]^][^\]]*\]:[ \t]*\S+.*$")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = re.compile(r"(?<!\\)\|")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]+):[ \t]*(.*)$")
_ROLES = {
    "title": "title", "subtitle": "occasion", "author": "organisation",
    "organization": "organisation", "organisation": "organisation", "occasion": "occasion",
}  # fmt: skip
_HARD = re.compile(r"(?: {2,}|\\)$")
_WIDE = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"
# Chinese authors end a statement with the line; a Western paragraph goes on over many lines.
_GOES_ON = re.compile(r"[，、：,:]$")
_STARTS_WIDE = re.compile(rf"[{_WIDE}0-9“‘]")
_HAS_WIDE = re.compile(rf"[{_WIDE}]")


def read_markdown(text: str) -> Outline:
    """Return the outline of a Markdown text."""
    reading = _Reading(text)
    blocks = tuple(reading.blocks())
    return Outline(blocks, tuple(reading.omissions))


class _Reading:
    def __init__(self, text: str) -> None:
        self.omissions: list[Omission] = []
        without = _QUOTE.sub("", _COMMENT.sub(self._comment, text))
        self._lines = without.split("\n")
        self._links = link_definitions(without)
        self._at = 0

    def blocks(self) -> Iterator[Block]:
        yield from self._front_matter()
        while self._at < len(self._lines):
            yield from self._block(self._lines[self._at])

    def _block(self, line: str) -> Iterator[Block]:
        where = self._where()
        self._at += 1
        if not line.strip() or _RULE.match(line) or _DEFINITION.match(line):
            return
        if match := _ATX.match(line):
            yield from self._heading(match[2] or "", len(match[1]), where)
        elif match := _FENCE.match(line):
            self._fenced(match[1], where)
        elif match := _FOOTNOTE.match(line):
            self._omit("left-footnote", where, self._plain(match[1]))
        elif match := _ITEM.match(line):
            yield from self._item(match[1] or "", where)
        elif "|" in line and self._at < len(self._lines) and self._is_table():
            yield from self._table(line)
        else:
            yield from self._paragraph(line, where)

    def _front_matter(self) -> Iterator[Block]:
        if self._lines[0].rstrip() != "---":
            return
        ends = [i for i, line in enumerate(self._lines) if line.rstrip() in ("---", "...")][1:]
        for index in range(1, ends[0] if ends else 0):
            where = DocumentPlace(Unit.LINE, index + 1)
            if not (match := _FIELD.match(self._lines[index])):
                self._omit("left-field", where, self._lines[index])
            elif role := _ROLES.get(match[1].lower()):
                if text := line_of(match[2].strip("\"'")):
                    yield FrontMatter(text, where, role)
            else:
                self._omit("left-field", where, match[0])
        self._at = ends[0] + 1 if ends else 0

    def _heading(self, text: str, level: int, where: DocumentPlace) -> Iterator[Block]:
        if words := line_of(self._plain(text)):
            yield Heading(words, where, level)

    def _fenced(self, fence: str, where: DocumentPlace) -> None:
        code = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                break
            code.append(line)
        self._omit("left-code", where, "\n".join(code))

    def _item(self, text: str, where: DocumentPlace) -> Iterator[Block]:
        lines = [text, *self._lazy()]
        if words := line_of(self._plain("\n".join(lines))):
            yield Entry(words, where)

    def _paragraph(self, line: str, where: DocumentPlace) -> Iterator[Block]:
        lines = [line]
        while self._at < len(self._lines) and not self._starts_block(self._lines[self._at]):
            follower = self._lines[self._at]
            self._at += 1
            if match := _SETEXT.match(follower):
                yield from self._heading("\n".join(lines), 1 if match[1][0] == "=" else 2, where)
                return
            lines.append(follower)
        lines = [_QUOTE.sub("", each) for each in lines]
        said = tuple(
            each for group in _grouped(lines) for each in lines_of(self._plain(line_of(group)))
        )
        if said:
            yield Paragraph(said, where)

    def _lazy(self) -> Iterator[str]:
        """Yield the lines that carry on a list item."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if self._starts_block(line) or _SETEXT.match(line):
                return
            self._at += 1
            yield line

    def _starts_block(self, line: str) -> bool:
        if _SETEXT.match(line):
            return False
        starts = (_ATX, _FENCE, _ITEM, _RULE, _FOOTNOTE)
        return not line.strip() or any(pattern.match(line) for pattern in starts)

    def _is_table(self) -> bool:
        return "-" in self._lines[self._at] and bool(_DELIMITERS.match(self._lines[self._at]))

    def _table(self, header: str) -> Iterator[Block]:
        yield from self._row(header, self._at)
        self._at += 1
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            self._at += 1
            yield from self._row(self._lines[self._at - 1], self._at)

    def _row(self, line: str, number: int) -> Iterator[Block]:
        inner = line.strip().removeprefix("|")
        inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
        cells = tuple(line_of(self._plain(cell)) for cell in _CELL.split(inner))
        if any(cells):
            yield Row(cells, DocumentPlace(Unit.LINE, number))

    def _plain(self, text: str) -> str:
        where = DocumentPlace(Unit.LINE, self._at)
        said, pictures = strip_inline_markup(text, self._links)
        for alternative in pictures:
            self.omissions.append(Omission("left-picture", where, line_of(alternative)))
        return said

    def _comment(self, match: re.Match[str]) -> str:
        number = match.string.count("\n", 0, match.start()) + 1
        self._omit("left-comment", DocumentPlace(Unit.LINE, number), match[1])
        return "\n" * match[0].count("\n")

    def _omit(self, key: str, where: DocumentPlace, text: str) -> None:
        if words := " ".join(lines_of(text)):
            self.omissions.append(Omission(key, where, words))

    def _where(self) -> DocumentPlace:
        return DocumentPlace(Unit.LINE, self._at + 1)


def _grouped(lines: list[str]) -> Iterator[str]:
    """Join the lines that are one statement."""
    group: list[str] = []
    for line in lines:
        if group and _is_apart(group[-1], line.strip()):
            yield "\n".join(_HARD.sub("", each) for each in group)
            group = []
        group.append(line)
    yield "\n".join(_HARD.sub("", each) for each in group)


def _is_apart(before: str, line: str) -> bool:
    if _HARD.search(before) or starts_with_bullet(line):
        return True
    statement = _HAS_WIDE.search(before) and not _GOES_ON.search(before.rstrip())
    return bool(statement and _STARTS_WIDE.match(line))
