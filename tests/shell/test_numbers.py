"""Exact numbers in the window: at every moment of a count, and however a count ends."""

import re
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from shell.conftest import OpenShow
from shell.pilot import (
    Pilot,
    everything,
    figures,
    literal,
    numeral,
    progress,
    read_property,
    scene_rect,
    shown,
    type_names,
)

from kiosk.content.figures.numerals import value

if TYPE_CHECKING:
    from decimal import Decimal

COUNTING = ["1-guidance/1", "2-quality/2", "2-quality/3", "3-service/1", "4-rights/1", "5-reform/3"]


def places(slide: QQuickItem) -> dict[str, float]:
    """Where each text of the slide begins; of a numeral, where its reserved room does."""
    found = [item for item in everything(slide) if "QQuickText" in type_names(item)]
    return {
        f"{index} {kind(text)}": scene_rect(text).left()
        for index, text in enumerate(found)
        if text.property("text")
    }


def magnitude(text: str) -> "Decimal":
    return abs(value(text))


def kind(text: QQuickItem) -> str:
    """What a text says, if it says the same all the time."""
    said = str(text.property("text"))
    return "a numeral" if re.fullmatch(r"[-−+\d,.]+", said) else said


@pytest.mark.parametrize("slide", ["overview", *COUNTING])
def test_a_count_moves_nothing_but_the_number(open_show: OpenShow, slide: str) -> None:
    pilot = open_show(start=slide)
    numbers = pilot.figures()
    assert numbers, "nothing counts here"
    pilot.wait_until(lambda: any(progress(number) > 0 for number in numbers), "it counts")
    before = places(pilot.slide)
    rooms = [read_property(numeral(number), "width") for number in numbers]
    last: dict[int, float] = {}
    moments = 0
    while not all(progress(number) == 1 for number in numbers):
        moments += any(0 < progress(number) < 1 for number in numbers)
        assert places(pilot.slide) == before
        assert [read_property(numeral(number), "width") for number in numbers] == rooms
        for index, number in enumerate(numbers):
            text = numeral(number)
            assert text.property("contentWidth") <= text.width() + 0.5, "wider than its room"
            assert progress(number) >= last.get(index, 0.0), "it runs backwards"
            last[index] = progress(number)
            assert (shown(number) == literal(number)) or progress(number) < 1
        pilot.rest(0.01)
    assert moments >= 5, "it was hardly seen counting"
    assert pilot.shows_finals()
    assert places(pilot.slide) == before


def seen(item: QQuickItem) -> float:
    """How much of an item can be seen: 0 to 1."""
    opacity, above = 1.0, item
    while above is not None:
        opacity *= above.opacity()
        above = above.parentItem()
    return opacity


@pytest.mark.parametrize(
    ("before", "slide"), [("2-quality/1", "2-quality/2"), ("4-rights", "4-rights/1")]
)
def test_numbers_count_in_turn_and_land(open_show: OpenShow, before: str, slide: str) -> None:
    pilot = open_show(start=before)
    pilot.arrive()
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for(slide)
    numbers = pilot.figures()
    spells: list[list[tuple[str, float]]] = [[] for _ in numbers]
    begun: dict[int, float] = {}
    swelled: set[int] = set()
    while len(swelled) < len(numbers) or pilot.now() < max(begun.values()) + 2:
        for index, number in enumerate(numbers):
            if progress(number) > 0 and index not in begun:
                begun[index] = pilot.now()
                assert seen(number) >= 0.9, "it counts before it can be seen"
            if seen(number) >= 0.1 and (not spells[index] or spells[index][-1][0] != shown(number)):
                spells[index].append((shown(number), pilot.now()))
            if numeral(number).parentItem().scale() > 1.02 and progress(number) == 1:
                swelled.add(index)
        pilot.rest(1 / 60)
    hero = max(range(len(numbers)), key=lambda index: numbers[index].property("size"))
    assert begun[hero] == min(begun.values()), "the great one comes first"
    starts = sorted(begun.values())
    assert all(0.4 < after - first < 0.5 for first, after in pairwise(starts)), starts
    for spell in spells:
        end = magnitude(spell[-1][0])
        assert magnitude(spell[0][0]) <= end / 20, "it begins near its end"
        assert spell[-1][1] - spell[-2][1] <= 0.15, f"{spell[-2][0]} stands too long"
    assert all(numeral(number).parentItem().scale() == 1 for number in numbers)


SMALL = """
title: 少
topics:
  - title: 数字
    facts:
      - 工会 2 个
      - 工会 7 个
      - 工会 20 个
      - 工会 21 个
"""


def test_small_numbers_go_by_even_steps(open_show: OpenShow, tmp_path: Path) -> None:
    (tmp_path / "show.yaml").write_text("title: 演示", encoding="utf-8")
    (tmp_path / "1-few.yaml").write_text(SMALL, encoding="utf-8")
    pilot = open_show(tmp_path, start="1-few/1")
    numbers = pilot.figures()
    spells: list[dict[str, float]] = [{} for _ in numbers]
    while not pilot.shows_finals():
        for spell, number in zip(spells, numbers, strict=True):
            if progress(number) > 0:
                spell.setdefault(shown(number), pilot.now())
        pilot.rest(0.01)
    for spell, number in zip(spells[:3], numbers[:3], strict=True):
        assert [*map(int, spell)] == list(range(int(literal(number)) + (literal(number) in spell)))
        steps = [after - before for before, after in pairwise(spell.values())]
        assert not steps or max(steps) - min(steps) <= 0.021, "its steps are uneven"


@pytest.fixture
def counting(open_show: OpenShow) -> Pilot:
    """A slide whose numbers are half way."""
    pilot = open_show(start="1-guidance/1")
    half_way(pilot)
    return pilot


def half_way(pilot: Pilot) -> None:
    pilot.wait_until(
        lambda: any(0.1 < progress(number) < 0.9 for number in pilot.figures()), "it counts"
    )


def stands_whole(slide: QQuickItem) -> bool:
    return all(shown(number) == literal(number) for number in figures(slide))


def test_leaving_a_count_runs_on_to_its_end(counting: Pilot) -> None:
    leaving = counting.slide
    numbers = figures(leaving)
    reached = [progress(number) for number in numbers]
    counting.press(Qt.Key.Key_Right)
    while counting.slides[-1] is leaving:
        now = [progress(number) for number in numbers]
        assert all(old <= new for old, new in zip(reached, now, strict=True)), "it jumps back"
        reached = now
        assert stands_whole(leaving) or can_be_seen(leaving)
        counting.rest(0.01)
    assert reached == [1.0] * len(numbers)


def can_be_seen(slide: QQuickItem) -> bool:
    """Whether a slide that goes has not faded yet."""
    return slide.parentItem().opacity() > 0.04


def test_skipping_fast_leaves_only_whole_numbers(counting: Pilot) -> None:
    for pause in (0.0, 0.02, 0.1, 0.3, 0.6, 0.05, 0.0, 0.4):
        counting.press(Qt.Key.Key_Right)
        counting.rest(pause)
        for leaving in counting.slides[1:]:
            assert stands_whole(leaving) or can_be_seen(leaving)
    counting.arrive()
    counting.count_out()


@pytest.mark.parametrize("moment", [0.01, 0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("act", ["touch", "next", "next and back", "resize", "section"])
def test_no_number_is_ever_left_part_counted(open_show: OpenShow, act: str, moment: float) -> None:
    pilot = open_show(start="1-guidance/1")
    number = pilot.figures()[0]
    pilot.wait_until(lambda: progress(number) >= moment, "it has counted so far")
    match act:
        case "touch":
            pilot.tap(number, seconds=0)
        case "next":
            pilot.press(Qt.Key.Key_Right)
        case "next and back":
            pilot.press(Qt.Key.Key_Right)
            pilot.press(Qt.Key.Key_Left)
        case "resize":
            pilot.window.resize(900, 1400)
        case "section":
            pilot.press(Qt.Key.Key_3)
    pilot.rest(0.05)
    pilot.wait_until(lambda: all(stands_whole(slide) for slide in pilot.slides), "all stand whole")
    pilot.rest(0.1)
    assert all(stands_whole(slide) for slide in pilot.slides) or pilot.state.slide != "1-guidance/1"


def test_going_back_at_once_counts_again(counting: Pilot) -> None:
    slide = counting.slide_id
    counting.press(Qt.Key.Key_Right)
    counting.press(Qt.Key.Key_Left)
    counting.wait_for(slide)
    counting.count_out()
    counting.arrive()
    assert counting.slide_id == slide


def test_freezing_a_count_shows_the_literals(counting: Pilot) -> None:
    counting.press(Qt.Key.Key_F)
    assert counting.shows_finals()
    counting.press(Qt.Key.Key_Right)
    counting.arrive()
    counting.count_out()


def test_what_is_frozen_does_not_count_on_its_way_out(counting: Pilot) -> None:
    counting.press(Qt.Key.Key_F)
    leaving, numbers = counting.slide_id, counting.figures()
    before = [shown(number) for number in numbers]
    counting.press(Qt.Key.Key_O)  # releases what is frozen
    while counting.slide_id == leaving:  # it stays until the next is loaded
        assert [shown(number) for number in numbers] == before
        counting.rest(0.005)
    assert stands_whole(counting.slides[1])


def test_holding_a_count_shows_zero_and_nothing_between(counting: Pilot) -> None:
    counting.press(Qt.Key.Key_H)
    for _ in range(10):
        assert all(progress(number) == 0 for number in counting.figures())
        counting.rest(0.03)
    counting.press(Qt.Key.Key_H)
    half_way(counting)
    counting.count_out()


def test_replaying_a_count_ends_at_the_literals(counting: Pilot) -> None:
    counting.press(Qt.Key.Key_R)
    assert all(progress(number) == 0 for number in counting.figures())
    half_way(counting)
    counting.count_out()


def test_black_and_help_do_not_stop_a_count_half_way(counting: Pilot) -> None:
    for key in (Qt.Key.Key_B, Qt.Key.Key_F1):
        counting.press(key)
        counting.count_out()
        counting.press(key)
        assert counting.shows_finals()


def test_a_stall_ends_at_the_literals(counting: Pilot) -> None:
    time.sleep(2.5)  # nothing can be drawn meanwhile
    counting.rest(0.1)
    counting.count_out()


def test_a_resize_keeps_a_count_going(counting: Pilot) -> None:
    counting.window.resize(1000, 1400)
    counting.count_out()


def test_reduced_motion_shows_every_number_at_once(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1", reduced_motion=True)
    assert pilot.figures()
    for slide in ("1-guidance/2", "2-quality/2", "overview"):
        assert pilot.shows_finals()
        pilot.go(slide)
        assert pilot.shows_finals()
        for number in pilot.figures():
            assert progress(number) == 1


# Rolling

ROLLING = """
title: 滚动
topics:
  - title: 数字
    facts:
      - {text: "职工 1,510 万人次", count: roll}
      - {text: 产值 6.5 亿元, count: roll}
      - {text: 温度 -3.2 ℃, count: roll}
      - {text: 共一百二十人, count: roll}
      - 工会 646 个
"""


@pytest.fixture
def rolling_show(tmp_path: Path) -> Path:
    """A slide whose numbers roll, but for the last two."""
    folder = tmp_path / "show"
    folder.mkdir()
    (folder / "show.yaml").write_text("title: 演示", encoding="utf-8")
    (folder / "1-roll.yaml").write_text(ROLLING, encoding="utf-8")
    return folder


@pytest.fixture
def rolling(open_show: OpenShow, rolling_show: Path) -> Pilot:
    return open_show(rolling_show, start="1-roll/1")


def meters(pilot: Pilot) -> list[QQuickItem]:
    return pilot.find("RollingNumeral")


def test_rolling_numbers_end_as_plain_text_in_their_places(rolling: Pilot) -> None:
    numbers = [number for number in rolling.figures() if read_property(number, "figure.rolls")]
    assert [literal(number) for number in numbers] == ["1,510", "6.5", "-3.2"]
    rolling.wait_until(lambda: len(meters(rolling)) == len(numbers), "they roll")
    cells: dict[int, list[tuple[float, float]]] = {}
    values: dict[int, list[Decimal]] = {}
    while meters(rolling):
        for index, meter in enumerate(meters(rolling)):
            if len(meters(rolling)) == len(numbers):
                rooms = [scene_rect(cell) for cell in meter.childItems() if cell.clip()]
                sides = [(room.left(), room.right()) for room in rooms]
                assert cells.setdefault(index, sides) == sides, "a place moved"
        for index, number in enumerate(numbers):
            values.setdefault(index, []).append(magnitude(shown(number)))
        rolling.rest(0.01)
    rolling.count_out()
    for index, number in enumerate(numbers):
        assert values[index] == sorted(values[index])
        assert len(set(values[index])) > 3, "it was hardly seen rolling"
        text = numeral(number)
        assert text.property("text") == literal(number)
        # The text stands where its wheels stood.
        assert abs(scene_rect(text).right() - cells[index][-1][1]) < 1.5
        assert abs(scene_rect(text).left() - cells[index][0][0]) < 1.5


def test_rolling_numbers_can_be_cut_short(rolling: Pilot) -> None:
    half_way(rolling)
    number = next(number for number in rolling.figures() if read_property(number, "figure.rolls"))
    rolling.tap(number, seconds=0)
    rolling.wait_until(lambda: shown(number) == literal(number), "it runs on to its end")
    rolling.press(Qt.Key.Key_F)
    assert rolling.shows_finals()
    assert not meters(rolling)


def test_rolling_numbers_stand_at_once_in_reduced_motion(
    open_show: OpenShow, rolling_show: Path
) -> None:
    pilot = open_show(rolling_show, start="1-roll/1", reduced_motion=True)
    assert pilot.shows_finals()
    assert not meters(pilot)
