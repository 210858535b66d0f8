"""What is found wrong while a file is read, before a file name and a language make it a Problem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.content.problems import Problem, Severity
from kiosk.messages.lookup import say

_EXCERPT_MOST = 40  # characters

#: Invisible or order-changing characters nobody means to show, among them line breaks that YAML
#: counts and editors do not; tab, CR and LF are not among them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff]"
)


class Position(NamedTuple):
    """A line and a column of a file, both from 1; zeros mean the file as a whole."""

    line: int = 0
    column: int = 0


WHOLE_FILE = Position()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, as keys of the message tables with the values for their words.

    `where` is the place in the words of the show, as in Problem. What is `repaired` was read as if
    it were right; its author has to mend it all the same.
    """

    key: str
    position: Position = WHOLE_FILE
    where: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    hint: str = ""
    severity: Severity = Severity.ERROR
    repaired: bool = False

    def problem(self, file: str, language: str) -> Problem:
        """Put the finding into words of a language, "zh" or "en"."""
        message = say(self.key, language, **self.values)
        if self.repaired:
            message = say("repaired", language, message=message)
        hint = say(self.hint, language, **self.values) if self.hint else ""
        line, column = self.position
        return Problem(file, line, column, self.where, message, hint, self.severity)


def printable(name: str) -> str:
    """Return a file's name with a question mark for each character that cannot be printed."""
    return INVISIBLE.sub("?", name.replace("\n", "?"))


def excerpt(text: str) -> str:
    """Return the first 40 characters of an author's text, on one line, for use in a message."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= _EXCERPT_MOST else line[: _EXCERPT_MOST - 1] + "…"
