"""The lines of a file rebuilt: each knows where in the author's file its parts come from."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.content.findings import WHOLE, Finding, Mark
from kiosk.content.parsing.yaml_errors import join_lines
from kiosk.content.repair.line import SPACE
from kiosk.content.repair.scalars import spell

Spans = tuple[tuple[int, Mark], ...]  # from which column on, what was typed where


@dataclass(slots=True)
class Out:
    """One line to be: an entry, a key, or both, and the typed lines that make up its value.

    `column` is how far in its author wrote it. `raw` are the lines of a block or a quotation
    that goes over several; they and the value before them are left as they are.
    """

    indent: int
    at: Mark
    column: int
    dash: bool = False
    word: str = ""
    key_at: Mark = WHOLE
    flow: bool = False
    pieces: list[tuple[str, Mark]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A whole text with what was found while it was written."""

    text: str
    findings: tuple[Finding, ...]
    spans: tuple[Spans, ...]

    def origin(self, mark: Mark) -> Mark:
        """Return the place in the author's file of a place in the rebuilt text."""
        if not 0 < mark.line <= len(self.spans):
            return mark
        spans = self.spans[mark.line - 1]
        start, found = spans[max(bisect_right([s for s, _ in spans], mark.column) - 1, 0)]
        return Mark(found.line, found.column + max(mark.column - start, 0))


def rebuild(outs: Iterable[Out]) -> Rebuilt:
    """Write the lines, each value spelled so that YAML reads it as typed."""
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
            typed = Mark((out.pieces[0][1] if out.pieces else out.at).line + offset, 1)
            spans.append(((inner + 1, Mark(typed.line, _least(out.raw) + 1)),))
    return Rebuilt("\n".join(texts) + "\n", tuple(findings), tuple(spans))


def _write(out: Out) -> tuple[str, Spans, list[Finding]]:
    text = " " * out.indent + "- " * out.dash
    spans: list[tuple[int, Mark]] = [(1, out.at)]
    if out.word:
        spans.append((len(text) + 1, out.key_at))
        text += f"{out.word}:"
    if not out.pieces:
        return text, tuple(spans), []
    text += " " * bool(out.word)
    value, first = "", out.pieces[0][1]
    starts: list[tuple[int, Mark]] = []
    for piece, mark in out.pieces:
        joined = join_lines([value, piece])
        starts.append((len(joined) - len(piece), mark))
        value = joined
    if out.raw:
        return text + value, (*spans, (len(text) + 1, first)), []
    spelling = spell(value, entry=not out.word, flow=out.flow)
    begin = len(text) + 1
    spans.append((begin, first))
    for start, mark in starts:
        at = begin + spelling.opening + start - spelling.cut
        cut = spelling.cut if start == 0 else 0
        spans.append((at + cut, Mark(mark.line, mark.column + cut)))
    if not spelling.slip:
        return text + spelling.text, tuple(spans), []
    start, mark = max(s for s in starts if s[0] <= spelling.index)
    place = Mark(mark.line, mark.column + spelling.index - start)
    key = spelling.slip
    values = {"sign": spelling.sign}
    return (
        text + spelling.text,
        tuple(spans),
        [Finding(key, place, "", values, f"{key}?", mended=True)],
    )


def _least(raw: list[str]) -> int:
    return min((len(line) - len(line.lstrip(SPACE)) for line in raw if line.strip()), default=0)
