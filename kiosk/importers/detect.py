"""Detects the format of a document by its content, and reads it."""

from dataclasses import replace
from pathlib import Path

from kiosk.content.parsing.decode import decode
from kiosk.importers.archive import Archive
from kiosk.importers.document_outline import DocumentRefusedError, Outline
from kiosk.importers.powerpoint import read_powerpoint
from kiosk.importers.word import read_word

SUFFIXES = (".md", ".docx", ".pptx")
_TEXT_SUFFIXES = (".md", ".markdown", ".txt")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Word and PowerPoint, and everything encrypted
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MOST_TEXT_BYTES = 2 * 1024 * 1024
_OLD_SUFFIXES = (".doc", ".ppt", ".pps", ".dot", ".wps", ".dps")


def read_document(path: Path) -> Outline:
    """Return the outline of a document, or raise DocumentRefusedError with the reason."""
    try:
        if not path.exists():
            raise DocumentRefusedError("document-gone")
        if not path.is_file():
            raise DocumentRefusedError("document-no-file")
        with path.open("rb") as stream:
            start = stream.read(_MOST_TEXT_BYTES + 1)
        if not start.strip():
            raise DocumentRefusedError("document-empty")
        if start.startswith(_OLE):
            old = path.suffix.lower() in _OLD_SUFFIXES
            raise DocumentRefusedError("document-old" if old else "document-locked")
        if start.startswith(_ZIP):
            return _office(path)
    except OSError as error:
        raise DocumentRefusedError("document-unreadable", error=error.strerror or error) from None
    if path.suffix.lower() not in _TEXT_SUFFIXES:
        suffixed = path.suffix.lower() in SUFFIXES
        raise DocumentRefusedError("document-broken" if suffixed else "document-kind")
    return _text(start)


def _text(data: bytes) -> Outline:
    if len(data) > _MOST_TEXT_BYTES:
        raise DocumentRefusedError("document-too-large")
    text, findings = decode(data)
    if text is None:
        raise DocumentRefusedError(findings[-1].key)
    # Its parser is a package that no other document needs.
    from kiosk.importers.markdown import read_markdown

    return replace(read_markdown(text), findings=findings)


def _office(path: Path) -> Outline:
    with Archive(path) as archive:
        main = next(
            (each.target for each in archive.relations("").values()
             if each.kind == "officeDocument"),
            "",
        )  # fmt: skip
        root = archive.root(main)
        if root is not None and root.tag == "w-document":
            return read_word(archive, main, root)
        if root is not None and root.tag == "p-presentation":
            return read_powerpoint(archive, main, root)
    raise DocumentRefusedError("document-kind")
