"""Puts the problems of a show in the order in which their author should see them."""

from collections.abc import Sequence

from kiosk.content.problems import Problem


def newest_first(before: Sequence[Problem], now: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems of now, those that the last save brought first.

    Lines that were inserted above a problem do not make it new.
    """
    known: dict[tuple[str, ...], int] = {}
    for place, problem in enumerate(before):
        for name in _names(problem):
            known.setdefault(name, place)

    def age(problem: Problem) -> int:
        return min((known[name] for name in _names(problem) if name in known), default=-1)

    return tuple(sorted(now, key=age))


def _names(problem: Problem) -> tuple[tuple[str, ...], ...]:
    """What a problem is known by: its place in words, or its line."""
    return (
        (problem.file, problem.message, problem.where),
        (problem.file, problem.message, f"line {problem.line}"),
    )
