"""The film: exact in time, whole from its first frame, and true to the settled slides."""

import hashlib
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import pytest
from export.conftest import SMALL
from PySide6.QtCore import QEventLoop, QObject, QPropertyAnimation, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, qBlue, qGreen, qRed
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.export import save
from kiosk.export.encoder import encode
from kiosk.export.film import Frame, film_clock, frame_count, frames
from kiosk.export.progress import Progress
from kiosk.gallery import offscreen as stages
from kiosk.gallery.offscreen import OffscreenWindow
from kiosk.live.show_folder import load_show

RATE, DWELL = 30, 3.2
SIZE = QSize(481, 271)  # made even: 482x272
EVEN = QSize(482, 272)

pytestmark = pytest.mark.usefixtures("plain_sky")


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.deck.build.dwell", lambda *_: DWELL)


def decoded(film: Path) -> list[QImage]:
    """Every frame of a film, as the brightness that is stored."""
    with av.open(film) as container:
        return [
            QImage(
                bytes(frame.planes[0]),
                frame.width,
                frame.height,
                frame.planes[0].line_size,
                QImage.Format.Format_Grayscale8,
            ).copy()
            for frame in container.decode(video=0)
        ]


def difference(frame: QImage, picture: QImage, where: QRectF | None = None) -> float:
    """How far a frame is from a picture in the mean, in levels of 219, everywhere or in a part."""
    part = (where or QRectF(frame.rect())).toAlignedRect().intersected(frame.rect())
    points = [
        (x, y)
        for x in range(part.left(), part.right() + 1, 2)
        for y in range(part.top(), part.bottom() + 1, 2)
    ]
    return sum(
        abs(frame.pixelColor(x, y).red() - brightness(picture.pixel(x, y))) for x, y in points
    ) / len(points)


def brightness(colour: int) -> float:
    """What BT.709 stores of a colour."""
    red, green, blue = qRed(colour), qGreen(colour), qBlue(colour)
    return 16 + 219 / 255 * (0.2126 * red + 0.7152 * green + 0.0722 * blue)


def test_a_film_has_its_form_and_ends_every_slide_with_its_literals(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    save.export_film(load_show(SMALL), film, SIZE, RATE, Progress())

    with av.open(film) as container:
        (video,) = container.streams.video
        assert video.codec_context.name == "h264"
        assert video.codec_context.pix_fmt == "yuv420p"
        assert (video.width, video.height) == EVEN.toTuple()
        assert video.average_rate == RATE
        assert video.duration is not None
        assert video.duration * video.time_base == Fraction(4 * DWELL).limit_denominator(10)
        moments = [frame.pts * frame.time_base for frame in container.decode(video=0)]
    assert moments == [Fraction(number, RATE) for number in range(round(4 * DWELL * RATE))]

    pictures = decoded(film)
    with OffscreenWindow(load_show(SMALL), EVEN, inviting=False) as stage:
        shots = list(stage.shots())
    last = [round((number + 1) * DWELL * RATE) - 1 for number in range(4)]
    assert difference(pictures[0], shots[0].picture) < 0.7  # by snow and by coding
    for place, shot in zip(last, shots, strict=True):
        assert difference(pictures[place], shot.picture) < 0.7, shot.slide.id
    (number,) = (one for one in shots[3].letters if one.text == "1")
    assert difference(pictures[last[3]], shots[3].picture, number.ink) < 8
    waiting = pictures[last[2] + round(0.9 * RATE)]
    assert difference(waiting, shots[3].picture, number.ink) > 16


def begin(count: int, disturb: Callable[[], None]) -> Iterator[Frame]:
    """The first frames of a film."""
    with film_clock(RATE) as now, OffscreenWindow(load_show(SMALL), EVEN, clock=now) as stage:
        assert frame_count(stage, RATE) == round(4 * DWELL * RATE)
        for frame, _ in zip(frames(stage, now), range(count), strict=False):
            yield frame
            disturb()


def test_a_slow_machine_makes_the_same_film(tmp_path: Path) -> None:
    def prints(disturb: Callable[[], None]) -> list[str]:
        count = round(2 * DWELL * RATE)
        encode(begin(count, disturb), EVEN.toTuple(), RATE, tmp_path / "film.mp4")
        with av.open(tmp_path / "film.mp4") as film:
            return [
                hashlib.sha256(b"".join(map(bytes, frame.planes))).hexdigest()
                for frame in film.decode(video=0)
            ]

    pauses = iter([0.0, 0.07, 0.0, 0.0, 0.02] * 99)
    quick, slow = prints(lambda: None), prints(lambda: time.sleep(next(pauses)))
    assert quick == slow
    assert len(quick) == round(2 * DWELL * RATE)
    assert len(set(quick)) > RATE


SLIDER = b"""
import QtQuick
QtObject {
    id: root
    property real place: 0
    property NumberAnimation way: NumberAnimation {
        target: root; property: "place"; from: 0; to: 1000; duration: 1000; running: true
    }
}
"""


@pytest.mark.parametrize("rate", [30, 60])
def test_what_moves_evenly_does_so_in_a_film(rate: int) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    with film_clock(rate) as now:
        component.setData(SLIDER, "")
        slider = component.create()
        assert isinstance(slider, QObject)
        stages.process_events()
        places = []
        for number in range(rate):
            time.sleep(0.004 if number % 7 else 0.06)
            now.step()
            places.append(round(slider.property("place")))
        slider.deleteLater()
    # To the millisecond: thirds of them make steps of 16, 17 and 17.
    steps = {after - before for before, after in pairwise(places)}
    assert steps == ({33, 34} if rate == 30 else {16, 17})
    assert places[0] == round(1000 / rate)
    assert places[-1] == 1000


def test_after_a_film_animations_go_by_the_clock_again() -> None:
    with film_clock(RATE) as now:
        now.step()
    timer, loop = QTimer(), QEventLoop()
    animation = QPropertyAnimation(timer, b"interval")
    animation.setEndValue(100)
    animation.setDuration(60)
    animation.finished.connect(loop.quit)
    animation.start()
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    assert timer.interval() == 100
