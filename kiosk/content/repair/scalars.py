"""Quotes a value where YAML would not read it as the words that its author typed."""

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
class QuotedScalar:
    """A value as valid YAML.

    At its start `cut` characters of what was typed are left off and `opening` ones added. `slip`
    is the message key of what was wrong, or empty; `index` is its place in what was typed, and
    `sign` the sign at fault.
    """

    text: str
    cut: int = 0
    opening: int = 0
    slip: str = ""
    index: int = 0
    sign: str = ""


def quote_scalar(typed: str, *, entry: bool, flow: bool) -> QuotedScalar:
    """Quote a value if it needs that; `entry` for one of a list, `flow` to keep YAML's brackets."""
    first = typed[:1]
    if not first:
        return QuotedScalar("")
    if first in "\"'":
        return _quoted(typed)
    body = _without_comment(typed)
    if body.startswith(("!!", "<<:")):
        return QuotedScalar(typed)  # YAML's own, which nobody types by chance
    if first in "[{":
        closed = body.rstrip().endswith("]" if first == "[" else "}")
        flow = flow or (first == "{" and _COLON.search(body) is not None)
        return QuotedScalar(typed) if flow and closed else _literal(body, "opening-sign")
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
    return QuotedScalar(typed)


def is_open(typed: str) -> bool:
    """Whether a value opens a quotation that it does not close."""
    pattern = {'"': _DOUBLE, "'": _SINGLE}.get(typed[:1])
    return pattern is not None and not pattern.match(typed)


def closes(line: str, mark: str) -> bool:
    """Whether a quotation that an earlier line opened with `mark` ends in this line."""
    pattern = r'(?:[^"\\]|\\.)*"' if mark == '"' else r"(?:[^']|'')*'"
    found = re.match(pattern, line)
    return found is not None and _CLOSED.fullmatch(line, found.end()) is not None


def _quoted(typed: str) -> QuotedScalar:
    mark = typed[0]
    found = (_DOUBLE if mark == '"' else _SINGLE).match(typed)
    if found and _CLOSED.fullmatch(typed, found.end()):
        if mark == "'" or _ESCAPES.fullmatch(found.group()):
            return QuotedScalar(typed)
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


def _literal(text: str, slip: str, *, cut: int = 0, index: int = 0, sign: str = "") -> QuotedScalar:
    sign = sign or text[index : index + 1]
    if '"' not in text and "\\" not in text:
        return QuotedScalar(f'"{text}"', cut, 1, slip, index, sign)
    doubled = text.replace("'", "''")
    return QuotedScalar(f"'{doubled}'", cut, 1, slip, index, sign)


def _without_comment(typed: str) -> str:
    comment = _COMMENT.search(typed)
    return typed[: comment.start()] if comment else typed


def _space(text: str) -> int:
    return len(text) - len(text.lstrip())
