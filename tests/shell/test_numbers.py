"""Exact numbers: at every moment of a count, and however a count ends."""

import re
import time
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtQml import QJSEngine
from PySide6.QtQuick import QQuickItem
from shell.conftest import OpenShow
from shell.pilot import (
    Pilot,
    area,
    everything,
    figures,
    kinds,
    literal,
    numeral,
    progress,
    read,
    shown,
)

from kiosk.content.figures.numerals import (
    arabic_value,
    chinese_numeral,
    chinese_steps,
    chinese_value,
)
from kiosk.shell import app

# The function that decides what is seen


@pytest.fixture(scope="module")
def engine(qapp: object) -> QJSEngine:  # noqa: ARG001
    """Counting.js, as QML runs it."""
    source = (app._QML / "Kiosk" / "Parts" / "counting.js").read_text(encoding="utf-8")
    engine = QJSEngine()
    engine.evaluate(source.replace(".pragma library", ""))
    assert engine.globalObject().property("shown").isCallable()
    return engine


def count(engine: QJSEngine, literal_: str, steps: tuple[str, ...], part: float) -> str:
    function = engine.globalObject().property("shown")
    value = function.call([engine.toScriptValue(v) for v in (literal_, list(steps), part)])
    assert not value.isError(), value.toString()
    return value.toString()


def grouped(digits: str) -> str:
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", digits)


whole = st.text("0123456789", min_size=1, max_size=30)
parts = st.floats(0, 1)
arabic = st.builds(
    lambda sign, digits, separated, decimals: (
        sign + (grouped(digits) if separated else digits) + decimals
    ),
    st.sampled_from(["", "-", "−", "+"]),
    whole.filter(lambda digits: digits == "0" or not digits.startswith("0")),
    st.booleans(),
    st.just("") | st.text("0123456789", min_size=1, max_size=6).map(lambda d: f".{d}"),
)


def shape(text: str) -> str:
    return re.sub(r"\d", "0", text)


def magnitude(text: str) -> Decimal:
    return abs(arabic_value(text))


@given(arabic, parts)
@example("1,510", 0.0)
@example("6.5", 0.5)
@example("-3.2", 0.01)
@example("999999999999999", 0.9999999999999999)
@example("123456789012345678901234567890.12", 0.9999999999999999)
@example("0.05", 0.99)
@example("100,000", 0.1)
def test_on_its_way_a_numeral_keeps_its_authors_form(
    engine: QJSEngine, text: str, part: float
) -> None:
    seen = count(engine, text, (), part)
    assert len(seen) <= len(text)
    assert magnitude(seen) <= magnitude(text)
    sign = re.match(r"\D*", text)
    assert sign is not None
    assert seen.startswith(sign.group())
    # Separators and decimals stand where they stand in the literal, counted from its end.
    bare = seen[sign.end() :]
    assert shape(text[sign.end() :]).endswith(shape(bare))
    assert seen.partition(".")[2:] == ("",) or len(seen.partition(".")[2]) == len(
        text.partition(".")[2]
    )
    # No leading zero but the one before a decimal point, or of zero itself.
    assert re.match(r"0(?!\d|,)|[1-9]", bare)


@given(arabic, st.lists(parts, min_size=2, max_size=12))
def test_a_numeral_never_runs_backwards(engine: QJSEngine, text: str, moments: list[float]) -> None:
    values = [magnitude(count(engine, text, (), part)) for part in sorted(moments)]
    assert values == sorted(values)


@given(arabic, st.sampled_from([1.0, 1.0000001, 2.0]))
def test_at_the_end_stands_the_literal(engine: QJSEngine, text: str, part: float) -> None:
    assert count(engine, text, (), part) == text


def call(engine: QJSEngine, name: str, text: str, part: float) -> Any:
    function = engine.globalObject().property(name)
    value = function.call([engine.toScriptValue(text), engine.toScriptValue(part)])
    assert not value.isError(), value.toString()
    return value.toVariant()


def faces(wheels: list[dict[str, Any]], name: str = "face") -> str:
    """What can be read on the wheels."""
    return "".join(wheel[name] for wheel in wheels).replace(" ", "")


@given(arabic, parts)
@example("1,510", 0.0)
@example("-1,510", 0.2)
@example("6.5", 0.5)
@example("999999999999999", 0.9999999999999999)
@example("123456789012345678901234567890.12", 0.9999999999999999)
def test_the_wheels_of_a_meter_show_no_more_than_the_number(
    engine: QJSEngine, text: str, part: float
) -> None:
    wheels = call(engine, "wheels", text, part)
    assert len(wheels) == len(text), "a wheel for each character"
    assert faces(wheels) == call(engine, "rolled", text, part) or part == 1
    assert magnitude(faces(wheels)) <= magnitude(text)
    for wheel, character in zip(wheels, text, strict=True):
        assert 0 <= wheel["turned"] < 1
        assert wheel["turned"] == 0 or wheel["face"] != wheel["next"]
        if not character.isdigit():
            assert wheel["face"] in {character, " "}
        else:
            assert wheel["face"].isdigit() or wheel["face"] == " "
    if any(wheel["turned"] > 0 for wheel in wheels):
        assert magnitude(faces(wheels)) < magnitude(faces(wheels, "next")) <= magnitude(text)


@given(arabic, st.lists(parts, min_size=2, max_size=12))
def test_a_meter_never_runs_backwards(engine: QJSEngine, text: str, moments: list[float]) -> None:
    values = [magnitude(call(engine, "rolled", text, part)) for part in sorted(moments)]
    assert values == sorted(values)
    assert call(engine, "rolled", text, 1.0) == text


@given(arabic)
def test_at_the_beginning_stands_zero(engine: QJSEngine, text: str) -> None:
    assert magnitude(count(engine, text, (), 0.0)) == 0


chinese = st.integers(1, 9_999).map(chinese_numeral) | st.sampled_from(
    ["百", "千", "两", "十", "两千", "万", "百万", "一千二百"]
)


@given(chinese)
@example("百")
@example("两")
def test_chinese_steps_rise_to_the_literal_and_are_no_longer(text: str) -> None:
    steps = chinese_steps(text)
    values = [chinese_value(step) or 0 for step in steps]
    assert steps[-1] == text
    assert all(len(step) <= len(text) for step in steps)
    assert all(a < b for a, b in pairwise(values))


@given(chinese, st.lists(parts, min_size=2, max_size=12))
def test_a_chinese_numeral_counts_by_its_steps(
    engine: QJSEngine, text: str, moments: list[float]
) -> None:
    steps = chinese_steps(text)
    seen = [count(engine, text, steps, part) for part in sorted(moments)]
    assert set(seen) <= set(steps)
    assert [steps.index(step) for step in seen] == sorted(steps.index(step) for step in seen)
    assert count(engine, text, steps, 1.0) == text


# In the window

COUNTING = ["1-guidance/1", "2-quality/2", "2-quality/3", "3-service/1", "4-rights/1", "5-reform/3"]


def places(slide: QQuickItem) -> dict[str, float]:
    """Where each text of the slide begins; of a numeral, where its reserved room does."""
    found = [item for item in everything(slide) if "QQuickText" in kinds(item)]
    return {
        f"{index} {kind(text)}": area(text).left()
        for index, text in enumerate(found)
        if text.property("text")
    }


def kind(text: QQuickItem) -> str:
    """What a text says, if it says the same all the time."""
    said = str(text.property("text"))
    return "a numeral" if re.fullmatch(r"[-−+\d,.零一二三四五六七八九十百千两]+", said) else said


@pytest.mark.parametrize("slide", ["overview", *COUNTING])
def test_a_count_moves_nothing_but_the_number(open_show: OpenShow, slide: str) -> None:
    pilot = open_show(start=slide)
    numbers = pilot.figures()
    assert numbers, "nothing counts here"
    pilot.wait_until(lambda: any(progress(number) > 0 for number in numbers), "it counts")
    before = places(pilot.slide)
    rooms = [read(numeral(number), "width") for number in numbers]
    ends: dict[int, float] = {}
    last: dict[int, float] = {}
    moments = 0
    while len(ends) < len(numbers):
        moments += any(0 < progress(number) < 1 for number in numbers)
        assert places(pilot.slide) == before
        assert [read(numeral(number), "width") for number in numbers] == rooms
        for index, number in enumerate(numbers):
            text = numeral(number)
            assert text.property("contentWidth") <= text.width() + 0.5, "wider than its room"
            assert progress(number) >= last.get(index, 0.0), "it runs backwards"
            last[index] = progress(number)
            assert (shown(number) == literal(number)) or progress(number) < 1
            if progress(number) == 1 and index not in ends:
                ends[index] = time.monotonic()
        pilot.rest(0.01)
    assert moments >= 5, "it was hardly seen counting"
    assert max(ends.values()) - min(ends.values()) < 0.1, "they do not arrive together"
    assert pilot.shows_finals()
    assert places(pilot.slide) == before


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
    return pilot.find("Meter")


def test_rolling_numbers_end_as_plain_text_in_their_places(rolling: Pilot) -> None:
    numbers = [number for number in rolling.figures() if read(number, "figure.rolls")]
    assert [literal(number) for number in numbers] == ["1,510", "6.5", "-3.2"]
    rolling.wait_until(lambda: len(meters(rolling)) == len(numbers), "they roll")
    cells: dict[int, list[tuple[float, float]]] = {}
    values: dict[int, list[Decimal]] = {}
    while meters(rolling):
        for index, meter in enumerate(meters(rolling)):
            if len(meters(rolling)) == len(numbers):
                rooms = [area(cell) for cell in meter.childItems() if cell.clip()]
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
        assert abs(area(text).right() - cells[index][-1][1]) < 1.5
        assert abs(area(text).left() - cells[index][0][0]) < 1.5


def test_rolling_numbers_can_be_cut_short(rolling: Pilot) -> None:
    half_way(rolling)
    number = next(number for number in rolling.figures() if read(number, "figure.rolls"))
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
