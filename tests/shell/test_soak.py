"""A short run of the long command that lets the show go round at high speed."""

import importlib
from pathlib import Path

import pytest

soak = importlib.import_module("long.soak")


@pytest.mark.usefixtures("qapp")
def test_what_the_program_holds_is_the_same_after_every_round(tmp_path: Path) -> None:
    report = soak.soak(60, size=(640, 360), sections=("8-cards",), backdrops=tmp_path, rounds=1)
    assert report.warnings == []
    rounds = report.samples[1:]
    assert len(rounds) > 1
    for what in ("qt", "handles", "threads"):
        assert len({getattr(one, what) for one in rounds}) == 1, what
    assert rounds[-1].python - rounds[0].python < 50 * len(rounds)
