"""Brings what Python and Qt have to say into one log."""

import logging
import os
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.content.problems import Problem, Severity
from kiosk.messages.lookup import say

_content = logging.getLogger("content")
_qt = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_logging(*, verbose: bool) -> None:
    """Write the log to standard error."""
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    sys.excepthook = _log_exception
    threading.excepthook = lambda told: _log_in_thread(told.exc_value)
    sys.unraisablehook = lambda told: _log_in_thread(told.exc_value)


def listen_to_qt() -> None:
    """Let Qt's own messages, which would go to standard error, go through the log."""
    qInstallMessageHandler(_log_qt)


@contextmanager
def no_display_is_said() -> Iterator[None]:
    """Where Qt would abort for want of a display, say so in words and end the program at once."""

    waiting: list[tuple[int, str]] = []

    def heard(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            # Qt says in many words what it has tried: what helps has to come first.
            waiting.append((_LEVELS.get(kind, logging.WARNING), f"{context.category}: {message}"))
            return
        reason = " ".join(message.split()).partition(". ")[0].rstrip(".")
        _qt.error("%s", say("no-display", machine_language(), reason=reason))
        for level, words in waiting:
            _qt.log(level, "%s", words)
        logging.shutdown()
        os._exit(Exit.NO_DISPLAY)

    before = qInstallMessageHandler(heard)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for level, words in waiting:
            _qt.log(level, "%s", words)


def log_problems(problems: Iterable[Problem]) -> None:
    """Log what is wrong with a show or with settings, one a line."""
    for problem in problems:
        level = logging.ERROR if problem.severity is Severity.ERROR else logging.WARNING
        _content.log(level, "%s", problem)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    category = context.category or "default"
    _qt.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, message)


def _log_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    # An exception in a slot ends here: the show goes on.
    logging.getLogger("kiosk").error("Unexpected error", exc_info=(kind, error, trace))


def _log_in_thread(error: BaseException | None) -> None:
    """An exception that ended a thread, or that nobody could be handed: neither ends the show."""
    logging.getLogger("kiosk").error("Unexpected error", exc_info=error)
