"""`bench frames`: the arithmetic of its figures, and one short performance in a real window."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.bench.frames import chosen, one_of_each
from kiosk.bench.frames_report import table
from kiosk.bench.intervals import (
    Stretch,
    pace,
    pictures,
    quantile,
)
from kiosk.deck.build import build
from kiosk.live.show_folder import load_show

ROOT = Path(__file__).resolve().parents[2]
LINUX = sys.platform.startswith("linux")


def test_reports_close_together_are_one_picture() -> None:
    assert pictures([1.0, 1.001, 1.0039, 1.017, 1.018]) == [1.0, 1.017]
    # A steady stream of reports is not one endless picture.
    assert len(pictures([0.003 * n for n in range(100)])) == 50


def test_the_pace_of_sixty_pictures_a_second_with_one_missing() -> None:
    moments = [n / 60 for n in range(121) if n != 60]

    found = pace(moments, [Stretch("count", 0.0, 2.0, 0.5)])

    assert found is not None
    assert (found.frames, round(found.rate, 1)) == (119, 59.5)
    assert [round(each, 1) for each in (found.median, found.p95, found.p99, found.worst)] == [
        16.7, 16.7, 16.7, 33.3,
    ]  # fmt: skip
    assert found.cpu == 0.25


def test_an_interval_across_the_end_of_a_stretch_is_nobodys() -> None:
    stretches = [Stretch("a", 0.0, 1.0, 0.0), Stretch("b", 2.0, 3.0, 0.0)]

    found = pace([0.5, 0.6, 1.5, 2.5, 2.7], stretches)

    assert found is not None
    assert found.frames == 2
    assert pace([0.5], stretches) is None


@pytest.mark.parametrize(
    ("share", "value"), [(0.5, 50), (0.95, 95), (0.99, 99), (1.0, 100), (0.0, 1)]
)
def test_a_quantile_is_one_of_the_values(share: float, value: float) -> None:
    assert quantile(list(range(1, 101)), share) == value
    assert quantile([7.0], share) == 7.0


def test_one_slide_of_each_kind_is_played() -> None:
    show = load_show(None).show
    assert show is not None
    deck = build(show)

    played = one_of_each(deck)

    assert {"hero", "cards", "ring", "growth", "sentence", "opener", "overview"} <= played.keys()
    assert all(deck.index(slide) is not None for slide in played.values())
    assert chosen(deck, ["cover"]) == {"cover": "cover"}
    with pytest.raises(SystemExit, match="there is no slide nowhere"):
        chosen(deck, ["cover", "nowhere"])


@pytest.mark.usefixtures("screen")
@pytest.mark.skipif(not LINUX, reason="needs X11")
def test_a_short_performance_ends_in_a_table(tmp_path: Path) -> None:
    # Its figures say how busy this machine is, and are nobody's business here.
    command = [sys.executable, "-m", "kiosk", "bench", "frames", "--runs", "1"]
    command += ["--json", str(tmp_path / "report.json")]
    command += ["--size", "640x360", "--no-backdrops", "--slides", "2-quality/3"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )

    assert done.stderr == ""
    assert done.returncode == 0
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    (found,) = report["runs"]
    assert found.keys() == {
        "all changes", "all counting", "change 2-quality/3", "count 2-quality/3", "settled",
    }  # fmt: skip
    assert found["all counting"]["frames"] > 1
    assert found["all counting"] == found["count 2-quality/3"]
    lines = done.stdout.splitlines()
    assert lines == table(report)
    assert lines[0].startswith("640x360, drawn with software, snow on, 1 runs")
    assert len({len(line) for line in lines[3:8]}) == 1
