"""Unattended, the show goes round: every slide whole and in order, no number left half counted."""

from PySide6.QtQuick import QQuickItem
from shell.conftest import OpenShow
from shell.pilot import figures, id_of, literal, read, shown

from kiosk.player.state import Mode

# Shorter than a count takes, longer than a slide takes to fade in.
DWELL = 0.8


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
        if front.parentItem().opacity() == 1 and read(front, "placed !== false"):
            whole[len(seen) - 1] = True
        counting = counting or any(0 < read(f, "progress") < 1 for f in figures(front))
        for slide in others:
            # Loaded but not in front means that it is on its way out, its numbers to their ends.
            assert slide.parentItem().opacity() > 0.04 or not unfinished(slide)
        # Never an empty screen: once it is up, one of the two slides or the title can be seen.
        most = max(slide.parentItem().opacity() for slide in pilot.slides)
        assert not whole or most > 0.3 or pilot.find("TitleJourney")
        return len(seen) == len(expected)

    pilot.wait_until(look, "the show has gone round", patience=len(expected) * DWELL * 3)

    assert pilot.state.mode is Mode.ATTRACT
    assert counting, "no number was seen counting: the test would prove nothing"
    assert [i for i in range(len(expected) - 1) if not whole.get(i)] == []
