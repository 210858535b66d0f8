"""When a kiosk that takes too much memory is started anew, and when it is let be."""

import pytest

from kiosk.ops.supervision import process_memory
from kiosk.ops.supervision.health import Timings
from kiosk.ops.supervision.heartbeat import Beat
from kiosk.ops.supervision.quarantine import Quarantine
from kiosk.ops.supervision.restart_policy import RestartPolicy

TIMINGS = Timings()
CEILING = 1 << 30
ALONE = Beat("a", "a", "attract", "d", painted=True)
LED = [Beat("a", "a", mode, "d", painted=True) for mode in ("present", "visit")]


@pytest.fixture
def policy(monkeypatch: pytest.MonkeyPatch) -> RestartPolicy:
    """Of a kiosk that always takes too much."""
    monkeypatch.setattr(process_memory, "used", lambda _: 2 * CEILING)
    return RestartPolicy(TIMINGS, CEILING)


def overdue(policy: RestartPolicy, beat: Beat | None, start: float, seconds: float) -> bool:
    """What has come of it after so long, looked at as often as a supervisor does."""
    looks = int(seconds / TIMINGS.look)
    return any(policy.is_overdue(beat, start + look * TIMINGS.look) for look in range(looks))


def test_it_is_asked_once_and_ended_when_its_slide_stays_on(policy: RestartPolicy) -> None:
    assert "2048 MB" in policy.restart_reason(1, Quarantine(), 0.0)
    assert policy.restart_reason(1, Quarantine(), 100.0) == ""
    assert not overdue(policy, ALONE, 0.0, TIMINGS.politeness - 5)
    assert overdue(policy, ALONE, TIMINGS.politeness - 5, 10.0)


@pytest.mark.parametrize("beat", LED, ids=lambda beat: beat.mode)
def test_while_somebody_leads_the_show_it_is_never_ended(policy: RestartPolicy, beat: Beat) -> None:
    assert policy.restart_reason(1, Quarantine(), 0.0)
    assert not overdue(policy, beat, 0.0, 2000.0)
    assert not overdue(policy, ALONE, 2000.0, TIMINGS.politeness - 5)
    assert overdue(policy, ALONE, 2000.0 + TIMINGS.politeness, 10.0)


def test_nobody_who_was_not_asked_is_overdue() -> None:
    policy = RestartPolicy(TIMINGS, 1 << 60)
    assert policy.restart_reason(1, Quarantine(), 0.0) == ""
    assert not overdue(policy, ALONE, 0.0, 500.0)


def test_after_a_restart_for_memory_there_is_an_hour_before_the_next(
    policy: RestartPolicy,
) -> None:
    assert policy.restart_reason(1, Quarantine(), 0.0)
    policy.end(50.0)
    policy.begin(Quarantine())

    assert not any(policy.restart_reason(2, Quarantine(), 50.0 + at) for at in range(0, 3600, 60))
    policy.end(3000.0)  # a death of another kind changes nothing
    policy.begin(Quarantine())
    assert policy.restart_reason(3, Quarantine(), 50.0 + 3600.0)


def test_slides_to_be_tried_again_are_tried_also_in_this_hour(policy: RestartPolicy) -> None:
    assert policy.restart_reason(1, Quarantine(), 0.0)
    policy.end(1.0)
    policy.begin(Quarantine().died("a", "d", 0.0).died("a", "d", 0.0))

    assert "tried again" in policy.restart_reason(2, Quarantine(), 2.0)
