"""The backdrops: the same every time, dark enough under words, and never half written."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from kiosk.content.oklch import contrast as ratio
from kiosk.content.palettes import PALETTES
from kiosk.content.themes import RIME, bundled_theme
from kiosk.shell.backdrops.rime import branches, files, island
from kiosk.shell.backdrops.rime.__main__ import main
from kiosk.shell.backdrops.rime.colours import luminance
from kiosk.shell.backdrops.rime.frame import Frame
from kiosk.shell.backdrops.rime.paint import _air, extras, paint, stages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT, NUMERAL = RIME.text, RIME.numerals
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


def air_under_data(palette: str, size: tuple[int, int]) -> QImage:
    """Paint what is behind branches, sun and words under data."""
    return _air(Frame(*size), PALETTES[palette], Random(3), "dim")


def contrast(colour: str, behind: float) -> float:
    """Give the WCAG contrast of a light colour over a luminance."""
    return (luminance(colour) + 0.05) / (behind + 0.05)


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_words_stand_out_where_an_opener_has_them(size: tuple[int, int]) -> None:
    bar = (0.0, 0.88, 1.0, 1.0)
    side = (0.0, 0.0, 0.59, 1.0)
    middle = (0.0, 0.28, 1.0, 0.72)
    areas = (side, bar) if size == LYING else (middle, (0.0, 0.28, 0.5, 1.0), bar)
    for palette in PALETTES:
        painted = paint(PALETTES[palette], *size, 5, "full")
        for image in (painted, QImage.fromData(files.encode(painted))):
            for area in areas:
                assert contrast(TEXT, brightest(image, *area)) >= 7, palette


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_numerals_stand_out_on_every_pixel_of_the_air_under_data(size: tuple[int, int]) -> None:
    for palette in PALETTES:
        air = air_under_data(palette, size)
        for image in (air, QImage.fromData(files.encode(air))):
            assert contrast(NUMERAL, brightest(image, 0, 0, 1, 1)) >= 7, palette


def test_frost_keeps_to_its_corner_under_data() -> None:
    for size in (LYING, UPRIGHT):
        painted = QImage.fromData(files.encode(paint(PALETTES["azure"], *size, 5, "dim")))
        below = 0.5 if size == LYING else 0.25
        assert contrast(NUMERAL, brightest(painted, 0, below, 1, 1)) >= 7
        assert contrast(NUMERAL, brightest(painted, 0, 0, 0.2, 1)) >= 7


def test_words_stand_out_on_frost_that_the_patch_hides() -> None:
    for palette in PALETTES:
        for size in (LYING, (1920, 1080)):
            made = extras(PALETTES[palette], *size, 5, "dim")
            assert made is not None
            ground = QImage(made.patch.size(), QImage.Format.Format_RGB32)
            ground.fill("white")
            painter = QPainter(ground)
            painter.drawImage(0, 0, made.patch)
            painter.end()
            middle = made.patch.width() // 2
            assert contrast(NUMERAL, brightest(ground.copy(middle, middle, 1, 1), 0, 0, 1, 1)) >= 7


def test_hills_stand_before_the_sun_under_data() -> None:
    for size in (LYING, UPRIGHT):
        for seed in (3, 5, 17):
            made = extras(PALETTES["azure"], *size, seed, "dim")
            assert made is not None
            assert QRect(0, 0, *size).contains(made.sun_place)
            foot = made.sun.copy(0, made.sun.height() - 3, made.sun.width(), 3)
            assert foot.convertToFormat(QImage.Format.Format_Alpha8).pixelColor(9, 1).alpha() == 0
            middle = made.sun.pixelColor(made.sun.width() // 2, made.sun.height() // 3)
            assert middle.alphaF() > 0.1
    assert extras(PALETTES["azure"], *LYING, 3, "full") is None


@pytest.mark.parametrize(
    ("strength", "colour", "area"),
    [
        ("full", TEXT, (0, 0, 0.5, 1)),
        ("dim", NUMERAL, (0, 0, 0.5, 1)),
        ("closing", TEXT, (0, 0.72, 0.5, 1)),
    ],
)
def test_words_stand_out_while_the_branches_grow(
    strength: str, colour: str, area: tuple[float, float, float, float]
) -> None:
    for image in stages(PALETTES["azure"], *LYING, 5, strength):
        seen = QImage.fromData(files.encode(image))
        assert contrast(colour, brightest(seen, *area)) >= 7


@pytest.mark.parametrize("strength", ["full", "dim", "closing"])
def test_every_stage_adds_frost_and_the_last_is_the_whole_picture(strength: str) -> None:
    images = list(stages(PALETTES["jade"], *LYING, 3, strength))
    assert images[-1] == paint(PALETTES["jade"], *LYING, 3, strength)
    light = [sum(bytes(image.constBits())) for image in images]
    assert light == sorted(set(light)), "every stage is lighter than the one before"


def test_frost_under_data_is_lighter_than_the_sky_behind_it() -> None:
    for palette in PALETTES:
        image = paint(PALETTES[palette], *LYING, 3, "dim")
        air = brightest(air_under_data(palette, LYING), 0.65, 0, 1, 0.6)
        assert (brightest(image, 0.65, 0, 1, 0.6) + 0.05) / (air + 0.05) >= 4.5, palette


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_words_stand_out_at_the_lower_left_of_the_closing_scene(size: tuple[int, int]) -> None:
    painted = paint(PALETTES["night"], *size, 5, "closing")
    for image in (painted, QImage.fromData(files.encode(painted))):
        assert contrast(TEXT, brightest(image, 0, 0.72, 0.5, 1)) >= 7
        assert contrast(TEXT, brightest(image, 0, 0.88, 1, 1)) >= 7


@pytest.mark.parametrize("strength", ["full", "closing"])
def test_a_seed_paints_the_same_pixels_and_another_seed_others(strength: str) -> None:
    first = paint(PALETTES["jade"], 320, 180, 3, strength)
    branches._grown.cache_clear()
    island._trees.cache_clear()
    assert paint(PALETTES["jade"], 320, 180, 3, strength) == first
    assert paint(PALETTES["jade"], 320, 180, 4, strength) != first


def test_palettes_and_strengths_paint_different_pictures() -> None:
    pictures = [paint(PALETTES[palette], 160, 90, 3, "full") for palette in PALETTES]
    pictures.append(paint(PALETTES["jade"], 160, 90, 3, "dim"))
    assert len({files.encode(picture) for picture in pictures}) == len(pictures)


@pytest.mark.parametrize(("size", "strength"), [(LYING, "half"), ((8, 8), "full")])
def test_what_cannot_be_painted_is_said(size: tuple[int, int], strength: str) -> None:
    with pytest.raises(ValueError, match=r"unknown|too few"):
        paint(PALETTES["jade"], *size, 1, strength)


@pytest.mark.parametrize("palette", ["mauve", "[]", '{"sky": 3}', '{"seed": 5}'])
def test_a_palette_that_is_none_is_refused(palette: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--palette", palette, "--size", "320x180", str(tmp_path / "sky.jpg")])


@pytest.mark.parametrize("name", ["paper", "ink"])
def test_words_stand_out_on_every_pixel_of_a_plain_backdrop(name: str) -> None:
    theme = bundled_theme(name)
    for palette in dict(theme.palettes).values():
        for strength in ("full", "dim", "closing"):
            for size in (LYING, UPRIGHT):
                painted = paint(palette, *size, 5, strength, "plain")
                image = QImage.fromData(files.encode(painted))
                for part in (image.scaled(40, 40), image.copy(size[0] - 90, 0, 90, 90)):
                    for x in range(0, part.width(), 2):
                        for y in range(0, part.height(), 2):
                            behind = part.pixelColor(x, y).name()
                            for ink in (theme.text, theme.numerals, theme.quiet):
                                assert ratio(ink, behind) >= 7, (palette, strength, behind)


def test_dawn_has_hills_and_sun_without_frost() -> None:
    for strength in ("full", "dim", "closing"):
        frosted = list(stages(PALETTES["azure"], *LYING, 5, strength))
        (bare,) = stages(PALETTES["azure"], *LYING, 5, strength, "dawn")
        assert bare != frosted[-1]
    assert extras(PALETTES["azure"], *LYING, 5, "dim", "dawn") is not None


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
    assert main(["--palette", "azure", "--size", "320x180", str(out)]) == files.UNWRITABLE
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("size", ["0x0", "wide", "1920", "-3x4"])
def test_a_size_that_is_none_is_refused(size: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--palette", "azure", f"--size={size}", str(tmp_path / "sky.jpg")])


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> files.StagedImage:
    folder = tmp_path_factory.mktemp("staged")
    command = ["--palette", "crimson", "--size", "650x366", "--seed", "3", "--growing"]
    assert main([*command, str(folder)]) == 0
    found = files.read_staged(folder)
    assert found is not None
    return found


def area(part: files.Part) -> QRect:
    return QRect(part.x, part.y, part.width, part.height)


def test_a_staged_image_holds_what_grows_and_no_more_of_the_screen(
    staged: files.StagedImage,
) -> None:
    images = list(stages(PALETTES["crimson"], 650, 366, 3, "full"))
    assert len(staged.stages) == len(images) - 1
    screen = area(staged.base)
    assert screen == QRect(0, 0, 650, 366)
    for stage, part in enumerate(staged.stages, 1):
        changed = files.changed(images[0], images[stage])
        assert area(part).contains(changed)
        assert screen.contains(area(part))
        assert part.x % files.BLOCK == part.y % files.BLOCK == 0
        assert part.width - changed.width() < 2 * files.BLOCK or stage > 1
        if stage > 1:
            assert area(part).contains(area(staged.stages[stage - 2])), "it covers the one before"
    assert area(staged.stages[-1]).width() < 0.6 * 650, "the words' side is painted once"


def test_no_edge_shows_where_a_stage_lies_on_the_sky(staged: files.StagedImage) -> None:
    """At its left and lower edge, where nothing grows yet, a stage has the pixels of the sky."""
    sky = QImage(str(staged.path(0)))
    bare, *grown = stages(PALETTES["crimson"], 650, 366, 3, "full")
    compared = 0
    for stage, (part, whole) in enumerate(zip(staged.stages, grown, strict=True), 1):
        image, place = QImage(str(staged.path(stage))), area(part)
        edge = [(place.left(), y) for y in range(place.top(), place.bottom() + 1)]
        edge += [(x, place.bottom()) for x in range(place.left(), place.right() + 1)]
        for x, y in edge:
            near = QRect(x - 16, y - 16, 33, 33) & bare.rect()
            if bare.copy(near) == whole.copy(near):
                ours, theirs = (
                    image.pixelColor(QPoint(x, y) - place.topLeft()),
                    sky.pixelColor(x, y),
                )
                for mine, other in zip(ours.toTuple(), theirs.toTuple(), strict=True):
                    assert abs(mine - other) <= 2
                compared += 1
    assert compared > 100


def test_what_changed_between_two_pictures_is_found() -> None:
    one = QImage(40, 30, QImage.Format.Format_RGB32)
    one.fill(0)
    other = one.copy()
    assert files.changed(one, other).isEmpty()
    other.setPixel(7, 11, 0xFFFFFFFF)
    other.setPixel(31, 12, 0xFFFFFFFF)
    assert files.changed(one, other) == QRect(7, 11, 25, 2)


def lose_a_stage(folder: Path) -> None:
    (folder / "03.jpg").unlink()


def cut_a_stage(folder: Path) -> None:
    data = (folder / "05.jpg").read_bytes()
    (folder / "05.jpg").write_bytes(data[: len(data) // 2])


def lose_the_index(folder: Path) -> None:
    (folder / files.INDEX).unlink()


def garble_the_index(folder: Path) -> None:
    (folder / files.INDEX).write_text("[]")


@pytest.mark.parametrize("spoil", [lose_a_stage, cut_a_stage, lose_the_index, garble_the_index])
def test_a_strip_that_is_not_whole_counts_as_none(
    staged: files.StagedImage, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(staged.folder, copy)
    assert files.read_staged(copy) is not None
    spoil(copy)
    assert files.read_staged(copy) is None
