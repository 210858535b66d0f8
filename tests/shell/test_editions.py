"""Another edition of the show comes while slides are made, shown and handed over."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, Qt
from shell.conftest import OpenShow
from shiboken6 import isValid

from kiosk.ops.supervision.heartbeat import Resume


def test_a_slide_just_made_ahead_outlives_the_edition_it_is_of(open_show: OpenShow) -> None:
    pilot = open_show(start="1-guidance/1", resume=Resume(ahead=False))
    pilot.press(Qt.Key.Key_F5)
    pilot.arrive()

    # In one turn of the event loop, as it may happen once in a million.
    made = pilot.player.nextSlide
    assert QMetaObject.invokeMethod(pilot.stage, "prepare")
    slides = tuple(replace(slide, dwell=99.0) for slide in pilot.deck.slides)
    pilot.player.replace(replace(pilot.player.edition, deck=replace(pilot.deck, slides=slides)))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isValid(made)

    pilot.arrive()
    pilot.wait_until(lambda: not isValid(made), "nobody wants it any more")
    pilot.rest(0.2)  # whatever Qt says of it fails the test
    pilot.press(Qt.Key.Key_Right)
    pilot.arrive()
    pilot.count_out()
