"""How this program is called on this machine, as hints and usage lines spell it."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.base.paths import SOURCES, relative_to_cwd

#: What sets the program up and starts it in a checkout; an installed package has none.
STARTER = SOURCES / "run_kiosk.py"


def in_checkout() -> bool:
    """Return whether the program is started from its source, by run_kiosk.py."""
    return STARTER.is_file() and Path(sys.argv[0]).stem != "kiosk"


def python_command() -> str:
    """Return the command that starts Python on this system."""
    return "py" if sys.platform == "win32" else "python3"


def program_command() -> str:
    """Return what to type before a command: "kiosk", or "python3 run_kiosk.py" in a checkout.

    The path leads from the working folder to run_kiosk.py, so that the hint works as it stands.
    """
    return _called(relative_to_cwd(STARTER))


def program_anywhere() -> str:
    """Return what to type before a command on this machine, whatever the working folder is."""
    return _called(STARTER)


def program_in_checkout() -> str:
    """Return what to type before a command on any machine, in the folder of the program."""
    return _called(Path(STARTER.name))


def _called(starter: Path) -> str:
    return join_command([python_command(), str(starter)]) if in_checkout() else "kiosk"


def safe_path(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables by which processes find this program, and no code beside a show.

    Of the places that PYTHONPATH names, only those stay that do not depend on the working folder.
    """
    places = filter(os.path.isabs, environment.get("PYTHONPATH", "").split(os.pathsep))
    own = [str(SOURCES)] if STARTER.is_file() else []
    path = os.pathsep.join(dict.fromkeys([*own, *places]))
    return {"PYTHONSAFEPATH": "1", "PYTHONPATH": path}


def installing(extra: str, words: Sequence[str]) -> str:
    """Return the command that installs the packages of an extra.

    In a checkout that is the command of these words, as run_kiosk.py installs what it needs.
    """
    if in_checkout():
        return f"{program_command()} {join_command(words)}"
    return join_command([sys.executable, "-m", "pip", "install", f"kiosk[{extra}]"])


def join_command(words: Sequence[str]) -> str:
    """Return a command line of these words, quoted as the system's shell needs it."""
    # Imported here, as a show that plays without a fault spells nothing.
    if sys.platform == "win32":
        from subprocess import list2cmdline

        return list2cmdline(words)
    from shlex import join

    return join(words)
