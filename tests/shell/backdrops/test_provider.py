"""Backdrops in the real window: painted whole or not at all, and grown to the end."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from shell.conftest import OpenShow
from shell.pilot import Pilot

from kiosk.base.paths import SOURCES
from kiosk.content.themes import RIME
from kiosk.deck.build import build
from kiosk.gallery.item_tree import read_property, type_names
from kiosk.live.show_folder import load_show
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.backdrops.rime import files
from kiosk.shell.backdrops.rime.paint import stages
from kiosk.shell.backdrops.scenes import Scene, scene_of, views

SIZE = (480, 270)
SOON = 60_000  # milliseconds; far beyond what painting takes
OPENER, FIRST, SECOND, THIRD = "2-quality", "2-quality/1", "2-quality/2", "2-quality/3"


@pytest.fixture(scope="session")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with backdrops of some slides, as a Backdrops of this size would name them."""
    folder = tmp_path_factory.mktemp("backdrops")
    show = load_show(None).show
    assert show is not None
    backdrops = Backdrops(QSize(*SIZE), folder)
    deck = build(show)
    slides = [deck.index(slide) or 0 for slide in ("cover", OPENER, FIRST, "closing")]
    for scene in {views(deck)[slide].scene for slide in slides}:
        draft = folder / backdrops._name(scene)
        draft.mkdir()
        files.save_staged(stages(scene.colours, *SIZE, scene.seed, scene.strength), draft)
    return folder


def done(backdrops: Backdrops, wanted: list[Scene]) -> None:
    """Paint and wait until nothing is left to paint."""
    loop = QEventLoop()
    backdrops.done.connect(loop.quit)
    QTimer.singleShot(SOON, loop.quit)
    backdrops.paint(wanted)
    loop.exec()


# What is painted and kept

ONE, OTHER = scene_of(RIME, "jade", "dim", 7), scene_of(RIME, "azure", "full", 5)


@pytest.fixture
def backdrops(qapp: QGuiApplication, tmp_path: Path) -> Any:  # noqa: ARG001
    made = Backdrops(QSize(160, 90), tmp_path / "cache")
    yield made
    made.stop()


def test_what_is_missing_is_painted_and_then_kept(backdrops: Backdrops, tmp_path: Path) -> None:
    assert backdrops.staged(ONE) is None
    done(backdrops, [ONE, OTHER])
    staged = backdrops.staged(ONE)
    assert staged is not None
    assert (staged.base.width, staged.base.height) == (160, 90)
    again = Backdrops(QSize(160, 90), tmp_path / "cache")
    assert again.staged(ONE) == staged
    assert again.staged(OTHER) is not None
    assert len(list((tmp_path / "cache").iterdir())) == 2, "no draft is left"


def test_a_strip_that_is_not_whole_is_painted_anew(backdrops: Backdrops, tmp_path: Path) -> None:
    done(backdrops, [ONE])
    staged = backdrops.staged(ONE)
    assert staged is not None
    staged.path(3).write_bytes(b"cut")
    again = Backdrops(QSize(160, 90), tmp_path / "cache")
    assert again.staged(ONE) is None
    done(again, [ONE])
    assert again.staged(ONE) == staged
    assert staged.path(3).stat().st_size == staged.stages[2].length


def test_a_painter_that_may_not_lower_its_priority_paints_all_the_same(tmp_path: Path) -> None:
    forbidden = (
        "import os\ndef nice(by):\n    raise PermissionError(1, 'forbidden')\nos.nice = nice\n"
    )
    (tmp_path / "sitecustomize.py").write_text(forbidden)
    painter = [sys.executable, "-m", "kiosk.shell.backdrops.painter", "--palette", "crimson"]
    path = os.pathsep.join([str(tmp_path), str(SOURCES)])
    subprocess.run(
        [*painter, "--size", "160x90", str(tmp_path / "sky.jpg")],
        env=os.environ | {"PYTHONPATH": path}, check=True,
    )  # fmt: skip
    assert QImage(str(tmp_path / "sky.jpg")).size() == QSize(160, 90)


def test_pictures_of_another_painter_are_never_shown(
    backdrops: Backdrops, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done(backdrops, [ONE])
    monkeypatch.setattr("kiosk.shell.backdrops.provider._painter_hash", lambda: "another")
    assert Backdrops(QSize(160, 90), tmp_path / "cache").staged(ONE) is None


def test_painting_broken_off_leaves_nothing(backdrops: Backdrops, tmp_path: Path) -> None:
    backdrops.paint([ONE])
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()
    assert list((tmp_path / "cache").iterdir()), "it has begun"
    backdrops.stop()
    assert not list((tmp_path / "cache").iterdir())


def test_what_is_shown_is_painted_first(backdrops: Backdrops) -> None:
    order: list[Scene] = []
    wanted = [ONE, OTHER, scene_of(RIME, "amber", "full", 11)]
    backdrops.ready.connect(
        lambda: order.extend(s for s in wanted if backdrops.staged(s) and s not in order)
    )
    loop = QEventLoop()
    backdrops.done.connect(loop.quit)
    backdrops.paint(wanted)
    backdrops.hasten(wanted[2])
    loop.exec()
    assert order == [wanted[2], ONE, OTHER]


def test_another_size_is_painted_without_waiting_for_the_old_one(
    backdrops: Backdrops, tmp_path: Path
) -> None:
    backdrops.paint([ONE])
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()
    backdrops.done.connect(loop.quit)
    backdrops.resize(QSize(120, 80))
    loop.exec()
    staged = backdrops.staged(ONE)
    assert staged is not None
    assert (staged.base.width, staged.base.height) == (120, 80)
    assert list((tmp_path / "cache").iterdir()) == [staged.folder]


def test_without_a_cache_pictures_last_as_long_as_the_program(
    qapp: QGuiApplication,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    backdrops = Backdrops(QSize(160, 90), tmp_path / "file" / "cache")
    done(backdrops, [ONE])
    staged = backdrops.staged(ONE)
    assert staged is not None
    assert staged.path(0).is_file()
    backdrops.stop()
    assert not staged.folder.exists()


def test_only_what_is_ours_and_long_unused_is_dropped(backdrops: Backdrops, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    names = ["jade-dim-800x600-0123456789ab", "azure-full-800x600-0123456789ab.jpg", ".draft-x"]
    for name in [*names, "photographs"]:
        (cache / name).mkdir(parents=True)
        (cache / name / "old.txt").touch()
        age(cache / name)
    (cache / "jade-dim-640x480-0123456789ab").mkdir()
    done(backdrops, [])
    left = {path.name for path in cache.iterdir()}
    assert left == {"photographs", "jade-dim-640x480-0123456789ab"}


def test_what_is_in_use_stays_however_long_it_has_been(
    backdrops: Backdrops, tmp_path: Path
) -> None:
    done(backdrops, [ONE, OTHER])
    for folder in (tmp_path / "cache").iterdir():
        age(folder)
    again = Backdrops(QSize(160, 90), tmp_path / "cache")
    assert again.staged(ONE) is not None  # touched, as a start does
    assert backdrops.staged(OTHER) is not None
    for folder in (tmp_path / "cache").iterdir():
        age(folder)
    done(backdrops, [ONE, OTHER])  # as after a save, thirty days on
    assert backdrops.staged(ONE) is not None
    assert backdrops.staged(OTHER) is not None


def test_what_is_in_use_is_touched_once_a_day(
    backdrops: Backdrops, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(backdrops, [ONE])
    staged = backdrops.staged(ONE)
    assert staged is not None
    age(staged.folder)
    backdrops.staged(ONE)
    assert staged.folder.stat().st_mtime == 1e9
    tomorrow = time.monotonic() + 25 * 3600
    monkeypatch.setattr(time, "monotonic", lambda: tomorrow)
    backdrops.staged(ONE)
    assert staged.folder.stat().st_mtime > 1e9


@pytest.mark.parametrize("gone", ["stages.json", "03.jpg", ""])
def test_what_somebody_deleted_is_painted_anew(
    backdrops: Backdrops, gone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(backdrops, [ONE])
    staged = backdrops.staged(ONE)
    assert staged is not None
    if gone:
        (staged.folder / gone).unlink()
    else:
        shutil.rmtree(staged.folder)
    tomorrow = time.monotonic() + 25 * 3600
    monkeypatch.setattr(time, "monotonic", lambda: tomorrow)
    loop = QEventLoop()
    backdrops.done.connect(loop.quit)
    assert backdrops.staged(ONE) is None
    QTimer.singleShot(SOON, loop.quit)
    loop.exec()
    assert backdrops.staged(ONE) == staged


def test_a_full_disk_sends_the_painter_to_another_place(
    backdrops: Backdrops, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What the painter does where the disk is full, without one: the pictures have no room.
    mkdtemp = tempfile.mkdtemp

    def in_a_full_disk(*args: Any, **named: Any) -> str:
        made = mkdtemp(*args, **named)
        if Path(made).parent == tmp_path / "cache":
            (Path(made) / "00.jpg").mkdir()
        return made

    monkeypatch.setattr(tempfile, "mkdtemp", in_a_full_disk)
    done(backdrops, [ONE])
    staged = backdrops.staged(ONE)
    assert staged is not None
    assert tmp_path not in staged.folder.parents
    assert not list((tmp_path / "cache").iterdir())


def age(path: Path) -> None:
    """Let a file look as if nobody had used it for years."""
    os.utime(path, (1e9, 1e9))


# What is seen


@pytest.fixture
def open_painted(open_show: OpenShow, painted: Path) -> Callable[..., Pilot]:
    return lambda **options: open_show(size=SIZE, backdrop_folder=painted, **options)


def scenery(pilot: Pilot) -> QQuickItem:
    """The scenery in front."""
    found = [item for item in everything(pilot.everything) if "Scenery" in type_names(item)]
    return max(found, key=lambda item: item.z())


def everything(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(deeper for child in item.childItems() for deeper in everything(child))]


def backdrop(pilot: Pilot) -> QQuickItem:
    (found,) = [item for item in everything(pilot.everything) if "Backdrop" in type_names(item)]
    return found


def settled(pilot: Pilot) -> bool:
    return bool(backdrop(pilot).property("settled"))


def pictures(pilot: Pilot) -> list[str]:
    """The pictures that are loaded anywhere in the backdrop, as folder/file."""
    images = [item for item in everything(backdrop(pilot)) if "QQuickImage" in type_names(item)]
    urls = [str(read_property(item, "source.toString()")) for item in images]
    return ["/".join(url.rsplit("/", 2)[1:]) for url in urls if url]


def expected(pilot: Pilot) -> list[str]:
    """What is loaded when all is at rest: the sky, and the last stage of the slide."""
    made = pilot.player.backdrop
    assert made is not None
    urls = [made.sky, *([made.stages[made.last - 1]] if made.last else [])]
    return ["/".join(url.rsplit("/", 2)[1:]) for url in urls]


def test_branches_grow_to_the_end_and_only_what_is_seen_stays_loaded(
    open_painted: Callable[..., Pilot],
) -> None:
    pilot = open_painted(start=OPENER)
    seen: list[float] = []

    def watch() -> bool:
        seen.append(float(scenery(pilot).property("grown")))
        assert len(pictures(pilot)) <= 4
        return settled(pilot)

    pilot.wait_until(watch, "the branches have grown")
    assert seen == sorted(seen)
    assert any(0 < grown < 8 for grown in seen), "they grow before one's eyes"
    assert seen[-1] == 9
    assert sorted(pictures(pilot)) == sorted(expected(pilot))


def test_frost_goes_on_from_slide_to_slide(open_painted: Callable[..., Pilot]) -> None:
    pilot = open_painted(start=FIRST)
    pilot.wait_until(lambda: settled(pilot))
    here = scenery(pilot)
    reached = here.property("grown")
    assert 0 < reached < 6
    pilot.go(SECOND)
    pilot.wait_until(lambda: settled(pilot))
    assert scenery(pilot) is here, "the same picture frosts over further"
    assert reached < here.property("grown") < 6
    pilot.go(FIRST)
    pilot.wait_until(lambda: settled(pilot))
    assert scenery(pilot).property("grown") == reached
    assert sorted(pictures(pilot)) == sorted(expected(pilot))


def test_the_last_stage_is_there_at_once_for_who_wants_no_motion(
    open_painted: Callable[..., Pilot],
) -> None:
    pilot = open_painted(start=OPENER, reduced_motion=True)
    for slide in (OPENER, THIRD, FIRST):
        before = float(scenery(pilot).property("grown"))
        pilot.go(slide)
        seen: set[float] = set()
        made = pilot.player.backdrop
        assert made is not None

        def watch(seen: set[float] = seen, sky: str = made.sky) -> bool:
            if (
                read_property(scenery(pilot), "picture")
                and read_property(scenery(pilot), "picture.sky") == sky
            ):
                seen.add(float(scenery(pilot).property("grown")))
            return settled(pilot)

        pilot.wait_until(watch)
        assert {made.last} <= seen <= {before, made.last}


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_B])
def test_a_show_that_stands_or_is_dark_ends_its_growth(
    open_painted: Callable[..., Pilot], key: Qt.Key
) -> None:
    pilot = open_painted(start=OPENER)
    pilot.wait_until(lambda: 0 < scenery(pilot).property("grown") < 9)
    pilot.press(key)
    assert pilot.state.frozen or pilot.state.black
    pilot.wait_until(lambda: settled(pilot))
    assert sorted(pictures(pilot)) == sorted(expected(pilot))


def test_slides_left_while_they_grow_leave_nothing_behind(
    open_painted: Callable[..., Pilot],
) -> None:
    pilot = open_painted(start="cover")
    for slide in (OPENER, "closing", FIRST, SECOND, OPENER, "cover", FIRST):
        pilot.go(slide)
        pilot.rest(0.13)
    pilot.wait_until(lambda: scenery(pilot).property("grown") > 0)
    pilot.go("closing")
    pilot.wait_until(lambda: settled(pilot), "it comes to rest")
    assert sorted(pictures(pilot)) == sorted(expected(pilot))
    assert scenery(pilot).opacity() == 1


def test_a_picture_appears_when_it_is_ready(open_show: OpenShow, painted: Path) -> None:
    pilot = open_show(size=SIZE, start=OPENER)
    pilot.arrive()
    assert pictures(pilot) == []
    backdrops = pilot.kiosk.backdrops
    assert backdrops is not None
    shutil.copytree(painted, backdrops._folder, dirs_exist_ok=True)
    backdrops.ready.emit()
    pilot.wait_until(lambda: bool(pictures(pilot)) and settled(pilot))
    assert sorted(pictures(pilot)) == sorted(expected(pilot))


def test_where_a_gpu_draws_the_backdrop_drifts_and_a_freeze_holds_it(
    open_painted: Callable[..., Pilot],
) -> None:
    pilot = open_painted(start=OPENER)
    motion = pilot.kiosk.engine.singletonInstance("Kiosk.Look", "Motion")
    assert isinstance(motion, QObject)
    motion.setProperty("rich", True)
    pilot.wait_until(lambda: settled(pilot))
    pilot.press(Qt.Key.Key_F)
    (drifting,) = [item for item in backdrop(pilot).childItems() if item.childItems()]
    pilot.wait_until(lambda: drifting.scale() > 1)
    held = drifting.scale()
    pilot.rest(0.2)
    assert drifting.scale() == held
