"""The composition root: puts show, player and window together and runs them."""

import logging
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QGuiApplication, QScreen, Qt
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.content.load import Loaded
from kiosk.deck.build import build
from kiosk.paths import bundled
from kiosk.player.state import Settings
from kiosk.shell.backdrops import Backdrops, jobs
from kiosk.shell.bridge import Player
from kiosk.shell.fonts import load_fonts
from kiosk.shell.logs import listen_to_qt

_log = logging.getLogger(__name__)
_QML = Path(__file__).resolve().parent.parent / "qml"


@dataclass(frozen=True, slots=True)
class Options:
    """How the show is played on this machine: all that the command line and settings decide."""

    settings: Settings = field(default_factory=Settings)
    windowed: QSize | None = None
    screen: str = ""
    start: str | None = None
    reduced_motion: bool = False
    snow: bool = True
    renderer: str = "auto"
    backdrop_folder: Path | None = None
    paint_backdrops: bool = True


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A running kiosk; `player` is None where there was nothing to play."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    player: Player | None
    backdrops: Backdrops | None


def run(loaded: Loaded, options: Options) -> int:
    """Play until someone leaves; returns the exit status."""
    choose_renderer(options.renderer)
    app = application()
    kiosk = compose(loaded, options)
    if kiosk.player is not None:
        kiosk.player.closed.connect(app.quit)
    status = app.exec()
    close(kiosk)
    return status


def application() -> QGuiApplication:
    """The one application object, with fonts and logging in place."""
    QGuiApplication.setApplicationName("kiosk")
    app = QGuiApplication(sys.argv[:1])
    listen_to_qt()
    load_fonts(bundled("assets") / "fonts")
    return app


def choose_renderer(wanted: str) -> None:
    """Let Qt draw with OpenGL or in software; "auto" takes software where there is no GPU.

    Without a GPU the software renderer starts sooner and costs a third of OpenGL by llvmpipe.
    Must be called before the first window.
    """
    if "QT_QUICK_BACKEND" in os.environ or "QSG_RHI_BACKEND" in os.environ:
        return
    render_nodes = list(Path("/dev/dri").glob("renderD*"))
    bare = sys.platform.startswith("linux") and not render_nodes
    if wanted == "software" or (wanted == "auto" and bare):
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def compose(loaded: Loaded, options: Options) -> Kiosk:
    """Build the window of a show, or of a notice where there is none to play."""
    screen = find_screen(options.screen)
    size = options.windowed or screen.size()
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(_QML))
    engine.setBaseUrl(QUrl.fromLocalFile(str(_QML) + "/"))
    engine.warnings.connect(_log_qml)
    if loaded.show is None:
        return _notice(engine, loaded, screen, size, options)
    deck = build(loaded.show)
    backdrops = Backdrops(size * screen.devicePixelRatio(), options.backdrop_folder)
    player = Player(
        deck,
        options.settings,
        backdrops,
        chinese=loaded.show.chinese,
        first=options.start,
        fullscreen=options.windowed is None,
        reduced_motion=options.reduced_motion,
        snow=options.snow,
    )
    engine.setInitialProperties({"player": player, "width": size.width(), "height": size.height()})
    engine.loadFromModule("Kiosk.App", "Main")
    window = _window(engine)
    window.setTitle(loaded.show.title)
    place(window, screen, size, fullscreen=player.state.fullscreen)
    _follow(player, window, screen, size)
    if options.paint_backdrops:
        backdrops.paint(jobs(deck))
    return Kiosk(engine, window, player, backdrops)


def _notice(
    engine: QQmlApplicationEngine, loaded: Loaded, screen: QScreen, size: QSize, options: Options
) -> Kiosk:
    lines = [str(problem) for problem in loaded.problems]
    engine.setInitialProperties(
        {
            "chinese": loaded.language == "zh",
            "problems": lines,
            "width": size.width(),
            "height": size.height(),
        }
    )
    engine.loadFromModule("Kiosk.App", "Notice")
    window = _window(engine)
    place(window, screen, size, fullscreen=options.windowed is None)
    return Kiosk(engine, window, None, None)


def _window(engine: QQmlApplicationEngine) -> QQuickWindow:
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("the window could not be made: see the messages above")
    return roots[0]


def find_screen(name: str) -> QScreen:
    """The screen of this name, or the primary one."""
    for screen in QGuiApplication.screens():
        if name and name in (screen.name(), screen.model()):
            return screen
    if name:
        names = ", ".join(screen.name() for screen in QGuiApplication.screens())
        _log.warning("There is no screen %s (there are: %s); the primary one is used", name, names)
    return QGuiApplication.primaryScreen()


def place(window: QQuickWindow, screen: QScreen, size: QSize, *, fullscreen: bool) -> None:
    """Show the window, filling the screen or as large as asked."""
    window.setScreen(screen)
    if fullscreen:
        # Without a window manager a full-screen window stays small unless told its geometry.
        window.setGeometry(screen.geometry())
        window.setFlag(Qt.WindowType.FramelessWindowHint, on=True)
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()
    else:
        window.setFlag(Qt.WindowType.FramelessWindowHint, on=False)
        window.unsetCursor()
        window.showNormal()
        window.resize(size)


def _follow(player: Player, window: QQuickWindow, screen: QScreen, size: QSize) -> None:
    smaller = size if size != screen.size() else size * 0.6
    player.fullscreenChanged.connect(
        lambda: place(window, window.screen(), smaller, fullscreen=player.state.fullscreen)
    )


def close(kiosk: Kiosk) -> None:
    """Take the window down before the objects it looks at."""
    if kiosk.backdrops is not None:
        kiosk.backdrops.stop()
    shiboken6.delete(kiosk.engine)


def _log_qml(warnings: list[object]) -> None:
    for warning in warnings:
        _log.error("%s", warning)
