"""Plays a show and goes on with what its folder holds from then on."""

import logging
import os
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.base import qml_cache
from kiosk.base.exit_codes import Exit
from kiosk.base.locale import machine_language
from kiosk.base.log import PLAYS
from kiosk.base.memory import freeze_long_lived_objects
from kiosk.content.problems import Problem
from kiosk.live.follower import Follower, Update
from kiosk.messages.lookup import say
from kiosk.ops.supervision import supervised
from kiosk.ops.supervision.instance_lock import taken_here
from kiosk.settings.model import Options
from kiosk.settings.rendering import Level
from kiosk.shell import app
from kiosk.shell.backdrops.scenes import scenes
from kiosk.shell.display import graphics
from kiosk.shell.display.first_frame import FirstFrame
from kiosk.shell.display.screens import seat_on
from kiosk.shell.lazy_imports import load_all
from kiosk.shell.logs import log_problems
from kiosk.shell.monitors.monitor import Monitor, late_monitors, monitors

if TYPE_CHECKING:
    from kiosk.shell.viewmodels.author_view import AuthorView

_log = logging.getLogger(__name__)
#: Seconds a folder may take to answer before what was last good is played instead.
FIRST_ANSWER = 4.0
#: Seconds without an answer after which staff are told, and milliseconds between two looks.
SILENT = 12.0
_LISTEN = 2000
_FIRST_ENTRANCE = 2000  # milliseconds in which the first slide has entered


class Session(Protocol):
    """What shows each update of a folder until the program ends."""

    def update(self, update: Update) -> None: ...
    def folder_silent(self, folder: str) -> None: ...
    def end(self) -> None: ...


def run(
    follower: Follower,
    options: Options,
    begin: Callable[[Update, Options, Level], Session] | None = None,
) -> int:
    """Play until someone leaves; returns the exit status."""
    relay = UpdateRelay()
    follower.start(relay.updated.emit)
    application = app.application()
    # Two may have named one screen differently: only here is it known which one that is.
    if options.locked and options.state and taken_here(options.state, seat_on(options.screen)):
        follower.stop()
        return Exit.ANOTHER
    app.quit_on_signals(application)
    level = app.choose_renderer(options.renderer, options.effects)
    session = (begin or monitored)(follower.first(FIRST_ANSWER), options, level)
    relay.updated.connect(session.update)
    if follower.latest is not None:
        session.update(follower.latest)  # what came before anybody listened
    QTimer.singleShot(_FIRST_ENTRANCE, lambda: _after_entrance(follower))
    listener = SilenceListener(follower, session.folder_silent)
    status = application.exec()
    listener.stop()
    follower.stop()
    session.end()
    alone = not supervised.is_supervised(os.environ)
    if status == Exit.NO_GRAPHICS and level.renderer != "software" and alone:
        graphics.start_again_in_software()
    if status == Exit.NO_GRAPHICS and level.renderer == "software":
        _log.error("%s", say("no-graphics", machine_language()))
    if status == Exit.RESTART and alone:
        supervised.start_again()
    return Exit.OK if status == Exit.LEFT and alone else status


def _after_entrance(follower: Follower) -> None:
    """Do what would have disturbed the first slide as it entered."""
    freeze_long_lived_objects()
    threading.Thread(target=_prepare_later, name="lazy imports", daemon=True).start()
    follower.read_now()


def _prepare_later() -> None:
    load_all()
    qml_cache.keep()


def monitored(update: Update, options: Options, level: Level) -> "Playback":
    """A playback with all its monitors."""
    come = partial(late_monitors, options)
    playback = Playback(update, options, level, monitors=monitors(options), late_monitors=come)
    QTimer.singleShot(
        _FIRST_ENTRANCE, playback.start_late_monitors
    )  # also where no picture can be seen
    return playback


class SilenceListener:
    """Tells staff of a folder that does not answer, as on a share that hangs, and when it does."""

    def __init__(self, follower: Follower, tell: Callable[[str], object]) -> None:
        self._follower = follower
        self._tell = tell
        self._told = False
        self._timer = QTimer()
        self._timer.timeout.connect(self.look)
        self._timer.start(_LISTEN)

    def look(self) -> None:
        """Log and tell what has changed since the last look; empty words for an answer."""
        silent = self._follower.silent >= SILENT
        if silent == self._told:
            return
        self._told = silent
        folder, language = self._follower.folder.as_posix(), machine_language()
        if silent:
            _log.warning("%s", say("folder-hangs", language, folder=folder))
        else:
            _log.info("%s", say("folder-answers", language, folder=folder))
        self._tell(folder if silent else "")

    def stop(self) -> None:
        """Listen no longer."""
        self._timer.stop()


class UpdateRelay(QObject):
    """Carries updates from the follower's thread to that of the window, by a queued signal."""

    updated = Signal(object)


class Playback(QObject):
    """The window on the screen, what plays in it, and the monitors that look after both."""

    def __init__(
        self,
        update: Update,
        options: Options,
        level: Level,
        author_view: "AuthorView | None" = None,
        monitors: Sequence[Monitor] = (),
        late_monitors: Callable[[], Sequence[Monitor]] = tuple,
    ) -> None:
        super().__init__()
        self._author_view = author_view
        self._options = options
        self._level = level
        self._monitors = monitors
        self._late_monitors: Callable[[], Sequence[Monitor]] | None = late_monitors
        self._update = update
        self._problems: list[str] = []
        self._failed: list[str] = []
        self._silent = ""  # the folder that does not answer
        self.kiosk = self._open()
        self._report()

    def update(self, update: Update) -> None:
        """Go on with what the folder holds now."""
        if update is self._update:
            return
        self._update = update
        self._failed = []
        player, edition = self.kiosk.player, update.edition
        if player is not None and edition:
            edition = app.played(edition, self._options)
            player.replace(edition)
            if self.kiosk.backdrops is not None and self._options.paint_backdrops:
                self.kiosk.backdrops.paint(scenes(edition.deck))
        elif player is None and edition:
            notice = self.kiosk
            self.kiosk = self._open()
            app.close(notice)
        elif player is None:
            problems = [str(problem) for problem in update.loaded.problems]
            self.kiosk.window.setProperty("problems", problems)
        self._report()

    def folder_silent(self, folder: str) -> None:
        """Tell staff of the folder that does not answer; it is empty once it does."""
        self._silent = folder
        self._show_problems()

    def start_late_monitors(self) -> None:
        """Start the monitors that no start waits for: once, and only before the end."""
        if self._late_monitors is None:
            return
        monitors = self._late_monitors()
        self._late_monitors = None
        self._monitors = (*self._monitors, *monitors)
        for monitor in monitors:
            monitor.watch(self.kiosk)

    def end(self) -> None:
        """Take the window down."""
        self._late_monitors = None
        for monitor in self._monitors:
            monitor.leave()
        app.close(self.kiosk)

    def _open(self) -> app.KioskWindow:
        edition, options = self._update.edition, self._options
        if edition:
            kiosk = app.open_show(edition, options, self._level, self._author_view)
        else:
            kiosk = app.open_notice(self._update.loaded, options)
        kiosk.window.sceneGraphError.connect(graphics.give_up)
        if kiosk.player is not None:
            # Not quit, which would ask the window to close: in a kiosk it says no.
            kiosk.player.closed.connect(QGuiApplication.exit)
            kiosk.player.failed.connect(self._slide_failed)
        if kiosk.staff_lock is not None:
            kiosk.staff_lock.left.connect(QGuiApplication.exit)
        for monitor in self._monitors:
            monitor.watch(kiosk)
        FirstFrame(kiosk.window, self.start_late_monitors)
        return kiosk

    def _report(self) -> None:
        """Report problems, those not seen before first and in the log only these."""
        if self._update.cached:
            return
        loaded = self._update.loaded
        now = {str(problem): problem for problem in loaded.problems}
        new = [words for words in now if words not in self._problems]
        log_problems(now[words] for words in new)
        if loaded.show is None:
            _log.info("there is nothing to play")
        else:
            count = len(loaded.show.sections)
            what = " of what was last good" if loaded.fallback else ""
            _log.info("plays %d sections%s", count, what, extra={"event": {"name": PLAYS}})
        if self._problems and not now:
            _log.info("No problems are left in the show's files")
        self._problems = new + [words for words in self._problems if words in now]
        self._show_problems()

    def _show_problems(self) -> None:
        """Tell the panel for staff what is wrong."""
        loaded = self._update.loaded
        now = {str(problem): problem for problem in loaded.problems}
        if self.kiosk.player is not None:
            since = clock_time(self._update.since) if loaded.fallback else ""
            language = loaded.language
            silent = [say("folder-hangs", language, folder=self._silent)] if self._silent else []
            lines = [plain_words(now[words], language) for words in self._problems]
            self.kiosk.player.set_problems([*silent, *self._missing(language), *lines], since)

    def _missing(self, language: str) -> list[str]:
        """What the show has and the screen does not show, in plain words."""
        whole = self._update.edition
        if whole is None:
            return []
        there = {slide.id for slide in app.played(whole, self._options).deck.slides}
        gone = [slide.id for slide in whole.deck.slides if slide.id not in there]
        return [
            *(say("slide-left-out", language, slide=slide) for slide in gone),
            *(say("slide-failed", language, slide=slide) for slide in self._failed),
        ]

    def _slide_failed(self, slide: str) -> None:
        self._failed.append(slide)
        self._show_problems()


def plain_words(problem: Problem, language: str) -> str:
    """A problem in a sentence: the file's name, the line, what is wrong and how to mend it."""
    key = "problem-in-line" if problem.line else "problem-in-file"
    text = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    file = PurePath(problem.file).name
    return say(key, language, file=file, line=problem.line, text=text)


def clock_time(since: datetime) -> str:
    """A moment as local hours and minutes, with its date unless it is today."""
    local = since.astimezone()
    today = local.date() == datetime.now().astimezone().date()
    return f"{local:%H:%M}" if today else f"{local:%Y-%m-%d %H:%M}"
