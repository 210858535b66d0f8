"""Problems of a show: what is wrong, where, and how to mend it, in words for its author."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error leaves something out or had to be guessed at; a warning is only doubtful."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: its place, what is wrong in plain words, and how to mend it.

    `line` and `column` count from 1; 0 means that the problem concerns the file as a whole.
    `where` names the place in the show's own words, as in `topics[2].facts[1]`.
    """

    file: str
    line: int
    column: int
    where: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Format as FILE:LINE:COLUMN: WHERE: what is wrong, then the hint in brackets.

        Where only words name the place, there are neither line nor column.
        """
        lines = self.line or not self.where
        place = f"{self.file}:{self.line}:{self.column}" if lines else self.file
        where = f" {self.where}:" if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}:{where} {self.message}{hint}"
