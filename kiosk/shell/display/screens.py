"""Places the window on the screen that is wanted, or on any other there is."""

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPixmap, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.base.locale import machine_language
from kiosk.messages.lookup import say
from kiosk.shell.single_shot import SingleShot

_log = logging.getLogger(__name__)
_REST = 250  # milliseconds without news of screens: a change of one is told in several pieces
_NO_SCREEN = QSize(1920, 1080)


def find_screen(name: str) -> QScreen | None:
    """The screen of this name, or the primary one; None where there is none at all."""
    for screen in QGuiApplication.screens():
        if name and name in (screen.name(), screen.model()):
            return screen
    return QGuiApplication.primaryScreen()


def seat_on(name: str) -> str:
    """One name for what a kiosk fills that was asked to play on this screen, or on the primary one.

    A screen has a name and a model, and may be meant by neither. One that is not there is waited
    for, and takes nobody else's place.
    """
    known = not name or any(
        name in (screen.name(), screen.model()) for screen in QGuiApplication.screens()
    )
    screen = find_screen(name) if known else None
    return f"shown on {screen.name() if screen else name}"


def miss_screen(name: str) -> None:
    """Log that no screen has this name, if one was asked for, and which names there are."""
    screens = QGuiApplication.screens()
    if name and not any(name in (screen.name(), screen.model()) for screen in screens):
        log_unknown("unknown-screen", name, [screen.name() for screen in screens])


def size_of(screen: QScreen | None) -> QSize:
    """How large a screen is, also one that is not there."""
    return screen.size() if screen else _NO_SCREEN


def place(window: QQuickWindow, screen: QScreen | None, size: QSize, *, fullscreen: bool) -> None:
    """Show the window, filling the screen or as large as asked."""
    if screen:
        window.setScreen(screen)
    window.setProperty("filling", fullscreen)
    if fullscreen:
        # Without a window manager a full-screen window stays small unless told its geometry.
        if screen:
            window.setGeometry(screen.geometry())
        window.setCursor(_no_cursor())
        window.showFullScreen()
    else:
        window.unsetCursor()
        window.showNormal()
        window.resize(size)
    if QGuiApplication.platformName() == "xcb":
        window.requestActivate()  # without a window manager nobody else gives it the keyboard


def _no_cursor() -> QCursor:
    """Nothing to see where the mouse is at the start, until QML decides about it.

    `Qt.BlankCursor` would be the same; but to name it takes 20 ms, for all of that namespace.
    """
    nothing = QPixmap(1, 1)
    nothing.fill(QColor(0, 0, 0, 0))
    return QCursor(nothing)


class WindowPlacement(QObject):
    """Keeps a window filling its screen while screens come, go, turn or change their size.

    The wanted screen is taken back when it comes again; until then any other will do, and where
    there is none at all the window waits for one.
    """

    def __init__(
        self, window: QQuickWindow, wanted: str, size: QSize, fullscreen: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._fullscreen = fullscreen
        screen = find_screen(wanted)
        place(window, screen, size, fullscreen=fullscreen())
        self._size = size if size != size_of(screen) else size * 0.6
        self._known: list[QScreen] = []
        self._rest = SingleShot(self, self.look, _REST)
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            for news in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
                news.connect(self._heard)
        self._heard()

    def turn(self) -> None:
        """Change between full screen and a window."""
        place(self._window, self._window.screen(), self._size, fullscreen=self._fullscreen())

    def look(self) -> None:
        """Fill the right screen again, if the window does not."""
        screen = find_screen(self._wanted)
        if screen is None or not self._fullscreen():
            return
        window = self._window
        if window.screen() is screen and window.geometry() == screen.geometry():
            return
        _log.info("The window moves to %s, %s", screen.name(), _in_words(screen.size()))
        if window.screen() is not screen:
            window.showNormal()  # a full-screen window stays where it is
        place(window, screen, self._size, fullscreen=True)

    def _heard(self, *_: object) -> None:
        screens = QGuiApplication.screens()
        for screen in screens:
            if screen not in self._known:
                screen.geometryChanged.connect(self._rest.start)
        self._known = screens
        self._rest.start()


def log_unknown(key: str, name: str, known: Sequence[str]) -> None:
    """Log that nothing has this name, and what was meant or what there is."""
    from difflib import get_close_matches

    from kiosk.content.findings import excerpt

    language = machine_language()
    guess = get_close_matches(name, known, 1)
    hint = (
        say("did-you-mean?", language, guess=guess[0])
        if guess
        else say("known-words?", language, known=", ".join(known))
    )
    _log.warning("%s (%s)", say(key, language, name=excerpt(name)), hint)


def _in_words(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"
