"""Every message and hint about a show, once, in both languages.

A key that ends in `?` is a hint: how to mend it. The words are for people who edit shows, not for
programmers.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

#: The tables by the modules that hold them, `messages_NAME` with NAME in capitals; what a playing
#: kiosk says when all is well stands in the first, so that it loads no other.
_TABLES = (
    "machine", "staff", "hours", "records", "files", "writing", "slips", "slides", "authors",
    "doubts", "editing", "export", "bench", "service", "doctor",
)  # fmt: skip


@cache
def _table(name: str) -> Mapping[str, tuple[str, str]]:
    module = import_module(f"kiosk.content.messages_{name}")
    table: Mapping[str, tuple[str, str]] = getattr(module, name.upper())
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
