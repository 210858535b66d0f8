"""Number cards: a number and its label that stand apart on a slide, and are one fact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.content.figures.find import read
from kiosk.content.model import Figure
from kiosk.content.parsing.yaml_errors import join_lines
from kiosk.importers.document_outline import Block, Entry, Paragraph, block_lines
from kiosk.importers.shapes import SAME_ROW, Box

_MOST_NUMBER = 20  # characters
_MOST_LABEL = 60  # characters, a Chinese one for two
_MOST_UNIT = 3  # letters: km, kWh, bn; a longer unit that is no scale is a label of its own
_MOST_GAP = 1_500_000  # English Metric Units, 4 cm
_MOST_PAIRS = 10_000  # more boxes than any slide of cards has
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_UNCOUNTED = re.compile(
    r"\d{1,4}(?:[-–—~～/:]\d{1,4})?年?"
)  # a year, a ratio, the number of a step


@dataclass(frozen=True, slots=True)
class Said:
    """What a shape says, and its box on the slide where that is known."""

    blocks: tuple[Block, ...]
    box: Box | None = None

    @property
    def lines(self) -> list[str]:
        """The lines of running text, none where the shape holds anything else."""
        running = all(isinstance(block, Paragraph | Entry) for block in self.blocks)
        return [line for block in self.blocks for line in block_lines(block)] if running else []


def with_cards(shapes: Sequence[Said]) -> list[Block]:
    """Return the blocks of a slide's shapes, each number with its label as one item."""
    joined = [Said(tuple(_joined_within(said)), said.box) for said in shapes]
    texts = {i: join_lines(each.lines) for i, each in enumerate(joined) if each.box and each.lines}
    numbers = [i for i, text in texts.items() if is_number(text)]
    labels = [i for i, text in texts.items() if is_label(text)]
    boxes = [each.box or Box(0, 0) for each in joined]
    pairs = pair_boxes([boxes[i] for i in numbers], [boxes[i] for i in labels])
    for number, (label, label_first) in pairs.items():
        one, other = numbers[number], labels[label]
        words = [texts[one], texts[other]]
        entry = Entry(
            join_lines(words[::-1] if label_first else words), joined[one].blocks[0].where
        )
        joined[one], joined[other] = Said((entry,)), Said(())
    return [block for each in joined for block in each.blocks]


def _joined_within(said: Said) -> Iterator[Block]:
    lines = said.lines
    groups = join_within(lines) if any(map(is_number, lines)) else []
    if all(len(group) == 1 for group in groups):
        yield from said.blocks
        return
    origins = [block for block in said.blocks for _ in block_lines(block)]
    for group in groups:
        origin, *_ = origins
        origins = origins[len(group) :]
        if len(group) > 1 or isinstance(origin, Entry):
            yield Entry(join_lines(list(group)), origin.where)
        else:
            yield Paragraph(group, origin.where)


def is_number(text: str) -> bool:
    """Whether a text is nothing but a number, with a sign, a scale or a measure word."""
    if not any(map(str.isdigit, text)) or len(text) > _MOST_NUMBER:
        return False
    if _UNCOUNTED.fullmatch(text):
        return True
    match read(text).parts:
        case [Figure(text=whole, unit=unit, scale=scale)] if whole == text:
            return not unit.isascii() or len(unit) <= _MOST_UNIT or scale != 1
        case _:
            return False


def is_label(text: str) -> bool:
    """Whether a text may say what a number beside it counts: it is short and has no figure."""
    if len(text) + len(_WIDE.findall(text)) > _MOST_LABEL or is_number(text):
        return False
    return not any(isinstance(part, Figure) and part.counts for part in read(text).parts)


def join_within(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """Share out the lines of one box: each number with its label, any other line alone."""
    numbers = [is_number(line) for line in lines]
    labels = [is_label(line) for line in lines]
    if [(a, b) for a, b in zip(numbers, labels, strict=True)] == _HEADED:
        return [tuple(lines)]
    below = sum(n and b for n, b in zip(numbers, labels[1:], strict=False))
    above = sum(a and n for a, n in zip(labels, numbers[1:], strict=False))
    first, second = (numbers, labels) if below >= above else (labels, numbers)
    shared: list[tuple[str, ...]] = []
    i = 0
    while i < len(lines):
        pair = i + 1 < len(lines) and first[i] and second[i + 1]
        shared.append(tuple(lines[i : i + 1 + pair]))
        i += 1 + pair
    return shared


_HEADED = [(False, True), (True, False), (False, True)]  # number and label below a heading


def pair_boxes(numbers: Sequence[Box], labels: Sequence[Box]) -> dict[int, tuple[int, bool]]:
    """Return the label of each number of a slide, both by index, and whether it is read first.

    All cards of a slide are built alike, so the side on which most numbers have a label is taken
    first, and of two such sides the nearer one.
    """
    found: dict[int, tuple[int, bool]] = {}
    while len(numbers) * len(labels) <= _MOST_PAIRS:
        taken = {label for label, _ in found.values()}
        sides = []
        for order, (gap, label_first) in enumerate(_SIDES):
            pairs = sorted(
                (distance, number, label)
                for number, box in enumerate(numbers) if number not in found
                for label, other in enumerate(labels) if label not in taken
                if (distance := gap(box, other)) is not None
            )  # fmt: skip
            nearest: dict[int, tuple[float, int]] = {}
            for distance, number, label in pairs:
                if number not in nearest and label not in {each for _, each in nearest.values()}:
                    nearest[number] = (distance, label)
            if nearest:
                far = sum(distance for distance, _ in nearest.values()) / len(nearest)
                sides.append((-len(nearest), far, order, nearest, label_first))
        if not sides:
            break
        _, _, _, nearest, label_first = min(sides, key=lambda each: each[:3])
        found |= {number: (label, label_first) for number, (_, label) in nearest.items()}
    return found


def _below(number: Box, label: Box) -> float | None:
    return _gap(label.y - number.y, number.height) if _in_column(number, label) else None


def _right(number: Box, label: Box) -> float | None:
    return _gap(label.x - number.x, number.width) if _in_row(number, label) else None


def _gap(apart: float, size: float) -> float | None:
    """The room between two boxes whose corners are so far apart; None where there is too much."""
    room = max(apart - size, 0)
    return room if apart > 0 and room <= _MOST_GAP else None


def _in_column(one: Box, other: Box) -> bool:
    centres = abs(one.x + one.width / 2 - other.x - other.width / 2)
    return abs(one.x - other.x) <= SAME_ROW or centres <= SAME_ROW or (
        min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
        > min(one.width, other.width) / 2
        > 0
    )  # fmt: skip


def _in_row(one: Box, other: Box) -> bool:
    centres = abs(one.y + one.height / 2 - other.y - other.height / 2)
    return abs(one.y - other.y) <= SAME_ROW or centres <= SAME_ROW


_SIDES = (
    (_below, False),
    (lambda number, label: _below(label, number), True),
    (_right, False),
    (lambda number, label: _right(label, number), True),
)
