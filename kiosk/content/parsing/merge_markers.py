"""Finds the marks that a version control system leaves in a file which it could not merge."""

import re

from kiosk.content.findings import Finding, Position

# At the beginning of a line, or behind what somebody's editor has indented them with. The middle
# one alone is left over where only the outer ones were deleted.
_MARKER = re.compile(r"^(?:[ \t]*(?:- )?(?:<{7}|>{7}|\|{7})(?=[ \r]|$)|={7}(?=\r?$))", re.MULTILINE)


def find_merge_marker(text: str) -> Finding | None:
    """Return a finding at the first mark; the file holds two versions of itself, and no mistake."""
    found = _MARKER.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    return Finding("merge-marker", Position(line, 1), hint="merge-marker?")
