"""Reads a file as it stands, and where that loses something, as its author meant it.

Of the two readings the one is taken that lets more play; a file without a mistake is read once.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kiosk.content.fields import Form
from kiosk.content.findings import Finding, Mark
from kiosk.content.parsing.nodes import MOST_REREAD, Node, compose
from kiosk.content.problems import Severity
from kiosk.content.repair.repair import mend

Result = TypeVar("Result")
Origin = Callable[[Mark], Mark]
Parse = Callable[[Node, Origin], tuple[Result, tuple[Finding, ...]]]

# Something is left out, but no slip of the pen made it so.
_NO_SLIP = frozenset(
    (
        "unknown-palette", "unknown-icon", "unknown-layout", "unknown-language", "text-too-long",
        "too-many", "too-deep", "empty-file", "want-flag", "missing", "empty",
    )
)  # fmt: skip


def read(
    text: str, form: Form, parse: Parse[Result], worth: Callable[[Result | None], int]
) -> tuple[Result | None, tuple[Finding, ...]]:
    """Return what a file says and all that is wrong with it, each thing at its place."""
    plain, findings = _read(text, parse, _staying, mended=False)
    if not any(_is_slip(finding) for finding in findings) or len(text) > MOST_REREAD:
        return plain, findings
    made = mend(text, form)
    if not made.findings and plain is not None:  # nothing to put right
        return plain, findings
    better, rest = _read(made.text, parse, made.origin, mended=True)
    if worth(better) <= worth(plain):
        return plain, findings
    moved = tuple(_moved(finding, made.origin) for finding in rest)
    return better, (*made.findings, *moved) if made.findings or moved else findings


def _read(
    text: str, parse: Parse[Result], origin: Origin, *, mended: bool
) -> tuple[Result | None, tuple[Finding, ...]]:
    node, findings = compose(text, mended=mended)
    if node is None:
        return None, findings
    result, more = parse(node, origin)
    return result, (*findings, *more)


def _is_slip(finding: Finding) -> bool:
    wrong = finding.severity is Severity.ERROR and not finding.mended
    return wrong and finding.key not in _NO_SLIP


def _staying(mark: Mark) -> Mark:
    return mark


def _moved(finding: Finding, origin: Origin) -> Finding:
    values = dict(finding.values)
    if isinstance(line := values.get("line"), int):
        values["line"] = origin(Mark(line, 1)).line
    return replace(finding, mark=origin(finding.mark), values=values)
