"""Shows an author what becomes of each save: the slide of what was saved, and words about it."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt

from kiosk.editing.changed_slide import Change, first_change
from kiosk.editing.panel import FolderStatus, panel_content
from kiosk.editing.problem_order import newest_first
from kiosk.live.follower import Follower, Update
from kiosk.settings.model import Options
from kiosk.settings.rendering import Level
from kiosk.shell import app
from kiosk.shell.display.screens import find_screen, size_of
from kiosk.shell.run import Playback, clock_time, run
from kiosk.shell.viewmodels.author_view import AuthorView

_YEAR = 365 * 24 * 3600.0
#: An author who writes leaves the window alone, for hours perhaps.
#: The share of the screen that the window takes; the rest is left to the editor of texts.
_WIDTH, _HEIGHT = 0.54, 0.9


def edit(
    follower: Follower,
    size: tuple[int, int] | None,
    *,
    screen: str = "",
    start: str | None = None,
    on_top: bool = False,
) -> int:
    """Follow a show in a window until its author closes it; returns the exit status."""
    options = Options(
        idle=_YEAR,
        present_timeout=_YEAR,
        reduced_motion=False,
        windowed=size,
        screen=screen,
        start=start,
        inviting=False,
    )
    return run(
        follower,
        options,
        lambda update, options, level: Editing(update, options, level, on_top=on_top),
    )


class Editing(QObject):
    """The window in which an author works, and what plays in it."""

    def __init__(
        self, update: Update, options: Options, level: Level, *, on_top: bool = False
    ) -> None:
        super().__init__()
        if options.windowed is None:
            screen = find_screen(options.screen)
            room = screen.availableSize() if screen else size_of(screen)
            size = round(room.width() * _WIDTH), round(room.height() * _HEIGHT)
            options = replace(options, windowed=size)
        self._on_top = on_top
        self._update = update
        self._problems = newest_first((), update.loaded.problems)
        self._change: Change | None = None
        self._view = AuthorView(self)
        self._playback = Playback(update, options, level, self._view)
        self._opened()

    def folder_silent(self, folder: str) -> None:
        """Tell the author of a folder that does not answer."""
        self._playback.folder_silent(folder)

    @property
    def kiosk(self) -> app.KioskWindow:
        """The window that is there now."""
        return self._playback.kiosk

    def update(self, update: Update) -> None:
        """Go on with what the folder holds now, on the slide of what was saved."""
        before, self._update = self._update.loaded.show, update
        self._problems = newest_first(self._problems, update.loaded.problems)
        player = self.kiosk.player
        if player is not None:
            player.look_at(player.state.slide)  # to those who present it comes at once
        self._playback.update(update)
        if self.kiosk.player is not player:
            self._opened()
        elif player is not None and before and update.loaded.show:
            self._change = first_change(before, update.loaded.show)
            if self._change is not None:
                player.look_at(self._change.slide)
        self._tell()

    def end(self) -> None:
        """Take the window down."""
        self._playback.end()

    def _opened(self) -> None:
        """A window is there: the first, or that of a show where nothing could be played before."""
        window = self.kiosk.window
        window.setFlag(Qt.WindowType.WindowStaysOnTopHint, on=self._on_top)
        room = window.screen().availableGeometry()
        window.setFramePosition(QPoint(room.right() - window.width(), room.top()))
        player = self.kiosk.player
        if player is not None:
            player.look_at(player.state.slide)
            player.slideChanged.connect(self._tell)
            self._tell()

    def _tell(self) -> None:
        player, loaded = self.kiosk.player, self._update.loaded
        if player is None or loaded.show is None:
            return
        since = clock_time(self._update.since)
        report = FolderStatus(self._problems, since, loaded.fallback, loaded.language)
        deck, index = player.edition.deck, player.state.index
        self._view.show(panel_content(loaded.show, deck, index, report, self._change))
