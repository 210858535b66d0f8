"""What holds for all tests."""

from pathlib import Path
from typing import TYPE_CHECKING

import import_rules
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

# Nothing here is judged by the clock: the machines that run the tests are too uneven for that.
settings.register_profile("kiosk", deadline=None)
settings.load_profile("kiosk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-pictures",
        action="store_true",
        help="save the slides as the pictures that later tests compare them with",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Advise where a file may have two subjects, after a run that looked at the house's rules."""
    reports = terminalreporter.stats.get("passed", [])
    if any("test_import_rules" in report.nodeid for report in reports):
        for told in import_rules.long_files(Path(__file__).resolve().parents[1]):
            terminalreporter.write_line(f"long, has it two subjects? {told}")


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
