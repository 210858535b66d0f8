"""Looks up what the program says to people: `say(key, language, …)`.

Each catalog beside this file, named by who speaks, holds under each key the text in every language.
A key that ends in `?` is a hint: how to mend what the message without it tells. `{kiosk}` in a
message is what to type before a command on this machine. The words are for people who edit shows
or look after a hall, not for programmers.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk.base.program import program_command

_FOLDER = Path(__file__).parent
#: The catalogs in the order in which they are searched. What a playing kiosk says when all is well
#: stands in the first: then it reads no other.
CATALOGS = (
    "playing", "show_files", "checks", "authoring", "layouts", "tools", "service", "doctor",
    "command_line",
)  # fmt: skip


@cache
def catalog(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return a catalog: by key, the text in each language."""
    read: Mapping[str, Mapping[str, str]] = json.loads((_FOLDER / f"{name}.json").read_bytes())
    return read


def texts(key: str) -> Mapping[str, str]:
    """Return a message in each language; KeyError where no catalog has the key."""
    for name in CATALOGS:
        if key in (found := catalog(name)):
            return found[key]
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
    words = _Values(
        (name, say(value, language) if isinstance(value, Term) else value)
        for name, value in values.items()
    )
    return texts(key)["zh" if language == "zh" else "en"].format_map(words)


def parser_texts() -> Mapping[str, str]:
    """Return the Chinese for what argparse and the arguments of the commands say in English."""
    read: Mapping[str, str] = json.loads((_FOLDER / "argparse.zh.json").read_bytes())
    return read


def keys() -> frozenset[str]:
    """Return every key of every catalog."""
    return frozenset().union(*map(catalog, CATALOGS))


def layout_names() -> tuple[str, ...]:
    """Return the names that an author may write behind `layout:`, besides `auto`."""
    return tuple(key.removeprefix("layout-") for key in catalog("layouts"))
