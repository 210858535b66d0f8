"""Says in an author's words why a text is no YAML."""

import re

import yaml

from kiosk.content.findings import WHOLE, Finding, Mark

WIDE_SPACES = "\u3000\u00a0"
_LOOK_BACK = 3
_SLIPS = (
    ("wide-space", re.compile(rf"[ ]*(?=[{WIDE_SPACES}])")),
    ("wide-colon", re.compile(r"[ ]*(?:-[ ]+)*[A-Za-z_]+[ ]*(?=：)")),
    ("colon-space", re.compile(r"[ ]*(?:-[ ]+)*[A-Za-z_]+(?=:[^ /])")),
    ("wide-dash", re.compile(r"[ ]*(?=[－–—•●·]\s*\S)")),
    ("dash-space", re.compile(r"[ ]*(?=-[^\s\-])")),
)


_VALUE = re.compile(r"\s*(?:-[ ]+)*(?:\w+:[ ]+)?")
_KEY = re.compile(r"\s*(?:-[ ]+)*[A-Za-z_]+[ ]*")
_ENTRY = re.compile(r"\s*-[ ]+(?![A-Za-z_]+:(?:[ ]|$))")
_NEXT_ENTRY = re.compile(r"[ ]*(?=-[ ]+\S)")
_ALONE = re.compile(r"\s*(?:- )?[^:]*: +\S")
_COST_ONE_SENTENCE = frozenset(
    ("escape", "open-quote", "open-bracket", "inner-quote", "opening-sign", "second-colon")
)
_FIRST_WIDE = "\u2e80"


def slip_of(line: str) -> tuple[str, int] | None:
    """Find a slip of the pen that changes what a line means: its message key and its column."""
    for key, pattern in _SLIPS:
        if match := pattern.match(line):
            return key, match.end() + 1
    return None


def swallowed(line: str) -> tuple[str, int] | None:
    """Find what makes a further line of a text one of its own, as `slip_of` does."""
    if slip := slip_of(line):
        return slip
    entry = _NEXT_ENTRY.match(line)
    return ("indent", entry.end() + 1) if entry else None


def explain(error: yaml.YAMLError, text: str) -> Finding:
    """Turn an error of the parser into one finding at the line where the author must look."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Finding("syntax", WHOLE, hint="syntax?")
    problem = str(error.problem or "")
    mark, context = error.problem_mark, error.context_mark
    mark = mark or context
    if mark is None:
        return Finding("syntax", WHOLE, hint="syntax?")
    lines = text.split("\n")
    here = min(mark.line, len(lines) - 1)
    line = lines[here]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or "'\\t'" in problem:
        return Finding("tab", Mark(here + 1, line.find("\t") + 1 or 1), hint="tab?")
    for row in range(here, max(here - _LOOK_BACK, -1), -1):
        if slip := slip_of(lines[row]):
            key, column = slip
            return Finding(key, Mark(row + 1, column), hint=f"{key}?")
    place = Mark(here + 1, mark.column + 1)
    if context is not None:
        opened = Mark(context.line + 1, context.column + 1)
        if "quoted scalar" in str(error.context):
            escape = "escape" in problem
            return _found("escape", place) if escape else _found("open-quote", opened)
        if "flow" in str(error.context) and "stream end" in problem:
            return _found("open-bracket", opened)
        if "flow" in str(error.context) and "expected ','" in problem and _in_list(line):
            return _found("no-comma", place)
        if "could not find expected ':'" in problem:
            return _found("no-colon", opened)
    value = _VALUE.match(line)
    start = value.end() if value else 0
    sign = line[start : start + 1]
    if sign in ('"', "'"):
        return _found("inner-quote", Mark(here + 1, start + 1))
    if sign and sign in "{[]}@`%,?&*!|>":
        return Finding("opening-sign", Mark(here + 1, start + 1), "", {"sign": sign}, "quote?")
    if "mapping values" in problem and not _KEY.fullmatch(line[: mark.column]):
        return _found("second-colon", place)
    if "mapping values" in problem or "<block end>" in problem:
        return _found("indent", Mark(here + 1, len(indent) + 1))
    return _found("syntax", place)


def without_sentence(text: str, finding: Finding, *, any_line: bool) -> str | None:
    """Empty the list entry that broke the syntax; None where more would go with it."""
    row = finding.mark.line - 1
    lines = text.split("\n")
    if any_line and 0 <= row < len(lines) and _ALONE.match(lines[row]):
        entry = lines[row].lstrip().startswith("- ")
        lines[row] = " " * _indent(lines[row]) + '- ""' if entry else ""
        return "\n".join(lines)
    known = 0 <= row < len(lines) and finding.key in _COST_ONE_SENTENCE
    if not known or not _ENTRY.match(lines[row]):
        return None
    indent = _indent(lines[row])
    following = next((line for line in lines[row + 1 :] if line.strip()), "")
    if _indent(following) > indent:
        return None
    lines[row] = " " * indent + '- ""'
    return "\n".join(lines)


def unwrapped(raw: str, value: str, style: str) -> str:
    """Join the lines of a folded text; between Chinese characters no space is wanted."""
    if style == "|":
        return value
    body = raw.split("\n", 1)[1] if style == ">" else raw.strip("\"'") if style else raw
    lines = [line.strip() for line in body.strip().split("\n")]
    if " ".join(lines) != value.strip():
        return value
    return join_lines(lines)


def join_lines(lines: list[str]) -> str:
    """Join lines with a space, but not where Chinese meets Chinese."""
    text = ""
    for line in lines:
        wide = text[-1:] >= _FIRST_WIDE and line[:1] >= _FIRST_WIDE
        text += line if wide or not text else f" {line}"
    return text


def _found(key: str, mark: Mark) -> Finding:
    return Finding(key, mark, hint=f"{key}?")


def _in_list(line: str) -> bool:
    """Whether a bracket stands where a key's list or a fact with keys may be written so."""
    return re.match(r"\s*(?:- *)?[A-Za-z_]+: *\[|\s*- *\{ *[A-Za-z_]+: ", line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
