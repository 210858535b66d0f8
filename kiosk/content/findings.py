"""What is found wrong while a file is read, before a file name and a language make it a Problem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.content.problems import Problem, Severity
from kiosk.messages.lookup import say

_EXCERPT_MOST = 40  # characters

# What a zero-width joiner joins: emoji (the sign behind it may be U+FE0F), Arabic, Indic letters.
_JOINED = "\u0620-\u08ff\u0900-\u0dff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
#: Invisible or order-changing characters nobody means to show, among them line breaks that YAML
#: counts and editors do not; tab, CR and LF are not among them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
    f"|(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])"
)
_SEPARATORS = re.compile("[\x0b\x0c\x85\u2028\u2029]+")
FIRST_WIDE = "\u2e80"  # characters from here on are parted by no space


class Position(NamedTuple):
    """A line and a column of a file, both from 1; zeros mean the file as a whole."""

    line: int = 0
    column: int = 0


WHOLE_FILE = Position()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, as keys of the message tables with the values for their words.

    `where` is the place in the words of the show, as in Problem. What is `repaired` was read as if
    it were right; its author has to mend it all the same. An `ornament` costs neither words nor
    figures: a colour, an icon, a picture, a layout, or what is said under an unknown key.
    """

    key: str
    position: Position = WHOLE_FILE
    where: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    hint: str = ""
    severity: Severity = Severity.ERROR
    repaired: bool = False
    ornament: bool = False

    def problem(self, file: str, language: str) -> Problem:
        """Put the finding into words of a language, "zh" or "en"."""
        message = say(self.key, language, **self.values)
        if self.repaired:
            message = say("repaired", language, message=message)
        hint = say(self.hint, language, **self.values) if self.hint else ""
        line, column = self.position
        return Problem(file, line, column, self.where, message, hint, self.severity)


def without_invisible(text: str) -> str:
    """Return a text without invisible characters; those that end a line part words by a space."""
    return INVISIBLE.sub("", _SEPARATORS.sub(_space_for, text))


def _space_for(separator: re.Match[str]) -> str:
    text, start, end = separator.string, *separator.span()
    before, after = text[max(start - 1, 0) : start].strip(), text[end : end + 1].strip()
    wide = before >= FIRST_WIDE and after >= FIRST_WIDE
    return " " if before and after and not wide else ""


def printable(name: str) -> str:
    """Return a file's name with a question mark for each character that cannot be printed."""
    return INVISIBLE.sub("?", name.replace("\n", "?"))


def excerpt(text: str) -> str:
    """Return the first 40 characters of an author's text, on one line, for use in a message."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= _EXCERPT_MOST else line[: _EXCERPT_MOST - 1] + "…"
