"""Finds out what a machine can draw with, and tells Qt what to draw with."""

import logging
import os
import sys
from dataclasses import replace
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.base.exit_codes import Exit
from kiosk.messages.lookup import say
from kiosk.ops.supervision.supervised import start_again
from kiosk.settings.rendering import (
    Graphics,
    Level,
    level_of,
    needs_opengl_name,
)

_log = logging.getLogger(__name__)
_GL_RENDERER = 0x1F01
_DEVICES = ("dri/renderD*", "nvidia[0-9]*", "mali[0-9]*", "dxg")
_ENOUGH_CORES = 4


def choose_level(renderer: str, effects: str = "auto") -> Level:
    """Decide how to draw on this machine; where OpenGL must be asked, there is an application."""
    known = Graphics(
        renderer=renderer,
        effects=effects,
        backend=os.environ.get("QT_QUICK_BACKEND") or os.environ.get("QSG_RHI_BACKEND") or "",
        linux=sys.platform.startswith("linux"),
        device=has_device(Path("/dev")),
    )
    if needs_opengl_name(known):
        known = replace(known, opengl=opengl_renderer())
    return level_of(known)


def use(level: Level) -> None:
    """Let Qt draw at this level; must be called before the first window."""
    _log.info("%s", in_words(level, "en"))
    if level.renderer == "opengl":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.OpenGL)
    if level.renderer != "software":
        return
    if not os.environ.get("QT_QUICK_BACKEND"):
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    # No wait after each step of an animation: 60 frames a second where 5 ms left 45.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    if (os.cpu_count() or 1) < _ENOUGH_CORES:
        # Sharing out each picture to all cores makes it wait for the busiest of them.
        os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


def in_words(level: Level, language: str) -> str:
    """One line that says how the show is drawn, and why."""
    rich = say("level-rich" if level.rich else "level-calm", language)
    reason = say(level.reason, language, gpu=level.gpu)
    return say("level", language, renderer=level.renderer, effects=rich, reason=reason)


def has_device(folder: Path) -> bool:
    """Whether the folder of devices holds anything that may be a graphics processor."""
    return any(chain.from_iterable(folder.glob(pattern) for pattern in _DEVICES))


def opengl_renderer() -> str:
    """What OpenGL calls itself, asked without a window; empty where it does not work."""
    if QGuiApplication.instance() is None:
        return ""
    context = QOpenGLContext()
    if not context.create():
        return ""
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not surface.isValid() or not context.makeCurrent(surface):
        return ""
    name = context.functions().glGetString(_GL_RENDERER)
    context.doneCurrent()
    return str(name or "")


def give_up() -> None:
    """End the event loop with NO_GRAPHICS, as no window can be drawn: unheard, Qt would abort."""
    QGuiApplication.exit(Exit.NO_GRAPHICS)


def start_again_in_software() -> None:
    """Become this program anew, drawing in software: within one process Qt never changes."""
    _log.warning("%s", say("graphics-failed", "en"))
    os.environ.pop("QSG_RHI_BACKEND", None)
    os.environ["QT_QUICK_BACKEND"] = "software"
    start_again()
