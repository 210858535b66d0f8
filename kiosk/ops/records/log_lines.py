"""The lines of a log: how a record becomes one, and how people read what is in the files."""

import logging
import re
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.base.checked_json import parse_json
from kiosk.messages.lookup import say

_LONGEST_MESSAGE = 4000  # characters
_MOST_FRAMES = 60
_LONGEST_LINE = 256 * 1024  # bytes; what is longer was not written by us
_WORDS = {
    "DEBUG": "log-debug",
    "INFO": "log-info",
    "WARNING": "log-warning",
    "ERROR": "log-error",
    "CRITICAL": "log-critical",
}
_AGO = re.compile(r"([0-9]{1,4})\s*([mhd])")
_MINUTES = {"m": 1, "h": 60, "d": 1440}


@dataclass(frozen=True, slots=True)
class Line:
    """What was logged at a moment; `repeated` is how often the same has come again since.

    `event` is for programs, which never read the message: its name and its fields.
    """

    time: datetime
    level: str
    logger: str
    message: str
    stack: tuple[str, ...] = ()
    repeated: int = 0
    event: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_problem(self) -> bool:
        """Whether somebody should know of it."""
        return self.level in {"WARNING", "ERROR", "CRITICAL"}


def as_line(record: logging.LogRecord) -> dict[str, object]:
    """What a record says, ready to be written as JSON.

    An event is logged with `extra={"event": {"name": …}}`; its fields are strings as well.
    """
    line: dict[str, object] = {
        "time": datetime.fromtimestamp(record.created, UTC).astimezone().isoformat(
            timespec="milliseconds"
        ),
        "level": record.levelname,
        "logger": record.name,
        "process": record.process,
        "message": _short(record.getMessage()),
    }  # fmt: skip
    event = getattr(record, "event", None)
    if event:
        line["event"] = {name: _short(value) for name, value in event.items()}
    if record.exc_info and record.exc_info[1] is not None:
        told = traceback.format_exception(record.exc_info[1], limit=-_MOST_FRAMES)
        line["stack"] = [_short(part) for text in told for part in text.splitlines()]
    return line


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else text[:_LONGEST_MESSAGE] + "…"


def numbered(file: Path, number: int) -> Path:
    """The file that is so many turns old, such as kiosk.2.jsonl."""
    return file.with_suffix(f".{number}{file.suffix}") if number else file


def read_lines(folder: Path) -> tuple[list[Line], int]:
    """All lines of all logs in a folder as they came, and how many could not be read."""
    lines: list[Line] = []
    damaged = 0
    for file in sorted(folder.glob("*.jsonl"), key=_turns, reverse=True):
        for data in _raw(file):
            line = parse(data)
            if line is not None:
                lines.append(line)
            elif data.strip(b"\0\r\n "):
                damaged += 1
    return sorted(lines, key=lambda line: line.time), damaged


def _turns(file: Path) -> int:
    number = file.stem.rpartition(".")[2]
    return int(number) if number.isdecimal() else 0


def _raw(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as opened:
            while data := opened.readline(_LONGEST_LINE):
                yield data
    except OSError:
        return


def parse(data: bytes) -> Line | None:
    """Read a line; None where it is damaged."""
    try:
        said = parse_json(data)
        time = datetime.fromisoformat(said["time"]) if _is_sound(said) else None
    except ValueError:  # no JSON, or no time
        return None
    if time is None or time.tzinfo is None:
        return None
    stack, repeated = tuple(said.get("stack", ())), said.get("repeated", 0)
    event = said.get("event", {})
    return Line(time, said["level"], said["logger"], said["message"], stack, repeated, event)


def _is_sound(said: Any) -> bool:
    """Whether what was read has the fields of a line, each of its type."""
    match said:
        case {"time": str(), "level": str(level), "logger": str(), "message": str()}:
            stack, event = said.get("stack", []), said.get("event", {})
            return (
                level in _WORDS
                and isinstance(said.get("repeated", 0), int)
                and isinstance(stack, list)
                and isinstance(event, dict)
                and all(isinstance(text, str) for text in (*stack, *event.values()))
            )
    return False


def in_words(line: Line, language: str) -> str:
    """A line as people read it, with its stack below it."""
    level = say(_WORDS[line.level], language).ljust(7 if language == "en" else 0)
    again = " " + say("log-again", language, count=f"{line.repeated:,}") if line.repeated else ""
    text = f"{line.time.astimezone():%Y-%m-%d %H:%M:%S}  {level}  {_plain(line.message)}{again}"
    return "\n".join([text, *(f"    {_plain(part)}" for part in line.stack)])


def _plain(text: str) -> str:
    """Return the text without control characters, which a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def moment(text: str, now: datetime) -> datetime | None:
    """Read 30m, 12h, 7d, a date, or a date with a time; None for anything else."""
    if ago := _AGO.fullmatch(text.strip()):
        return now - timedelta(minutes=int(ago[1]) * _MINUTES[ago[2]])
    try:
        return datetime.fromisoformat(text.strip()).astimezone()
    except (ValueError, OverflowError):
        return None
