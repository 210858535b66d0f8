"""Looks up what the program says to people: `say(key, language, …)`.

A key that ends in `?` is a hint: how to mend what the message without it tells. The words are for
people who edit shows or look after a hall, not for programmers.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

#: The modules of this package that hold a table each. What a playing kiosk says when all is well
#: stands in the first: then it loads no other.
_TABLES = ("playing", "show_files", "checks", "authoring", "layouts", "tools", "service", "doctor")


@cache
def _table(name: str) -> Mapping[str, tuple[str, str]]:
    table: Mapping[str, tuple[str, str]] = import_module(f"kiosk.messages.{name}").TABLE
    return table


def _both(key: str) -> tuple[str, str]:
    """A message in Chinese and in English."""
    for name in _TABLES:
        if key in (table := _table(name)):
            return table[key]
    raise KeyError(key)


class Term(str):
    """A key of the table that is itself a value of a message."""

    __slots__ = ()


def say(key: str, language: str, **values: object) -> str:
    """Return a message in "zh" or "en" with its values filled in."""
    chinese, english = _both(key)
    words = {
        name: say(value, language) if isinstance(value, Term) else value
        for name, value in values.items()
    }
    return (chinese if language == "zh" else english).format_map(words)


def keys() -> frozenset[str]:
    """Return every key of the table."""
    return frozenset().union(*map(_table, _TABLES))
