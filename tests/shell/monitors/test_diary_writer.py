"""The diary of a real window: what visitors and staff do is counted, and no disk is in the way."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from shell.conftest import OpenShow
from shell.pilot import Pilot

from kiosk.ops.records.diary import Day, total
from kiosk.ops.records.diary_files import Days
from kiosk.settings.model import Options
from kiosk.shell.monitors.diary_writer import DiaryWriter
from kiosk.shell.monitors.monitor import late_monitors

Watch = Callable[[Pilot], DiaryWriter]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "days"


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    diaries: list[DiaryWriter] = []

    def watch(pilot: Pilot) -> DiaryWriter:
        diaries.append(diary := DiaryWriter(folder))
        diary.watch(pilot.kiosk)
        return diary

    yield watch
    for diary in diaries:
        diary.leave()


def written(folder: Path) -> Day:
    today = datetime.now().astimezone().date()
    return total(Days(folder).between(today - timedelta(days=1), today).values())


def test_visits_and_presentations_are_counted(
    open_show: OpenShow, watch: Watch, folder: Path
) -> None:
    pilot = open_show(start="2-quality/1", idle=0.5, countdown=0.2)
    diary = watch(pilot)
    pilot.tap(pilot.at(0.5, 0.5))
    pilot.wait_until(lambda: pilot.state.mode == "visit")
    pilot.wait_until(lambda: pilot.state.mode == "attract", "the visit is over")
    pilot.press(Qt.Key.Key_Right)
    pilot.press(Qt.Key.Key_Escape)
    diary.leave()
    day = written(folder)
    assert (day.starts, day.unclean) == (1, 0)
    assert (day.visits, day.presentations) == (1, 1)
    assert day.sections == {"2-quality": 1}
    assert day.titles["2-quality"]
    assert sum(day.hours.values()) == 1
    assert day.slides == 3
    assert day.seconds > 0


def test_a_cycle_is_counted(open_show: OpenShow, watch: Watch, folder: Path) -> None:
    pilot = open_show(dwell=0.1)
    diary = watch(pilot)
    pilot.wait_until(lambda: pilot.state.serial > len(pilot.deck.slides), "once around")
    diary.leave()
    assert written(folder).cycles == 1


def test_a_run_that_was_cut_off_is_known_to_the_next(
    open_show: OpenShow, watch: Watch, folder: Path
) -> None:
    Days(folder).begin()  # and no end
    watch(open_show()).leave()
    watch(open_show()).leave()
    day = written(folder)
    assert (day.starts, day.unclean) == (2, 1)


def test_where_nothing_can_be_written_the_show_goes_on(
    open_show: OpenShow, watch: Watch, folder: Path
) -> None:
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be", encoding="utf-8")
    pilot = open_show(warns="The diary cannot be written")
    diary = watch(pilot)
    pilot.press(Qt.Key.Key_Right)
    for _ in range(3):
        diary._wait()
        diary.write()
    pilot.arrive()
    diary._wait()
    folder.unlink()
    diary.leave()
    day = written(folder)
    assert (day.starts, day.presentations) == (1, 1), "nothing counted is lost"


@pytest.mark.usefixtures("qapp")
def test_only_who_has_a_place_for_it_keeps_a_diary(tmp_path: Path) -> None:
    assert not [one for one in late_monitors(Options()) if isinstance(one, DiaryWriter)]
    (diary,) = [
        one for one in late_monitors(Options(state=tmp_path)) if isinstance(one, DiaryWriter)
    ]
    diary.leave()
    assert (tmp_path / "days").is_dir()
