"""Sizes of screens on the command line."""

import argparse

from kiosk.commands.play import size

USUAL = ((1920, 1080), (3840, 2160), (1366, 768), (1080, 1920), (1440, 1080), (2560, 1080))


def screens(text: str) -> tuple[tuple[int, int], ...]:
    """Read sizes such as 1920x1080,1080x1920; each counts once."""
    try:
        return tuple(dict.fromkeys(size(one.strip()) for one in text.split(",")))
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"{error}; SHOW comes before this option") from None


def spelled(sizes: tuple[tuple[int, int], ...]) -> str:
    """Write sizes as the command line takes them."""
    return ",".join(f"{width}x{height}" for width, height in sizes)
