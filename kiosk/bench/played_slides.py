"""One performance of chosen slides in a real window, in a process of its own.

`python -m kiosk.bench.played_slides JSON` plays what the JSON says and prints what came of
it as JSON: see `Plan` and `Outcome`.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QSGRendererInterface

from kiosk.bench import damage_observer
from kiosk.bench.intervals import Stretch
from kiosk.deck.build import edition_of
from kiosk.deck.model import Deck
from kiosk.live.show_folder import load_show
from kiosk.settings.model import Options
from kiosk.shell import app
from kiosk.shell.viewmodels.player_view import Player

#: Changes two by two pixels in each frame, so that no frame goes by unseen.
_METRONOME = b"""
import QtQuick
Rectangle {
    id: ticker
    property bool on: false
    color: on ? "#404040" : "#000000"
    height: 2
    width: 2
    z: 100
    FrameAnimation {
        running: ticker.visible
        onTriggered: ticker.on = !ticker.on
    }
}
"""
_PAINTING = 300.0  # seconds, at most
_QUIET = 3  # looks in a row
_WARM_UP = 1.0
_SETTLED = 1.5
_LOADING = 0.15
_AHEAD = 0.6  # for the next slide to be made
_NEXT = Qt.Key.Key_Right.value


@dataclass(frozen=True, slots=True)
class Plan:
    """What to play: slides as (name, id), the window's size, and how it is drawn."""

    show: str | None
    slides: tuple[tuple[str, str], ...]
    size: tuple[int, int]
    renderer: str
    snow: bool
    backdrops: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """When pictures came, by whose word, and the stretches of time to look at."""

    observed: bool
    reports: list[float]
    stretches: list[Stretch]
    drawn_with: str


class _Performance(QObject):
    """Plays by a script: each step does something, then yields the seconds until the next."""

    def __init__(self, kiosk: app.KioskWindow, player: Player, deck: Deck, plan: Plan) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._player = player
        self._deck = deck
        self._plan = plan
        self._stretches: list[Stretch] = []
        self._swapped: list[float] = []
        self._reports: list[float] = []
        self._observer: subprocess.Popen[str] | None = None
        self._ticker = self._make_ticker()
        self._script = self._steps()

    def start(self) -> None:
        """Go on with the script until its end."""
        wait = next(self._script, None)
        if wait is None:
            QGuiApplication.quit()
        else:
            QTimer.singleShot(round(wait * 1000), self, self.start)

    def outcome(self) -> Outcome:
        """What came of it, once the script has ended."""
        api = self._kiosk.window.rendererInterface().graphicsApi()
        observed = self._observer is not None
        return Outcome(
            observed=observed,
            reports=self._reports if observed else self._swapped,
            stretches=self._stretches,
            drawn_with=QSGRendererInterface.GraphicsApi(api).name.lower(),
        )

    def _steps(self) -> Iterator[float]:
        yield from self._until_painted()
        self._observe()
        self._press(ord("P"), "p")  # so that the bar shows the time of each slide
        yield _WARM_UP
        for name, slide in self._plan.slides:
            # From the slide before it, as in the cycle: what comes next is made ahead of its turn.
            self._go((self._deck.index(slide) or 0) - 1)
            yield self._seconds("lead") + self._seconds("count") + self._seconds("fade") + _AHEAD
            begun = self._now()
            self._press(_NEXT)
            yield self._seconds("fade") + _LOADING
            entered = self._now()
            self._note(f"change {name}", begun, entered)
            yield self._seconds("lead") + self._seconds("count") - self._seconds("fade")
            self._note(f"count {name}", entered, self._now())
        yield _WARM_UP
        self._ticker.setVisible(False)
        begun = self._now()
        yield _SETTLED
        self._note("settled", begun, self._now())
        self._stop_observing()

    def _until_painted(self) -> Iterator[float]:
        # Between two pictures the painter rests for a moment.
        end = time.monotonic() + _PAINTING
        quiet = 0
        while self._plan.backdrops and quiet < _QUIET and time.monotonic() < end:
            yield 0.2
            quiet = 0 if self._painting() else quiet + 1

    def _painting(self) -> bool:
        children = self._kiosk.backdrops.children() if self._kiosk.backdrops else []
        painters = (child for child in children if isinstance(child, QProcess))
        return any(one.state() != QProcess.ProcessState.NotRunning for one in painters)

    def _now(self) -> tuple[float, float]:
        return time.monotonic(), time.process_time()

    def _note(self, name: str, begun: tuple[float, float], ended: tuple[float, float]) -> None:
        self._stretches.append(Stretch(name, begun[0], ended[0], ended[1] - begun[1]))

    def _go(self, index: int) -> None:
        for key in f"{index % len(self._deck.slides) + 1}G":
            self._press(ord(key), key)

    def _press(self, key: int, text: str = "") -> None:
        self._player.keyPressed(key, 0, text)

    def _seconds(self, name: str) -> float:
        motion = self._kiosk.engine.singletonInstance("Kiosk.Look", "Motion")
        return float(motion.property(name)) / 1000 if isinstance(motion, QObject) else 0.0

    def _make_ticker(self) -> QQuickItem:
        component = QQmlComponent(self._kiosk.engine, self)
        component.setData(_METRONOME, "")
        item = component.create()
        if not isinstance(item, QQuickItem):
            raise RuntimeError(component.errorString())
        item.setParent(self)
        item.setParentItem(self._kiosk.window.contentItem())
        return item

    def _observe(self) -> None:
        if QGuiApplication.platformName() == "xcb":
            command = [
                sys.executable,
                "-m",
                damage_observer.__name__,
                str(int(self._kiosk.window.winId())),
            ]
            watching = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="ascii"
            )
            if watching.stdout and watching.stdout.readline() == "ready\n":
                self._observer = watching
                return
            watching.wait()
        self._kiosk.window.frameSwapped.connect(
            lambda: self._swapped.append(time.monotonic()), Qt.ConnectionType.DirectConnection
        )

    def _stop_observing(self) -> None:
        if self._observer is not None:
            said, _ = self._observer.communicate()
            self._reports = [float(line) for line in said.split()]


def main(plan: Plan) -> int:
    """Play, and print the outcome."""
    loaded = load_show(Path(plan.show) if plan.show else None)
    options = Options(
        windowed=plan.size,
        renderer=plan.renderer,
        snow=plan.snow,
        reduced_motion=False,
        paint_backdrops=plan.backdrops,
    )
    application = app.application()
    app.quit_on_signals(application)
    level = app.choose_renderer(options.renderer)
    if loaded.show is None:
        return 1
    edition = edition_of(loaded.show)
    kiosk = app.open_show(edition, options, level)
    if kiosk.player is None:
        return 1
    performance = _Performance(kiosk, kiosk.player, edition.deck, plan)
    QTimer.singleShot(0, performance.start)
    status = application.exec()
    json.dump(asdict(performance.outcome()), sys.stdout)
    app.close(kiosk)
    return status


if __name__ == "__main__":
    sys.exit(main(Plan(**json.loads(sys.argv[1]))))
