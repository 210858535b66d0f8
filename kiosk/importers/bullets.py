"""Resolves typed bullets such as ● and •: each begins either a heading or an item of a list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.importers.document_outline import Block, DocumentPlace, Entry, Heading, Note, Paragraph

_BULLET = r"●•○◦▪■◆◇❖➢►▶"
_TICKS = "✓✔"  # which say something: they stay
_TYPED = re.compile(rf"(?:[{_BULLET}{_TICKS}]\s*|[-–—*·]\s+)(?=\S)")
_DECORATION = re.compile(rf"[{_BULLET}]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class _BulletLine:
    text: str
    where: DocumentPlace


def starts_with_bullet(line: str) -> bool:
    """Whether a line begins with a typed bullet or dash."""
    return _TYPED.match(line) is not None


def resolve_bullets(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Turn lines with typed bullets into items or headings, without their bullets."""
    parted = list(_parted(blocks))
    said = [block for block in parted if not isinstance(block, Note)]
    # Where something plain follows each mark, the marks stand above it: they are headings.
    above = all(
        isinstance(below, Paragraph | Entry)
        for mark, below in pairwise([*said, None])
        if isinstance(mark, _BulletLine)
    )
    level = 1 + max((block.level for block in parted if isinstance(block, Heading)), default=0)
    return tuple(
        (Heading(block.text, block.where, level) if above else Entry(block.text, block.where))
        if isinstance(block, _BulletLine)
        else block
        for block in parted
    )


def _parted(blocks: Iterable[Block]) -> Iterator[Block | _BulletLine]:
    for block in blocks:
        if isinstance(block, Heading | Entry):
            yield replace(block, text=_DECORATION.sub("", block.text, count=1))
        elif isinstance(block, Paragraph):
            yield from _lines(block)
        else:
            yield block


def _lines(block: Paragraph) -> Iterator[Block | _BulletLine]:
    plain: list[str] = []
    for line in block.lines:
        if match := _TYPED.match(line):
            if plain:
                yield Paragraph(tuple(plain), block.where)
            plain = []
            text = line if line[0] in _TICKS else line[match.end() :]
            # A dash begins an item; only a bullet may stand above what follows.
            bullet = line[0] in _BULLET
            yield _BulletLine(text, block.where) if bullet else Entry(text, block.where)
        else:
            plain.append(line)
    if plain:
        yield Paragraph(tuple(plain), block.where)
