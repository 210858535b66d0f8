"""Exports a show as images, a PDF or a film; a file or folder appears only when complete."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.base.atomic import atomic_file, atomic_folder
from kiosk.content.loaded import Loaded
from kiosk.export.film import Frame, film_clock, frame_count, frames
from kiosk.export.pdf_document import save_pdf
from kiosk.export.progress import Interrupted, Progress
from kiosk.gallery.offscreen import OffscreenWindow, SlideShot
from kiosk.gallery.slide_images import is_slide_image, save_slide_image
from kiosk.messages.lookup import say


class NotDrawnError(Exception):
    """A slide could not be drawn; the message is its id and the errors of Qt Quick, if any."""


def export_pictures(loaded: Loaded, target: Path, size: QSize, progress: Progress) -> None:
    """Save a PNG of every slide in a folder."""
    with (
        atomic_folder(target, may_replace) as made,
        OffscreenWindow(loaded, size, inviting=False) as window,
    ):
        for number, shot in enumerate(_shots(window, loaded.language, progress)):
            save_slide_image(shot, number, len(window.deck.slides), made)


def may_replace(folder: Path) -> bool:
    """Whether a folder holds nothing but the pictures of slides."""
    return (
        not folder.is_symlink() and folder.is_dir() and all(map(is_slide_image, folder.iterdir()))
    )


def export_pdf(loaded: Loaded, target: Path, size: QSize, progress: Progress) -> None:
    """Save a document with a page for every slide."""
    if loaded.show is None:
        return
    with atomic_file(target) as made, OffscreenWindow(loaded, size, inviting=False) as window:
        shots = _shots(window, loaded.language, progress, bare=True)
        save_pdf(shots, size, loaded.show, made)


def export_film(loaded: Loaded, target: Path, size: QSize, rate: int, progress: Progress) -> None:
    """Save a film of one cycle at `rate` frames a second; an odd side gets one pixel more."""
    from kiosk.export.encoder import encode, next_even  # with a package that only films need

    size = QSize(next_even(size.width()), next_even(size.height()))
    with (
        atomic_file(target) as made,
        film_clock(rate) as time,
        OffscreenWindow(loaded, size, inviting=False, clock=time) as window,
    ):
        _paint(window, loaded.language, progress)
        progress.begin(say("exporting-film", loaded.language), frame_count(window, rate))
        taken = _told(frames(window, time), progress)
        encode(taken, (size.width(), size.height()), rate, made)


def _told(taken: Iterator[Frame], progress: Progress) -> Iterator[Frame]:
    for number, frame in enumerate(taken, 1):
        yield frame
        progress.reach(number)


def _shots(
    window: OffscreenWindow, language: str, progress: Progress, *, bare: bool = False
) -> Iterator[SlideShot]:
    _paint(window, language, progress)
    progress.begin(say("exporting-slides", language), len(window.deck.slides))
    for number, shot in enumerate(window.shots(bare=bare), 1):
        if not shot.ready:
            raise NotDrawnError(f"{shot.slide.id} {' '.join(shot.faults)}".strip())
        yield shot
        progress.reach(number)


def _paint(window: OffscreenWindow, language: str, progress: Progress) -> None:
    missing = window.missing_backdrops
    if not missing:
        return
    progress.begin(say("exporting-backdrops", language), missing)

    def go_on(still_missing: int) -> bool:
        with suppress(Interrupted):  # it is raised below, where Qt does not lose it
            progress.reach(missing - still_missing)
        return not progress.stopping

    window.paint(go_on)
    progress.reach(missing)
