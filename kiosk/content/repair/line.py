"""Splits a line of a show's file into indent, dash, key, colon and value, however mistyped."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from kiosk.content.findings import Position
from kiosk.content.parsing.key_names import intended_key

# Every space that editors and word processors write.
SPACE = " \t\u00a0\u3000\u202f" + "".join(map(chr, range(0x2000, 0x200B)))
_WIDTHS = {"\t": 2, "\u3000": 2}
_WIDE_COLONS = "：∶﹕"
_NO_COLONS = "=;；"

_LEAD = re.compile(f"[{SPACE}]*")
_DASH = re.compile(f"-(?!--)(?P<gap>[{SPACE}]*)")
_OTHER_DASH = re.compile(
    rf"(?:[－–—―‐‑−﹣•●·▪■◆○➢\uf000-\uf0ff]{{1,2}}|\*(?=[{SPACE}])"
    rf"|[0-9]{{1,2}}(?:[.．)）](?![0-9])|、(?=[^0-9])))(?P<gap>[{SPACE}]*)"
)
_KEY = re.compile(
    rf"(?P<key>[\"“']?[^\W\d][\w -]{{0,30}}?[\"”']?)[{SPACE}]*"
    rf"(?P<colon>[:{_WIDE_COLONS}{_NO_COLONS}])(?P<gap>[{SPACE}]*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line split into its parts; columns count from 1 and are those of the file.

    `lead` is its leading space; `at` is the column of its dash or first word. `word` is what the
    author wrote for the known key `key`.
    """

    number: int
    lead: str
    at: int
    dash: str = ""
    dash_gap: str = ""
    word: str = ""
    key: str = ""
    key_at: int = 0
    colon: str = ""
    colon_at: int = 0
    colon_gap: str = ""
    value: str = ""
    value_at: int = 0

    @property
    def indent(self) -> int:
        """The width of the leading space in columns, from 0."""
        return width(self.lead)

    @property
    def column(self) -> int:
        """The indent of the key or words, the dash before them counted, from 0."""
        return self.indent + (len(self.dash) + width(self.dash_gap) if self.dash else 0)

    @property
    def start(self) -> Position:
        """The position of the dash or first word."""
        return Position(self.number, self.at)


def width(space: str) -> int:
    """Return how many columns some space takes as editors show it."""
    return sum(_WIDTHS.get(character, 1) for character in space)


def split_line(typed: str, number: int, known: Collection[str], *, listed: bool) -> Line:
    """Split a line; `known` are the keys to look for.

    Where `listed`, that is within a list, other signs such as • and 1. are taken for a dash.
    """
    found = _LEAD.match(typed)
    lead = found.group() if found else ""
    line = Line(number, lead, len(lead) + 1)
    at = len(lead)
    dash = _DASH.match(typed, at) or (_OTHER_DASH.match(typed, at) if listed else None)
    # -3.2 度: nobody can tell whether a dash is missing or a space after it.
    if dash and not (typed[at] in "-−" and not dash["gap"] and typed[dash.end() :][:1].isdigit()):
        sign = typed[at : dash.start("gap")]
        line = replace(line, dash=sign, dash_gap=dash["gap"])
        at = dash.end()
    if key := _key(typed, at, known, dashed=bool(line.dash)):
        match, name = key
        line = replace(
            line, word=match["key"], key=name, key_at=at + 1, colon=match["colon"],
            colon_at=match.start("colon") + 1, colon_gap=match["gap"],
        )  # fmt: skip
        at = match.end()
    return replace(line, value=typed[at:].rstrip(SPACE), value_at=at + 1)


def _key(
    typed: str, at: int, known: Collection[str], *, dashed: bool
) -> tuple[re.Match[str], str] | None:
    match = _KEY.match(typed, at)
    if match is None:
        return None
    loose = match["colon"] in _NO_COLONS or (match["colon"] == ":" and not match["gap"])
    loose = loose and match.end() < len(typed)
    # “- 图片: 3 张” is a sentence: beside a dash only a key's own letters make a key.
    if (dashed and not match["key"].isascii()) or typed.startswith("//", match.end()):
        exact = (
            intended_key(match["key"], known, guess=False)
            if match["key"] in ("标题", "文字")
            else ""
        )
        return (match, exact) if exact else None
    name = intended_key(match["key"], known, guess=not loose)
    return (match, name) if name else None
