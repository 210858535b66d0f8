"""Does what `kiosk` does, for `python -m kiosk` as well; code beside a show is never run."""

import os
import sys

_SOURCES = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
try:
    _HERE = os.getcwd()  # noqa: PTH109
except OSError:  # it has been removed
    _HERE = ""
# `python -m` looks for modules in the working folder first. That may be the folder of a show, on a
# stick or a share, in which lies a yaml.py: it has to go before anything else is imported.
if _HERE != _SOURCES:
    sys.path[:] = [place for place in sys.path if place not in ("", ".", _HERE)]


def main() -> int:
    """Run the command line; processes that are started from here get as safe a path."""
    try:
        from kiosk.base.program import safe_path
        from kiosk.cli import main as run

        os.environ.update(safe_path(os.environ))
        return run()
    except KeyboardInterrupt:  # while modules are still being loaded
        print(file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
