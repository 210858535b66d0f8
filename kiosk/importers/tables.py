"""Turns rows of tables into sentences where they read as such."""

from kiosk.content.figures.find import read
from kiosk.content.model import Figure

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


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
