"""`export`: saves the show as files to hand out: pictures, a PDF, a film, a table of its figures.

What --to names decides: a folder gets a picture of every slide; a file is made by its ending,
.pdf, .mp4 or .csv. It appears, or takes the place of an earlier one, only when it is whole.
"""

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.base.arguments import add_show_argument, parse_size
from kiosk.base.atomic import atomic_file
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.program import installing
from kiosk.content.loaded import Loaded
from kiosk.export.progress import Interrupted, Progress
from kiosk.export.table import figures_table
from kiosk.export.targets import ExportKind, kind_of
from kiosk.live.show_folder import load_show
from kiosk.messages.lookup import say

_RATES = (30, 60)
_STOPPED_BY = 128  # and the number of the signal, as a shell reports it
_MEGABYTE = 1_000_000
_FILMS = "av"  # the package of the extra "export"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="OUT",
        help="a folder for pictures, or a file that ends in .pdf, .mp4 or .csv",
    )
    parser.add_argument(
        "--size",
        type=parse_size,
        default="1920x1080",
        metavar="WxH",
        help="of pictures, pages and film, in pixels; default: %(default)s",
    )
    parser.add_argument(
        "--fps",
        type=int,
        choices=_RATES,
        default=_RATES[0],
        help="frames of the film in a second; default: %(default)s",
    )


def run(args: argparse.Namespace) -> int:
    """Return OK once all of it is there; all that is said goes to standard error."""
    loaded = load_show(args.show, machine_language())
    for problem in loaded.problems:
        _tell(str(problem))
    if loaded.show is None:
        return Exit.PROBLEMS
    target: Path = args.to
    kind = kind_of(target)
    reason = _refusal(kind, target, loaded.language)
    if kind is None or reason:
        _tell(reason)
        return Exit.USAGE if kind is None else Exit.PROBLEMS
    progress = Progress()
    try:
        with progress.interruptible():
            _save(kind, loaded, args, progress)
    except Interrupted as stop:
        _tell(say("export-stopped", loaded.language, name=target))
        return _STOPPED_BY + stop.number
    except FileExistsError:
        _tell(say("export-taken", loaded.language, name=target))
        return Exit.PROBLEMS
    except OSError as error:
        _tell(say("export-failed", loaded.language, name=target, error=error.strerror or error))
        return Exit.PROBLEMS
    _tell(say("exported", loaded.language, name=target, size=_size(target)))
    return Exit.OK


def _save(kind: ExportKind, loaded: Loaded, args: argparse.Namespace, progress: Progress) -> None:
    if kind is ExportKind.TABLE:
        if loaded.show is not None:
            with atomic_file(args.to) as made:
                made.write_bytes(figures_table(loaded.show))
        return
    # With Qt, which neither the help nor a table needs.
    from PySide6.QtCore import QSize

    from kiosk.export import save

    pixels = QSize(*args.size)
    try:
        if kind is ExportKind.PICTURES:
            save.export_pictures(loaded, args.to, pixels, progress)
        elif kind is ExportKind.PDF:
            save.export_pdf(loaded, args.to, pixels, progress)
        else:
            save.export_film(loaded, args.to, pixels, args.fps, progress)
    except save.NotDrawnError as error:
        raise OSError(str(error)) from error


def _refusal(kind: ExportKind | None, target: Path, language: str) -> str:
    """Why this cannot be exported here; empty where it can."""
    if kind is None:
        return say("export-kind", language, ending=target.suffix)
    if kind is ExportKind.FILM and not sys.platform.startswith("linux"):
        return say("export-film-system", language)
    if kind is ExportKind.FILM and find_spec(_FILMS) is None:
        command = installing("export", ["export", "--to", str(target)])
        return say("export-film-missing", language, command=command)
    return ""


def _size(target: Path) -> str:
    files = target.rglob("*") if target.is_dir() else (target,)
    size = sum(file.stat().st_size for file in files)
    return f"{size / 1e6:.1f} MB" if size >= _MEGABYTE else f"{size / 1e3:.1f} kB"


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
