"""Writes words and paths so that systemd and desktops read back exactly these; see systemd.syntax.

A line break cannot be written everywhere, so no path may hold any control character.
"""

from collections.abc import Sequence


class UnwritableError(ValueError):
    """A word that no unit can hold."""


def checked(word: str) -> str:
    """The word itself; raises UnwritableError where it holds what no unit can."""
    if not all(sign.isprintable() or sign in "\u00a0\u3000" for sign in word):
        raise UnwritableError(word)
    return word


def quoted(word: str) -> str:
    """A word of a list, or of a command line whose `$` are left alone."""
    escaped = checked(word).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    plain = escaped == word and word.isascii() and not set(word) & set(" ';")
    return word if word and plain else f'"{escaped}"'


def command_line(words: Sequence[str]) -> str:
    """A command as systemd takes it; the colon in front keeps it from looking for variables."""
    return ":" + " ".join(map(quoted, words))


def path(text: str) -> str:
    """A path that has a line for itself, where quotes would belong to the path."""
    escaped = checked(text).replace("%", "%%")
    if text != text.strip() or text.endswith("\\"):
        raise UnwritableError(text)
    return escaped


def setting(name: str, value: str) -> str:
    """An assignment to a variable, as `Environment=` takes it."""
    return quoted(f"{name}={value}")


def desktop_line(words: Sequence[str]) -> str:
    """A command as the `Exec` of a desktop file takes it."""
    return " ".join(map(_desktop_word, words))


def _desktop_word(word: str) -> str:
    # Twice: once for the argument in quotes, and once for the text that the file holds.
    text = checked(word)
    for sign in '\\"`$':
        text = text.replace(sign, "\\" + sign)
    return '"' + text.replace("\\", "\\\\").replace("%", "%%") + '"'
