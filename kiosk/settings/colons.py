"""Repairs the colons of a settings file, so that one wrong colon does not cost all of the file."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from kiosk.content.findings import Finding, Position
from kiosk.ops.hours.read_hours import read_days

_LINE = re.compile(
    r"(?P<key>\s*(?P<word>[^\s:：∶﹕#-][^:：∶﹕#]{0,60}?)\s*)(?P<colon>[:：∶﹕])(?=(.?))"
)


@dataclass(frozen=True, slots=True)
class RepairedColons:
    """A text with an ASCII colon and a space behind each key, and what was repaired in it."""

    text: str
    findings: tuple[Finding, ...]
    #: By line, the column of a colon behind which a space was inserted; both from 1.
    inserted: Mapping[int, int]

    def in_original(self, finding: Finding) -> Finding:
        """Return a finding of this text with its place in the text before the repair."""
        line, column = finding.position
        if column <= self.inserted.get(line, column):
            return finding
        return replace(finding, position=Position(line, column - 1))


def repair_colons(text: str, known: Collection[str]) -> RepairedColons:
    """Repair the colon behind every known key and every day of opening hours."""
    lines, findings, inserted = [], [], {}
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line)
        if found is None or not (found["word"] in known or read_days(found["word"])):
            lines.append(line)
            continue
        at, after = found.start("colon"), found[4]
        gap = " " if after.strip() else ""
        if found["colon"] != ":" or gap:
            key = "wide-colon" if found["colon"] != ":" else "colon-space"
            position = Position(number, at + 1)
            findings.append(Finding(key, position, "", {}, f"{key}?", repaired=True))
        if gap:
            inserted[number] = at + 1
        lines.append(f"{found['key'].rstrip()}:{gap}{line[at + 1 :]}")
    return RepairedColons("\n".join(lines), tuple(findings), inserted)
