"""Reads what belongs to this machine and not to the show; knows no Qt.

A bad value is reported with its place and replaced by its default: no settings stop the kiosk.
"""

import re
from pathlib import Path

from kiosk.content.fields import Field, Kind
from kiosk.content.findings import Finding, printable
from kiosk.content.parsing.checker import Checker
from kiosk.content.parsing.decode import decode, fetch
from kiosk.content.parsing.nodes import Node, Text, compose
from kiosk.content.problems import Problem
from kiosk.ops.hours.read_hours import KEY, read_hours
from kiosk.ops.pin.seal import is_seal
from kiosk.player.state import Settings
from kiosk.settings.colons import straighten
from kiosk.settings.model import Machine
from kiosk.settings.rendering import EFFECTS, RENDERERS

#: How long the player may be told to wait, in seconds: (least, most).
SECONDS = {
    "idle": (5, 3600),
    "countdown": (3, 60),
    "present_timeout": (30, 86400),
}
FORM = (
    *(Field(name, Kind.LINE) for name in SECONDS),
    Field("screen", Kind.LINE),
    Field("reduced_motion", Kind.LINE),
    Field("snow", Kind.FLAG),
    Field("renderer", Kind.LINE),
    Field("effects", Kind.LINE),
    Field("pin", Kind.LINE),
    Field(KEY, Kind.TABLE),
)
_WORDS = {
    "renderer": ("unknown-renderer", RENDERERS),
    "effects": ("unknown-effects", EFFECTS),
    "reduced_motion": ("want-motion", ("auto", "true", "false")),
}
_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?")


def read_file(path: Path, language: str, *, named: bool) -> tuple[Machine, tuple[Problem, ...]]:
    """Read a settings file; only one that was `named` by someone has to exist."""
    machine, findings = _read(fetch(path), named=named)
    file = printable(path.as_posix())
    return machine, tuple(finding.problem(file, language) for finding in findings)


def _read(data: bytes | Finding, *, named: bool) -> tuple[Machine, tuple[Finding, ...]]:
    if isinstance(data, bytes):
        return read_bytes(data)
    if data.key != "file-gone":
        return Machine(), (data,)
    return Machine(), (Finding("settings-missing"),) if named else ()


def read_bytes(data: bytes) -> tuple[Machine, tuple[Finding, ...]]:
    """Read the content of a settings file: what it says, and all that is wrong with it."""
    text, findings = decode(data)
    if text is None:
        return Machine(), findings
    straight = straighten(text, frozenset(known.name for known in FORM))
    node, more = compose(straight.text)
    if node is None and [finding.key for finding in more] == ["empty-file"]:
        return Machine(), findings  # nothing is required, and all may be commented out
    checker = Checker()
    machine = _machine(checker, node)
    seen = [straight.as_typed(finding) for finding in (*more, *checker.findings)]
    found = sorted((*findings, *straight.findings, *seen), key=lambda finding: finding.mark)
    return machine, tuple(found)


def _machine(checker: Checker, node: Node | None) -> Machine:
    nodes = checker.table(node, FORM, "")
    values = {
        name: value.value
        for name, value in nodes.items()
        if name != KEY and isinstance(value, Text) and _is_allowed(checker, name, value)
    }
    waits = {name: float(values[name]) for name in SECONDS if name in values}
    return Machine(
        waits=Settings(**waits),
        screen=values.get("screen", ""),
        reduced_motion=values.get("reduced_motion", "auto"),
        snow=values.get("snow") != "false",
        renderer=values.get("renderer", "auto"),
        effects=values.get("effects", "auto"),
        pin=values.get("pin", ""),
        hours=read_hours(checker, nodes.get(KEY)),
    )


def _is_allowed(checker: Checker, name: str, value: Text) -> bool:
    if name in _WORDS:
        key, words = _WORDS[name]
        if value.value not in words:
            checker.unknown(key, value, name, words)
        return value.value in words
    if name == "pin" and not is_seal(value.value):
        checker.report("want-pin", value.mark, name, "want-pin?", name=name)
        return False
    if name not in SECONDS:
        return True
    least, most = SECONDS[name]
    if _NUMBER.fullmatch(value.value) and least <= float(value.value) <= most:
        return True
    default = f"{getattr(Settings(), name):g}"
    checker.report(
        "want-seconds", value.mark, name, "want-seconds?",
        name=name, least=least, most=most, default=default,
    )  # fmt: skip
    return False
