"""The parser of the command line, in the user's language, and arguments of several commands."""

import argparse
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

#: Width and height of usual screens, in pixels.
USUAL_SCREENS = ((1920, 1080), (3840, 2160), (1366, 768), (1080, 1920), (1440, 1080), (2560, 1080))

_translations: Mapping[str, str] = {}


def set_translations(translations: Mapping[str, str]) -> None:
    """Let the parser, with argparse's own words, speak by a table from each English text."""
    global _translations
    _translations = translations
    # The names by which argparse asks gettext, which would need compiled catalogues.
    vars(argparse).update(_=gettext, ngettext=lambda one, many, n: gettext(one if n == 1 else many))


def gettext(text: str) -> str:
    """Return an English text of the command line in the user's language."""
    return _translations.get(text, text)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def _get_help_string(self, action: argparse.Action) -> str | None:
        return gettext(action.help) if action.help else action.help

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Break a text at spaces, commas and between Chinese characters, each two columns wide."""
        lines, free = [""], width
        for piece in re.findall(r"[!-+\--~]+,? ?|.", " ".join(text.split())):
            columns = sum(2 if character >= "\u2e80" else 1 for character in piece.rstrip())
            if columns > free:
                lines.append("")
                free = width
            lines[-1] += piece
            free -= columns + len(piece) - len(piece.rstrip())
        return [line.rstrip() for line in lines]

    def format_help(self) -> str:
        """Return the help with full-width colons behind Chinese headings."""
        return re.sub(r"(?m)^([\u4e00-\u9fff]+):$", "\\1：", super().format_help())


class Parser(argparse.ArgumentParser):
    """A parser whose help is in the user's language, like that of its subcommands."""

    def __init__(self, description: str | None = None, **options: Any) -> None:
        """Take what ArgumentParser takes."""
        super().__init__(
            description=gettext(description) if description else None,
            formatter_class=_Formatter,
            **options,
        )


def add_show_argument(parser: argparse.ArgumentParser) -> None:
    """Add SHOW, the optional folder of a show, to a command's arguments."""
    parser.add_argument(
        "show",
        metavar="SHOW",
        nargs="?",
        type=Path,
        help="the folder that holds show.yaml, or a document (.docx, .pptx, .md); "
        "default: the show that comes with the kiosk",
    )


def add_settings_argument(parser: argparse.ArgumentParser) -> None:
    """Add --settings, the settings file of this machine, to a command's arguments."""
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="this machine's settings, if not in the usual place",
    )


def parse_size(text: str) -> tuple[int, int]:
    """Parse a size such as 1280x720; raise ArgumentTypeError for anything else."""
    found = re.fullmatch(r"([1-9]\d{2,4})x([1-9]\d{2,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(gettext("%r is no size such as 1280x720") % text)
    return int(found[1]), int(found[2])


def parse_sizes(text: str) -> tuple[tuple[int, int], ...]:
    """Parse sizes such as 1920x1080,1080x1920; a size given twice is returned once."""
    try:
        return tuple(dict.fromkeys(parse_size(one.strip()) for one in text.split(",")))
    except argparse.ArgumentTypeError as error:
        words = gettext("%s; SHOW comes before this option") % error
        raise argparse.ArgumentTypeError(words) from None


def format_sizes(sizes: tuple[tuple[int, int], ...]) -> str:
    """Format sizes as `parse_sizes` takes them."""
    return ",".join(f"{width}x{height}" for width, height in sizes)
