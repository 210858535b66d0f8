"""Plays a show whose slides go by quickly, and tells of each; run under a clock that is moved."""

import sys
import time
from dataclasses import replace
from pathlib import Path

from kiosk.content.model import Show
from kiosk.deck import build as making
from kiosk.deck.model import Deck
from kiosk.live.follower import Update
from kiosk.live.show_folder import follow_show
from kiosk.ops.records.log_files import start_log_files
from kiosk.settings.model import Options
from kiosk.settings.rendering import Level
from kiosk.shell.app import KioskWindow
from kiosk.shell.logs import start_logging
from kiosk.shell.monitors.diary_writer import DiaryWriter
from kiosk.shell.run import Playback, run

_build = making.build


def build(show: Show) -> Deck:
    """The deck, as if nobody had anything to read."""
    deck = _build(show)
    return replace(deck, slides=tuple(replace(slide, dwell=0.1) for slide in deck.slides))


class Teller:
    """Prints the year and the slide, whenever it is another."""

    def watch(self, kiosk: KioskWindow) -> None:
        player = kiosk.player
        assert player is not None
        player.slideChanged.connect(
            lambda: print(time.localtime().tm_year, player.state.index, flush=True)
        )
        print(len(player.edition.deck.slides), flush=True)

    def leave(self) -> None:
        """Nothing is left behind."""


def main(show: Path, state: Path) -> int:
    """Play until a signal comes."""
    making.build = build
    start_logging(verbose=False)
    start_log_files(state, "kiosk")

    def begin(update: Update, options: Options, level: Level) -> Playback:
        diary = DiaryWriter(state / "days", every=0.1)
        return Playback(update, options, level, monitors=(diary, Teller()))

    return run(
        follow_show(show, None),
        Options(paint_backdrops=False, snow=False, reduced_motion=False),
        begin,
    )


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
