"""Decides what guards a kiosk where its settings file does not plainly say: never nothing.

Whoever edits another line of the file, or a power cut, must not open the panel of the staff.
"""

import re

from kiosk.content.findings import Finding
from kiosk.content.parsing.decode import decode
from kiosk.content.parsing.nodes import Table, compose
from kiosk.content.problems import Severity
from kiosk.ops.pin.seal import UNKNOWN, is_seal
from kiosk.settings.colons import repair_colons

_SEAL = re.compile(r"scrypt\$[\w$-]+", re.ASCII)
_NAMED = re.compile(r"""\s*[-{"']*\s*(?:pin\w*|密码)\s*["']?\s*[:：∶﹕=]""", re.IGNORECASE)


def staff_pin(data: bytes) -> str:
    """Return what seals the PIN in the content of a settings file, though its key was not read.

    That is the seal that stands anywhere in it, UNKNOWN where there may have been one, and an empty
    text where the file is whole and sets no PIN. What is commented out counts as not there.
    """
    text, _ = decode(data)
    shown = data.replace(b"\0", b"").decode("utf-8", "replace") if text is None else text
    lines = [line.partition("#")[0] for line in shown.splitlines()]
    for line in lines:
        if (found := _SEAL.search(line)) and is_seal(found[0]):
            return found[0]
    blank = not data.strip(b"\0 \t\r\n")
    damaged = text is None or blank or not _is_table(text)
    return UNKNOWN if damaged or any(map(_NAMED.match, lines)) else ""


def _is_table(text: str) -> bool:
    """Whether a text can be read to its end as the table of settings, or is only commented out."""
    node, findings = compose(repair_colons(text, ()).text)
    if [finding.key for finding in findings] == ["empty-file"]:
        return True
    return isinstance(node, Table) and all(one.severity is not Severity.ERROR for one in findings)


def pin_of(data: bytes | Finding, read: str, *, expected: bool) -> str:
    """Return the seal that was `read`, or what else guards the kiosk.

    `data` is the file's content, or why there is none; `expected` says that there should be one.
    """
    if read:
        return read
    if isinstance(data, Finding):
        return UNKNOWN if expected or data.key != "file-gone" else ""
    return staff_pin(data)
