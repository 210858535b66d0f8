"""The command that paints one backdrop: `python -m kiosk.shell.rime --help`."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from .files import save
from .paint import STRENGTHS, paint
from .palettes import PALETTES


def size(text: str) -> tuple[int, int]:
    """Read a size in pixels such as 1920x1080."""
    found = re.fullmatch(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1920x1080")
    return int(found[1]), int(found[2])


def main(arguments: list[str] | None = None) -> int:
    """Paint as the command line says and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m kiosk.shell.rime", description="Paint the backdrop of a section."
    )
    parser.add_argument("--palette", required=True, choices=tuple(PALETTES))
    parser.add_argument("--size", required=True, type=size, help="pixels, such as 1920x1080")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another tree")
    parser.add_argument("--strength", choices=STRENGTHS, default="full")
    parser.add_argument("out", type=Path, metavar="OUT.jpg")
    given = parser.parse_args(arguments)
    width, height = given.size
    try:
        save(paint(given.palette, width, height, given.seed, given.strength), given.out)
    except (OSError, ValueError) as error:
        print(f"rime: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
