"""What a reading step found wrong, before a file name and a language make it a Problem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.content.problems import Problem, Severity
from kiosk.messages.lookup import say

_QUOTED_MOST = 40

# Invisible or order-changing characters nobody means to show, among them line breaks that YAML
# counts and editors do not; tab, CR and LF stay.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff]"
)


class Mark(NamedTuple):
    """A line and a column of a file, both from 1; zeros mean the file as a whole."""

    line: int = 0
    column: int = 0


WHOLE = Mark()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, in keys of the message table instead of words.

    What is `mended` was read as if it were right; its author has to mend it all the same.
    """

    key: str
    mark: Mark = WHOLE
    where: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    hint: str = ""
    severity: Severity = Severity.ERROR
    mended: bool = False

    def problem(self, file: str, language: str) -> Problem:
        """Put the finding into words."""
        message = say(self.key, language, **self.values)
        if self.mended:
            message = say("mended", language, message=message)
        hint = say(self.hint, language, **self.values) if self.hint else ""
        line, column = self.mark
        return Problem(file, line, column, self.where, message, hint, self.severity)


def printable(name: str) -> str:
    """Make a file's name fit to be printed, whatever bytes it is made of."""
    return INVISIBLE.sub("?", name.replace("\n", "?"))


def quoted(text: str) -> str:
    """Shorten what an author wrote so that it can stand inside a message."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= _QUOTED_MOST else line[: _QUOTED_MOST - 1] + "…"
