"""Pictures are looked at before anything decodes them, and never outside show and assets."""

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from content.work import counted

from kiosk.content import picture_files
from kiosk.content.load import load


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, *, end: bool = True) -> bytes:
    """A header of any size; what follows is far too little, as in a decompression bomb."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    whole = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0"))
    return whole + chunk(b"IEND", b"") if end else whole


def jpeg(width: int, height: int, *, end: bool = True) -> bytes:
    # The preview in the first segment has an end mark of its own, as cameras write it.
    preview = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xd9"
    app = b"\xff\xe1" + struct.pack(">H", len(preview) + 2) + preview
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 8, 8, height, width, 1)
    scan = b"\xff\xda\x00\x03\x01" + b"\x12\xff\x00\x34"
    return b"\xff\xd8" + app + b"\xff" + frame + scan + (b"\xff\xd9" if end else b"")


def webp(body: bytes, *, cut: int = 0) -> bytes:
    whole = b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body
    return whole[: len(whole) - cut]


def extended(width: int, height: int) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size + b"VP8 \0\0\0\0"


def lossless(width: int, height: int) -> bytes:
    bits = (width - 1) | (height - 1) << 14
    return b"VP8L" + struct.pack("<I", 6) + b"\x2f" + struct.pack("<I", bits) + b"\0"


def lossy(width: int, height: int) -> bytes:
    frame = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height)
    return b"VP8 " + struct.pack("<I", len(frame)) + frame


GOOD = {
    "a.png": png(1920, 1080),
    "a.jpg": jpeg(1920, 1080),
    "a.jpeg": jpeg(1920, 1080),
    "A.JPG": jpeg(1920, 1080),
    "a.webp": webp(extended(1920, 1080)),
    "b.webp": webp(lossless(1920, 1080)),
    "c.webp": webp(lossy(1920, 1080)),
    "trailing.png": png(10, 10) + b"junk",
    "large.png": png(7000, 7000),
    "long.png": png(2000, 100),
}
KINDS = "请存成 PNG、JPG 或 WebP"
INSIDE = "请把图片放进节目文件夹，只写文件名"
AGAIN = "请重新导出或复制一次"
SMALLER = "请缩小到宽 3840 像素以内"
SHAPE = "请裁成接近屏幕的形状"
HTML = b"\xef\xbb\xbf<!DOCTYPE html>\n<html><body>404</body></html>"


def cut(name: str) -> str:
    return f"图片“{name}”损坏或没有存完 ({AGAIN})"


def not_picture(name: str, kind: str) -> str:
    return f"“{name}”不是图片，内容是{kind} ({KINDS})"


def large(name: str, width: int, height: int) -> str:
    return f"图片“{name}”太大：{width}×{height} 像素 ({SMALLER})"


def thin(name: str, width: int, height: int) -> str:
    return f"图片“{name}”太长或太扁：{width}×{height} 像素 ({SHAPE})"


# file's name → its bytes and the exact message
BAD = {
    "empty.png": (b"", f"图片“empty.png”是空文件 ({AGAIN})"),
    "page.png": (HTML, not_picture("page.png", "网页")),
    "drawing.png": (b"<svg xmlns='x'/>", not_picture("drawing.png", "SVG 矢量图")),
    "words.jpg": ("只是文字".encode(), not_picture("words.jpg", "文字")),
    "moving.png": (b"GIF89a" + b"\0" * 20, not_picture("moving.png", "GIF 图片")),
    "bitmap.jpg": (b"BM" + b"\0" * 20, not_picture("bitmap.jpg", "BMP 图片")),
    "phone.jpg": (b"\0\0\0\x18ftypheic", not_picture("phone.jpg", "HEIC 或 AVIF 图片")),
    "report.png": (b"%PDF-1.7", not_picture("report.png", "PDF 文档")),
    "slides.png": (b"PK\x03\x04", not_picture("slides.png", "压缩包或 Office 文档")),
    "scan.jpg": (b"II*\0\x08", not_picture("scan.jpg", "TIFF 图片")),
    "other.png": (b"\0\1\2\3", not_picture("other.png", "别的东西")),
    "cut.png": (png(10, 10, end=False), cut("cut.png")),
    "header.png": (png(10, 10)[:20], cut("header.png")),
    "zero.png": (png(0, 10), cut("zero.png")),
    "cut.jpg": (jpeg(10, 10, end=False), cut("cut.jpg")),
    "segment.jpg": (jpeg(10, 10)[:12], cut("segment.jpg")),
    "frameless.jpg": (b"\xff\xd8\xff\xda\x00\x02\x00\xff\xd9", cut("frameless.jpg")),
    "ended.jpg": (b"\xff\xd8\xff\xd9", cut("ended.jpg")),
    "noise.jpg": (b"\xff\xd8\xff\xe0\x00\x02noise", cut("noise.jpg")),
    "cut.webp": (webp(lossy(10, 10), cut=3), cut("cut.webp")),
    "header.webp": (webp(lossless(10, 10), cut=8), cut("header.webp")),
    "other.webp": (webp(b"ALPH\0\0\0\0"), cut("other.webp")),
    "bomb.png": (png(50_000, 50_000), large("bomb.png", 50_000, 50_000)),
    "bomb.jpg": (jpeg(65_000, 65_000), large("bomb.jpg", 65_000, 65_000)),
    "bomb.webp": (webp(extended(1 << 24, 1 << 24)), large("bomb.webp", 1 << 24, 1 << 24)),
    "pixels.png": (png(8000, 7000), large("pixels.png", 8000, 7000)),
    "wide.png": (png(16_385, 1000), large("wide.png", 16_385, 1000)),
    "banner.png": (png(60_000, 500), thin("banner.png", 60_000, 500)),
    "pole.png": (png(10, 201), thin("pole.png", 10, 201)),
    "heavy.png": (png(10, 10) + b"\0" * 20 * 1024 * 1024, f"图片“heavy.png”超过 20 MB ({SMALLER})"),
}  # fmt: skip

# what the author wrote → the exact message, with good.png in the folder
NAMES = {
    "http://example.org/a.png": f"图片不能是网址 ({INSIDE})",
    "https://example.org/a.png": f"图片不能是网址 ({INSIDE})",
    "file:///etc/passwd.png": f"图片不能是网址 ({INSIDE})",
    "qrc:/a.png": f"图片不能是网址 ({INSIDE})",
    "data:image/png;base64,iVBORw0KGgo=": f"图片不能是网址 ({INSIDE})",
    "../secret.png": f"图片“../secret.png”不在节目文件夹里 ({INSIDE})",
    "a/../../secret.png": f"图片“a/../../secret.png”不在节目文件夹里 ({INSIDE})",
    "..\\secret.png": f"图片“..\\secret.png”不在节目文件夹里 ({INSIDE})",
    "/etc/secret.png": f"图片“/etc/secret.png”不在节目文件夹里 ({INSIDE})",
    "//host/share/a.png": f"图片“//host/share/a.png”不在节目文件夹里 ({INSIDE})",
    "\\\\host\\share\\a.png": f"图片“\\\\host\\share\\a.png”不在节目文件夹里 ({INSIDE})",
    "C:\\Users\\a.png": f"图片“C:\\Users\\a.png”不在节目文件夹里 ({INSIDE})",
    "drawing.svg": f"不支持“drawing.svg”这种图片 ({KINDS})",
    "film.gif": f"不支持“film.gif”这种图片 ({KINDS})",
    "good": f"不支持“good”这种图片 ({KINDS})",
    "godo.png": "找不到图片“godo.png” (是不是“good.png”？)",
    "good.jpg": "找不到图片“good.jpg” (是不是“good.png”？)",
    "nothing-like-it.webp": f"找不到图片“nothing-like-it.webp” ({INSIDE})",
    "sub/good.png": f"找不到图片“sub/good.png” ({INSIDE})",
    "a" * 300 + ".png": f"打不开图片“{'a' * 39}…” (请检查文件的读取权限，或是否正被别的程序占用)",
    "folder.png": "打不开图片“folder.png” (请检查文件的读取权限，或是否正被别的程序占用)",
}


@pytest.fixture
def show(tmp_path: Path) -> Path:
    folder = tmp_path / "show"
    folder.mkdir()
    (folder / "good.png").write_bytes(GOOD["a.png"])
    (folder / "folder.png").mkdir()
    (tmp_path / "secret.png").write_bytes(GOOD["a.png"])
    return folder


def verdict(name: str, folder: Path, assets: Path | None = None) -> tuple[Path | None, list[str]]:
    path, findings = picture_files.resolve_picture(name, folder, assets)
    problems = [finding.problem("f", "zh") for finding in findings]
    return path, [f"{p.message} ({p.hint})" if p.hint else p.message for p in problems]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_picture_is_taken(name: str, show: Path) -> None:
    (show / name).write_bytes(GOOD[name])
    assert verdict(name, show) == ((show / name).resolve(), [])


@pytest.mark.parametrize("name", BAD)
def test_a_bad_picture_is_refused_in_plain_words(name: str, show: Path) -> None:
    data, message = BAD[name]
    (show / name).write_bytes(data)
    said, steps = counted(lambda: verdict(name, show))
    assert said == (None, [message])
    assert steps < 5_000, "only its header is looked at"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_nowhere_good_is_refused(name: str, show: Path) -> None:
    assert verdict(name, show) == (None, [NAMES[name]])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.png", jpeg(8, 8), "图片“a.png”其实是 JPEG，照常显示 (请把后缀改成 .jpg)"),
        ("a.jpg", png(8, 8), "图片“a.jpg”其实是 PNG，照常显示 (请把后缀改成 .png)"),
        ("a.webp", png(8, 8), "图片“a.webp”其实是 PNG，照常显示 (请把后缀改成 .png)"),
        ("b.png", webp(lossy(8, 8)), "图片“b.png”其实是 WebP，照常显示 (请把后缀改成 .webp)"),
    ],
)
def test_a_lying_name_is_shown_with_a_warning(
    name: str, data: bytes, message: str, show: Path
) -> None:
    (show / name).write_bytes(data)
    assert verdict(name, show) == ((show / name).resolve(), [message])


def test_a_picture_may_lie_in_a_subfolder_or_in_the_assets(show: Path, tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    for place in (show / "photos" / "a.png", assets / "b.png", assets / "good.png"):
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(GOOD["a.png"])
    assert verdict("photos/a.png", show, assets)[0] == (show / "photos" / "a.png").resolve()
    assert verdict("photos\\a.png", show, assets)[0] == (show / "photos" / "a.png").resolve()
    assert verdict("b.png", show, assets)[0] == (assets / "b.png").resolve()
    assert verdict("good.png", show, assets)[0] == (show / "good.png").resolve()
    assert verdict("b.pgn.png", show, assets)[1] == ["找不到图片“b.pgn.png” (是不是“b.png”？)"]


def link_out(show: Path) -> None:
    (show / "link.png").symlink_to("../secret.png")


def linked_folder(show: Path) -> None:
    (show / "out").symlink_to("..")


def circle(show: Path) -> None:
    (show / "link.png").symlink_to("link.png")


def pipe(show: Path) -> None:
    os.mkfifo(show / "link.png")


UNREADABLE = "打不开图片“link.png” (请检查文件的读取权限，或是否正被别的程序占用)"


@pytest.mark.parametrize(
    ("build", "name", "message"),
    [
        (link_out, "link.png", f"图片“link.png”不在节目文件夹里 ({INSIDE})"),
        (linked_folder, "out/secret.png", f"图片“out/secret.png”不在节目文件夹里 ({INSIDE})"),
        (circle, "link.png", UNREADABLE),
        (pipe, "link.png", UNREADABLE),
    ],
)
def test_links_and_pipes_lead_nowhere(
    build: Callable[[Path], None], name: str, message: str, show: Path
) -> None:
    build(show)
    assert verdict(name, show) == (None, [message])


def test_a_link_within_the_show_is_followed(show: Path) -> None:
    (show / "same.jpg").symlink_to("good.png")
    path, messages = verdict("same.jpg", show)
    assert path == (show / "good.png").resolve()
    assert messages == ["图片“same.jpg”其实是 PNG，照常显示 (请把后缀改成 .png)"]


def test_a_fact_stays_without_its_picture(show: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (show / "show.yaml").write_text("title: 演示\nlanguage: en\n", encoding="utf-8")
    (show / "1-a.yaml").write_text(
        "title: 篇\ntopics:\n  - title: 标题\n    facts:\n"
        "      - {text: 甲 1 个, picture: godo.png}\n      - {text: 乙 1 个, picture: good.png}\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(show.parent)
    loaded = load(Path("show"), palettes=frozenset(), assets=None)
    assert [str(problem) for problem in loaded.problems] == [
        "show/1-a.yaml:5:32: topics[1].facts[1].picture: there is no picture “godo.png” "
        "(did you mean “good.png”?)"
    ]
    assert loaded.show is not None
    first, second = loaded.show.sections[0].topics[0].facts
    assert (first.text, first.picture) == ("甲 1 个", None)
    assert (second.text, second.picture) == ("乙 1 个", (show / "good.png").resolve())
