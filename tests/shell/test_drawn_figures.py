"""Pictures of figures on the real slide: they show exactly what the numbers say, at any moment."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from shell.conftest import OpenShow
from shell.pilot import (
    figures,
    find_items,
    literal,
    progress,
    read_property,
    scene_rect,
    shown,
    text_items,
)

SIZES = [(1920, 1080), (1080, 1920)]


def drawn(crowd: QQuickItem) -> tuple[int, int]:
    """How many signs of a crowd are lit, and how many wait."""
    lit = faint = 0
    for text in text_items(crowd):
        signs = len(text.property("text"))
        if text.property("color") == crowd.property("lit"):
            lit += signs
        else:
            faint += signs
    return lit, faint


@pytest.fixture
def crowds_shown(tmp_path: Path) -> Path:
    """The folder of a show that counts people: each on cards of its own, and in a sentence."""
    folder = tmp_path / "crowds"
    folder.mkdir()
    (folder / "show.yaml").write_text("title: 数说\nlanguage: zh-CN\n", "utf-8")
    sentences = (
        "省劳动模范 142 人、大国工匠 2 人、吉林工匠 50 人",
        "全省 11 个地区 165 名调解员入驻平台",
    )
    topics = "".join(f"  - title: 题\n    facts:\n      - {one}\n" for one in sentences)
    (folder / "1-a.yaml").write_text(f"title: 一\ntopics:\n{topics}", "utf-8")
    return folder


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("slide", "sizes"), [("1-a/1", [142, 2, 50]), ("1-a/2", [11, 165])])
def test_everyone_counted_is_drawn(
    open_show: OpenShow,
    crowds_shown: Path,
    size: tuple[int, int],
    slide: str,
    sizes: list[int],
) -> None:
    pilot = open_show(crowds_shown, size=size, reduced_motion=True)
    pilot.go(slide)
    crowds = find_items(pilot.slide, "Crowd")
    assert [drawn(crowd) for crowd in crowds] == [(size, 0) for size in sizes]
    window = scene_rect(pilot.everything)
    for crowd in crowds:
        rows = [scene_rect(text) for text in text_items(crowd)]
        # A sign is large enough to be told from its neighbours.
        assert all(text.property("font").pixelSize() >= 26 for text in text_items(crowd))
        assert all(
            window.contains(row) and scene_rect(crowd).contains(row.center()) for row in rows
        )


def test_a_crowd_comes_forth_with_its_number(open_show: OpenShow, crowds_shown: Path) -> None:
    pilot = open_show(crowds_shown)
    pilot.press(Qt.Key.Key_H)
    pilot.go("1-a/1")
    pilot.arrive()
    crowds = find_items(pilot.slide, "Crowd")
    assert [drawn(crowd) for crowd in crowds] == [(0, 142), (0, 2), (0, 50)]
    pilot.press(Qt.Key.Key_H)
    (many,) = [item for item in figures(pilot.slide) if literal(item) == "142"]
    pilot.wait_until(lambda: 0.2 < progress(many) < 1)
    lit, faint = drawn(crowds[0])
    assert lit + faint == 142
    assert abs(lit - int(shown(many))) <= 1
    pilot.count_out()
    assert drawn(crowds[0]) == (142, 0)


@pytest.mark.parametrize("size", SIZES)
def test_an_arrow_leads_from_the_cause_to_its_larger_result(
    open_show: OpenShow, size: tuple[int, int]
) -> None:
    pilot = open_show(size=size, reduced_motion=True)
    pilot.go("2-quality/2")
    pairs = find_items(pilot.slide, "Pair")
    assert len(pairs) == 2
    for pair in pairs:
        cause, result = figures(pair)
        assert read_property(result, "size") > read_property(cause, "size")
        ends = [scene_rect(item) for item in find_items(pair, "Arrow")]
        assert len(ends) == 1
        assert (
            scene_rect(cause).right() < ends[0].left() < ends[0].right() < scene_rect(result).left()
        )


def test_a_rise_stands_as_high_as_its_words_say(open_show: OpenShow) -> None:
    pilot = open_show(reduced_motion=True)
    pilot.go("3-service/1")
    (growth,) = find_items(pilot.slide, "Growth")
    before, under, gained = (scene_rect(bar) for bar in find_items(growth, "Bar"))
    assert before.top() == under.top() == gained.bottom()
    assert abs((under.height() + gained.height()) / before.height() - 3.15) < 0.03


@pytest.mark.parametrize("size", SIZES)
def test_bars_stand_on_one_scale(open_show: OpenShow, size: tuple[int, int]) -> None:
    pilot = open_show(size=size, reduced_motion=True)
    pilot.go("1-guidance/1")
    (bars,) = find_items(pilot.slide, "Bars")
    widths = [line.childItems()[-1].width() for line in find_items(bars, "BarLine")]
    amounts = [int(literal(figure)) for figure in figures(bars)]
    assert amounts == [364, 1283, 213]
    scale = max(widths) / max(amounts)
    assert all(
        abs(width - amount * scale) <= 1 for width, amount in zip(widths, amounts, strict=True)
    )
