"""What a supervisor makes of the beats it hears: hangs, waits, and slides to quarantine."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ops.supervision.child import crashed, ending
from kiosk.ops.supervision.crash_log import Cause, Ending
from kiosk.ops.supervision.health import RestartBackoff, Timings, Watchdog
from kiosk.ops.supervision.heartbeat import Beat, LeftOut, Resume, parse_beat
from kiosk.ops.supervision.quarantine import Quarantine

TIMINGS = Timings()
PAINTED = Beat("a", "a", "attract", "d", painted=True)
DAY = 24 * 3600.0


def waited(
    watch: Watchdog, start: float, seconds: float, beat: Beat | None = None
) -> Ending | None:
    """What a supervisor that looks as often as it should has found in the end."""
    looks = int(seconds / TIMINGS.look)
    for look in range(1, looks + 1):
        now = start + look * TIMINGS.look
        if beat is not None:
            watch.hear(beat, now)
        if reason := watch.hangs(now):
            return reason
    return None


def test_silence_is_a_hang_well_before_fifteen_seconds() -> None:
    watch = Watchdog(TIMINGS, 0.0)
    watch.hear(PAINTED, 0.0)

    assert not waited(watch, 0.0, 7.0)
    assert waited(watch, 7.0, 3.0) == Ending(Cause.SILENT, "8")


def test_before_the_first_picture_there_is_more_time() -> None:
    watch = Watchdog(TIMINGS, 0.0)

    assert not waited(watch, 0.0, 40.0)
    assert waited(watch, 40.0, 10.0)


def test_beats_that_say_that_nothing_goes_on_are_a_hang() -> None:
    watch = Watchdog(TIMINGS, 0.0)

    assert not waited(watch, 0.0, 60.0, PAINTED)
    dark = replace(PAINTED, stuck=9.0)
    assert waited(watch, 60.0, 1.0, dark) == Ending(Cause.NO_PICTURE, "9")
    stands = replace(dark, late=True)
    assert waited(watch, 61.0, 1.0, stands) == Ending(Cause.NO_SLIDE, "9")


def test_what_nobody_sees_is_ended_for_that() -> None:
    watch = Watchdog(TIMINGS, 0.0)
    away = replace(PAINTED, stuck=9.0, hidden=True)
    assert waited(watch, 0.0, 1.0, away) == Ending(Cause.HIDDEN, "9")


def test_time_in_which_the_supervisor_did_not_run_does_not_count() -> None:
    watch = Watchdog(TIMINGS, 0.0)
    watch.hear(PAINTED, 0.0)

    assert not watch.hangs(100_000.0)
    assert not waited(watch, 100_000.0, 5.0)
    assert waited(watch, 100_005.0, 5.0)


def life(painted_for: float | None) -> tuple[Watchdog, float]:
    watch = Watchdog(TIMINGS, 0.0)
    if painted_for is not None:
        watch.hear(PAINTED, 1.0)
    return watch, 1.0 + (painted_for or 0.0)


def test_deaths_at_once_wait_longer_and_longer_and_never_too_long() -> None:
    patience = RestartBackoff(TIMINGS)
    waits = [patience.after(*life(None)) for _ in range(2000)]

    assert waits[:4] == [0.0, 0.5, 1.0, 2.0]
    assert waits == sorted(waits)
    assert waits[-1] == TIMINGS.longest_wait


def test_a_kiosk_that_paints_never_waits_long_and_one_that_plays_not_at_all() -> None:
    patience = RestartBackoff(TIMINGS)
    waits = [patience.after(*life(1.0)) for _ in range(50)]

    assert max(waits) == TIMINGS.longest_wait_painted
    assert patience.after(*life(60.0)) == 0.0
    assert patience.after(*life(1.0)) == 0.0


def test_a_slide_is_left_out_after_its_second_death_and_tried_again_the_next_day() -> None:
    quarantine = Quarantine().died("a", "d", 0.0)
    assert quarantine.left_out == ()

    quarantine = quarantine.died("a", "d", 100.0)
    assert quarantine.left_out == (LeftOut("a", "d"),)
    assert quarantine.at(DAY - 1).left_out == (LeftOut("a", "d"),)
    assert quarantine.at(DAY + 1).left_out == ()


def test_a_slide_that_was_played_through_in_between_is_not_left_out() -> None:
    assert Quarantine().died("a", "d", 0.0).played("a", "d").died("a", "d", 1.0).left_out == ()


def test_a_slide_of_another_deck_is_another_slide() -> None:
    assert Quarantine().died("a", "d", 0.0).died("a", "e", 1.0).left_out == ()


def test_deaths_of_a_time_that_has_not_come_count_no_more() -> None:
    assert Quarantine().died("a", "d", 9 * DAY).died("a", "d", 9 * DAY).at(0.0).left_out == ()


def test_a_machine_that_stalls_on_slide_after_slide_empties_no_show() -> None:
    quarantine = Quarantine()
    for slide in ("a", "b", "c", "d"):
        for _ in range(2):
            quarantine = quarantine.died(slide, "d", 0.0, hung=True)
            assert len(quarantine.left_out) <= 2
    assert quarantine.left_out == ()
    assert quarantine.died("e", "d", 0.0).died("e", "d", 0.0).left_out == (LeftOut("e", "d"),)


@pytest.mark.parametrize(
    ("status", "killings", "own"),
    [(-11, 0, True), (-6, 0, True), (-9, 0, False), (-9, 1, True), (-15, 0, False), (1, 0, False)],
)
def test_only_a_crash_of_its_own_is_a_slide_to_blame_for(
    status: int, killings: int, own: bool
) -> None:
    assert crashed(status, killings) is own


def test_an_end_is_told_by_signal_or_status() -> None:
    assert ending(-11) == Ending(Cause.SIGNAL, "SIGSEGV")
    assert ending(128 + 15) == Ending(Cause.SIGNAL, "SIGTERM")
    for status in (0, 1, 127, 255):
        assert ending(status) == Ending(Cause.STATUS, str(status))


@given(st.text(max_size=500), st.text(max_size=500), st.floats(0, 1e6))
def test_a_beat_is_heard_as_it_was_said_and_stays_whole_in_its_pipe(
    slide: str, section: str, stuck: float
) -> None:
    beat = Beat(slide, section, "attract", "d", painted=True, stuck=stuck, late=True)
    line = beat.line()

    assert len(line) < 4096
    found = parse_beat(line.rstrip(b"\n"))
    assert found is not None
    assert found == beat or (found.slide == "" and found.stuck == stuck and found.painted)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"hello",
        b"kiosk-beat ",
        b"kiosk-beat {}",
        b"kiosk-beat [1]",
        b"kiosk-beat " + b"[" * 9999,
        PAINTED.line().replace(b'"a"', b"1"),
        PAINTED.line().replace(b'"slide"', b'"slid"'),
    ],
)
def test_what_is_no_beat_is_not_heard(line: bytes) -> None:
    assert parse_beat(line.rstrip(b"\n")) is None


def test_where_to_go_on_is_handed_over() -> None:
    resume = Resume("章/1", "章", (LeftOut("b", "d"), LeftOut("c", "d")), ahead=False)
    environment: dict[str, str] = {}
    resume.put_into(environment)

    assert Resume.of(environment) == resume


@pytest.mark.parametrize("said", ["", "{", "[]", "7", '{"slide": null}', '{"left_out": [1, {}]}'])
def test_nonsense_about_where_to_go_on_is_the_beginning(said: str) -> None:
    assert Resume.of({"KIOSK_RESUME": said}) == Resume()
