"""Arguments that several commands take: the folder of a show, and sizes of screens in pixels."""

import argparse
import re
from pathlib import Path

#: Width and height of usual screens, in pixels.
USUAL_SCREENS = ((1920, 1080), (3840, 2160), (1366, 768), (1080, 1920), (1440, 1080), (2560, 1080))


def add_show_argument(parser: argparse.ArgumentParser) -> None:
    """Add SHOW, the optional folder of a show, to a command's arguments."""
    parser.add_argument(
        "show",
        metavar="SHOW",
        nargs="?",
        type=Path,
        help="the folder that holds show.yaml; default: the show that comes with the kiosk",
    )


def parse_size(text: str) -> tuple[int, int]:
    """Parse a size such as 1280x720; raise ArgumentTypeError for anything else."""
    found = re.fullmatch(r"([1-9]\d{2,4})x([1-9]\d{2,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1280x720")
    return int(found[1]), int(found[2])


def parse_sizes(text: str) -> tuple[tuple[int, int], ...]:
    """Parse sizes such as 1920x1080,1080x1920; a size given twice is returned once."""
    try:
        return tuple(dict.fromkeys(parse_size(one.strip()) for one in text.split(",")))
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"{error}; SHOW comes before this option") from None


def format_sizes(sizes: tuple[tuple[int, int], ...]) -> str:
    """Format sizes as `parse_sizes` takes them."""
    return ",".join(f"{width}x{height}" for width, height in sizes)
