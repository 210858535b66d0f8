"""`gallery` makes its folder whole or not at all, and touches nothing that is not its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.cli import main
from kiosk.gallery import slide_images
from kiosk.gallery.offscreen import OffscreenWindow
from kiosk.gallery.slide_images import slide_image_name

SMALL = str(Path(__file__).parents[1] / "shows" / "small")
Save = Callable[..., int]


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Save:
    monkeypatch.setattr(OffscreenWindow, "missing_backdrops", 0)  # plain sky will do
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    def save(*words: str, screens: str = "640x360,360x640") -> int:
        to = str(tmp_path / "out" / "gallery")
        return main(["gallery", SMALL, "--to", to, "--screens", screens, *words])

    return save


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


WHOLE = [
    "360x640",
    "360x640.jpg",
    *(f"360x640/{name}.png" for name in ("00-cover", "01-overview", "02-1-only", "03-1-only-1")),
    "640x360",
    "640x360.jpg",
    *(f"640x360/{name}.png" for name in ("00-cover", "01-overview", "02-1-only", "03-1-only-1")),
]


def test_every_slide_on_every_screen_and_a_sheet_of_each(
    save: Save, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert save() == 0
    folder = tmp_path / "out" / "gallery"
    assert names(tmp_path / "out") == ["gallery", *(f"gallery/{name}" for name in WHOLE)]
    for screen in ("640x360", "360x640"):
        sizes = {QImage(str(file)).size().toTuple() for file in (folder / screen).iterdir()}
        assert sizes == {tuple(map(int, screen.split("x")))}
        assert QImage(str(folder / f"{screen}.jpg")).width() == 2400
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[-1] == f"图片保存在 {folder}"


def test_slides_as_jpg(save: Save, tmp_path: Path) -> None:
    assert save("--format", "jpg", screens="640x360") == 0
    made = names(tmp_path / "out" / "gallery" / "640x360")
    assert made == ["00-cover.jpg", "01-overview.jpg", "02-1-only.jpg", "03-1-only-1.jpg"]


def test_an_earlier_gallery_is_replaced(save: Save, tmp_path: Path) -> None:
    assert save("--format", "jpg", screens="800x600") == 0
    assert save() == 0
    assert names(tmp_path / "out" / "gallery") == WHOLE


@pytest.mark.parametrize(
    ("count", "names"),
    [
        (4, ["00-cover", "03-cover"]),
        (100, ["00-cover", "99-cover"]),
        (101, ["000-cover", "100-cover"]),
        (1001, ["0000-cover", "1000-cover"]),
    ],
)
def test_a_folder_shows_images_in_the_order_of_the_slides(count: int, names: list[str]) -> None:
    assert [slide_image_name("cover", number, count) for number in (0, count - 1)] == names


@pytest.mark.parametrize("place", ["letter.txt", "640x360/letter.txt", "640x360/00-cover.txt"])
def test_a_folder_of_other_things_is_left_alone(
    save: Save, tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "out" / "gallery" / place
    letter.parent.mkdir(parents=True)
    letter.write_text("dear", "utf-8")
    before = names(tmp_path)
    assert save() == 1
    assert names(tmp_path) == before
    assert "没有动它" in capsys.readouterr().err


def test_what_fails_leaves_nothing_behind(
    save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert save() == 0
    saved: list[Path] = []

    def fail(picture: QImage, path: Path, quality: int) -> None:  # noqa: ARG001
        saved.append(path)
        if len(saved) == 7:
            raise OSError("the disk is full")

    monkeypatch.setattr(slide_images, "_write_image", fail)
    assert save("--format", "jpg") == 1
    assert len(saved) == 7
    assert names(tmp_path / "out") == ["gallery", *(f"gallery/{name}" for name in WHOLE)]


def test_a_file_in_the_way_is_left_alone(save: Save, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", "utf-8")
    assert save() == 1
    assert (tmp_path / "out").read_text("utf-8") == "a file"


@pytest.mark.parametrize("sizes", ["big", "640", "640x", "640x360;360x640", ""])
def test_what_is_no_size_is_refused(
    save: Save, sizes: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        save(screens=sizes)
    assert "不是 1280x720 这样的尺寸" in capsys.readouterr().err
