"""Finds numbers that look mistyped: 1,51, 12,34,567, 5..6, １２３, 15O0, 1，510."""

import re
from collections.abc import Iterator

_LETTER = r"[0-9][0-9,.]*(?:[OoО]|[lI](?=[0-9]))[0-9OoО]*"
_PATTERNS = (
    ("wide-digits", re.compile(r"[０-９][０-９，．,.]*")),
    ("double-point", re.compile(r"[0-9]+(?:[.．]{2,}|,{2,}|[.．],|,[.．])[0-9]+")),
    ("wide-point", re.compile(r"[0-9]+[。．][0-9]+|[0-9]{1,3}(?:，[0-9]{3})+(?![0-9])")),
    ("letter-digit", re.compile(rf"(?<![A-Za-z0-9.-]){_LETTER}(?![A-Za-z0-9])")),
    ("mixed-separators", re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+(?![0-9.,])")),
    ("odd-groups", re.compile(r"(?<![0-9.,A-Za-z])[0-9]{1,3}(?:,[0-9]+)+(?![0-9,])")),
)  # fmt: skip
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def find_typos(text: str) -> Iterator[tuple[str, str]]:
    """Yield the message key and the characters of each number that looks mistyped."""
    taken: list[tuple[int, int]] = []
    for key, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if key == "odd-groups" and _GROUPED.fullmatch(match.group()):
                continue
            if any(a < end and start < b for a, b in taken):
                continue
            taken.append((start, end))
            yield key, match.group()
