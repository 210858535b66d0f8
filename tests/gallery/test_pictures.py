"""Slides look as they looked: compared with pictures in tests/pictures, on plain sky.

After a change that is meant to be seen:
    python -m pytest tests/gallery/test_pictures.py --renew-pictures
then look at the pictures, and commit them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from gallery.likeness import Grey, differences
from PySide6.QtCore import QBuffer, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from kiosk.gallery.item_tree import find_items, text_items
from kiosk.gallery.offscreen import OffscreenWindow
from kiosk.gallery.rendered_texts import ink_rect
from kiosk.live.show_folder import load_show

PICTURES = Path(__file__).parents[1] / "pictures"
FORMAT = QImage.Format.Format_RGB32
REDUCED = 4  # times smaller than the screen
TILE = 24  # reduced pixels
ANOTHER = 20  # of 255 in one channel
SLIDES = {
    (1920, 1080): (
        "cover", "overview", "2-quality", "1-guidance/1", "2-quality/2", "3-service/1",
        "4-rights/1", "5-reform/2", "closing",
    ),
    (1080, 1920): ("overview", "3-service", "4-rights/1", "5-reform/3"),
}  # fmt: skip


def reduced(picture: QImage) -> QImage:
    return picture.scaled(
        picture.size() / REDUCED,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def grey(picture: QImage) -> Grey:
    image = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(image.constBits())
    step = image.bytesPerLine()
    starts = range(0, step * image.height(), step)
    return Grey(
        image.width(), image.height(), tuple(rows[at : at + image.width()] for at in starts)
    )


def differ(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Where two reduced pictures differ, in pixels of the screen."""
    places = [*differences(grey(one), grey(other)), *recoloured(one, other)]
    return [(x * REDUCED, y * REDUCED) for x, y in places]


def recoloured(one: QImage, other: QImage) -> Iterator[tuple[int, int]]:
    """Where two pictures have another colour on the whole, which may be as bright as before."""
    tiles = [
        picture.scaled(
            picture.size() / TILE,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        for picture in (one, other)
    ]
    for y in range(tiles[0].height()):
        for x in range(tiles[0].width()):
            a, b = (tile.pixelColor(x, y).getRgb() for tile in tiles)
            if max(abs(v - w) for v, w in zip(a, b, strict=True)) > ANOTHER:
                yield x * TILE, y * TILE


@contextmanager
def staged(size: tuple[int, int], folder: Path) -> Iterator[OffscreenWindow]:
    with OffscreenWindow(load_show(None), QSize(*size), backdrop_folder=folder) as stage:
        yield stage


@pytest.mark.parametrize("size", SLIDES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_slides_look_as_they_looked(
    size: tuple[int, int], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = PICTURES / f"{size[0]}x{size[1]}"
    changed = []
    with staged(size, tmp_path) as stage:
        shots = list(stage.shots(SLIDES[size]))
    assert len(shots) == len(SLIDES[size])
    for shot in shots:
        picture = reduced(shot.picture)
        file = folder / f"{shot.slide.id.replace('/', '-')}.jpg"
        if request.config.getoption("--renew-pictures"):
            folder.mkdir(parents=True, exist_ok=True)
            assert picture.save(str(file), quality=90)
        elif where := differ(QImage(str(file)), picture):
            now = tmp_path / file.name
            picture.save(str(now))
            changed.append(f"{file} differs around {where[:5]}; it now looks as {now}")
    assert not changed, "\n" + "\n".join(changed)


def test_pictures_are_few_and_light() -> None:
    files = sorted(PICTURES.rglob("*.*"))
    wanted = [
        PICTURES / f"{width}x{height}" / f"{slide.replace('/', '-')}.jpg"
        for (width, height), slides in SLIDES.items()
        for slide in slides
    ]
    assert [file for file in files if file.is_file()] == sorted(wanted)
    assert sum(file.stat().st_size for file in wanted) < 1_000_000


# What the comparison must see, and what it must not, on real slides


class Scene:
    """A slide whose items can be changed, and its picture as it was before."""

    def __init__(self, stage: OffscreenWindow, slide: str) -> None:
        (shot,) = stage.shots([slide])
        self._window = stage.kiosk.window
        self.picture = shot.picture.copy()
        self._before = reduced(self.picture)

    @property
    def texts(self) -> list[QQuickItem]:
        return text_items(self._window.contentItem())

    @property
    def shapes(self) -> list[QQuickItem]:
        return find_items(self._window.contentItem(), "QQuickShape")

    def without(self, item: QQuickItem) -> QImage:
        item.setOpacity(0)
        picture = self._window.grabWindow().copy()
        item.setOpacity(1)
        return picture

    def now(self) -> QImage:
        return self._window.grabWindow().copy()

    def changed(self, picture: QImage) -> bool:
        return bool(differ(self._before, reduced(picture)))


@pytest.fixture(params=["3-service/1", "4-rights/1", "2-quality"])
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scene]:
    with staged((1920, 1080), tmp_path) as stage:
        yield Scene(stage, request.param)


@pytest.mark.parametrize("way", [QPoint(12, 0), QPoint(0, -12)], ids=["right", "up"])
def test_whatever_has_moved_is_seen(scene: Scene, way: QPoint) -> None:
    unseen = []
    for item in scene.texts:
        box = ink_rect(item).toAlignedRect()
        moved = scene.without(item)
        painter = QPainter(moved)
        painter.drawImage(box.topLeft() + way, scene.picture, box)
        painter.end()
        if not scene.changed(moved):
            unseen.append(item.property("text"))
    assert len(scene.texts) > 8
    assert unseen == []


def test_whatever_is_missing_is_seen(scene: Scene) -> None:
    """Each text by itself, also units of one character and labels of tabs, and each shape."""
    unseen = [
        item.property("text")
        for item in [*scene.texts, *scene.shapes]
        if not scene.changed(scene.without(item))
    ]
    assert unseen == []


def test_another_colour_as_bright_is_seen() -> None:
    crimson, night = QImage(480, 270, FORMAT), QImage(480, 270, FORMAT)
    crimson.fill(QColor("#5f0d1b"))
    night.fill(QColor("#0c3848"))
    assert not any(differences(grey(crimson), grey(night)))
    assert differ(crimson, night)
    assert not differ(crimson, crimson)


@pytest.mark.parametrize("hinting", ["PreferNoHinting", "PreferFullHinting"])
def test_another_hinting_is_not_seen(scene: Scene, hinting: str) -> None:
    for item in scene.texts:
        font = QFont(item.property("font"))
        font.setHintingPreference(QFont.HintingPreference[hinting])
        item.setProperty("font", font)
    assert scene.now() != scene.picture  # else it would prove nothing
    assert not scene.changed(scene.now())


def test_half_a_pixel_is_not_seen(scene: Scene) -> None:
    shifted = scene.picture.copy()
    painter = QPainter(shifted)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QPointF(0.5, 0.5), scene.picture)
    painter.end()
    assert not scene.changed(shifted)


def test_noise_is_not_seen(scene: Scene) -> None:
    buffer = QBuffer()
    scene.picture.save(buffer, "jpg", 60)
    assert not scene.changed(QImage.fromData(buffer.data()))
