"""Arguments that several commands take: a show's folder, the size of a screen, sizes of screens."""

import argparse
import re
from pathlib import Path

USUAL = ((1920, 1080), (3840, 2160), (1366, 768), (1080, 1920), (1440, 1080), (2560, 1080))


def add_show(parser: argparse.ArgumentParser) -> None:
    """Add the optional folder of a show."""
    parser.add_argument(
        "show",
        metavar="SHOW",
        nargs="?",
        type=Path,
        help="the folder that holds show.yaml; default: the show that comes with the kiosk",
    )


def size(text: str) -> tuple[int, int]:
    """Read a size such as 1280x720."""
    found = re.fullmatch(r"([1-9]\d{2,4})x([1-9]\d{2,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1280x720")
    return int(found[1]), int(found[2])


def screens(text: str) -> tuple[tuple[int, int], ...]:
    """Read sizes such as 1920x1080,1080x1920; each counts once."""
    try:
        return tuple(dict.fromkeys(size(one.strip()) for one in text.split(",")))
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"{error}; SHOW comes before this option") from None


def spelled(sizes: tuple[tuple[int, int], ...]) -> str:
    """Write sizes as the command line takes them."""
    return ",".join(f"{width}x{height}" for width, height in sizes)
