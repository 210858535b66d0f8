"""Turns rows of tables into sentences where they read as such."""

import re
from collections.abc import Sequence

from kiosk.content.figures.find import read
from kiosk.content.model import Figure
from kiosk.content.parsing.yaml_errors import join_lines
from kiosk.importers.number_cards import is_label, is_number

_MOST_CELLS = 3
_YEAR = re.compile(r"(?:19|20)\d\d年?")  # the head of a column
_HALF = r"(?:\s?(?:上午|中午|下午|晚上))?"
_CLOCK = rf"{_HALF}\d{{1,2}}(?:[:：.]\d\d|[点时](?:\d{{1,2}}分|半|整)?|(?=\s?[ap]m))(?:\s?[ap]m)?"
_MONTH_DAY = r"\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}"
_DAY = rf"(?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日|\d{{4}}-\d{{1,2}}-\d{{1,2}}|{_MONTH_DAY})"
_SPAN = rf"{_CLOCK}(?:\s?[-–—~～至到]\s?{_CLOCK})?"
_TIME = re.compile(rf"{_DAY}{_HALF}|(?:{_DAY}\s?)?{_SPAN}", re.IGNORECASE)


def row_sentence(cells: tuple[str, ...]) -> str | None:
    """Join the cells of a row that says something to a sentence; None for any other row.

    Such are a label and its number, with the unit in a third cell or not, and a time with what
    happens then.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) == 1:
        return filled[0]
    if not 2 <= len(filled) <= _MOST_CELLS:
        return None
    text = " ".join(filled)
    if _TIME.fullmatch(filled[0]) and not any(map(is_number, filled[1:])):
        return text
    if len(filled) == 2 and is_number(filled[0]) and is_label(filled[1]):
        # A small bare number is the place in a list.
        return None if filled[0].isdecimal() else text
    if _has_digit(filled[0]):
        return None
    if len(filled) == 2 and is_number(filled[1]):
        return None if _YEAR.fullmatch(filled[1]) else text
    if len(filled) == _MOST_CELLS and _has_digit(filled[2]):
        return None
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
