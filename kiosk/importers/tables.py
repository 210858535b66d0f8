"""Turns rows of tables into sentences where they read as such."""

from collections.abc import Sequence

from kiosk.content.figures.find import read
from kiosk.content.model import Figure
from kiosk.content.parsing.yaml_errors import join_lines
from kiosk.importers.number_cards import is_label, is_number

_MOST_CELLS = 3


def row_sentence(cells: tuple[str, ...]) -> str | None:
    """Join the cells of a row of label, number and unit to a sentence; None for any other row."""
    filled = [cell for cell in cells if cell]
    if len(filled) == 1:
        return filled[0]
    if not 2 <= len(filled) <= _MOST_CELLS or _has_digit(filled[0]):
        return None
    if len(filled) == _MOST_CELLS and _has_digit(filled[2]):
        return None
    text = " ".join(filled)
    counting = [part for part in read(text).parts if isinstance(part, Figure) and part.counts]
    alone = len(counting) == 1 and bool(counting[0].unit or counting[0].prefix)
    # The whole of what is not the label must be the figure: else columns were glued together.
    return text if alone and text.endswith(counting[0].text) else None


def column_sentences(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Join each column of a table of two rows, numbers and their labels; none for any other."""
    if len(rows) != 2 or not all(rows[0]) or len(rows[0]) != len(rows[1]):
        return []
    kinds = [(all(map(_is_figure, row)), all(map(is_label, row))) for row in rows]
    if kinds not in ([(True, False), (False, True)], [(False, True), (True, False)]):
        return []
    return [join_lines([above, below]) for above, below in zip(*rows, strict=True)]


def _is_figure(text: str) -> bool:
    """Whether a text is a number that counts; a year is the head of its row, not of a column."""
    return is_number(text) and any(isinstance(part, Figure) for part in read(text).parts)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
