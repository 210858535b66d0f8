"""Tells the supervisor once a second that the show goes on, and when it does not.

A picture is proof: one frame is asked for every few seconds and at each change of slide, and only
this one is listened for, so that Python is not on the way of the others.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.base.exit_codes import Exit
from kiosk.ops.supervision.heartbeat import RESTART, Beat
from kiosk.ops.supervision.parent_pipe import ParentPipe
from kiosk.player.state import Mode
from kiosk.settings.model import Options
from kiosk.shell.app import KioskWindow

_BEAT = 1.0  # seconds
_LOOK_EVERY = 3  # beats between two pictures that are asked for
#: Of a time in which this program itself did not run, only so much counts.
_MOST_COUNTED = 2 * _BEAT
#: Seconds after which a window that nobody sees counts as one that hangs: a compositor that has
#: stopped says that nobody sees it, as does a display that is switched off for a moment.
_HIDDEN = 60.0
_LATE = 1.0  # seconds after which what is due should have been done


class HeartbeatSender(QObject):
    """Sends the heartbeat of one window to the supervisor."""

    #: The supervisor has said a word; comes from another thread.
    told = Signal(str)

    def __init__(self, line: ParentPipe, options: Options) -> None:
        super().__init__()
        self._line = line
        self._clock = options.clock
        self._kiosk: KioskWindow | None = None
        self._restarting = False
        self._painted = False
        self._awaited: KioskWindow | None = None  # a picture of which is asked for
        self._unseen = 0.0  # for how long it has not come
        self._hidden = 0.0  # for how long nobody has seen the window
        self._late = 0.0
        self._beats = 0
        self._last = self._clock()
        self._timer = QTimer(self)
        self._timer.setInterval(int(_BEAT * 1000))
        self._timer.timeout.connect(self._time_passed)
        self.told.connect(self._obey)
        line.listen(self.told.emit)
        line.send(Beat())

    def watch(self, kiosk: KioskWindow) -> None:
        """Send the heartbeat of this window from now on."""
        self._kiosk = kiosk
        if kiosk.player is not None:
            # Before the stage hears of it: if loading the slide is the end, it is to blame.
            kiosk.player.slideChanged.connect(self._turned)
            kiosk.player.serialChanged.connect(self._begun)
        self._begun()
        self._timer.start()

    def leave(self) -> None:
        """Stop sending."""
        self._timer.stop()

    def _turned(self) -> None:
        """React to another slide, or to the same slide of another edition."""
        self._painted = False
        self._beat()

    def _begun(self) -> None:
        """Ask for a frame of the slide that begins now."""
        if self._restarting and self._is_alone:
            QGuiApplication.exit(Exit.RESTART)
            return
        self._painted = False
        self._ask_for_picture()

    def _ask_for_picture(self) -> None:
        kiosk = self._kiosk
        if kiosk is None:
            return
        if self._awaited is not kiosk:
            self._awaited, self._unseen = kiosk, 0.0
            kiosk.window.frameSwapped.connect(self._picture_came)
        kiosk.window.update()

    def _picture_came(self) -> None:
        if self._awaited is not None:
            self._awaited.window.frameSwapped.disconnect(self._picture_came)
        self._awaited = None
        self._unseen = 0.0
        if not self._painted:
            self._painted = True
            self._beat()

    def _time_passed(self) -> None:
        now = self._clock()
        passed, self._last = min(max(now - self._last, 0.0), _MOST_COUNTED), now
        # A display that sleeps or is hidden needs no pictures, for a while.
        seen = self._kiosk is not None and self._kiosk.window.isExposed()
        self._hidden = self._hidden + passed if not seen and self._is_wanted else 0.0
        counts = (seen or self._hidden >= _HIDDEN) and self._awaited is not None
        self._unseen = self._unseen + passed if counts else 0.0
        deadline = self._deadline
        due = deadline is not None and now - deadline > _LATE
        self._late = self._late + passed if due else 0.0
        self._beat()
        self._leave_what_stands()
        self._beats += 1
        if self._beats % _LOOK_EVERY == 0:
            self._ask_for_picture()

    @property
    def _is_wanted(self) -> bool:
        """Whether the window is to be seen: the hall is open, and a screen is there."""
        player = self._kiosk.player if self._kiosk is not None else None
        dark = player is not None and player.state.dark
        # Without a screen Qt has one that only stands for it, and has no name.
        return not dark and any(screen.name() for screen in QGuiApplication.screens())

    @property
    def _deadline(self) -> float | None:
        """Return when the player must act next by itself, or None."""
        player = self._kiosk.player if self._kiosk is not None else None
        return player.state.deadline if player is not None else None

    def _beat(self) -> None:
        stuck, late = max(self._unseen, self._late), self._late > self._unseen
        player = self._kiosk.player if self._kiosk is not None else None
        hidden = self._hidden >= _HIDDEN and not late
        if player is None:
            self._line.send(Beat(painted=self._painted, stuck=stuck, late=late, hidden=hidden))
            return
        state, edition = player.state, player.edition
        section = edition.deck.slides[state.index].section or ""
        self._line.send(
            Beat(
                state.slide,
                section,
                state.mode,
                edition.content_hash,
                self._painted,
                stuck,
                late,
                hidden,
            )
        )

    def _obey(self, word: str) -> None:
        if word != RESTART:
            return
        self._restarting = True
        self._leave_what_stands()

    @property
    def _is_alone(self) -> bool:
        """Whether nobody leads the show, so that nobody would see it end under his hands."""
        player = self._kiosk.player if self._kiosk is not None else None
        return player is None or player.state.mode is Mode.ATTRACT

    def _leave_what_stands(self) -> None:
        """Restart at once where no slide will begin by itself: on a black screen or a notice."""
        if self._restarting and self._is_alone and self._deadline is None:
            QGuiApplication.exit(Exit.RESTART)
