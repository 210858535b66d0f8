"""Saves the slides of a show as images for a set of screens, with a contact sheet for each."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QImageWriter

from kiosk.base.atomic import atomic_folder
from kiosk.content.loaded import Loaded
from kiosk.gallery.contact_sheet import contact_sheet, thumbnail
from kiosk.gallery.offscreen import OffscreenWindow, SlideShot
from kiosk.messages.lookup import say

_QUALITY = {"jpg": 90, "png": -1}
_SCREEN = re.compile(r"\d+x\d+(\.jpg)?")
_SLIDE = re.compile(r"\d\d+-.+\.(jpg|png)")


def save_gallery(
    loaded: Loaded,
    sizes: Sequence[tuple[int, int]],
    target: Path,
    tell: Callable[[str], None],
    *,
    kind: str = "png",
    backdrop_folder: Path | None = None,
) -> None:
    """Save `target`/1920x1080/00-cover.png … and `target`/1920x1080.jpg, and so on for each size.

    The folder appears when all of it is there. It replaces one that is empty or holds a gallery;
    for any other FileExistsError is raised. `tell` is called with sentences about the progress.
    """
    with atomic_folder(target, may_replace) as made:
        for width, height in sizes:
            with OffscreenWindow(
                loaded, QSize(width, height), backdrop_folder=backdrop_folder
            ) as window:
                _save_screen(window, made / f"{width}x{height}", loaded.language, kind, tell)


def may_replace(folder: Path) -> bool:
    """Whether a folder holds nothing but the files of a gallery."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    inside = list(folder.iterdir())
    slides = [slide for screen in inside if screen.is_dir() for slide in screen.iterdir()]
    return all(_SCREEN.fullmatch(path.name) for path in inside) and all(
        is_slide_image(path) for path in slides
    )


def _save_screen(
    window: OffscreenWindow, folder: Path, language: str, kind: str, tell: Callable[[str], None]
) -> None:
    if window.missing_backdrops:
        tell(say("painting", language, count=window.missing_backdrops, screen=folder.name))
        window.paint()
    tell(say("drawing", language, count=len(window.deck.slides), screen=folder.name))
    folder.mkdir()
    thumbs = []
    for number, shot in enumerate(window.shots()):
        save_slide_image(shot, number, len(window.deck.slides), folder, kind)
        thumbs.append((shot.slide.id, thumbnail(shot.picture)))
    _write_image(contact_sheet(thumbs), folder.with_suffix(".jpg"), _QUALITY["jpg"])


def save_slide_image(
    shot: SlideShot, number: int, count: int, folder: Path, kind: str = "png"
) -> None:
    """Save the image of one of `count` slides as 00-cover.png and so on; `number` is from 0."""
    name = f"{slide_image_name(shot.slide.id, number, count)}.{kind}"
    _write_image(shot.picture, folder / name, _QUALITY[kind])


def slide_image_name(slide_id: str, number: int, count: int) -> str:
    """Return the name of an image without its suffix, as many digits as the last one needs."""
    digits = max(2, len(str(count - 1)))  # else a folder shows 10, 100, 101, 11
    return f"{number:0{digits}d}-{slide_id.replace('/', '-')}"


def is_slide_image(path: Path) -> bool:
    """Whether a path is a file with a name that `save_slide_image` gives."""
    return bool(_SLIDE.fullmatch(path.name)) and path.is_file()


def _write_image(picture: QImage, path: Path, quality: int) -> None:
    # Qt tells of no disk that is full: it writes to memory, and the file is Python's.
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(data, path.suffix[1:].encode())
    writer.setQuality(quality)
    if not writer.write(picture):
        raise OSError(f"{path.name}: {writer.errorString()}")
    path.write_bytes(data.data().data())
