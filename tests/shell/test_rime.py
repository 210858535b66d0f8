"""The backdrops: the same every time, dark enough under words, and never half written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from kiosk.shell.rime import PALETTES, branches, files, island, paint
from kiosk.shell.rime.__main__ import main
from kiosk.shell.rime.palettes import NUMERAL, TEXT, luminance

if TYPE_CHECKING:
    from pathlib import Path

LYING, UPRIGHT = (640, 360), (360, 640)
LINEAR = [
    v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
    for v in (n / 255 for n in range(256))
]


def brightest(image: QImage, left: float, top: float, right: float, bottom: float) -> float:
    """Give the greatest relative luminance in an area given in shares of the picture."""
    w, h = image.width(), image.height()
    x, y = int(w * left), int(h * top)
    part = image.copy(x, y, int(w * right) - x, int(h * bottom) - y)
    part = part.convertToFormat(QImage.Format.Format_RGBX8888)
    data = bytes(part.constBits())
    colours = set(zip(data[::4], data[1::4], data[2::4], strict=True))
    return max(0.2126 * LINEAR[r] + 0.7152 * LINEAR[g] + 0.0722 * LINEAR[b] for r, g, b in colours)


def contrast(colour: str, behind: float) -> float:
    """Give the WCAG contrast of a light colour over a luminance."""
    return (luminance(colour) + 0.05) / (behind + 0.05)


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_words_stand_out_on_every_pixel_of_an_opener(size: tuple[int, int]) -> None:
    for palette in PALETTES:
        painted = paint(palette, *size, 5, "full")
        for image in (painted, QImage.fromData(files.encode(painted))):
            assert contrast(TEXT, brightest(image, 0, 0, 0.5, 1)) >= 7, palette
            assert contrast(TEXT, brightest(image, 0, 0.88, 1, 1)) >= 7, palette


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_numerals_stand_out_on_every_pixel_under_data(size: tuple[int, int]) -> None:
    area = (0.0, 0.0, 0.65, 1.0) if size == LYING else (0.0, 0.28, 1.0, 1.0)
    for palette in PALETTES:
        painted = paint(palette, *size, 5, "dim")
        for image in (painted, QImage.fromData(files.encode(painted))):
            assert contrast(NUMERAL, brightest(image, *area)) >= 7, palette
            assert contrast(NUMERAL, brightest(image, 0, 0.88, 1, 1)) >= 7, palette


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_words_stand_out_at_the_lower_left_of_the_closing_scene(size: tuple[int, int]) -> None:
    painted = paint("night", *size, 5, "closing")
    for image in (painted, QImage.fromData(files.encode(painted))):
        assert contrast(TEXT, brightest(image, 0, 0.72, 0.5, 1)) >= 7
        assert contrast(TEXT, brightest(image, 0, 0.88, 1, 1)) >= 7


@pytest.mark.parametrize("strength", ["full", "closing"])
def test_a_seed_paints_the_same_pixels_and_another_seed_others(strength: str) -> None:
    first = paint("jade", 320, 180, 3, strength)
    branches._grown.cache_clear()
    island._trees.cache_clear()
    assert paint("jade", 320, 180, 3, strength) == first
    assert paint("jade", 320, 180, 4, strength) != first


def test_palettes_and_strengths_paint_different_pictures() -> None:
    pictures = [paint(palette, 160, 90, 3, "full") for palette in PALETTES]
    pictures.append(paint("jade", 160, 90, 3, "dim"))
    assert len({files.encode(picture) for picture in pictures}) == len(pictures)


@pytest.mark.parametrize(
    ("palette", "size", "strength"),
    [("mauve", LYING, "full"), ("jade", LYING, "half"), ("jade", (8, 8), "full")],
)
def test_what_cannot_be_painted_is_said(palette: str, size: tuple[int, int], strength: str) -> None:
    with pytest.raises(ValueError, match=r"unknown|too few"):
        paint(palette, *size, 1, strength)


def test_the_command_writes_a_jpeg_of_the_size_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "sky.jpg"
    assert main(["--palette", "azure", "--size", "320x180", "--strength", "dim", str(out)]) == 0
    assert out.read_bytes().startswith(b"\xff\xd8\xff")
    image = QImage(str(out))
    assert (image.width(), image.height()) == (320, 180)
    assert list(tmp_path.iterdir()) == [out]


def test_a_failed_write_leaves_the_old_picture_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError("the disk is full")

    out = tmp_path / "sky.jpg"
    out.write_bytes(b"old")
    monkeypatch.setattr(files.os, "fsync", fail)
    assert main(["--palette", "azure", "--size", "320x180", str(out)]) == 1
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("size", ["0x0", "wide", "1920", "-3x4"])
def test_a_size_that_is_none_is_refused(size: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--palette", "azure", f"--size={size}", str(tmp_path / "sky.jpg")])
