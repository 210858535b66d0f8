"""Puts the colons of a settings file right, so that a slip of the pen does not cost all of it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from kiosk.content.findings import Finding, Mark
from kiosk.ops.hours.read_hours import read_days

_LINE = re.compile(
    r"(?P<key>\s*(?P<word>[^\s:：∶﹕#-][^:：∶﹕#]{0,60}?)\s*)(?P<colon>[:：∶﹕])(?=(.?))"
)


@dataclass(frozen=True, slots=True)
class Straight:
    """A text with plain colons and a space behind each, and what was put right in it."""

    text: str
    findings: tuple[Finding, ...]
    #: The lines that became longer, and where.
    longer: Mapping[int, int]

    def as_typed(self, finding: Finding) -> Finding:
        """A finding of this text with its place in the text as it was typed."""
        line, column = finding.mark
        if column <= self.longer.get(line, column):
            return finding
        return replace(finding, mark=Mark(line, column - 1))


def straighten(text: str, known: Collection[str]) -> Straight:
    """Put right the colon behind every known key and every day."""
    lines, findings, longer = [], [], {}
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line)
        if found is None or not (found["word"] in known or read_days(found["word"])):
            lines.append(line)
            continue
        at, after = found.start("colon"), found[4]
        gap = " " if after.strip() else ""
        if found["colon"] != ":" or gap:
            key = "wide-colon" if found["colon"] != ":" else "colon-space"
            mark = Mark(number, at + 1)
            findings.append(Finding(key, mark, "", {}, f"{key}?", repaired=True))
        if gap:
            longer[number] = at + 1
        lines.append(f"{found['key'].rstrip()}:{gap}{line[at + 1 :]}")
    return Straight("\n".join(lines), tuple(findings), longer)
