"""Keeps the diary while a show plays: counts as it goes, and writes every few minutes."""

import logging
import threading
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.base.local_time import local_now
from kiosk.base.log import LogOnce
from kiosk.ops.records.diary import Day
from kiosk.ops.records.diary_files import Days
from kiosk.ops.records.tally import ProblemCounter, Tally
from kiosk.shell.app import KioskWindow

_log = logging.getLogger(__name__)
EVERY = 180.0  # seconds between two writes: what a power cut may cost
_PATIENCE = 2.0  # seconds that the end waits for a slow disk


class DiaryWriter(QObject):
    """Writes the diary in threads of its own, so that a slow disk delays no frame."""

    def __init__(self, folder: Path, every: float = EVERY) -> None:
        super().__init__()
        self._folder = folder
        self._days = Days(folder)
        self._tally = Tally()
        self._noticed = ProblemCounter()
        logging.getLogger().addHandler(self._noticed)
        self._kiosk: KioskWindow | None = None
        self._since = time.monotonic()
        self._unwritten = Day(starts=1)  # touched by one thread at a time: see write()
        self._begun = False
        self._failures = LogOnce(_log.warning)
        self._writing: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(int(every * 1000))
        self._timer.timeout.connect(self.write)
        self._timer.start()
        self.write()

    def watch(self, kiosk: KioskWindow) -> None:
        """Count what is shown in this window from now on."""
        self._tally.leave()
        self._kiosk = kiosk
        if kiosk.player is not None:
            kiosk.player.stateChanged.connect(self._look)
            self._look()

    def leave(self) -> None:
        """Write the end, and that it is one."""
        self._timer.stop()
        self._tally.leave()
        self._wait()
        self.write(last=True)
        self._wait()
        logging.getLogger().removeHandler(self._noticed)
        self._kiosk = None

    def write(self, *, last: bool = False) -> None:
        """Write what has been counted, unless the disk is still busy with the time before."""
        if self._writing is not None and self._writing.is_alive():
            return
        now = time.monotonic()
        part = replace(
            self._tally.taken(),
            seconds=now - self._since,
            titles=self._titles(),
            problems=self._noticed.taken(),
        )
        self._since = now
        self._unwritten = self._unwritten.plus(part)
        self._writing = threading.Thread(
            target=self._write, args=(last,), name="diary", daemon=True
        )
        self._writing.start()

    def _write(self, last: bool) -> None:
        try:
            if not self._begun:
                unclean = self._days.begin()
                self._begun = True
                self._unwritten = self._unwritten.plus(Day(unclean=int(unclean)))
            self._days.add(self._unwritten, local_now())
            self._unwritten = Day()
            if last:
                self._days.end()
        except (OSError, ValueError) as error:
            self._failures.failed("The diary cannot be written in %s (%s)", self._folder, error)

    def _wait(self) -> None:
        if self._writing is not None:
            self._writing.join(_PATIENCE)

    def _look(self) -> None:
        if self._kiosk is not None and self._kiosk.player is not None:
            state, deck = self._kiosk.player.state, self._kiosk.player.edition.deck
            self._tally.look(state, deck.slides[state.index].section, time.monotonic())

    def _titles(self) -> dict[str, str]:
        if self._kiosk is None or self._kiosk.player is None:
            return {}
        return {tab.section: tab.label for tab in self._kiosk.player.edition.deck.sections}
