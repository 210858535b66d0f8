"""Writes texts as values of YAML that are read back to the character; quotes only where needed."""

import re
from typing import Any

import yaml

from kiosk.content import fields
from kiosk.content.parsing.nodes import Table, Text, compose
from kiosk.content.parsing.yaml_errors import find_slip

_BACKSLASH = re.compile(r"\\(?=[-−+]?[0-9])")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_FACT_KEYS = fields.field_names(fields.FACT)
_TAGGER: Any = yaml.resolver.Resolver()  # its stubs know no types
# Nearly every sentence: its signs mean nothing to YAML, so that it need not be read to be sure.
_HARMLESS = re.compile(
    r"\w(?:[\w ，。；、！？（）《》“”·%.,/()+-]{0,998}[\w，。；、！？）》”%.)])?"
)
_STRING = "tag:yaml.org,2002:str"


def escape_markup(sentence: str) -> str:
    """Escape braces and backslashes, so that they are shown instead of marking figures."""
    doubled = sentence.replace("{", "{{").replace("}", "}}")
    return _BACKSLASH.sub(r"\\\\", doubled)


def yaml_scalar(text: str) -> str:
    """Write a text of one line as a scalar, plain where every reader of YAML takes it for text."""
    if _is_plain(text):
        return text
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def yaml_block(text: str, indent: int) -> str:
    """Write a text of one or more lines as a scalar or block; `indent` is that of its key."""
    lines = text.split("\n")
    if len(lines) == 1:
        return yaml_scalar(text)
    if any(line != line.strip() or not line for line in lines):
        return yaml_scalar(text)
    return "|\n" + "\n".join(" " * (indent + 2) + line for line in lines)


def needs_long_form(sentence: str) -> bool:
    """Whether a sentence begins like a misspelt key, such as `note：`, and must follow `text:`."""
    slip = find_slip(sentence)
    return slip is not None and sentence[: slip[1] - 1].strip() in _FACT_KEYS


def _is_plain(text: str) -> bool:
    if "\n" in text or not text:
        return False
    if _TAGGER.resolve(yaml.ScalarNode, text, (True, False)) != _STRING:
        return False  # a number, a date, yes or null to other programs
    if _HARMLESS.fullmatch(text):
        return True
    root, findings = compose(f"k: {text}\nend: x\n")
    if findings or not isinstance(root, Table) or len(root.pairs) != 2:
        return False
    value = root.pairs[0][1]
    return isinstance(value, Text) and value.value == text
