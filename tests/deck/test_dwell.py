"""The time of a slide covers what the interface does in it."""

import re

from kiosk.base.paths import QML
from kiosk.deck import dwell


def test_numbers_have_counted_before_their_slide_goes() -> None:
    motion = (QML / "Kiosk" / "Look" / "Motion.qml").read_text(encoding="utf-8")
    milliseconds = {
        name: int(value) for name, value in re.findall(r"property int (\w+): (\d+)\n", motion)
    }
    counted = (milliseconds["lead"] + milliseconds["count"]) / 1000

    assert counted <= dwell._ENTRANCE + dwell._COUNT < dwell.SHORTEST
