"""The doctor looks at what is installed: program, Python, Qt and fonts."""

import platform
import sys
from collections.abc import Iterable
from importlib.metadata import version

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase

from kiosk.base.pyside_check import incompatibility
from kiosk.base.version import program_version
from kiosk.commands.doctor.lines import DoctorContext, Fault, Line
from kiosk.messages.lookup import say

#: What the show is set in: a face that is missing is replaced by some other of the machine.
FAMILIES = ("Kiosk Serif SC", "Kiosk Sans SC", "Barlow Condensed")


def versions(context: DoctorContext) -> Iterable[Line]:
    """Program, Python and Qt, and whether they go together."""
    pyside = version("PySide6-Essentials")
    reason = incompatibility(sys.version_info[:3], pyside, context.language)
    fault = Fault.ERROR if reason else Fault.NONE
    yield Line("doctor-program", program_version())
    yield Line("doctor-python", platform.python_version())
    yield Line("doctor-qt", f"{qVersion()}, PySide6 {pyside}", fault, reason or "")


def fonts(context: DoctorContext) -> Iterable[Line]:
    """Whether every typeface of the show is there."""
    there = set(QFontDatabase.families())
    missing = [family for family in FAMILIES if family not in there]
    found = ", ".join(family for family in FAMILIES if family in there)
    if not missing:
        yield Line("doctor-fonts", found)
        return
    hint = say("doctor-fonts?", context.language, names=", ".join(missing))
    yield Line("doctor-fonts", found or "-", Fault.ERROR, hint)
