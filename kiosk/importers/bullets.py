"""Typed marks such as ● and •: whether a line that begins with one is a heading or an item."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.importers.outline import (
    Block,
    Entry,
    Heading,
    Note,
    Paragraph,
    Where,
)

_BULLET = r"●•○◦▪■◆◇❖➢✓✔►▶"
_TYPED = re.compile(rf"(?:[{_BULLET}]\s*|[-–—*·]\s+)(?=\S)")
_DECORATION = re.compile(rf"[{_BULLET}]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class _Marked:
    text: str
    where: Where


def is_marked(line: str) -> bool:
    """Whether a line begins with a mark that its author typed."""
    return _TYPED.match(line) is not None


def resolved(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Turn marked lines into items or headings, and take the marks off."""
    parted = list(_parted(blocks))
    said = [block for block in parted if not isinstance(block, Note)]
    # Where something plain follows each mark, the marks stand above it: they are headings.
    above = all(
        isinstance(below, Paragraph | Entry)
        for mark, below in pairwise([*said, None])
        if isinstance(mark, _Marked)
    )
    level = 1 + max((block.level for block in parted if isinstance(block, Heading)), default=0)
    return tuple(
        (Heading(block.text, block.where, level) if above else Entry(block.text, block.where))
        if isinstance(block, _Marked)
        else block
        for block in parted
    )


def _parted(blocks: Iterable[Block]) -> Iterator[Block | _Marked]:
    for block in blocks:
        if isinstance(block, Heading | Entry):
            yield replace(block, text=_DECORATION.sub("", block.text, count=1))
        elif isinstance(block, Paragraph):
            yield from _lines(block)
        else:
            yield block


def _lines(block: Paragraph) -> Iterator[Block | _Marked]:
    plain: list[str] = []
    for line in block.lines:
        if match := _TYPED.match(line):
            if plain:
                yield Paragraph(tuple(plain), block.where)
            plain = []
            text = line[match.end() :]
            # A dash begins an item; only a bullet may stand above what follows.
            bullet = line[0] in _BULLET
            yield _Marked(text, block.where) if bullet else Entry(text, block.where)
        else:
            plain.append(line)
    if plain:
        yield Paragraph(tuple(plain), block.where)
