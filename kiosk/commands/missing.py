"""What is said where a package or a system library that the program needs is not there."""

import os
import re
import shutil
import sys
from importlib.metadata import PackageNotFoundError, requires
from importlib.util import find_spec
from pathlib import Path

from kiosk.base.paths import PACKAGE
from kiosk.base.program import in_checkout, join_command
from kiosk.messages.lookup import say

#: The modules that are imported, and the packages that bring them.
_PACKAGES = {
    "PySide6": "PySide6-Essentials",
    "shiboken6": "PySide6-Essentials",
    "yaml": "PyYAML",
    "qtawesome": "QtAwesome",
}
#: What run_kiosk.py leaves in the environment that it has made.
_STAMP = "kiosk-setup.stamp"


def explain(error: ImportError, language: str) -> str:
    """Say in one sentence what is missing and how to get it; empty where it is something else."""
    if library := re.match(r"(\S+\.so[.0-9]*): cannot open shared object file", str(error)):
        return _library(library[1], language)
    if (error.name or "").partition(".")[0] in _PACKAGES:
        return _packages(error.name or "", language)
    return ""


def _packages(module: str, language: str) -> str:
    # One error names one package; the others would be met one by one.
    lack = {each for name, each in _PACKAGES.items() if name in module or not find_spec(name)}
    names = sorted(lack)
    told = ", ".join(names)
    if not in_checkout():
        install = [sys.executable, "-m", "pip", "install", *map(_pinned, names)]
        return say("no-package", language, names=told, command=join_command(install))
    if (Path(sys.prefix) / _STAMP).is_file():  # else the set-up would find nothing to do
        return say("no-package-any-more", language, names=told, folder=sys.prefix)
    return say("no-package-yet", language, names=told)


def _pinned(name: str) -> str:
    """Name a package with the version that this program was tried with."""
    try:
        pins = [each for each in requires("kiosk") or () if each.startswith(name)]
    except PackageNotFoundError:
        pins = []
    return pins[0] if pins else name


def _library(library: str, language: str) -> str:
    lines = (PACKAGE / "libraries.txt").read_text(encoding="utf-8").splitlines()
    packages = dict(line.split() for line in lines if not line.startswith("#"))
    if library not in packages:
        return say("no-library-known", language, library=library)
    # One error names one library; the others would be met one by one.
    lack = [each for name, each in packages.items() if name == library or not _loads(name)]
    if not shutil.which("apt-get"):
        return say("no-library-elsewhere", language, library=library, packages=" ".join(lack))
    install = ["apt-get", "install", "-y", "--no-install-recommends", *lack]
    words = install if os.geteuid() == 0 else ["sudo", *install]
    return say("no-library", language, library=library, command=join_command(words))


def _loads(library: str) -> bool:
    from ctypes import CDLL

    try:
        CDLL(library)
    except OSError:
        return False
    return True
