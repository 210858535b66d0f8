"""Parses a file as it stands and, where that loses something, also as repaired.

The result that lets more play is taken. A file without a mistake is parsed once.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kiosk.content.fields import Form
from kiosk.content.findings import Finding, Position
from kiosk.content.parsing.merge_markers import find_merge_marker
from kiosk.content.parsing.nodes import MOST_REREAD_CHARACTERS, Node, compose
from kiosk.content.problems import Severity
from kiosk.content.repair.repair import repair_text

Result = TypeVar("Result")
Origin = Callable[[Position], Position]
Parse = Callable[[Node, Origin], tuple[Result, tuple[Finding, ...]]]

# Errors that leave something out and that no repair of the syntax can undo.
_NOT_REPAIRABLE = frozenset(
    (
        "unknown-palette", "unknown-theme", "unknown-ground", "unknown-backdrop", "no-colour",
         "unknown-icon", "unknown-layout", "unknown-language",
        "text-too-long", "too-many", "too-deep", "empty-file", "want-flag", "missing", "empty",
    )
)  # fmt: skip


def read_or_repair(
    text: str, form: Form, parse: Parse[Result], score: Callable[[Result | None], int]
) -> tuple[Result | None, tuple[Finding, ...]]:
    """Return what a file says, or None, and all findings with positions of the author's text.

    `score` tells how much a result lets play; the repaired one is taken only where it is higher.
    """
    if (marker := find_merge_marker(text)) is not None:
        return None, (marker,)
    plain, findings = _read(text, parse, lambda position: position, repaired=False)
    if not any(_is_repairable(one) for one in findings) or len(text) > MOST_REREAD_CHARACTERS:
        return plain, findings
    made = repair_text(text, form)
    if not made.findings and plain is not None:  # nothing to put right
        return plain, findings
    better, rest = _read(made.text, parse, made.origin, repaired=True)
    if score(better) <= score(plain):
        return plain, findings
    moved = tuple(_moved(finding, made.origin) for finding in rest)
    return better, (*made.findings, *moved) if made.findings or moved else findings


def _read(
    text: str, parse: Parse[Result], origin: Origin, *, repaired: bool
) -> tuple[Result | None, tuple[Finding, ...]]:
    node, findings = compose(text, repaired=repaired)
    if node is None:
        return None, findings
    result, more = parse(node, origin)
    return result, (*findings, *more)


def _is_repairable(finding: Finding) -> bool:
    wrong = finding.severity is Severity.ERROR and not finding.repaired
    return wrong and finding.key not in _NOT_REPAIRABLE


def _moved(finding: Finding, origin: Origin) -> Finding:
    values = dict(finding.values)
    if isinstance(line := values.get("line"), int):
        values["line"] = origin(Position(line, 1)).line
    return replace(finding, position=origin(finding.position), values=values)
