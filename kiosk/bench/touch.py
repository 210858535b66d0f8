"""Measures how soon the screen answers a touch, wherever and whenever it comes.

XTest presses the pointer at random places and moments, in the middle of transitions too; for a
touch there is no such means. The kiosk takes a pressed pointer as it takes a finger (one
MultiPointTouchArea hears both), so it stands for the finger here; what the driver of a real touch
screen adds is not in the figures. The answer is the first picture with the gold light around the
point, as the X server has it: a change of the screen that holds the point (XDamage), after which
the pixels there are nearer to gold by a fifth of the way.
"""

import argparse
import random
import time
from typing import Any

from kiosk.base.arguments import add_show_argument
from kiosk.bench.environment import BenchEnvironment
from kiosk.bench.goals import Row, Spread

_GOLD = (0x8F, 0xD9, 0xFF)  # blue first; Look.gold
_NEARER = 0.2  # the light begins with 0.42 and fades
_LIGHT = 96 / 1080  # the diameter of the light, in shares of the shorter side
_GIVE_UP = 1.0
_MARGIN = 0.04  # of the screen: so near the edge the light would be cut off
_SEED = 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_show_argument(parser)
    parser.add_argument(
        "--presses", type=int, default=200, metavar="N", help="default: %(default)s"
    )


def measure(bench: BenchEnvironment, args: argparse.Namespace) -> dict[str, Any]:
    """Press at random places and measure each answer."""
    bench.warm(args.show)
    chance = random.Random(_SEED)
    found: dict[str, Any] = {"answers": [], "unanswered": 0}
    with bench.kiosk(args.show) as program:
        window = bench.window(program)
        time.sleep(1.5)  # the cover's entrance
        damage = bench.server.watch(window, parts=True)
        for _ in range(args.presses):
            # Just after the last one, within a transition, or when all is still.
            _wait(bench, chance.choice((0.1, 0.2, 0.4, 0.8, 2.5)) * chance.uniform(0.5, 1.5))
            answer = _press(bench, window, _place(bench, chance))
            if answer is None:
                found["unanswered"] += 1
            else:
                found["answers"].append(answer * 1000)
        bench.server.unwatch(damage)
    return found


def _place(bench: BenchEnvironment, chance: random.Random) -> tuple[int, int]:
    width, height = bench.size
    across, down = (chance.uniform(_MARGIN, 1 - _MARGIN) for _ in range(2))
    return int(width * across), int(height * down)


def _wait(bench: BenchEnvironment, seconds: float) -> None:
    for _ in bench.server.changes(time.monotonic() + seconds):
        pass  # only so that nothing old is told later


def _press(bench: BenchEnvironment, window: int, point: tuple[int, int]) -> float | None:
    """Press there, and let go; returns the seconds until the answer."""
    server, (x, y) = bench.server, point
    left, top = server.place(window)
    side = max(4, int(_LIGHT * min(bench.size) * 0.5))
    patch = (x - side // 2, y - side // 2, side, side)
    server.point(left + x, top + y)
    server.forget()
    before = server.pixels(window, *patch)
    pressed = server.press(down=True)
    answer = None
    for change in server.changes(pressed + _GIVE_UP):
        if change.holds(x, y) and nearer(before, server.pixels(window, *patch)) >= _NEARER:
            answer = change.moment - pressed
            break
    server.press(down=False)
    return answer


def nearer(before: bytes, after: bytes) -> float:
    """How much nearer to gold the pixels have come: 0 not at all, 1 gold."""
    way = far = 0
    for at in range(0, min(len(before), len(after)) - 3, 4):
        for channel, gold in enumerate(_GOLD):
            old, new = before[at + channel], after[at + channel]
            way += (new - old) * (gold - old)
            far += (gold - old) ** 2
    return way / far if far else 0.0


def rows(found: dict[str, Any]) -> list[Row]:
    """What the table says of it."""
    # Whoever is never answered has waited as long as was looked.
    waited = [*found["answers"], *[_GIVE_UP * 1000] * found["unanswered"]]
    spread = Spread.of(waited, "ms")
    return [Row("bench-touch", spread.p99 if spread else None, "ms", 50.0, spread=spread)]
