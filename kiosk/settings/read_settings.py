"""Reads the settings file of a machine by the rows of `Options`.

A bad value is reported with its place and replaced by its default: no settings stop the kiosk.
Only the PIN of the staff has none: where it may be lost, nobody gets in.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from kiosk.content.fields import Field, ValueKind
from kiosk.content.findings import Finding, printable
from kiosk.content.parsing.checker import Checker
from kiosk.content.parsing.decode import decode, read_limited
from kiosk.content.parsing.nodes import Node, Text, compose
from kiosk.content.problems import Problem
from kiosk.messages.lookup import Term
from kiosk.ops.hours.read_hours import read_hours
from kiosk.ops.pin.seal import is_seal
from kiosk.settings.colons import repair_colons
from kiosk.settings.model import Kind, Options, Setting, settings_of
from kiosk.settings.staff_pin import pin_of

_FIELD_KINDS = {Kind.FLAG: ValueKind.FLAG, Kind.HOURS: ValueKind.TABLE}  # else a line
_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?")

T = TypeVar("T", bound=Options)


def read_file(path: Path, language: str, *, named: bool) -> tuple[Options, tuple[Problem, ...]]:
    """Read a settings file; only one that was `named` by someone has to exist."""
    data = read_limited(path)
    options, findings = _read(data, named=named)
    options = replace(options, pin=pin_of(data, options.pin, expected=named))
    file = printable(path.as_posix())
    return options, tuple(finding.problem(file, language) for finding in findings)


def _read(data: bytes | Finding, *, named: bool) -> tuple[Options, tuple[Finding, ...]]:
    if isinstance(data, bytes):
        return read_bytes(data)
    if data.key != "file-gone":
        return Options(), (data,)
    return Options(), (Finding("settings-missing"),) if named else ()


def read_bytes(data: bytes) -> tuple[Options, tuple[Finding, ...]]:
    """Read the content of a settings file: what it says, and all that is wrong with it."""
    return read_as(Options, data)


def read_as(options: type[T], data: bytes) -> tuple[T, tuple[Finding, ...]]:
    """Read the content of a settings file that may hold the rows of a class of options."""
    text, findings = decode(data)
    if text is None:
        return options(), findings
    settings = settings_of(options)
    repaired = repair_colons(text, frozenset(setting.name for setting in settings))
    node, more = compose(repaired.text)
    if node is None and [finding.key for finding in more] == ["empty-file"]:
        return options(), findings  # nothing is required, and all may be commented out
    checker = Checker()
    form = tuple(Field(one.name, _FIELD_KINDS.get(one.kind, ValueKind.LINE)) for one in settings)
    nodes = checker.table(node, form, "")
    values: dict[str, Any] = {
        one.name: _value(checker, one, nodes.get(one.name)) for one in settings
    }
    seen = [repaired.in_original(finding) for finding in (*more, *checker.findings)]
    found = sorted((*findings, *repaired.findings, *seen), key=lambda finding: finding.position)
    return options(**values), tuple(found)


def _value(checker: Checker, setting: Setting, node: Node | None) -> object:
    """The value that a node gives a setting; the default, with a report, if it gives none."""
    if setting.kind is Kind.HOURS:
        return read_hours(checker, node)
    if not isinstance(node, Text):
        return setting.default
    name, word = setting.name, node.value
    if setting.bounds:
        least, most, unit = setting.bounds
        if _NUMBER.fullmatch(word) and least <= float(word) <= most:
            return float(word)
        checker.report(
            "want-number", node.position, name, "want-number?", name=name,
            least=least, most=most, unit=Term(unit), default=setting.default_word,
        )  # fmt: skip
    elif choices := setting.choices:
        if word in choices:
            return choices[word]
        checker.report_unknown(
            "want-word", node, name, tuple(choices), setting=name, default=setting.default_word
        )
    elif setting.kind is Kind.PIN and not is_seal(word):
        checker.report("want-pin", node.position, name, "want-pin?", name=name)
    else:
        return word
    return setting.default
