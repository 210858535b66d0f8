"""Pictures of a document come along with the facts that they stand beside."""

import struct
import zlib
from pathlib import Path

import pytest
from importers.office import Slide, body, para, picture, powerpoint, title, word

from kiosk.importers.detect import read_document
from kiosk.importers.outline_to_show import ConvertedShow, outline_to_show
from kiosk.importers.show_files import show_files
from kiosk.importers.write_folder import write_folder
from kiosk.live.show_folder import load_show


def photograph(width: int = 800, height: int = 600, shade: int = 0) -> bytes:
    """A PNG file of one shade of grey."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    rows = (b"\0" + bytes([shade]) * width) * height
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def converted(tmp_path: Path, *slides: Slide) -> ConvertedShow:
    return outline_to_show(read_document(powerpoint(tmp_path / "文稿.pptx", *slides)), "文稿")


def pictured(placed: ConvertedShow) -> dict[str, str]:
    """The picture of each fact that has one."""
    assert placed.show is not None
    return {
        fact.text: fact.picture
        for section in placed.show.sections
        for topic in section.topics
        for fact in topic.facts
        if fact.picture
    }


def test_each_picture_goes_with_a_fact_of_its_slide(tmp_path: Path) -> None:
    first, second, third = (photograph(shade=shade) for shade in (1, 2, 3))
    placed = converted(
        tmp_path,
        Slide(title("甲"), body("1 个", "2 个"), pictures=[first, second]),
        Slide(title("乙"), body("3 个")),
        Slide(title("丙"), body("4 个"), pictures=[third]),
    )
    assert placed.show is not None
    assert pictured(placed) == {
        "1 个": "picture-1.png", "2 个": "picture-2.png", "4 个": "picture-3.png",
    }  # fmt: skip
    assert list(placed.show.pictures.values()) == [first, second, third]
    assert placed.omissions == ()

    write_folder(show_files(placed.show), tmp_path / "show")
    loaded = load_show(tmp_path / "show")
    assert loaded.problems == ()
    assert loaded.show is not None
    facts = [fact for section in loaded.show.sections for fact in section.topics[0].facts]
    assert [fact.picture.name if fact.picture else "" for fact in facts] == [
        "picture-1.png", "picture-2.png",
    ]  # fmt: skip
    played = load_show(tmp_path / "文稿.pptx").show
    assert played is not None
    assert played.sections[0].topics[0].facts[0].picture is not None


def drawing(part: str, size: int = 3_000_000) -> str:
    """A picture in a run of Word."""
    extent = f'<wp:extent cx="{size}" cy="{size}"/>'
    return f'<w:r><w:drawing>{extent}<a:blip r:embed="r{part}"/></w:drawing></w:r>'


def test_a_picture_of_word_goes_with_the_fact_before_it(tmp_path: Path) -> None:
    path = word(
        tmp_path / "文档.docx",
        para("甲", style="1", more=drawing("image1")),  # above its first sentence
        para("1 个。"),
        para("2 个。"),
        para("", more=drawing("image2")),
        para("乙", style="1"),
        para("3 个。", more=drawing("image3", 300_000)),  # an icon
        parts={f"image{number}": photograph(shade=number) for number in (1, 2, 3)},
    )
    placed = outline_to_show(read_document(path), "文档")
    assert pictured(placed) == {"1 个。": "picture-1.png", "2 个。": "picture-2.png"}
    assert [each.key for each in placed.omissions] == ["left-picture"]


CROPPED = picture("", "rpicture0", '<a:srcRect l="25000"/>')
SMALL = picture("标志", "rpicture0").replace(
    "</p:pic>",
    '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="500000" cy="500000"/></a:xfrm></p:spPr>'
    "</p:pic>",
)


@pytest.mark.parametrize(
    ("slides", "left", "taken"),
    [
        ([Slide(title("甲"), body("1 个"), pictures=[photograph(64, 64)])], 1, 0),  # an icon
        ([Slide(title("甲"), body("1 个"), pictures=[photograph(2000, 300)])], 1, 0),  # a banner
        ([Slide(title("甲"), body("1 个"), pictures=[b"\x01\0\0\0 a metafile"])], 1, 0),
        ([Slide(title("甲"), body("1 个"), pictures=[photograph()[:-20]])], 1, 0),  # cut short
        (  # one fact, two pictures
            [Slide(title("甲"), body("1 个"), pictures=[photograph(), photograph(shade=9)])],
            1,
            1,
        ),
        (  # the same on every slide is decoration
            [Slide(title(name), body("1 个"), pictures=[photograph()]) for name in "甲乙"],
            2,
            0,
        ),
        ([Slide(title("甲"), body("1 个"), pictures=[photograph()], hidden=True),
          Slide(title("乙"), body("2 个"))], 1, 0),
        ([Slide(title("甲"), body("1 个"), CROPPED, pictures=[photograph()])], 1, 1),
        ([Slide(title("甲"), body("1 个"), SMALL, pictures=[photograph()])], 1, 1),
    ],
)  # fmt: skip
def test_what_is_no_photograph_is_listed(
    tmp_path: Path, slides: list[Slide], left: int, taken: int
) -> None:
    placed = converted(tmp_path, *slides)
    assert [each.key for each in placed.omissions].count("left-picture") == left
    assert len(pictured(placed)) == taken
