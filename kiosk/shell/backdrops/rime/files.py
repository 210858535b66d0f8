"""The keeping of painted backdrops on disk: single pictures, and images that grow by stages."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QImage, QImageWriter, QTransform

from kiosk.base.checked_json import DamagedError, parse_as

JPEG_QUALITY = 92
"""Quality of the JPEG files, 0 to 100."""

BLOCK = 16
"""Pixels that JPEG paints as one: what begins and ends between blocks has no visible edge."""

INDEX = "stages.json"
"""The file of a staged image that tells what is in it; written last."""

UNWRITABLE = 74
"""The painter's exit status where another folder may do: EX_IOERR."""


@dataclass(frozen=True, slots=True)
class Part:
    """One picture of a staged image: its file, its length in bytes, its place on the screen."""

    file: str
    length: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Index:
    """What is in a folder: the whole screen, the stages, none or one patch and sun."""

    base: Part
    stages: tuple[Part, ...]
    patches: tuple[Part, ...]
    suns: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Extras:
    """Transparent pictures that are laid on a backdrop as the words of a slide allow.

    `patch` hides what is too light behind words: a soft square whose middle pixel is repeated to
    any size. `sun` stands at `sun_place`, in pixels, where there are no words.
    """

    patch: QImage
    sun: QImage
    sun_place: QRect


@dataclass(frozen=True, slots=True)
class StagedImage:
    """A backdrop that grows: the whole screen at first, then what changes, stage by stage.

    A stage covers all stages before it. `patches` and `suns` hold none or one: see Extras.
    """

    folder: Path
    base: Part
    stages: tuple[Part, ...]
    patches: tuple[Part, ...] = ()
    suns: tuple[Part, ...] = ()

    def path(self, stage: int) -> Path:
        """The picture of a stage, 0 for the whole screen at first."""
        return self.folder / (self.stages[stage - 1] if stage else self.base).file


def encode(image: QImage) -> bytes:
    """Give the picture as the bytes of a JPEG file, or of a PNG file if it is transparent."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png" if image.hasAlphaChannel() else b"jpeg")
    writer.setQuality(JPEG_QUALITY)
    if not writer.write(image):
        raise OSError(f"cannot encode the picture: {writer.errorString()}")
    return bytes(buffer.data().data())


def save(image: QImage, path: Path) -> None:
    """Write the picture to a JPEG file that is at no moment half written."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write(encode(image), draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def save_staged(
    images: Iterable[QImage], folder: Path, extras: Extras | None = None
) -> StagedImage:
    """Write pictures of one size, each grown from the one before, to an empty folder."""
    base: QImage | None = None
    area = QRect()
    parts = []
    for stage, image in enumerate(images):
        if base is None:
            base, area = image, image.rect()
        else:
            # A stage must cover the ones before, so areas only grow; the first is any one block.
            before = area if stage > 1 else QRect(0, 0, 0, 0)
            area = _blocks(changed(base, image).united(before), base.rect())
        parts.append(_part(image.copy(area), folder / f"{stage:02d}.jpg", area))
    patches: tuple[Part, ...] = ()
    suns: tuple[Part, ...] = ()
    if extras:
        patches = (_part(extras.patch, folder / "patch.png", extras.patch.rect()),)
        suns = (_part(extras.sun, folder / "sun.png", extras.sun_place),)
    index = _Index(parts[0], tuple(parts[1:]), patches, suns)
    _write(json.dumps(asdict(index)).encode(), folder / INDEX)
    return StagedImage(folder, index.base, index.stages, index.patches, index.suns)


def _part(image: QImage, path: Path, area: QRect) -> Part:
    data = encode(image)
    _write(data, path)
    return Part(path.name, len(data), area.x(), area.y(), area.width(), area.height())


def read_staged(folder: Path) -> StagedImage | None:
    """Find a staged image that is whole; one with a missing or cut file counts as none."""
    try:
        index = parse_as(_Index, (folder / INDEX).read_bytes())
        parts = (index.base, *index.stages, *index.patches, *index.suns)
        if any((folder / part.file).stat().st_size != part.length for part in parts):
            return None
    except (OSError, DamagedError):  # none yet, or one that a power cut has left
        return None
    return StagedImage(folder, index.base, index.stages, index.patches, index.suns)


def changed(one: QImage, other: QImage) -> QRect:
    """Find the smallest area outside of which two pictures of one size are the same."""
    rows = _span(one, other)
    if not rows:
        return QRect()
    top, height = rows.start, len(rows)
    turn = QTransform().rotate(-90)
    band = QRect(0, top, one.width(), height)
    columns = _span(one.copy(band).transformed(turn), other.copy(band).transformed(turn))
    # Turned to the left, the last column is the first row.
    return QRect(one.width() - columns.stop, top, len(columns), height)


def _span(one: QImage, other: QImage) -> range:
    """The rows from the first to the last in which two pictures differ."""
    stride, height = one.bytesPerLine(), one.height()
    mine, theirs = memoryview(one.constBits()), memoryview(other.constBits())
    rows = [
        y
        for y in range(height)
        if mine[y * stride : (y + 1) * stride] != theirs[y * stride : (y + 1) * stride]
    ]
    return range(rows[0], rows[-1] + 1) if rows else range(0)


def _blocks(area: QRect, screen: QRect) -> QRect:
    """Widen an area to whole blocks of JPEG, at least one, within the screen."""
    left, top = area.x() // BLOCK * BLOCK, area.y() // BLOCK * BLOCK
    right = max(left + BLOCK, -(-(area.x() + area.width()) // BLOCK) * BLOCK)
    bottom = max(top + BLOCK, -(-(area.y() + area.height()) // BLOCK) * BLOCK)
    return QRect(left, top, right - left, bottom - top).intersected(screen)


def _write(data: bytes, path: Path) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
