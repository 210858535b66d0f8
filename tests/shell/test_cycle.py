"""Unattended, the show goes round: every slide whole and in order, no number left half counted."""

import time
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from shell.conftest import OpenShow
from shell.pilot import Pilot, figures, id_of, literal, read_property, shown

from kiosk.ops.supervision.heartbeat import Resume
from kiosk.player.state import Mode

# Shorter than a count takes, longer than a slide takes to fade in.
DWELL = 1.3


def unfinished(slide: QQuickItem) -> list[str]:
    return [f"{id_of(slide)}: {shown(f)}" for f in figures(slide) if shown(f) != literal(f)]


def test_the_show_goes_round(open_show: OpenShow) -> None:
    pilot = open_show(dwell=DWELL, snow=True)
    expected = [slide.id for slide in pilot.deck.slides]
    expected = [*expected, *expected[:2]]
    seen: list[str] = []
    whole: dict[int, bool] = {}
    counting = False

    def look() -> bool:
        nonlocal counting
        front, *others = pilot.slides
        if not seen or seen[-1] != id_of(front):
            seen.append(id_of(front))
            assert seen == expected[: len(seen)]
        if front.parentItem().opacity() == 1 and read_property(front, "placed !== false"):
            whole[len(seen) - 1] = True
        counting = counting or any(0 < read_property(f, "progress") < 1 for f in figures(front))
        for slide in others:
            # Loaded but not in front means that it is on its way out, its numbers to their ends.
            assert slide.parentItem().opacity() > 0.04 or not unfinished(slide)
        # Never two titles at once: the one has gone before the other comes.
        assert sum(slide.parentItem().opacity() > 0.1 for slide in pilot.slides) <= 1
        return len(seen) == len(expected)

    pilot.wait_until(look, "the show has gone round", patience=len(expected) * DWELL * 3)

    assert pilot.state.mode is Mode.ATTRACT
    assert counting, "no number was seen counting: the test would prove nothing"
    assert [i for i in range(len(expected) - 1) if not whole.get(i)] == []


def test_the_first_slide_stands_at_once(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1")
    assert pilot.slide.parentItem().opacity() == 1
    assert len(pilot.slides) == 1
    pilot.count_out()


# The slide that is made ahead of its turn


def test_the_slide_that_comes_is_made_while_nothing_moves(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1", dwell=9)
    here = pilot.deck.index("1-guidance/1") or 0
    following = pilot.deck.slides[here + 1].id
    assert not pilot.prepared
    pilot.wait_until(lambda: pilot.prepared == following, "the next slide is made")
    assert pilot.shows_finals()
    assert [id_of(slide) for slide in pilot.slides] == ["1-guidance/1"]

    pilot.press(Qt.Key.Key_Right)
    assert pilot.slide_id == following  # at once, as nothing had to be loaded
    pilot.count_out()
    pilot.arrive()


def test_where_a_slide_may_end_the_program_each_is_made_in_its_own_turn(
    open_show: OpenShow,
) -> None:
    pilot = open_show(start="cover", dwell=4, resume=Resume(ahead=False))
    made: list[str] = []

    def turned() -> bool:
        if pilot.state.slide == "cover":
            made.append(pilot.prepared)
        return pilot.state.slide != "cover"

    pilot.wait_until(turned, "the cover's time is over")
    assert not any(made)
    pilot.wait_until(lambda: pilot.slide_id == "overview", "its turn has come")


def test_somebody_may_want_another_slide_than_the_one_made(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1", dwell=9)
    pilot.wait_until(lambda: bool(pilot.prepared), "the next slide is made")

    pilot.press(Qt.Key.Key_Left)
    pilot.arrive()
    assert pilot.slide_id == "1-guidance"
    pilot.count_out()
    pilot.wait_until(lambda: pilot.prepared == "1-guidance/1", "the one after it is made")


def test_nobody_touches_the_slide_that_waits(open_show: OpenShow) -> None:
    pilot = open_show(start="cover", idle=60, dwell=60)
    pilot.wait_until(lambda: pilot.prepared == "overview", "the overview is made")
    pilot.press(Qt.Key.Key_F5)
    pilot.tap(pilot.at(0.3, 0.6))  # where a card of the overview lies
    pilot.arrive()
    assert pilot.slide_id == "overview"
    assert pilot.state.slide == "overview"


# The line in the bar


def line(pilot: Pilot) -> tuple[str, float]:
    """Which section is on, and how far its line is filled."""
    (tab,) = [tab for tab in pilot.find("SectionTab") if read_property(tab, "current")]
    return str(read_property(tab, "label")), float(read_property(tab, "filled.share"))


@pytest.mark.real_time
def test_the_line_runs_on_from_slide_to_slide(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance", dwell=1.2)
    pilot.arrive()
    section, share = line(pilot)
    seen = [(time.monotonic(), share)]
    while line(pilot)[0] == section:
        share = line(pilot)[1]
        seen.append((time.monotonic(), share))
        pilot.rest(0.02)
    # What is read was drawn at the latest when it was read before: so long it may have run.
    began = seen[0][0]
    for (before, old), (now, new) in pairwise(seen):
        assert old <= new < old + 0.12 + (now - began), "it jumps"
        began = before
    assert seen[-1][1] > 0.8


@pytest.mark.parametrize("act", ["touch", "black", "freeze"])
def test_the_line_waits_with_the_slide(open_show: OpenShow, act: str) -> None:
    pilot = open_show(start="1-guidance/1", dwell=3)
    pilot.arrive()
    if act != "touch":
        pilot.press(Qt.Key.Key_P)  # a member of staff lets it go on by itself
    pilot.rest(0.8)
    match act:
        case "touch":
            pilot.tap(pilot.empty_spot())
        case "black":
            pilot.press(Qt.Key.Key_B)
        case "freeze":
            pilot.press(Qt.Key.Key_F)
    waiting = line(pilot)
    for _ in range(10):
        pilot.rest(0.03)
        assert line(pilot) == waiting
    if act != "touch":
        pilot.press(Qt.Key.Key_B if act == "black" else Qt.Key.Key_F)
        pilot.rest(0.1)
        assert waiting[1] < line(pilot)[1] < waiting[1] + 0.15, "it does not go on from there"


# The hint


def test_nobody_is_invited_who_is_already_there(open_show: OpenShow) -> None:
    pilot = open_show()
    pilot.arrive()
    assert len(pilot.find("TouchPrompt")) == 1
    pilot.press(Qt.Key.Key_Right)
    pilot.wait_for("overview")
    pilot.wait_until(lambda: not pilot.find("TouchPrompt"), "staff need no hint")
