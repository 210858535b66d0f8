"""Says in an author's words why a text is no YAML."""

import re

import yaml

from kiosk.content.findings import WHOLE, Finding, Mark

_LOOK_BACK = 3
_SLIPS = (
    ("wide-space", re.compile(r"[ ]*(?=[\u3000\u00a0])")),
    ("wide-colon", re.compile(r"[ ]*(?:-[ ]+)*[A-Za-z_]+[ ]*(?=：)")),
    ("colon-space", re.compile(r"[ ]*(?:-[ ]+)*[A-Za-z_]+(?=:[^ /])")),
    ("wide-dash", re.compile(r"[ ]*(?=[－–—•●·]\s*\S)")),
    ("dash-space", re.compile(r"[ ]*(?=-[^\s\-])")),
)


def slip_of(line: str) -> tuple[str, int] | None:
    """Find a slip of the pen that changes what a line means: its message key and its column."""
    for key, pattern in _SLIPS:
        if match := pattern.match(line):
            return key, match.end() + 1
    return None


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
    if "quoted scalar" in str(error.context) and context is not None:
        place = Mark(context.line + 1, context.column + 1)
        if "escape" in problem or "hexadecimal" in problem:
            return Finding("escape", Mark(here + 1, mark.column + 1), hint="escape?")
        return Finding("open-quote", place, hint="open-quote?")
    body = line.lstrip(" -")
    place = Mark(here + 1, len(line) - len(body) + 1)
    if re.match(r"\w+: +", body):
        value = re.sub(r"^\w+: +", "", body)
        place = Mark(here + 1, len(line) - len(value) + 1)
        body = value
    if body[:1] and body[0] in "{[]}\"'@`%,?&*!|>":
        return Finding("opening-sign", place, "", {"sign": body[0]}, "quote?")
    place = Mark(here + 1, mark.column + 1)
    if "mapping values" in problem:
        return Finding("second-colon", place, hint="second-colon?")
    return Finding("syntax", place, hint="syntax?")
