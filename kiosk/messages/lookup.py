"""Looks up what the program says to people: `say(key, language, …)`.

A key that ends in `?` is a hint: how to mend what the message without it tells. `{kiosk}` in a
message is what to type before a command on this machine. The words are for
people who edit shows or look after a hall, not for programmers.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from kiosk.base.program import program_command

#: The modules of this package that hold a table each. What a playing kiosk says when all is well
#: stands in the first: then it loads no other.
_TABLES = (
    "playing", "show_files", "checks", "authoring", "layouts", "tools", "service", "doctor",
    "command_line",
)  # fmt: skip


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


class _Values(dict[str, object]):
    """The values of a message; each may also name the program as it is called on this machine."""

    def __missing__(self, name: str) -> str:
        if name != "kiosk":
            raise KeyError(name)
        return program_command()


def say(key: str, language: str, **values: object) -> str:
    """Return a message in "zh" or "en" with its values filled in."""
    chinese, english = _both(key)
    words = _Values(
        (name, say(value, language) if isinstance(value, Term) else value)
        for name, value in values.items()
    )
    return (chinese if language == "zh" else english).format_map(words)


def keys() -> frozenset[str]:
    """Return every key of the table."""
    return frozenset().union(*map(_table, _TABLES))
