"""Explains errors of YAML's syntax by the slip of the pen that most likely caused them."""

import re

import yaml

from kiosk.content.findings import FIRST_WIDE, WHOLE_FILE, Finding, Position

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


def find_slip(line: str) -> tuple[str, int] | None:
    """Find a slip of the pen that changes what a line means; return message key and column."""
    for key, pattern in _SLIPS:
        if match := pattern.match(line):
            return key, match.end() + 1
    return None


def find_swallowed_line(line: str) -> tuple[str, int] | None:
    """Find why YAML takes a line for more of the text above it; return as `find_slip` does."""
    if slip := find_slip(line):
        return slip
    entry = _NEXT_ENTRY.match(line)
    return ("indent", entry.end() + 1) if entry else None


def explain_error(error: yaml.YAMLError, text: str) -> Finding:
    """Turn an error of the YAML parser into a finding with the position where the mistake is."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Finding("syntax", WHOLE_FILE, hint="syntax?")
    problem = str(error.problem or "")
    position, context = error.problem_mark, error.context_mark
    position = position or context
    if position is None:
        return Finding("syntax", WHOLE_FILE, hint="syntax?")
    lines = text.split("\n")
    here = min(position.line, len(lines) - 1)
    line = lines[here]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or "'\\t'" in problem:
        return Finding("tab", Position(here + 1, line.find("\t") + 1 or 1), hint="tab?")
    for row in range(here, max(here - _LOOK_BACK, -1), -1):
        if slip := find_slip(lines[row]):
            key, column = slip
            return Finding(key, Position(row + 1, column), hint=f"{key}?")
    place = Position(here + 1, position.column + 1)
    if context is not None:
        opened = Position(context.line + 1, context.column + 1)
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
        return _found("inner-quote", Position(here + 1, start + 1))
    if sign and sign in "{[]}@`%,?&*!|>":
        return Finding("opening-sign", Position(here + 1, start + 1), "", {"sign": sign}, "quote?")
    if "mapping values" in problem and not _KEY.fullmatch(line[: position.column]):
        return _found("second-colon", place)
    if "mapping values" in problem or "<block end>" in problem:
        return _found("indent", Position(here + 1, len(indent) + 1))
    return _found("syntax", place)


def without_sentence(text: str, finding: Finding, *, any_line: bool) -> str | None:
    """Return the text with the list entry that broke the syntax emptied.

    None where the entry is no single sentence, so that more would be lost; with `any_line` any
    line that stands for itself is emptied.
    """
    row = finding.position.line - 1
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


def unfold(raw: str, value: str, style: str) -> str:
    """Join the lines of a folded scalar as `join_lines` does; `value` is what YAML made of it."""
    if style == "|":
        return value
    body = raw.split("\n", 1)[1] if style == ">" else raw.strip("\"'") if style else raw
    lines = [line.strip() for line in body.strip().split("\n")]
    if " ".join(lines) != value.strip():
        return value
    return join_lines(lines)


def join_lines(lines: list[str]) -> str:
    """Join lines with a space, or without one between two Chinese characters."""
    text = ""
    for line in lines:
        wide = text[-1:] >= FIRST_WIDE and line[:1] >= FIRST_WIDE
        text += line if wide or not text else f" {line}"
    return text


def _found(key: str, position: Position) -> Finding:
    return Finding(key, position, hint=f"{key}?")


def _in_list(line: str) -> bool:
    """Whether a bracket stands where a key's list or a fact with keys may be written so."""
    return re.match(r"\s*(?:- *)?[A-Za-z_]+: *\[|\s*- *\{ *[A-Za-z_]+: ", line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
