"""How much a function does, counted: a clock would judge the machine, and all that runs on it."""

import sys
from collections.abc import Callable
from itertools import count
from typing import TypeVar

Result = TypeVar("Result")


def counted(function: Callable[[], Result]) -> tuple[Result, int]:
    """What a function returns, and how many calls and returns Python saw until it did."""
    numbers = count()
    # Nothing may be called to count a call, or it would be counted too.
    sys.setprofile(lambda _frame, _event, _argument: next(numbers) and None)
    try:
        result = function()
    finally:
        sys.setprofile(None)
    return result, next(numbers)
