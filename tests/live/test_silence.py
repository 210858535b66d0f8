"""A folder that does not answer, as on a share that hangs, is told and holds nobody up."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content.loaded import Loaded
from kiosk.live import show_folder
from kiosk.live.follower import Follower
from kiosk.live.show_folder import load_answering

PATIENCE = 20.0  # seconds; far beyond what anything takes


@pytest.fixture
def share() -> Iterator[threading.Event]:
    """A share that answers once it is set."""
    answers = threading.Event()
    yield answers
    answers.set()


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_follower_knows_for_how_long_it_has_had_no_answer(
    tmp_path: Path, share: threading.Event
) -> None:
    def read(*_: object) -> Loaded:
        share.wait(PATIENCE)
        return Loaded(None, ())

    follower = Follower(tmp_path, read)
    assert follower.silent == 0
    follower.start(lambda _: None)
    wait_until(lambda: follower.silent > 0.2)
    share.set()
    wait_until(lambda: follower.silent == 0)
    follower.stop()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_who_only_looks_at_a_show_does_not_wait_for_ever(
    tmp_path: Path, share: threading.Event, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(show_folder, "load_show", lambda *_: share.wait(PATIENCE))
    loaded = load_answering(tmp_path, language, 0.1)
    assert loaded.show is None
    (problem,) = loaded.problems
    said = {"zh": "没有应答", "en": "does not answer"}
    assert said[language] in problem.message


def test_what_answers_is_read_as_ever(tmp_path: Path) -> None:
    assert load_answering(tmp_path, "en", PATIENCE) == show_folder.load_show(tmp_path, "en")
