"""Puts what the checks doubt into words."""

from kiosk.content.findings import Finding, Position
from kiosk.content.model import Place
from kiosk.content.problems import Problem, Severity


def warning(key: str, place: Place | None, language: str, /, **values: object) -> Problem:
    """Return a warning about a place of a show; `key` is that of its message and its hint."""
    place = place or Place("", 0, 0)
    position = Position(place.line, place.column)
    finding = Finding(key, position, place.words, values, f"{key}?", Severity.WARNING)
    return finding.problem(place.file, language)
