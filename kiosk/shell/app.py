"""The composition root: puts show, player and window together and runs them."""

import logging
import signal
import socket
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QSize, QSocketNotifier, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.base.memory import collect_garbage, configure_malloc, disable_automatic_collection
from kiosk.base.paths import QML, bundled_folder
from kiosk.content.loaded import Loaded
from kiosk.content.model import Show
from kiosk.deck.edition import Edition
from kiosk.deck.model import Deck
from kiosk.deck.subset import found_again, mark_of, without
from kiosk.ops.supervision.heartbeat import Resume
from kiosk.settings.model import Options
from kiosk.settings.rendering import CALM, Level
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.backdrops.scenes import scenes
from kiosk.shell.display import graphics, screens
from kiosk.shell.display import reduced_motion as motion_wish
from kiosk.shell.display.first_frame import FirstFrame
from kiosk.shell.display.fonts import load_fonts
from kiosk.shell.logs import listen_to_qt, no_display_is_said
from kiosk.shell.viewmodels.lock_view import StaffLock
from kiosk.shell.viewmodels.motion import MotionSettings
from kiosk.shell.viewmodels.player_view import Player

if TYPE_CHECKING:
    from kiosk.shell.viewmodels.author_view import Desk

_log = logging.getLogger(__name__)
_COLLECT = 30_000  # milliseconds; in so long little garbage comes together


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A running kiosk; `player` is None where there was nothing to play."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    player: Player | None
    backdrops: Backdrops | None
    #: What keeps visitors in; None where anybody may leave.
    staff_lock: StaffLock | None = None


def application() -> QGuiApplication:
    """The one application object, with fonts and logging in place.

    From here on garbage is collected in the thread of the window alone.
    """
    configure_malloc()
    disable_automatic_collection()
    QGuiApplication.setApplicationName("kiosk")
    with no_display_is_said():
        app = QGuiApplication(sys.argv[:1])
    collecting = QTimer(app)
    collecting.timeout.connect(collect_garbage)
    collecting.start(_COLLECT)
    listen_to_qt()
    load_fonts(bundled_folder("assets") / "fonts")
    return app


def quit_on_signals(app: QGuiApplication) -> None:
    """Let SIGTERM and Ctrl+C end the program as a quit key does.

    Python would notice them only when Qt next calls it, which may take minutes: the byte that
    the interpreter writes on every signal wakes it up.
    """
    woken, waker = socket.socketpair()
    woken.setblocking(False)
    waker.setblocking(False)
    signal.set_wakeup_fd(waker.detach())
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: woken.recv(64))
    for number in (signal.SIGINT, signal.SIGTERM):
        # Not at once: an exit before the event loop runs would be forgotten. And not a quit: that
        # asks the window first, which nobody may close in a kiosk.
        signal.signal(number, lambda *_: QTimer.singleShot(0, app, app.exit))


def choose_renderer(wanted: str, effects: str = "auto") -> Level:
    """Let Qt draw as this machine does best, or as wanted; once, before the first window."""
    level = graphics.choose_level(wanted, effects)
    graphics.use(level)
    return level


def compose(
    loaded: Loaded,
    options: Options,
    level: Level = CALM,
    desk: "Desk | None" = None,
    deck: Deck | None = None,
    mark: str = "",
) -> Kiosk:
    """Build the window of a show, or of a notice where there is none to play.

    With a desk, the show is part of a window in which its author works. A deck at hand saves the
    time to make it; the mark is that of the whole, if it is only a beginning.
    """
    screens.miss_screen(options.screen)
    screen = screens.find_screen(options.screen)
    size = QSize(*options.windowed) if options.windowed else screens.size_of(screen)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.setBaseUrl(QUrl.fromLocalFile(str(QML) + "/"))
    engine.warnings.connect(_log_qml)
    first: dict[str, object] = {"width": size.width(), "height": size.height()}
    lock = None
    if options.locked:
        lock = first["staffLock"] = StaffLock(options.pin, options.state, options.clock)
    if loaded.show is None:
        engine.setInitialProperties(
            first
            | {
                "chinese": loaded.language == "zh",
                "problems": [str(problem) for problem in loaded.problems],
            }
        )
        engine.loadFromModule("Kiosk.App", "Notice")
        window = _window(engine)
        screens.WindowPlacement(window, options.screen, size, lambda: options.windowed is None)
        return Kiosk(engine, window, None, None, lock)
    whole = deck or deck_of(loaded.show)
    played, resume = edition(loaded.show, whole, options.resume, mark), options.resume
    deck = played.deck
    if options.start is not None and deck.index(options.start) is None:
        screens.log_unknown("unknown-slide", options.start, [slide.id for slide in deck.slides])
    ratio = screen.devicePixelRatio() if screen else 1.0
    backdrops = Backdrops(size * ratio, options.backdrop_folder)
    manner = MotionSettings(
        level, calm=bool(options.reduced_motion) or options.still, snow=options.snow
    )
    player = Player(
        played,
        options.timeouts,
        backdrops,
        first=options.start or found_again(whole, deck, resume.slide, resume.section),
        fullscreen=options.windowed is None,
        manner=manner,
        preparing=resume.ahead,
        clock=options.clock,
    )
    first |= {"player": player, "inviting": options.inviting}
    first |= {"still": options.still, "prompt": options.still or options.prompt}
    if desk is not None:
        first["desk"] = desk
    engine.setInitialProperties(first)
    engine.loadFromModule("Kiosk.App", "AuthorWindow" if desk else "Main")
    window = _window(engine)
    placing = screens.WindowPlacement(window, options.screen, size, lambda: player.state.fullscreen)
    player.fullscreenChanged.connect(placing.turn)
    if options.reduced_motion is None:
        motion_wish.follow(manner.set_calm, window)
    if options.paint_backdrops:
        _repaint(window, backdrops, desk or window)
        if desk is not None:
            backdrops.resize(desk.size() * window.devicePixelRatio())
        wanted = scenes(deck, player.state.index)
        FirstFrame(window, lambda: backdrops.paint(wanted))
    return Kiosk(engine, window, player, backdrops, lock)


def _window(engine: QQmlApplicationEngine) -> QQuickWindow:
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("the window could not be made: see the messages above")
    return roots[0]


def _repaint(window: QQuickWindow, backdrops: Backdrops, stage: "Desk | QQuickWindow") -> None:
    """Paint the backdrops anew for another size, once the stage has come to rest in it."""

    def repaint() -> None:
        backdrops.resize(stage.size() * window.devicePixelRatio())

    rest = QTimer(window)
    rest.setSingleShot(True)
    rest.setInterval(400)
    rest.timeout.connect(repaint)
    stage.widthChanged.connect(rest.start)
    stage.heightChanged.connect(rest.start)


def close(kiosk: Kiosk) -> None:
    """Take the window down before the objects it looks at."""
    if kiosk.backdrops is not None:
        kiosk.backdrops.stop()
    shiboken6.delete(kiosk.engine)


def deck_of(show: Show) -> Deck:
    """The slides of a show; what makes them is loaded only where no deck is at hand."""
    from kiosk.deck.build import build

    return build(show)


def edition(show: Show, whole: Deck, resume: Resume, mark: str = "") -> Edition:
    """The edition of a show and its deck, without the slides that are to be left out of it."""
    mark = mark or mark_of(whole)
    gone = {one.slide for one in resume.left_out if one.deck == mark}
    return Edition(without(whole, gone), show.title, show.chinese, mark)


def _log_qml(warnings: list[object]) -> None:
    for warning in warnings:
        _log.error("%s", warning)
