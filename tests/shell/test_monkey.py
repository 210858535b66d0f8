"""A short run of the long command that lets a monkey at the locked kiosk."""

import importlib

import pytest

monkey = importlib.import_module("long.monkey")


@pytest.mark.usefixtures("qapp")
def test_a_monkey_neither_gets_out_nor_hinders_who_comes_after() -> None:
    report = monkey.rage(11, 600, size=(1280, 720), look=600)
    assert report.failures == []
    assert report.warnings == []
    assert report.taps == [10]
