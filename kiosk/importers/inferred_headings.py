"""Infers headings that no mark or style makes: lines numbered 一、 or （一）, or that stand out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.importers.document_outline import (
    Block,
    Entry,
    FrontMatter,
    Heading,
    Omission,
    Paragraph,
    block_words,
    line_of,
)
from kiosk.importers.official_report import (
    NumberedHeading,
    numbered_headings,
    part_formalities,
    rank_of,
    title_ends,
)

_MOST_WIDE = 40
_MOST_LATIN = 80
_ENDS = "。；，、.;,"


@dataclass(frozen=True, slots=True)
class StyledBlock:
    """A block with its formatting; `size` is in half points.

    `label` is the number that Word sets before it; `aside` says that it stands in a text box.
    """

    block: Block
    bold: bool = False
    size: int = 0
    centred: bool = False
    label: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Inferred:
    """Blocks with their headings; `official` says that they are those of an official report.

    `omissions` are its forms, `section_level` is that of Outline.
    """

    blocks: tuple[Block, ...]
    omissions: tuple[Omission, ...] = ()
    section_level: int = 0
    official: bool = False


def infer_headings(seen: Sequence[StyledBlock]) -> Inferred:
    """Make headings of lines that numbers tell to be such, else of what stands out unstyled."""
    levels = {rank_of(each.block.text, each.label): each.block.level for each in seen
              if isinstance(each.block, Heading)}  # fmt: skip
    numbered = numbered_headings([(_numbered_line(each), each.label) for each in seen])
    if levels:
        first = levels.get(0) or levels.get(1, 1) - 1 or max(levels.values()) + 1
        said = [each.block for each in seen]
        if not numbered and 0 not in levels:
            return Inferred(tuple(said))
        parted = part_formalities(_with_numbered(seen, said, numbered, first))
        return Inferred(*parted, official=True)
    size = _body_size(seen)
    stands_out = [_stands_out(each, size) for each in seen]
    if numbered:
        front = 0
        while front < min(numbered) and _is_front(seen[front]):
            front += 1
        said = [*_report_front(seen[:front]), *(each.block for each in seen[front:])]
        parted = part_formalities(_with_numbered(seen, said, numbered, 1))
        return Inferred(*parted, section_level=1, official=True)
    if all(stands_out):
        return Inferred(tuple(each.block for each in seen))
    front = _front_lines(seen, stands_out)
    looks = sorted(
        {_rank(each) for each, out in zip(seen[front:], stands_out[front:], strict=True) if out}
    )
    blocks: list[Block] = list(_front(seen[:front]))
    for index, each in enumerate(seen[front:], front):
        block = each.block
        if isinstance(block, Paragraph) and stands_out[index]:
            block = Heading(block.lines[0], block.where, looks.index(_rank(each)) + 1)
        blocks.append(block)
    return Inferred(tuple(blocks))


def _numbered_line(seen: StyledBlock) -> str:
    """Return the line that may be a numbered heading; of a list only one that Word numbers."""
    match seen.block:
        case Paragraph((line, *_), _):
            return line
        case Entry(text, _) if seen.label:
            return text
        case _:
            return ""


def _with_numbered(
    seen: Sequence[StyledBlock],
    blocks: Sequence[Block],
    numbered: Mapping[int, NumberedHeading],
    first: int,
) -> tuple[Block, ...]:
    """Put numbered headings in the place of their blocks; `first` is the level of 一、."""
    made: list[Block] = []
    dropped = len(seen) - len(blocks)  # lines of the title that were joined
    for index, block in enumerate(blocks, dropped):
        heading = numbered.get(index)
        if heading is None or not isinstance(block, Paragraph | Entry):
            made.append(block)
            continue
        made.append(Heading(heading.title, block.where, first + heading.rank))
        more = block.lines[1:] if isinstance(block, Paragraph) else ()
        if lines := tuple(filter(None, (heading.rest, *more))):
            made.append(Paragraph(lines, block.where))
    return tuple(made)


def _is_front(seen: StyledBlock) -> bool:
    """Whether a line stands above a report: it is centred, or reads as a title."""
    match seen.block:
        case Paragraph((line,), _):
            return seen.centred or title_ends(line)
        case _:
            return False


def _report_front(front: Sequence[StyledBlock]) -> Iterator[FrontMatter]:
    """Yield the lines above a report; what reads as a title, or else the largest, is the title.

    A title on several lines is one.
    """
    titles = [each for each in front if title_ends(block_words(each.block))]
    size = (titles[-1] if titles else max(front, key=lambda each: each.size)).size if front else 0
    last = max((i for i, each in enumerate(front) if each.size == size), default=0)
    last = front.index(titles[-1]) if titles else last
    first = last
    while first > 0 and front[first - 1].size == size and size > 0:
        first -= 1
    for index, each in enumerate(front):
        if index == last:
            lines = [block_words(line.block) for line in front[first : last + 1]]
            yield FrontMatter(line_of("\n".join(lines)), front[first].block.where, "title")
        elif not first <= index < last:
            yield FrontMatter(block_words(each.block), each.block.where)


def _front(front: Sequence[StyledBlock]) -> Iterator[FrontMatter]:
    """Yield the lines of a title page."""
    largest = [each for each in front if each.size == max(other.size for other in front)]
    for each in front:
        role = "title" if len(largest) == 1 and each is largest[0] else ""
        yield FrontMatter(block_words(each.block), each.block.where, role)


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
