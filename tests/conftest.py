"""What holds for all tests."""

from typing import TYPE_CHECKING

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
