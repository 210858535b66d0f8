"""Superscript and subscript characters for text that a document raises or lowers by format.

Written on the line, 10⁶ would be another number, and a footnote mark would end the number that it
stands behind.
"""

_RAISED = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_EXPONENT = _RAISED | str.maketrans("ni", "ⁿⁱ")  # letters only where no word can be meant
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def raised(text: str) -> str:
    """Return a text with its digits and signs as superscript characters, all else unchanged."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Return a text with its digits and signs as subscript characters, all else unchanged."""
    return text.translate(_LOWERED)


def exponent(text: str) -> str | None:
    """Return an exponent in superscript characters alone, or None where some have none."""
    return _whole(text, _EXPONENT)


def index(text: str) -> str | None:
    """Return an index in subscript characters alone, or None where some have none."""
    return _whole(text, _LOWERED)


def _whole(text: str, table: dict[int, int]) -> str | None:
    known = all(ord(character) in table for character in text)
    return text.translate(table) if text and known else None
