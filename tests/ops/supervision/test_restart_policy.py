"""When a kiosk that takes too much memory is started anew, and when it is let be."""

import pytest

from kiosk.ops.supervision import process_memory
from kiosk.ops.supervision.health import Timings
from kiosk.ops.supervision.heartbeat import Beat
from kiosk.ops.supervision.quarantine import Blame
from kiosk.ops.supervision.restart_policy import Renewal

TIMINGS = Timings()
CEILING = 1 << 30
ALONE = Beat("a", "a", "attract", "d", painted=True)
LED = [Beat("a", "a", mode, "d", painted=True) for mode in ("present", "visit")]


@pytest.fixture
def renewal(monkeypatch: pytest.MonkeyPatch) -> Renewal:
    """Of a kiosk that always takes too much."""
    monkeypatch.setattr(process_memory, "used", lambda _: 2 * CEILING)
    return Renewal(TIMINGS, CEILING)


def overdue(renewal: Renewal, beat: Beat | None, start: float, seconds: float) -> bool:
    """What has come of it after so long, looked at as often as a supervisor does."""
    looks = int(seconds / TIMINGS.look)
    return any(renewal.is_overdue(beat, start + look * TIMINGS.look) for look in range(looks))


def test_it_is_asked_once_and_ended_when_its_slide_stays_on(renewal: Renewal) -> None:
    assert "2048 MB" in renewal.wish(1, Blame(), 0.0)
    assert renewal.wish(1, Blame(), 100.0) == ""
    assert not overdue(renewal, ALONE, 0.0, TIMINGS.politeness - 5)
    assert overdue(renewal, ALONE, TIMINGS.politeness - 5, 10.0)


@pytest.mark.parametrize("beat", LED, ids=lambda beat: beat.mode)
def test_while_somebody_leads_the_show_it_is_never_ended(renewal: Renewal, beat: Beat) -> None:
    assert renewal.wish(1, Blame(), 0.0)
    assert not overdue(renewal, beat, 0.0, 2000.0)
    assert not overdue(renewal, ALONE, 2000.0, TIMINGS.politeness - 5)
    assert overdue(renewal, ALONE, 2000.0 + TIMINGS.politeness, 10.0)


def test_nobody_who_was_not_asked_is_overdue() -> None:
    renewal = Renewal(TIMINGS, 1 << 60)
    assert renewal.wish(1, Blame(), 0.0) == ""
    assert not overdue(renewal, ALONE, 0.0, 500.0)


def test_after_a_restart_for_memory_there_is_an_hour_before_the_next(renewal: Renewal) -> None:
    assert renewal.wish(1, Blame(), 0.0)
    renewal.end(50.0)
    renewal.begin(Blame())

    assert not any(renewal.wish(2, Blame(), 50.0 + at) for at in range(0, 3600, 60))
    renewal.end(3000.0)  # a death of another kind changes nothing
    renewal.begin(Blame())
    assert renewal.wish(3, Blame(), 50.0 + 3600.0)


def test_slides_to_be_tried_again_are_tried_also_in_this_hour(renewal: Renewal) -> None:
    assert renewal.wish(1, Blame(), 0.0)
    renewal.end(1.0)
    renewal.begin(Blame().died("a", "d", 0.0).died("a", "d", 0.0))

    assert "tried again" in renewal.wish(2, Blame(), 2.0)
