"""Opens Office documents, which are zip files of XML, and limits what a hostile one can cost.

The standard library does it: python-docx and python-pptx would bring lxml along, some ten
megabytes for every kiosk, and model what is written, while only the words are wanted here.
"""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from kiosk.importers.document_outline import DocumentRefusedError

MOST_PART_BYTES = 24 * 1024 * 1024
MOST_PICTURE_BYTES = 20 * 1024 * 1024
MOST_BYTES = 96 * 1024 * 1024  # of all parts that are read, unpacked
MOST_ENTRIES = 20_000
MOST_RATIO = 400  # of a part to its packed size; Office gets to some 30
MOST_ELEMENTS = 600_000
MOST_DEPTH = 200

_OFFICE = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_PREFIXES = {
    f"{_OFFICE}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_OFFICE}/presentationml/2006/main": "p",
    f"{_STRICT}/presentationml/main": "p",
    f"{_OFFICE}/drawingml/2006/main": "a",
    f"{_STRICT}/drawingml/main": "a",
    f"{_OFFICE}/drawingml/2006/chart": "c",
    f"{_STRICT}/drawingml/chart": "c",
    f"{_OFFICE}/drawingml/2006/diagram": "dgm",
    f"{_STRICT}/drawingml/diagram": "dgm",
    f"{_OFFICE}/drawingml/2006/wordprocessingDrawing": "wp",
    f"{_OFFICE}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_OFFICE}/officeDocument/2006/math": "m",
    f"{_OFFICE}/spreadsheetml/2006/main": "x",
    f"{_STRICT}/spreadsheetml/main": "x",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_OFFICE}/package/2006/relationships": "rel",
    f"{_OFFICE}/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
    "http://schemas.microsoft.com/office/powerpoint/2010/main": "p14",
    "urn:schemas-microsoft-com:vml": "v",
}
_MOST_NAMES = 4096  # of elements and attributes; a part of hundreds of thousands has some hundred
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: the last word of its type, and the name of the target part."""

    kind: str
    target: str


class Archive:
    """The parts of an Office document, as a context manager; RefusedError where it is broken."""

    def __init__(self, path: Path) -> None:
        self._read = self._pictures = 0
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
            raise DocumentRefusedError("document-broken") from None
        # The names in a zip file have either case; PowerPoint and its imitators differ.
        self._infos = {info.filename.lower(): info for info in self._zip.infolist()}
        if len(self._zip.infolist()) > MOST_ENTRIES:
            self._zip.close()
            raise DocumentRefusedError("document-too-large")

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def root(self, name: str) -> Element | None:
        """Return the root element of a part, or None where there is no such part."""
        info = self._infos.get(name.lower())
        return parse_part(self._bytes(info)) if info else None

    def data(self, name: str) -> bytes:
        """Return the bytes of a part, none where there is no such part."""
        info = self._infos.get(name.lower())
        return self._bytes(info) if info else b""

    def picture(self, name: str) -> bytes | None:
        """Return the bytes of a picture, or None where it is not there or too large to show.

        Pictures do not count among the parts that are read as XML.
        """
        info = self._infos.get(name.lower())
        if info is None or info.file_size > MOST_PICTURE_BYTES or info.flag_bits & 0x1:
            return None
        if self._pictures + info.file_size > MOST_BYTES or info.compress_type not in _PACKED:
            return None
        try:
            with self._zip.open(info) as stream:
                data = stream.read(MOST_PICTURE_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError):
            return None
        self._pictures += len(data)
        return data if len(data) <= MOST_PICTURE_BYTES else None

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relationships of a part by identifier; "" is the document as a whole."""
        folder, base = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for each in root.iter("rel-Relationship") if root is not None else ():
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
                kind = each.get("Type", "").rpartition("/")[2]
                found[each.get("Id", "")] = Relation(kind, target.lstrip("/"))
        return found

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 0x1:
            raise DocumentRefusedError("document-locked")
        if info.compress_type not in _PACKED:
            raise DocumentRefusedError("document-broken")
        most = min(MOST_PART_BYTES, MOST_BYTES - self._read)
        most = min(most, max(info.compress_size, 4096) * MOST_RATIO)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(most + 1)  # what the file says of its size may be a lie
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError):
            raise DocumentRefusedError("document-broken") from None
        if len(data) > most:
            raise DocumentRefusedError("document-too-large")
        self._read += len(data)
        return data


def parse_part(data: bytes) -> Element:
    """Parse a part; tags are written `w-p` for `w:p`, as ElementTree's paths reserve the colon."""
    return _Parsing().root(data)


class _Parsing:
    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._elements = self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator="\n")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._builder.data

    def root(self, data: bytes) -> Element:
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, UnicodeError, ValueError, LookupError):
            raise DocumentRefusedError("document-broken") from None
        root = self._builder.close()
        _choose(root)
        return root

    def _doctype(self, *_: object) -> NoReturn:
        # No Office program declares entities; whoever does wants them to grow.
        raise DocumentRefusedError("document-declares")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > MOST_ELEMENTS or self._depth > MOST_DEPTH:
            raise DocumentRefusedError("document-too-large")
        named = {_short(key): value for key, value in attributes.items()}
        self._builder.start(_short(name), named)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_short(name))


@lru_cache(_MOST_NAMES)
def _short(name: str) -> str:
    space, _, local = name.rpartition("\n")
    return f"{_PREFIXES.get(space, '?')}-{local}" if space else local


def _choose(root: Element) -> None:
    """Keep one of several alternatives of the same content, else text boxes would come twice.

    A choice in which nothing is known is for programs of another day; its fallback is meant.
    """
    for element in list(root.iter("mc-AlternateContent")):
        choices = list(element)
        known = (
            each
            for each in choices
            if any(not inner.tag.startswith(("?", "mc-")) for inner in each.iter())
        )
        kept = next(known, choices[0] if choices else None)
        for each in choices:
            if each is not kept:
                element.remove(each)
