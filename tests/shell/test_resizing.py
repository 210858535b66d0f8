"""A change of the window's size, as F11 or another screen brings it: every text finds its place."""

import pytest
from PySide6.QtTest import QTest
from shell.conftest import OpenShow
from shell.slide_checks import complaints_of

CHANGES = [((800, 600), (1920, 1080)), ((1920, 1080), (800, 600)), ((720, 1280), (1280, 720))]


@pytest.mark.parametrize(("before", "after"), CHANGES)
@pytest.mark.parametrize("slide", ["cover", "overview", "1-guidance", "4-rights/1", "closing"])
def test_a_slide_is_whole_after_a_change_of_size(
    open_show: OpenShow, slide: str, before: tuple[int, int], after: tuple[int, int]
) -> None:
    pilot = open_show(start=slide, size=before, reduced_motion=True)
    pilot.arrive()
    pilot.window.resize(*after)
    shown = pilot.deck.slides[pilot.state.index]
    width, height = after
    pilot.wait_until(lambda: (pilot.stage.width(), pilot.stage.height()) == (width, height))
    QTest.qWait(0)
    assert list(complaints_of(pilot, shown)) == []
