"""Exports a show: its slides as pictures or pages, or all of it as a film; with Qt."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.base.atomic import atomic_file, atomic_folder
from kiosk.content.loaded import Loaded
from kiosk.export.document import save_document
from kiosk.export.film import Frame, film_time, frames, length
from kiosk.export.progress import Interrupted, Progress
from kiosk.gallery.offscreen import Shot, Stage
from kiosk.gallery.pictures import is_slide, save_slide
from kiosk.messages.lookup import say


class NotDrawnError(Exception):
    """A slide could not be drawn; says which, and why if that is known."""


def save_pictures(loaded: Loaded, target: Path, size: QSize, progress: Progress) -> None:
    """Save a PNG of every slide in a folder."""
    with (
        atomic_folder(target, may_replace) as made,
        Stage(loaded, size, inviting=False) as stage,
    ):
        for number, shot in enumerate(_shots(stage, loaded.language, progress)):
            save_slide(shot, number, made)


def may_replace(folder: Path) -> bool:
    """Whether a folder holds nothing but the pictures of slides."""
    return not folder.is_symlink() and folder.is_dir() and all(map(is_slide, folder.iterdir()))


def save_pages(loaded: Loaded, target: Path, size: QSize, progress: Progress) -> None:
    """Save a document with a page for every slide."""
    if loaded.show is None:
        return
    with atomic_file(target) as made, Stage(loaded, size, inviting=False) as stage:
        shots = _shots(stage, loaded.language, progress, bare=True)
        save_document(shots, size, loaded.show, made)


def save_film(loaded: Loaded, target: Path, size: QSize, rate: int, progress: Progress) -> None:
    """Save a film of one cycle; a side that cannot be halved is made longer by a pixel."""
    from kiosk.export.encoder import encode, even  # with a package that only films need

    size = QSize(even(size.width()), even(size.height()))
    with (
        atomic_file(target) as made,
        film_time(rate) as time,
        Stage(loaded, size, inviting=False, clock=time) as stage,
    ):
        _paint(stage, loaded.language, progress)
        progress.begin(say("exporting-film", loaded.language), length(stage, rate))
        taken = _told(frames(stage, time), progress)
        encode(taken, (size.width(), size.height()), rate, made)


def _told(taken: Iterator[Frame], progress: Progress) -> Iterator[Frame]:
    for number, frame in enumerate(taken, 1):
        yield frame
        progress.reach(number)


def _shots(
    stage: Stage, language: str, progress: Progress, *, bare: bool = False
) -> Iterator[Shot]:
    _paint(stage, language, progress)
    progress.begin(say("exporting-slides", language), len(stage.deck.slides))
    for number, shot in enumerate(stage.shots(bare=bare), 1):
        if not shot.ready:
            raise NotDrawnError(f"{shot.slide.id} {' '.join(shot.faults)}".strip())
        yield shot
        progress.reach(number)


def _paint(stage: Stage, language: str, progress: Progress) -> None:
    missing = stage.unpainted
    if not missing:
        return
    progress.begin(say("exporting-backdrops", language), missing)

    def go_on(still_missing: int) -> bool:
        with suppress(Interrupted):  # it is raised below, where Qt does not lose it
            progress.reach(missing - still_missing)
        return not progress.stopping

    stage.paint(go_on)
    progress.reach(missing)
