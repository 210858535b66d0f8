"""The command that paints one backdrop: `python -m kiosk.shell.backdrops.rime --help`."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.content.palettes import PALETTES, Palette
from kiosk.content.themes import BACKDROPS

from .files import UNWRITABLE, save, save_staged
from .paint import STRENGTHS, extras, paint, stages


def size(text: str) -> tuple[int, int]:
    """Read a size in pixels such as 1920x1080."""
    found = re.fullmatch(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1920x1080")
    return int(found[1]), int(found[2])


def palette(text: str) -> Palette:
    """Read the name of a palette, or one as JSON."""
    if text in PALETTES:
        return PALETTES[text]
    try:
        given = json.loads(text)
        listed = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
        return Palette(**given | listed)
    except (ValueError, TypeError, AttributeError):
        known = ", ".join(PALETTES)
        raise argparse.ArgumentTypeError(f"unknown palette {text!r}: one of {known}") from None


def main(arguments: list[str] | None = None) -> int:
    """Paint as the command line says and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m kiosk.shell.backdrops.rime", description="Paint the backdrop of a section."
    )
    parser.add_argument(
        "--palette", required=True, type=palette, help="its name, or all of its colours as JSON"
    )
    parser.add_argument("--style", choices=BACKDROPS, default=BACKDROPS[0])
    parser.add_argument("--size", required=True, type=size, help="pixels, such as 1920x1080")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another tree")
    parser.add_argument("--strength", choices=STRENGTHS, default="full")
    parser.add_argument(
        "--growing", action="store_true", help="paint every stage of growth; OUT is a folder"
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="a file such as sky.jpg")
    given = parser.parse_args(arguments)
    what = (given.palette, *given.size, given.seed, given.strength, given.style)
    try:
        if given.growing:
            save_staged(stages(*what), given.out, extras(*what))
        else:
            save(paint(*what), given.out)
    except (OSError, ValueError) as error:
        print(f"rime: {error}", file=sys.stderr)
        return UNWRITABLE if isinstance(error, OSError) else 1
    return 0


if __name__ == "__main__":
    if sys.platform != "win32":
        with suppress(OSError):  # a service may be forbidden even to be modest
            os.nice(10)  # whatever is on the screen goes first
    raise SystemExit(main())
