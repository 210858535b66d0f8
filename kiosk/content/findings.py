"""What a reading step found wrong, before a file name and a language make it a Problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.content.messages import say
from kiosk.content.problems import Problem, Severity

_QUOTED_MOST = 40


class Mark(NamedTuple):
    """A line and a column of a file, both from 1; zeros mean the file as a whole."""

    line: int = 0
    column: int = 0


WHOLE = Mark()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, in keys of the message table instead of words."""

    key: str
    mark: Mark = WHOLE
    where: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    hint: str = ""
    severity: Severity = Severity.ERROR

    def problem(self, file: str, language: str) -> Problem:
        """Put the finding into words."""
        message = say(self.key, language, **self.values)
        hint = say(self.hint, language, **self.values) if self.hint else ""
        line, column = self.mark
        return Problem(file, line, column, self.where, message, hint, self.severity)


def quoted(text: str) -> str:
    """Shorten what an author wrote so that it can stand inside a message."""
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED_MOST else line[: _QUOTED_MOST - 1] + "…"
