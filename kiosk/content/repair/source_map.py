"""Writes the lines of a repaired file, with a map from each column to the author's file."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.content.findings import WHOLE_FILE, Finding, Position
from kiosk.content.parsing.yaml_errors import join_lines
from kiosk.content.repair.line import SPACE
from kiosk.content.repair.scalars import quote_scalar

#: For a line the columns at which its parts start, each with the position in the source.
Spans = tuple[tuple[int, Position], ...]


@dataclass(slots=True)
class OutputLine:
    """A line of output: an entry, a key, or both, and the typed pieces that make up its value.

    `indent` is its own, `column` the author's. `raw` are the further lines of a block or of a
    quotation over several lines; they and the value before them are left as they are.
    """

    indent: int
    at: Position
    column: int
    dash: bool = False
    word: str = ""
    key_at: Position = WHOLE_FILE
    flow: bool = False
    pieces: list[tuple[str, Position]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RepairedText:
    """The repaired text of a file, the findings, and the spans of each line."""

    text: str
    findings: tuple[Finding, ...]
    spans: tuple[Spans, ...]

    def origin(self, position: Position) -> Position:
        """Return the position in the author's file for a position in the repaired text."""
        if not 0 < position.line <= len(self.spans):
            return position
        spans = self.spans[position.line - 1]
        start, found = spans[max(bisect_right([s for s, _ in spans], position.column) - 1, 0)]
        return Position(found.line, found.column + max(position.column - start, 0))


def write_lines(outs: Iterable[OutputLine]) -> RepairedText:
    """Write the lines, each value quoted so that YAML reads it as typed."""
    texts: list[str] = []
    spans: list[Spans] = []
    findings: list[Finding] = []
    for out in outs:
        text, origins, finding = _write(out)
        texts.append(text)
        spans.append(origins)
        findings += finding
        inner = out.indent + 4
        for offset, line in enumerate(out.raw, 1):
            words = line.lstrip(SPACE)
            deeper = len(line) - len(words) - _least(out.raw)
            texts.append(" " * (inner + max(deeper, 0)) + words if words else "")
            typed = Position((out.pieces[0][1] if out.pieces else out.at).line + offset, 1)
            spans.append(((inner + 1, Position(typed.line, _least(out.raw) + 1)),))
    return RepairedText("\n".join(texts) + "\n", tuple(findings), tuple(spans))


def _write(out: OutputLine) -> tuple[str, Spans, list[Finding]]:
    text = " " * out.indent + "- " * out.dash
    spans: list[tuple[int, Position]] = [(1, out.at)]
    if out.word:
        spans.append((len(text) + 1, out.key_at))
        text += f"{out.word}:"
    if not out.pieces:
        return text, tuple(spans), []
    text += " " * bool(out.word)
    value, first = "", out.pieces[0][1]
    starts: list[tuple[int, Position]] = []
    for piece, position in out.pieces:
        joined = join_lines([value, piece])
        starts.append((len(joined) - len(piece), position))
        value = joined
    if out.raw:
        return text + value, (*spans, (len(text) + 1, first)), []
    quoted = quote_scalar(value, entry=not out.word, flow=out.flow)
    begin = len(text) + 1
    spans.append((begin, first))
    for start, position in starts:
        at = begin + quoted.opening + start - quoted.cut
        cut = quoted.cut if start == 0 else 0
        spans.append((at + cut, Position(position.line, position.column + cut)))
    if not quoted.slip:
        return text + quoted.text, tuple(spans), []
    start, position = max(s for s in starts if s[0] <= quoted.index)
    place = Position(position.line, position.column + quoted.index - start)
    key = quoted.slip
    values = {"sign": quoted.sign}
    return (
        text + quoted.text,
        tuple(spans),
        [Finding(key, place, "", values, f"{key}?", repaired=True)],
    )


def _least(raw: list[str]) -> int:
    return min((len(line) - len(line.lstrip(SPACE)) for line in raw if line.strip()), default=0)
