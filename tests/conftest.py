"""What holds for all tests, and which of them need a window.

A test needs a window if it asks, itself or through its fixtures, for `qapp`, the application of
this process, or for `screen`, since a program that it starts opens one. All others make the fast
part, `--fast`. Every run sees to it that nobody forgets to ask: without, Qt finds no platform to
draw on, neither in this process nor in one that the test starts.
"""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import import_rules
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

# Nothing here is judged by the clock: the machines that run the tests are too uneven for that.
settings.register_profile("kiosk", deadline=None)
settings.load_profile("kiosk")

PLATFORM = "QT_QPA_PLATFORM"
MOST_GARBAGE = 100_000  # objects
NO_WINDOW = "none, as the test did not ask for a screen"
WINDOWS = {"qapp", "screen"}
# Audit events of Python for a program that is started; the last argument is its environment.
STARTS = {"subprocess.Popen", "os.posix_spawn", "os.exec"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-pictures",
        action="store_true",
        help="save the slides as the pictures that later tests compare them with",
    )
    parser.addoption(
        "--renew-tables",
        action="store_true",
        help="write the tables of settings into the reference and the guides",
    )
    parser.addoption("--fast", action="store_true", help="only the tests that need no window")


def pytest_configure() -> None:
    sys.addaudithook(_refuse_windows)


def pytest_xvfb_disable(config: pytest.Config) -> bool:
    """The fast part needs no X server."""
    return bool(config.getoption("--fast"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what needs a window out of the fast part; else begin with it, as it takes longest."""
    items.sort(key=lambda item: not needs_window(item))
    if config.getoption("--fast"):
        config.hook.pytest_deselected(items=[item for item in items if needs_window(item)])
        items[:] = [item for item in items if not needs_window(item)]


def needs_window(item: pytest.Item) -> bool:
    """Whether a test, or a program that it starts, opens a window."""
    return not WINDOWS.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> "Iterator[None]":
    """Leave Qt no platform where no window is due."""
    with pytest.MonkeyPatch.context() as patch:
        if not needs_window(item):
            patch.setenv(PLATFORM, NO_WINDOW)
        result = yield
    # With a window Python collects nothing by itself, since it might do so in another thread.
    if not gc.isenabled() and gc.get_count()[0] > MOST_GARBAGE:
        gc.collect()
    return result


def _refuse_windows(event: str, arguments: tuple[Any, ...]) -> None:
    if event in STARTS and os.environ.get(PLATFORM) == NO_WINDOW:
        given = dict(arguments[-1] or os.environ)
        shown = given.get("DISPLAY") or given.get("WAYLAND_DISPLAY")
        assert given.get(PLATFORM, shown) in {NO_WINDOW, None}, (
            "this program may open a window: let the test ask for the fixture `screen`, "
            f"or leave the program {PLATFORM} as it is"
        )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Advise where a file may have two subjects, after a run that looked at the house's rules."""
    reports = terminalreporter.stats.get("passed", [])
    if any("test_import_rules" in report.nodeid for report in reports):
        for told in import_rules.long_files(Path(__file__).resolve().parents[1]):
            terminalreporter.write_line(f"long, has it two subjects? {told}")


@pytest.fixture(autouse=True)
def _parser_speaks_english() -> "Iterator[None]":
    """Let no test find argparse in the language of the command line that another test ran."""
    yield
    if "kiosk.base.arguments" in sys.modules:
        sys.modules["kiosk.base.arguments"].set_translations({})


@pytest.fixture(scope="session")
def qapp() -> "QGuiApplication":
    """The application as the kiosk makes it, except that Qt's warnings still fail the test."""
    from PySide6.QtCore import qInstallMessageHandler  # most tests do without Qt

    from kiosk.shell import app

    app.choose_renderer("software")
    handler = qInstallMessageHandler(None)
    application = app.application()
    qInstallMessageHandler(handler)
    return application


@pytest.fixture(scope="session")
def screen() -> None:
    """Whoever asks for it may start programs that open windows."""
