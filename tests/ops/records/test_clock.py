"""The clock of the machine is set while a show plays: the show takes no notice."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from queue import Queue

import pytest
from live.folders import make_show, section
from ops.records.disks import ROOT

from kiosk.ops.records.diary import total
from kiosk.ops.records.diary_files import Days
from kiosk.ops.records.log_lines import read_lines

PATIENCE = 60.0
FAR = timedelta(days=3600)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs libfaketime")
@pytest.mark.usefixtures("screen")
def test_a_clock_that_jumps_years_moves_no_slide(tmp_path: Path) -> None:
    library = subprocess.check_output(["faketime", "now", "printenv", "LD_PRELOAD"], text=True)
    show = make_show(tmp_path / "show", **{"2-b.yaml": section("B"), "3-c.yaml": section("C")})
    state, clock = tmp_path / "state", tmp_path / "clock"
    set_clock(clock, "+0d")
    began, today = time.monotonic(), date.today()  # noqa: DTZ011 — as the kiosk counts days
    kiosk = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("clock_child.py"), show, state],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LD_PRELOAD": library.strip(),
            "FAKETIME_TIMESTAMP_FILE": str(clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    assert kiosk.stdout is not None
    lines: Queue[str] = Queue()
    reader = threading.Thread(target=tell, args=(kiosk.stdout, lines))
    reader.start()
    try:
        count = int(lines.get(timeout=PATIENCE))
        seen: list[int] = []
        for offset in ("+3600d", "-3600d", "+0d"):
            set_clock(clock, offset)
            year = (today + timedelta(days=int(offset[:-1]))).year
            left = count
            while left:  # once around at that time
                told, slide = map(int, lines.get(timeout=PATIENCE).split())
                seen.append(slide)
                left -= abs(told - year) <= 1
    finally:
        kiosk.send_signal(signal.SIGTERM)
        status = kiosk.wait(PATIENCE)
        reader.join(PATIENCE)
        kiosk.stdout.close()
    assert status == 0
    assert all(after == (before + 1) % count for before, after in pairwise(seen))

    kept = Days(state / "days").between(date.min, date.max)
    nearest = [min(abs(when - (today + far)) for when in kept) for far in (-FAR, timedelta(), FAR)]
    assert max(nearest) <= timedelta(days=1)
    whole = total(kept.values())
    assert (whole.starts, whole.unclean, whole.visits) == (1, 0, 0)
    assert 0 < whole.seconds < time.monotonic() - began
    assert whole.slides > len(seen)
    assert whole.cycles >= 2
    written, damaged = read_lines(state / "logs")
    assert (any("plays 3 sections" in line.message for line in written), damaged) == (True, 0)


def set_clock(clock: Path, offset: str) -> None:
    draft = clock.with_suffix(".new")
    draft.write_text(offset + "\n", encoding="ascii")
    draft.replace(clock)


def tell(out: Iterable[str], lines: "Queue[str]") -> None:
    for line in out:
        lines.put(line)
    lines.put("")  # nobody waits for one that has died
