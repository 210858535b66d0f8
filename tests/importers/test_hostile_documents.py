"""Documents that are broken, locked or wicked are refused with one plain reason, and soon."""

import zipfile
from pathlib import Path

import pytest
from importers.office import POINT, WORD, para, relations, word, zipped

from kiosk.importers import archive
from kiosk.importers.detect import read_document
from kiosk.importers.document_outline import DocumentRefusedError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
RELATIONS = relations(("r1", "officeDocument", "word/document.xml"))


def refusal(path: Path) -> str:
    with pytest.raises(DocumentRefusedError) as caught:
        read_document(path)
    return caught.value.key


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.doc", OLE, "document-old"),
        ("a.ppt", OLE, "document-old"),
        ("a.docx", OLE, "document-locked"),
        ("a.docx", b"", "document-empty"),
        ("a.md", b" \n", "document-empty"),
        ("a.docx", b"no zip at all", "document-broken"),
        ("a.docx", b"PK\x03\x04 cut short", "document-broken"),
        ("a.pdf", b"%PDF-1.7", "document-kind"),
        ("a.md", b"\xff\xfe\x00", "encoding-unknown"),
        ("a.md", "甲".encode() * 1_000_000, "document-too-large"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, data: bytes, key: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name) == key


def test_what_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.md") == "document-gone"
    assert refusal(tmp_path) == "document-no-file"


@pytest.mark.parametrize(
    ("document", "key"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document-declares"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "document-declares"),
        ("<w:document", "document-broken"),
        (f"<w:document {WORD}><w:body>{para('甲')}", "document-broken"),
        (b"\xff\xff", "document-broken"),
        ("<x/>", "document-kind"),
        ("<a>" * 100_000 + "</a>" * 100_000, "document-too-large"),
        (f"<a>{'<b/>' * (archive.MOST_ELEMENTS + 1)}</a>", "document-too-large"),
        ("<a>" + " " * (archive.MOST_PART_BYTES + 1) + "</a>", "document-too-large"),
        ("<a>" + " " * 4_000_000 + "</a>", "document-too-large"),  # packed beyond belief
    ],
    ids=["entity", "outside", "cut", "open", "bytes", "kind", "deep", "many", "large", "ratio"],
)
def test_wicked_xml(tmp_path: Path, document: str | bytes, key: str) -> None:
    parts = {"_rels/.rels": RELATIONS, "word/document.xml": document}
    assert refusal(zipped(tmp_path / "a.docx", parts)) == key


def test_a_zip_file_that_is_no_document(tmp_path: Path) -> None:
    assert refusal(zipped(tmp_path / "a.docx", {"a.txt": "甲"})) == "document-kind"
    outside = {"_rels/.rels": relations(("r1", "officeDocument", "../../../etc/passwd"))}
    assert refusal(zipped(tmp_path / "b.docx", outside)) == "document-kind"


def test_a_size_that_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    zipped(path, {"_rels/.rels": RELATIONS, "word/document.xml": "<a>" + " " * 5_000_000 + "</a>"})
    with zipfile.ZipFile(path) as made:
        size = made.getinfo("word/document.xml").file_size
    path.write_bytes(path.read_bytes().replace(size.to_bytes(4, "little"), b"\x10\0\0\0"))
    assert refusal(path) in ("document-too-large", "document-broken")


def test_damaged_bytes_inside(tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx", *(para(f"第 {n} 段") for n in range(200)))
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 40] = b"\xa5" * 40
    path.write_bytes(data)
    assert refusal(path) == "document-broken"


def test_parts_may_be_missing(tmp_path: Path) -> None:
    listed = '<p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst>'
    main = f"<p:presentation {POINT}>{listed}</p:presentation>"
    parts = {
        "_rels/.rels": relations(("r1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": main,
        "ppt/_rels/presentation.xml.rels": relations(("r1", "slide", "slides/gone.xml")),
    }
    assert read_document(zipped(tmp_path / "a.pptx", parts)).blocks == ()


def test_the_content_says_what_a_document_is_not_its_name(tmp_path: Path) -> None:
    assert len(read_document(word(tmp_path / "a.pptx", para("甲"))).blocks) == 1


def test_a_document_in_the_encoding_of_windows(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# 题\n- 举办活动 10 场\n".encode("gb18030"))
    assert len(read_document(tmp_path / "a.md").blocks) == 2
