"""Reads numerals without binary floats."""

from decimal import Decimal


def arabic_value(literal: str) -> Decimal:
    """The exact value of a literal such as `1,510`, `6.5` or `-3.2`."""
    return Decimal(literal.replace(",", "").replace("−", "-"))
