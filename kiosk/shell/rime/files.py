"""The keeping of a painted backdrop on disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter

if TYPE_CHECKING:
    from pathlib import Path

JPEG_QUALITY = 92
"""Quality of the JPEG files, 0 to 100."""


def encode(image: QImage) -> bytes:
    """Give the picture as the bytes of a JPEG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(JPEG_QUALITY)
    if not writer.write(image):
        raise OSError(f"cannot encode the picture: {writer.errorString()}")
    return bytes(buffer.data().data())


def save(image: QImage, path: Path) -> None:
    """Write the picture to a JPEG file that is at no moment half written."""
    data = encode(image)
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
