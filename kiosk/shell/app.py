"""The composition root: puts show, player and window together and runs them."""

import logging
import os
import signal
import socket
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSize, QSocketNotifier, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.base import qml_cache
from kiosk.base.exit_codes import Exit
from kiosk.base.memory import collect_garbage, configure_malloc, disable_automatic_collection
from kiosk.base.paths import QML, bundled_folder
from kiosk.base.program import program_command
from kiosk.content.loaded import Loaded
from kiosk.content.themes import RIME, Theme
from kiosk.deck.edition import Edition
from kiosk.deck.subset import resume_slide
from kiosk.ops.supervision import supervised
from kiosk.settings.model import Options
from kiosk.settings.rendering import CALM, Level
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.backdrops.scenes import scenes
from kiosk.shell.display import graphics, screens
from kiosk.shell.display import reduced_motion as motion_wish
from kiosk.shell.display.first_frame import FirstFrame
from kiosk.shell.display.fonts import load_fonts
from kiosk.shell.logs import listen_to_qt, no_display_is_said
from kiosk.shell.single_shot import SingleShot
from kiosk.shell.viewmodels import key_input as _key_input  # noqa: F401 — known to QML
from kiosk.shell.viewmodels.lock_view import StaffLock
from kiosk.shell.viewmodels.look import look_of
from kiosk.shell.viewmodels.motion import MotionSettings
from kiosk.shell.viewmodels.player_view import Player

if TYPE_CHECKING:
    from kiosk.shell.viewmodels.author_view import AuthorView

#: Milliseconds without a change of size after which the stage has come to rest in it.
_RESIZED = 400
_log = logging.getLogger(__name__)
_COLLECT = 30_000  # milliseconds; in so long little garbage comes together


@dataclass(frozen=True, slots=True)
class KioskWindow:
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
    qml_cache.prepare()
    return app


def quit_on_signals(app: QGuiApplication) -> None:
    """Let SIGTERM and Ctrl+C end the program as a quit key does.

    A supervisor is told which signal it was: who sends one to the show alone is no staff that
    leaves, and it is started again. Python would notice a signal only when Qt next calls it, which
    may take minutes: the byte that the interpreter writes on every signal wakes it up.
    """
    woken, waker = socket.socketpair()
    woken.setblocking(False)
    waker.setblocking(False)
    signal.set_wakeup_fd(waker.detach())
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: woken.recv(64))
    told = supervised.is_supervised(os.environ)

    def end(number: int, _: object) -> None:
        # Not at once: an exit before the event loop runs would be forgotten. And not a quit: that
        # asks the window first, which nobody may close in a kiosk.
        QTimer.singleShot(0, app, lambda: app.exit(128 + number if told else Exit.OK))

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)


def choose_renderer(wanted: str, effects: str = "auto") -> Level:
    """Let Qt draw as this machine does best, or as wanted; once, before the first window."""
    level = graphics.choose_level(wanted, effects)
    graphics.use(level)
    return level


def open_show(
    whole: Edition, options: Options, level: Level = CALM, author_view: "AuthorView | None" = None
) -> KioskWindow:
    """Open the window of a show, without the slides that the options leave out of it.

    With an author view, the show is part of a window in which its author works.
    """
    edition, resume = played(whole, options), options.resume
    deck = edition.deck
    if options.start is not None and deck.index(options.start) is None:
        screens.log_unknown("unknown-slide", options.start, [slide.id for slide in deck.slides])
    screen, size = _place(options)
    ratio = screen.devicePixelRatio() if screen else 1.0
    backdrops = Backdrops(size * ratio, options.backdrop_folder)
    manner = MotionSettings(
        level, calm=bool(options.reduced_motion) or options.still, snow=options.snow
    )
    player = Player(
        edition,
        options.timeouts,
        backdrops,
        first=options.start or resume_slide(whole.deck, deck, resume.slide, resume.section),
        fullscreen=options.windowed is None,
        manner=manner,
        preparing=resume.ahead,
        clock=options.clock,
    )
    shown: dict[str, object] = {"player": player, "inviting": options.inviting}
    shown |= {"still": options.still, "prompt": options.still or options.prompt}
    if author_view is not None:
        shown["authorView"] = author_view
    engine, window, lock = _load(
        "AuthorWindow" if author_view else "Main", shown, options, size, deck.theme
    )
    placing = screens.WindowPlacement(window, options.screen, size, lambda: player.state.fullscreen)
    player.fullscreenChanged.connect(placing.turn)
    if options.reduced_motion is None:
        motion_wish.follow(manner.set_calm, window)
    if options.paint_backdrops:
        _repaint(window, backdrops, author_view or window)
        if author_view is not None:
            backdrops.resize(author_view.size() * window.devicePixelRatio())
        wanted = scenes(deck, player.state.index)
        FirstFrame(window, lambda: backdrops.paint(wanted))
    return KioskWindow(engine, window, player, backdrops, lock)


def open_notice(loaded: Loaded, options: Options) -> KioskWindow:
    """Open the window that says why there is nothing to play."""
    _, size = _place(options)
    problems = [str(problem) for problem in loaded.problems]
    shown: dict[str, object] = {"chinese": loaded.language == "zh", "problems": problems}
    engine, window, lock = _load("Notice", shown, options, size)
    screens.WindowPlacement(window, options.screen, size, lambda: options.windowed is None)
    return KioskWindow(engine, window, None, None, lock)


def played(edition: Edition, options: Options) -> Edition:
    """An edition without the slides that have ended the program, as long as it is the same."""
    left_out = options.resume.left_out
    return edition.without({one.slide for one in left_out if one.deck == edition.content_hash})


def _place(options: Options) -> tuple[QScreen | None, QSize]:
    """The screen that a window is wanted on, and its size in device-independent pixels."""
    screens.miss_screen(options.screen)
    screen = screens.find_screen(options.screen)
    return screen, QSize(*options.windowed) if options.windowed else screens.size_of(screen)


def _load(
    name: str, shown: dict[str, object], options: Options, size: QSize, theme: Theme = RIME
) -> tuple[QQmlApplicationEngine, QQuickWindow, StaffLock | None]:
    """Load the window of this name, with what it shows as its properties."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.setBaseUrl(QUrl.fromLocalFile(str(QML) + "/"))
    engine.warnings.connect(_log_qml)
    colours = look_of(theme)
    for kind, held, value in (
        ("Look", "theme", colours),
        ("Palettes", "flat", colours["palettes"]),
    ):
        singleton = engine.singletonInstance("Kiosk.Look", kind)
        if isinstance(singleton, QObject):
            singleton.setProperty(held, value)
    lock = StaffLock(options.pin, options.state, options.clock) if options.locked else None
    locked = {"staffLock": lock} if lock else {}
    common = {"width": size.width(), "height": size.height(), "program": program_command()}
    engine.setInitialProperties(common | locked | shown)
    engine.loadFromModule("Kiosk.App", name)
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("the window could not be made: see the messages above")
    return engine, roots[0], lock


def _repaint(
    window: QQuickWindow, backdrops: Backdrops, stage: "AuthorView | QQuickWindow"
) -> None:
    """Paint the backdrops anew for another size, once the stage has come to rest in it."""

    def repaint() -> None:
        backdrops.resize(stage.size() * window.devicePixelRatio())

    rest = SingleShot(window, repaint, _RESIZED)
    stage.widthChanged.connect(rest.start)
    stage.heightChanged.connect(rest.start)


def close(kiosk: KioskWindow) -> None:
    """Take the window down before the objects it looks at."""
    if kiosk.backdrops is not None:
        kiosk.backdrops.stop()
    shiboken6.delete(kiosk.engine)
    qml_cache.keep()


def _log_qml(warnings: list[object]) -> None:
    for warning in warnings:
        _log.error("%s", warning)
