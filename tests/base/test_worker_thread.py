"""Tasks are run beside the window's thread, and one that fails stops no other."""

import logging
import threading

import pytest

from kiosk.base.worker_thread import WorkerThread


def test_all_is_done_in_turn_by_one_thread_though_something_fails(
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker, done, end = WorkerThread("trial"), [], threading.Event()
    for number in range(3):
        assert worker.submit(lambda n=number: done.append((n, threading.current_thread().name)))
        assert worker.submit(lambda: 1 // 0)
    worker.submit(end.set)
    assert end.wait(30)
    assert done == [(0, "trial"), (1, "trial"), (2, "trial")]
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 3


def test_a_machine_without_threads_says_so_and_is_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    worker, end = WorkerThread("trial"), threading.Event()
    with monkeypatch.context() as poor:
        poor.setattr(threading.Thread, "start", refuse)
        assert not worker.submit(end.set)
    assert worker.submit(end.set)
    assert end.wait(30)
