"""Every slide on every screen: all words are there, whole, apart, large enough, in our fonts."""

import pytest
from shell.conftest import SHOWS, OpenShow
from shell.slide_checks import complaints_of

SIZES = {
    "full-hd": (1920, 1080),
    "4k": (3840, 2160),
    "laptop": (1366, 768),
    "upright": (1080, 1920),
    "4-to-3": (1440, 1080),
    "wide": (2560, 1080),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("show", ["shipped", "stress", "small", "english"])
def test_every_slide_is_whole(open_show: OpenShow, show: str, size: str) -> None:
    folder = None if show == "shipped" else SHOWS / show
    # Time stands still for the player: however slowly a machine draws, the digits of a slide's
    # number belong together.
    pilot = open_show(folder, size=SIZES[size], reduced_motion=True, clock=lambda: 0.0)
    complaints = []
    for slide in pilot.deck.slides:
        pilot.go(slide.id)
        complaints += [f"{size}, {slide.id}: {what}" for what in complaints_of(pilot, slide)]
    assert not complaints, "\n" + "\n".join(complaints)
