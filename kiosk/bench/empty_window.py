"""The floor: an empty Qt Quick window, drawn as the kiosk is; it needs nothing of the kiosk.

`python floor.py RENDERER [WIDTH HEIGHT]` shows it until it is told to end, full screen where no
size is named. What it takes is what no program of this Python and this Qt can do without.
"""

import signal
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

_WINDOW = b"""
import QtQuick
Window {
    color: "#204060"
}
"""


def main(renderer: str, *size: str) -> int:
    """Show the window until the program is ended."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    application = QGuiApplication(sys.argv[:1])
    if renderer == "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    elif renderer == "opengl":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.OpenGL)
    engine = QQmlApplicationEngine()
    engine.loadData(_WINDOW)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)  # noqa: S101 — for the types alone
    if size:
        window.resize(int(size[0]), int(size[1]))
        window.show()
    else:
        window.setGeometry(application.primaryScreen().geometry())
        window.setFlag(Qt.WindowType.FramelessWindowHint, on=True)
        window.showFullScreen()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
