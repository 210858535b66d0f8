"""Orders the problems of a show for their author."""

from collections.abc import Sequence

from kiosk.content.problems import Problem


def newest_first(before: Sequence[Problem], now: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems of `now`, those that are not in `before` first.

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
    """The identities of a problem: by its place in words, and by its line."""
    return (
        (problem.file, problem.message, problem.where),
        (problem.file, problem.message, f"line {problem.line}"),
    )
