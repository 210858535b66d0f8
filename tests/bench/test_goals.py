"""`bench`: figures beside goals as pure functions, and a short run of each in a real window."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.bench import (
    cycle,
    everything,
    goals,
    process_costs,
    reload,
    screen_states,
    start,
    touch,
)
from kiosk.bench.generated_show import write
from kiosk.bench.goals import Row, Spread
from kiosk.bench.screen_states import Arrival
from kiosk.live.show_folder import load_show
from kiosk.messages.lookup import say

ROOT = Path(__file__).resolve().parents[2]
LINUX = sys.platform.startswith("linux")
DARK, BRIGHT = b"\x10\x10\x10\0", b"\xf0\xf0\xf0\0"


def row(letters: int, light: bytes = BRIGHT) -> bytes:
    """400 pixels, so many of them of letters."""
    return light * letters + DARK * (400 - letters)


def test_a_goal_is_met_or_not_or_cannot_be_told() -> None:
    assert Row("bench-memory", 1.6, "×", 1.6).met is True
    assert Row("bench-memory", 1.61, "×", 1.6).met is False
    assert Row("bench-frames-rate", 58.0, "", 59.0, at_least=True).met is False
    assert Row("bench-memory", None, "×", 1.6).met is None
    assert Row("bench-memory-floor", 50.0, "MB").met is None


def test_a_ratio_is_one_of_medians() -> None:
    assert goals.ratio([300.0, 900.0, 310.0], [200.0, 100.0, 200.0]) == 1.55
    assert goals.ratio([], [200.0]) is None


def test_a_spread_names_values_that_were_measured() -> None:
    spread = Spread.of(range(1, 101), "ms")

    assert spread == Spread(100, 50.5, 95, 99, 100, "ms")
    assert Spread.of([], "ms") is None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_stands_in_columns(language: str) -> None:
    spread = Spread.of([2.0, 14.0], "ms")
    rows = [
        Row("bench-touch", 12.0, "ms", 50.0, spread=spread),
        Row("bench-memory", None, "×", 1.6),
    ]

    head, first, second = goals.table(rows, language)

    assert say("bench-touch", language) in first
    assert "≤ 50 ms" in first
    assert "14 ms" in first
    assert first.endswith(say("bench-yes", language))
    assert second.endswith("–")
    widths = {goals.columns(line[: line.index(word)]) for line, word in zip(
        (head, first), (say("bench-met", language), say("bench-yes", language)), strict=True
    )}  # fmt: skip
    assert len(widths) == 1


def test_a_busy_machine_is_named_so() -> None:
    machine = dict.fromkeys(("processor", "renderer", "size", "qt", "python"), "x")

    assert len(goals.machine_line(machine | {"cores": 4, "load": 0.3}, "en")) == 1
    assert "busy" in goals.machine_line(machine | {"cores": 4, "load": 3.0}, "en")[1]


def test_a_slide_has_arrived_when_its_letters_begin_to_show() -> None:
    before = [bytes(1600)] * 2
    faint = b"\x30\x30\x30\0"
    samples = [
        (0.1, before),
        (0.2, [row(0), row(0)]),
        (0.3, [row(120, faint), row(0)]),
        (0.4, [row(120), row(180, faint)]),
        (0.5, [row(120), row(180)]),
        (0.6, [row(120), row(180)]),
    ]

    assert screen_states.arrival(before, samples) == Arrival(0.2, 0.3, 0.5)


def test_the_letters_of_a_notice_are_no_slide() -> None:
    before = [bytes(1600)]
    samples = [(0.1, [row(120)]), (0.2, [row(0)]), (0.3, [row(120)])]

    assert screen_states.arrival(before, samples) == Arrival(0.1, 0.3, 0.3)
    assert screen_states.arrival(before, [(0.1, before)]) == Arrival(None, None, None)


def test_gold_is_told_from_what_else_changes() -> None:
    ground, lit = bytes((0x30, 0x20, 0x10, 0)), bytes((0x58, 0x6B, 0x75, 0))

    assert 0.35 < touch.nearer(ground * 9, lit * 9) < 0.45
    assert touch.nearer(ground * 9, ground * 9) == 0
    assert touch.nearer(ground * 9, bytes(36)) < 0
    assert touch.nearer(ground * 9, b"") == 0


def test_shared_memory_is_shared_out_but_qt_counts_in_full() -> None:
    smaps = """\
00400000-00500000 r-xp 00000000 08:01 12 /usr/bin/python3
Rss:                 100 kB
Pss:                  20 kB
00600000-00700000 r-xp 00000000 08:01 13 /v/site-packages/PySide6/Qt/lib/libQt6Core.so.6
Rss:                1000 kB
Pss:                 500 kB
00800000-00900000 rw-p 00000000 00:00 0
Rss:                   4 kB
Pss:                   4 kB
VmFlags: rd wr"""

    assert process_costs.kilobytes(smaps.splitlines()) == 1024


def test_a_number_of_a_slide_is_changed_for_one_as_long() -> None:
    slide, file, numeral = reload.editable(ROOT / "slides")

    assert slide
    assert file.read_text(encoding="utf-8").count(numeral) == 1
    changed = reload.other(numeral)
    assert changed != numeral
    assert len(changed) == len(numeral)
    assert reload.longest_gap([0.1, 0.2, 0.5]) == pytest.approx(0.3)
    assert reload.longest_gap([0.1]) == 0


def test_the_big_show_has_a_hundred_figures_in_each_section(tmp_path: Path) -> None:
    loaded = load_show(write(tmp_path / "big", 3))

    assert loaded.problems == ()
    assert loaded.show is not None
    counted = [
        sum(figure.counts for topic in section.topics for fact in topic.facts
            for figure in fact.figures)
        for section in loaded.show.sections
    ]  # fmt: skip
    assert counted == [100, 100, 100]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_row_has_its_words(language: str) -> None:
    come = [Arrival(0.2, 0.3, 0.5), Arrival(0.2, None, None)]
    heat = {"floor": [Arrival(0.2, 0.2, 0.2)], "show": come, "big": come}
    held = {"memory": 80.0, "cpu": 0.1, "frames": 5}
    many = {"slides": 9, "first": 80.0, "last": 81.0}
    rows = [
        *start.rows({"warm": heat, "cold": heat}),
        *cycle.rows({"cycle": held, "settled": held, "floor": [50.0, 50.0], "many": many}),
        *touch.rows({"answers": [3.0], "unanswered": 1}),
        *reload.rows({"delays": [], "gaps": [], "unseen": 0}),
        *everything.Frames((640, 360)).rows({}),
        *everything.Frames((3840, 2160)).rows({}),
    ]

    found = {row.what: row for row in rows}
    assert found["bench-start-warm"].value == 1.5
    assert found["bench-memory"].value == 1.6
    assert found["bench-memory-many"].value == pytest.approx(1.25)
    assert found["bench-touch"].value == 1000  # who waits for ever is no quick answer
    assert found["bench-reload"].value is None
    assert len(goals.table(rows, language)) == len(rows) + 1


SHORT = {
    "start": (["--runs", "1", "--sections", "1"], {"bench-start-warm", "bench-start-big"}),
    "cycle": (
        ["--minutes", "0.02", "--settled", "0.5", "--slides", "3"],
        {"bench-memory", "bench-memory-many"},
    ),
    "touch": (["--presses", "2"], {"bench-touch"}),
    "reload": (["--saves", "1"], {"bench-reload", "bench-reload-gap"}),
}


@pytest.fixture(scope="session")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small show, which keeps its backdrops from one measurement to the next."""
    folder = tmp_path_factory.mktemp("bench")
    write(folder / "show", 1, topics=1)
    return folder


@pytest.mark.usefixtures("screen")
@pytest.mark.skipif(not LINUX, reason="needs X11")
@pytest.mark.parametrize("name", SHORT)
def test_a_short_measurement_ends_in_a_table(name: str, painted: Path, tmp_path: Path) -> None:
    # Its figures say how busy this machine is, and are nobody's business here.
    arguments, wanted = SHORT[name]
    file = tmp_path / "report.json"
    command = [sys.executable, "-m", "kiosk", "bench", name, str(painted / "show"), *arguments]
    command += ["--size", "320x180", "--json", str(file)]
    environment = {
        **os.environ, "XDG_CACHE_HOME": str(painted), "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8",
    }  # fmt: skip
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )

    assert done.stderr == ""
    assert done.returncode == 0
    report = json.loads(file.read_text(encoding="utf-8"))
    found = {row["what"]: row for row in report["table"]}
    assert wanted <= found.keys()
    assert all(found[what]["value"] is not None for what in wanted)
    assert report["machine"]["size"] == "320x180"
    assert len(done.stdout.splitlines()) >= len(found) + 2
