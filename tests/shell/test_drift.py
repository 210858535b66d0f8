"""What stays on the screen moves a little with the slides, so that it is not burnt in."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, Qt
from shell.conftest import OpenShow
from shell.pilot import Pilot, scene_rect, text_items


def place(pilot: Pilot) -> tuple[float, float]:
    drift = pilot.one("PixelShift")
    return drift.x(), drift.y()


def drifting(pilot: Pilot) -> Pilot:
    """As in full screen, where a window has no size of its own."""
    look = pilot.kiosk.engine.singletonInstance("Kiosk.Look", "Look")
    assert isinstance(look, QObject)
    look.setProperty("drifts", True)
    return pilot


def step(pilot: Pilot) -> tuple[float, float]:
    """Another slide comes, without waiting for it to be shown."""
    drift = pilot.one("PixelShift")
    drift.setProperty("moment", drift.property("moment") + 1)
    return place(pilot)


@pytest.mark.parametrize(("size", "most"), [((1280, 720), 4), ((1080, 1920), 7), ((640, 360), 2)])
def test_over_half_an_hour_every_edge_moves_by_single_pixels(
    open_show: OpenShow, size: tuple[int, int], most: int
) -> None:
    pilot = drifting(open_show(start="1-guidance/1", size=size))
    pilot.arrive()
    assert place(pilot) == (0, 0)
    bar = scene_rect(pilot.one("SectionBar"))
    # The bar itself reaches beyond the edge of the screen, what is read of it must not.
    names = [scene_rect(text) for text in text_items(pilot.one("SectionBar"))]
    # Slides stay for at most 20 seconds or so: half an hour has at least 90 of them.
    path = [place(pilot), *(step(pilot) for _ in range(90))]
    assert {place for step in path for place in step} == {float(n) for n in range(-most, most + 1)}
    for before, after in pairwise(path):
        assert all(abs(a - b) <= 1 for a, b in zip(before, after, strict=True))
        assert before != after
    assert (
        scene_rect(pilot.one("SectionBar")).topLeft()
        == bar.topLeft() + pilot.one("PixelShift").position()
    )
    for at in path:
        screen = pilot.window.contentItem().boundingRect()
        assert all(screen.contains(name.translated(*at)) for name in names)


def test_it_moves_only_when_the_slide_changes(open_show: OpenShow) -> None:
    pilot = drifting(open_show(start="1-guidance/1"))
    pilot.arrive()
    places = [place(pilot)]
    for _ in range(3):
        before = pilot.slide_id
        pilot.press(Qt.Key.Key_Right)  # which may bring the next slide at once
        pilot.wait_until(lambda before=before: pilot.slide_id != before)  # type: ignore[misc]
        pilot.arrive()
        places.append(place(pilot))
        pilot.rest(0.2)
        assert place(pilot) == places[-1]
    assert places == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_touch_hits_what_is_seen(open_show: OpenShow) -> None:
    pilot = drifting(open_show(start="1-guidance/1"))
    pilot.arrive()
    for _ in range(4):
        step(pilot)
    assert place(pilot) != (0, 0)
    home = pilot.find("Touchable")
    corners = [scene_rect(item) for item in home if item.property("touchable")]
    assert corners
    edge = scene_rect(pilot.one("SectionBar"))
    pilot.tap(edge.topLeft() + pilot.at(0.002, 0.004))
    pilot.wait_for("overview")


@pytest.mark.parametrize("how", ["still", "prompt", "windowed"])
def test_pictures_films_and_windows_stay_where_they_are(open_show: OpenShow, how: str) -> None:
    pilot = open_show(start="1-guidance/1", **({} if how == "windowed" else {how: True}))
    if how == "prompt":
        pilot.press(Qt.Key.Key_F11)
        pilot.wait_until(lambda: pilot.state.fullscreen)
    assert {step(pilot) for _ in range(30)} == {(0.0, 0.0)}


def test_in_full_screen_it_moves(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1")
    pilot.press(Qt.Key.Key_F11)
    assert len({step(pilot) for _ in range(30)}) > 20
