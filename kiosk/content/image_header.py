"""Reads the header of an image file: its format, its size, and whether the file is complete."""

import struct
from dataclasses import dataclass

from kiosk.messages.lookup import Term


@dataclass(frozen=True, slots=True)
class ImageHeader:
    """A format that can be shown, the size in pixels, and whether the end of the file is there."""

    kind: str
    width: int = 0
    height: int = 0
    complete: bool = False


_PNG = b"\x89PNG\r\n\x1a\n"
# Start-of-frame markers of JPEG; C4, C8 and CC among them mean something else.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_OTHERS = (
    (b"GIF8", "kind-gif"),
    (b"BM", "kind-bmp"),
    (b"II*\0", "kind-tiff"),
    (b"MM\0*", "kind-tiff"),
    (b"%PDF", "kind-pdf"),
    (b"PK\x03\x04", "kind-zip"),
)


def identify_image(data: bytes) -> ImageHeader | Term:
    """Return the header of a PNG, JPEG or WebP file, or a term for what the bytes are instead."""
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        return ImageHeader("")
    return _other(data)


def _png(data: bytes) -> ImageHeader:
    width, height = struct.unpack_from(">II", data, 16)
    complete = data[12:16] == b"IHDR" and data.rfind(b"IEND", 33) > 0
    return _header("PNG", width, height, complete)


def _jpeg(data: bytes) -> ImageHeader:
    # Segments are stepped over by their length: a preview inside one has an end of its own.
    at, width, height = 2, 0, 0
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        if data[at] != 0xFF:
            return ImageHeader("JPEG")
        marker = data[at + 1]
        if marker in _STANDALONE:
            at += 2
            continue
        if marker == 0xD9:
            return ImageHeader("JPEG")
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == 0xDA:
            return _header("JPEG", width, height, data.find(b"\xff\xd9", at) > 0)


def _webp(data: bytes) -> ImageHeader:
    complete = int.from_bytes(data[4:8], "little") + 8 <= len(data)
    chunk = data[12:16]
    if chunk == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
        return _header("WebP", width, height, complete and len(data) > 30)
    if chunk == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return _header("WebP", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, complete)
    if chunk == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return _header("WebP", width & 0x3FFF, height & 0x3FFF, complete)
    return ImageHeader("WebP")


def _header(kind: str, width: int, height: int, complete: bool) -> ImageHeader:
    return ImageHeader(kind, width, height, complete and width > 0 and height > 0)


def _other(data: bytes) -> Term:
    for start, key in _OTHERS:
        if data.startswith(start):
            return Term(key)
    if data[4:8] == b"ftyp":
        return Term("kind-heic")
    head = data[:1024].lower()
    if b"<svg" in head:
        return Term("kind-svg")
    if b"<html" in head or b"<!doctype html" in head:
        return Term("kind-html")
    return Term("kind-unknown" if b"\0" in head else "kind-text")
