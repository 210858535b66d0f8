"""Errands are done beside the window's thread, and one that fails stops no other."""

import logging
import threading

import pytest

from kiosk.base.worker_thread import Errands


def test_all_is_done_in_turn_by_one_thread_though_something_fails(
    caplog: pytest.LogCaptureFixture,
) -> None:
    errands, done, end = Errands("trial"), [], threading.Event()
    for number in range(3):
        assert errands.hand(lambda n=number: done.append((n, threading.current_thread().name)))
        assert errands.hand(lambda: 1 // 0)
    errands.hand(end.set)
    assert end.wait(30)
    assert done == [(0, "trial"), (1, "trial"), (2, "trial")]
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 3


def test_a_machine_without_threads_says_so_and_is_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    errands, end = Errands("trial"), threading.Event()
    with monkeypatch.context() as poor:
        poor.setattr(threading.Thread, "start", refuse)
        assert not errands.hand(end.set)
    assert errands.hand(end.set)
    assert end.wait(30)
