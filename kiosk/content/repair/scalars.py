"""Writes a value so that YAML reads it as the words its author typed, and says what was wrong."""

import re
from dataclasses import dataclass

_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_CLOSED = re.compile(r"\s*(?:\s#.*)?")
_ESCAPES = re.compile(
    r'(?:[^\\]|\\(?:[0abtnvfre "/\\N_LP]|x[0-9A-Fa-f]{2}|u(?![dD][89a-fA-F])[0-9A-Fa-f]{4}'
    r"|U000[0-9A-Fa-f]{5}))*"
)
_COMMENT = re.compile(r"[ \t]+#")
# “全国 #1 的”: a rank is no comment; “#2023 年” and “#核对过” may be.
RANK = re.compile(r"#[0-9]{1,3}(?![0-9]|\s*[年月日])")
_COLON = re.compile(r":(?=[ \t]|$)")
_NEVER_FIRST = "@%`,]}*&!|>"
_SMART = {"“": '”"', "＂": '＂”"', "「": ""}


@dataclass(frozen=True, slots=True)
class Spelling:
    """A value as YAML wants it.

    `cut` characters of what was typed are left off at its start and `opening` ones put there;
    `slip` is the key of what was wrong, `index` where in what was typed, `sign` the sign at fault.
    """

    text: str
    cut: int = 0
    opening: int = 0
    slip: str = ""
    index: int = 0
    sign: str = ""


def spell(typed: str, *, entry: bool, flow: bool) -> Spelling:
    """Spell a value; `entry` for one of a list, `flow` where brackets of YAML are welcome."""
    first = typed[:1]
    if not first:
        return Spelling("")
    if first in "\"'":
        return _quoted(typed)
    body = _without_comment(typed)
    if body.startswith(("!!", "<<:")):
        return Spelling(typed)  # YAML's own, which nobody types by chance
    if first in "[{":
        closed = body.rstrip().endswith("]" if first == "[" else "}")
        flow = flow or (first == "{" and _COLON.search(body) is not None)
        return Spelling(typed) if flow and closed else _literal(body, "opening-sign")
    if first in _SMART and body[-1:] in _SMART[first] and len(body) > 2:
        inner = body[1:-1]
        if first == "＂" or _slip(inner, entry=entry):
            return _literal(inner, "smart-quote", cut=1, sign=first)
    if slip := _slip(body, entry=entry):
        key, index = slip
        text = body.replace("\t", " ") if key == "tab-inside" else body
        return _literal(text, key, index=index)
    if len(body) < len(typed) and RANK.match(typed, len(body) + _space(typed[len(body) :])):
        return _literal(typed, "rank", index=len(body) + _space(typed[len(body) :]))
    return Spelling(typed)


def is_open(typed: str) -> bool:
    """Whether a value begins with a quotation mark that the line does not close."""
    pattern = {'"': _DOUBLE, "'": _SINGLE}.get(typed[:1])
    return pattern is not None and not pattern.match(typed)


def closes(line: str, mark: str) -> bool:
    """Whether a quotation opened in an earlier line ends with this one."""
    pattern = r'(?:[^"\\]|\\.)*"' if mark == '"' else r"(?:[^']|'')*'"
    found = re.match(pattern, line)
    return found is not None and _CLOSED.fullmatch(line, found.end()) is not None


def _quoted(typed: str) -> Spelling:
    mark = typed[0]
    found = (_DOUBLE if mark == '"' else _SINGLE).match(typed)
    if found and _CLOSED.fullmatch(typed, found.end()):
        if mark == "'" or _ESCAPES.fullmatch(found.group()):
            return Spelling(typed)
        index = _ESCAPES.match(found.group())
        inner = found.group()[1:-1].replace('\\"', '"')
        return _literal(inner, "escape", cut=1, index=index.end() if index else 0)
    if mark in typed[1:]:
        return _literal(typed, "inner-quote")
    return _literal(typed[1:].rstrip("”’＂"), "open-quote", cut=1)


def _slip(body: str, *, entry: bool) -> tuple[str, int] | None:
    if body[0] in _NEVER_FIRST or re.match(r"[?:](?:[ \t]|$)", body):
        return "opening-sign", 0
    if body.startswith("- ") and not entry:
        return "opening-sign", 0
    if body[0] == "#" and RANK.match(body):
        return "rank", 0
    if colon := _COLON.search(body):
        return ("colon-in-fact" if entry else "second-colon"), colon.start()
    if "\t" in body:
        return "tab-inside", body.index("\t")
    return None


def _literal(text: str, slip: str, *, cut: int = 0, index: int = 0, sign: str = "") -> Spelling:
    sign = sign or text[index : index + 1]
    if '"' not in text and "\\" not in text:
        return Spelling(f'"{text}"', cut, 1, slip, index, sign)
    doubled = text.replace("'", "''")
    return Spelling(f"'{doubled}'", cut, 1, slip, index, sign)


def _without_comment(typed: str) -> str:
    comment = _COMMENT.search(typed)
    return typed[: comment.start()] if comment else typed


def _space(text: str) -> int:
    return len(text) - len(text.lstrip())
