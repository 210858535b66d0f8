"""Infers the headings of a Word document without heading styles: short lines, bold or large."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.importers.document_outline import Block, Entry, FrontMatter, Heading, Paragraph

_MOST_WIDE = 40
_MOST_LATIN = 80
_ENDS = "。；，、.;,"


@dataclass(frozen=True, slots=True)
class StyledBlock:
    """A block with its formatting; `size` is in half points."""

    block: Block
    bold: bool = False
    size: int = 0
    centred: bool = False


def infer_headings(seen: Sequence[StyledBlock]) -> tuple[Block, ...]:
    """Return the blocks; where no style made a heading, lines that stand out become headings."""
    if any(isinstance(each.block, Heading) for each in seen):
        return tuple(each.block for each in seen)
    size = _body_size(seen)
    stands_out = [_stands_out(each, size) for each in seen]
    if all(stands_out):
        return tuple(each.block for each in seen)
    front = _front_lines(seen, stands_out)
    looks = sorted(
        {_rank(each) for each, out in zip(seen[front:], stands_out[front:], strict=True) if out}
    )
    blocks = []
    for index, each in enumerate(seen):
        block = each.block
        if isinstance(block, Paragraph) and stands_out[index]:
            line = block.lines[0]
            if index < front:
                block = FrontMatter(line, block.where, _role(seen[:front], each))
            else:
                block = Heading(line, block.where, looks.index(_rank(each)) + 1)
        blocks.append(block)
    return tuple(blocks)


def _body_size(seen: Sequence[StyledBlock]) -> int:
    sizes: Counter[int] = Counter()
    for each in seen:
        if isinstance(each.block, Paragraph) and not each.bold:
            sizes[each.size] += sum(map(len, each.block.lines))
        elif isinstance(each.block, Entry):
            sizes[each.size] += len(each.block.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 0


def _stands_out(seen: StyledBlock, body_size: int) -> bool:
    if not isinstance(seen.block, Paragraph) or len(seen.block.lines) != 1:
        return False
    line = seen.block.lines[0]
    most = _MOST_LATIN if line.isascii() else _MOST_WIDE
    short = len(line) <= most and line[-1] not in _ENDS
    return short and (seen.bold or seen.size > body_size > 0)


def _front_lines(seen: Sequence[StyledBlock], stands_out: list[bool]) -> int:
    """Count the centred lines before everything else, which are those of a title page."""
    count = 0
    while count < len(seen) and seen[count].centred and stands_out[count]:
        count += 1
    return count


def _rank(seen: StyledBlock) -> tuple[int, bool]:
    return -seen.size, not seen.bold


def _role(front: Sequence[StyledBlock], line: StyledBlock) -> str:
    """The role "title" for the largest line, where only one is as large; else empty."""
    largest = max(each.size for each in front)
    alone = sum(each.size == largest for each in front) == 1
    return "title" if alone and line.size == largest else ""
