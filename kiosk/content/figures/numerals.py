"""Reads numerals: Arabic literals with separators, and Chinese ones, without binary floats."""

import re
from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}

CHINESE = "".join(_DIGITS) + "".join(_TENS) + "".join(_MYRIADS)


def arabic_value(literal: str) -> Decimal:
    """The exact value of a literal such as `1,510`, `6.5` or `-3.2`."""
    return Decimal(literal.replace(",", "").replace("−", "-"))


def chinese_value(text: str) -> int | None:
    """The value of a Chinese numeral such as 百万 or 一千二百; None if it does not read as one."""
    if not text or any(c not in CHINESE for c in text):
        return None
    total = group = digit = 0
    seen_digit = False
    for c in text:
        if c in _DIGITS:
            if seen_digit and digit:
                return None
            digit, seen_digit = _DIGITS[c], True
        elif c in _TENS:
            group += (digit if seen_digit and digit else 1) * _TENS[c]
            digit, seen_digit = 0, False
        else:
            total = (total + group + digit or 1) * _MYRIADS[c]
            group = digit = 0
            seen_digit = False
    return total + group + digit


def chinese_numeral(value: int) -> str:
    """Write a value from 0 to 9,999 as people say it: 0 零, 12 十二, 105 一百零五."""
    if not 0 <= value <= 9_999:
        raise ValueError(f"{value} is outside 0 to 9,999")
    names = "零一二三四五六七八九"
    text = ""
    pending_zero = False
    for name, unit in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = value // unit % 10
        if digit:
            text += ("零" if pending_zero else "") + names[digit] + name
            pending_zero = False
        elif text:
            pending_zero = True
    return re.sub(r"^一十", "十", text) or "零"


def chinese_steps(literal: str) -> tuple[str, ...]:
    """The numerals a Chinese literal passes on its way up, the literal itself last.

    Every step is as short as the literal or shorter, so that its neighbours never move, and each
    is worth more than the one before. A numeral over 9,999 is not counted: one step.
    """
    value = chinese_value(literal)
    if value is None or value > 9_999:
        return (literal,)
    span = range(0, value, max(1, value // 200))
    steps = (chinese_numeral(step) for step in span)
    return (*(step for step in steps if len(step) <= len(literal)), literal)
