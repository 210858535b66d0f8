"""What visitors may do to a kiosk, drawn at random: the same for the same seed, whatever happens.

A event is one event, told in shares of the window, so that it can be repeated and printed.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt

Point = tuple[float, float]

#: Every key that Qt knows but those that only go together with others or tell of nothing.
_KEYS = sorted(
    int(key) for name, key in Qt.Key.__members__.items() if name not in {"Key_unknown", "Key_Any"}
)
_DIGITS = [int(Qt.Key.Key_0) + digit for digit in range(10)]
_RETURN, _ERASE = int(Qt.Key.Key_Return), int(Qt.Key.Key_Backspace)
_LIKELY = [
    *_DIGITS, *range(int(Qt.Key.Key_A), int(Qt.Key.Key_Z) + 1), _RETURN, _ERASE,
    *(int(key) for key in (
        Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F11,
        Qt.Key.Key_Question, Qt.Key.Key_Period,
    )),
]  # fmt: skip
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier
#: What ends, hides or leaves other programs.
_EXITS = [
    (Qt.Key.Key_Q, _CTRL), (Qt.Key.Key_F4, _ALT), (Qt.Key.Key_F11, None), (Qt.Key.Key_W, _CTRL),
    (Qt.Key.Key_Tab, _ALT), (Qt.Key.Key_Delete, _CTRL | _ALT), (Qt.Key.Key_Menu, None),
    (Qt.Key.Key_Escape, None), (Qt.Key.Key_C, _CTRL), (Qt.Key.Key_V, _CTRL),
    (Qt.Key.Key_Super_L, None), (Qt.Key.Key_D, _META), (Qt.Key.Key_Print, None),
    (Qt.Key.Key_PowerOff, None), (Qt.Key.Key_Sleep, None), (Qt.Key.Key_MediaPlay, None),
    (Qt.Key.Key_VolumeMute, None), (Qt.Key.Key_Back, None), (Qt.Key.Key_HomePage, None),
]  # fmt: skip
SIZES = ((1920, 1080), (1280, 720), (1080, 1920), (1600, 1200), (720, 1280), (640, 480))
_STUCK = 90  # fingers of this number and above stay down


@dataclass(frozen=True, slots=True)
class InputEvent:
    """One event: what it is, where, and with what."""

    what: str
    points: tuple[tuple[int, float, float], ...] = ()
    key: int = 0
    modifiers: int = 0
    seconds: float = 0.0
    number: int = 0

    def __str__(self) -> str:
        """In a few words."""
        at = " ".join(f"{finger}:{x:.2f},{y:.2f}" for finger, x, y in self.points)
        rest = [self.key and f"key {self.key:#x}", self.modifiers and f"mod {self.modifiers:#x}"]
        rest += [self.seconds and f"{self.seconds:.1f} s", self.number and f"#{self.number}"]
        return " ".join(filter(None, [self.what, at, *map(str, filter(None, rest))]))


class Visitor:
    """Draws one event after the other, for ever."""

    def __init__(self, seed: int, *, saves: bool = True, sizes: bool = True) -> None:
        self._draw = random.Random(seed)
        self._stuck: list[tuple[int, float, float]] = []
        habits: list[tuple[float, Callable[[], Iterator[InputEvent]]]] = [
            (24, self._tap), (12, self._swipe), (4, self._storm), (1.5, self._stick),
            (4, self._palm), (4, self._edge), (3, self._long_press), (2.5, self._corner),
            (6, self._mouse), (4, self._wheel), (16, self._key), (4, self._exit), (1, self._close),
            (1, self._drop), (0.3, self._away), (5, self._wait), (1, self._pad),
            (0.08 * sizes, self._size), (0.35 * saves, self._save),
        ]  # fmt: skip
        self._habits = [habit for _, habit in habits]
        self._weights = [weight for weight, _ in habits]

    def events(self) -> Iterator[InputEvent]:
        """One event after the other."""
        while True:
            yield from self._draw.choices(self._habits, self._weights)[0]()

    def _point(self) -> Point:
        x, y = self._draw.random(), self._draw.random()
        if self._draw.random() < 0.25:
            y = 0.9 + y / 10.1  # where the bar is
        return min(x, 0.999), min(y, 0.999)

    def _beside(self, point: Point, by: float) -> Point:
        shifted = (share + self._draw.uniform(-by, by) for share in point)
        x, y = (min(max(share, 0.0), 0.999) for share in shifted)
        return x, y

    def _tap(self) -> Iterator[InputEvent]:
        point = self._point()
        yield InputEvent("press", ((0, *point),))
        if self._draw.random() < 0.3:
            yield InputEvent("move", ((0, *self._beside(point, 0.01)),))
        yield InputEvent("lift", ((0, *point),))

    def _swipe(self) -> Iterator[InputEvent]:
        yield from self._stroke(self._point(), self._point())

    def _stroke(self, start: Point, end: Point) -> Iterator[InputEvent]:
        yield InputEvent("press", ((0, *start),))
        steps = self._draw.randrange(1, 9)
        for step in range(1, steps + 1):
            share = step / steps
            x, y = (a + (b - a) * share for a, b in zip(start, end, strict=True))
            yield InputEvent("move", ((0, x, y),))
        yield InputEvent("lift", ((0, *end),))

    def _edge(self) -> Iterator[InputEvent]:
        along, inward = self._draw.random() * 0.999, self._draw.uniform(0.05, 0.9)
        start, end = self._draw.choice([
            ((0.0, along), (inward, along)), ((0.999, along), (1 - inward, along)),
            ((along, 0.0), (along, inward)), ((along, 0.999), (along, 1 - inward)),
        ])  # fmt: skip
        yield from self._stroke(start, end)

    def _storm(self) -> Iterator[InputEvent]:
        down: dict[int, Point] = {}
        for _ in range(self._draw.randrange(6, 40)):
            free = [finger for finger in range(10) if finger not in down]
            match self._draw.randrange(4):
                case 0 | 1 if free:
                    some = self._draw.sample(free, self._draw.randrange(1, len(free) + 1))
                    down |= (new := {finger: self._point() for finger in some})
                    yield _touch("press", new)
                case 2 if down:
                    down |= (new := {finger: self._point() for finger in self._some(down)})
                    yield _touch("move", new)
                case 3 if down:
                    yield _touch("lift", {one: down.pop(one) for one in self._some(down)})
        if down:
            yield _touch("lift", down)

    def _some(self, down: dict[int, Point]) -> list[int]:
        return self._draw.sample(sorted(down), self._draw.randrange(1, len(down) + 1))

    def _stick(self) -> Iterator[InputEvent]:
        """A finger that the screen forgets: it stays down while others go on."""
        if self._stuck:
            yield InputEvent("lift", (self._stuck.pop(self._draw.randrange(len(self._stuck))),))
        if len(self._stuck) < 3 and self._draw.random() < 0.6:
            taken = {finger for finger, _, _ in self._stuck}
            finger = next(one for one in range(_STUCK, _STUCK + 9) if one not in taken)
            self._stuck.append((finger, *self._point()))
            yield InputEvent("press", (self._stuck[-1],))

    def _palm(self) -> Iterator[InputEvent]:
        middle = self._point()
        down = {one: self._beside(middle, 0.05) for one in range(self._draw.randrange(3, 8))}
        yield _touch("press", down)
        for _ in range(self._draw.randrange(4)):
            yield _touch("move", {one: self._beside(at, 0.004) for one, at in down.items()})
        if self._draw.random() < 0.3:
            yield InputEvent("wait", seconds=self._draw.uniform(0.2, 6.0))
        yield _touch("lift", down)

    def _long_press(self) -> Iterator[InputEvent]:
        point = self._point()
        yield from self._held(point, self._draw.uniform(0.5, 8.0))

    def _corner(self) -> Iterator[InputEvent]:
        """Where the staff's PIN is asked for; sometimes it is tried to guess it."""
        yield from self._held((self._draw.uniform(0.96, 0.999), 0.02), self._draw.uniform(3.0, 8.0))
        if self._draw.random() < 0.5:
            yield from self._guess()

    def _held(self, point: Point, seconds: float) -> Iterator[InputEvent]:
        yield InputEvent("press", ((0, *point),))
        for _ in range(4):
            yield InputEvent("wait", seconds=seconds / 4)
        yield InputEvent("lift", ((0, *point),))

    def _pad(self) -> Iterator[InputEvent]:
        yield InputEvent("stroke", key=int(Qt.Key.Key_Q), modifiers=_CTRL.value)
        yield from self._guess()

    def _guess(self) -> Iterator[InputEvent]:
        for _ in range(self._draw.randrange(1, 5)):
            if self._draw.random() < 0.5:
                for _ in range(self._draw.randrange(0, 14)):
                    yield InputEvent("stroke", key=self._draw.choice(_DIGITS))
                yield InputEvent("stroke", key=self._draw.choice([_RETURN, _RETURN, _ERASE]))
            else:  # on the pad itself, which stands in the middle
                for _ in range(self._draw.randrange(1, 16)):
                    at = self._draw.uniform(0.3, 0.7), self._draw.uniform(0.2, 0.9)
                    yield InputEvent("press", ((0, *at),))
                    yield InputEvent("lift", ((0, *at),))

    def _mouse(self) -> Iterator[InputEvent]:
        point, button = self._point(), self._draw.choice((1, 1, 2, 2, 4, 8, 16))
        match self._draw.randrange(4):
            case 0:
                for _ in range(self._draw.randrange(1, 6)):
                    yield InputEvent("mouse", ((0, *self._point()),))
            case 1:
                yield InputEvent("mouse-double", ((0, *point),), number=button)
            case 2:
                yield InputEvent("mouse-press", ((0, *point),), number=button)
                yield InputEvent("mouse", ((0, *self._point()),))
                yield InputEvent("mouse-release", ((0, *self._point()),), number=button)
            case _:
                yield InputEvent("mouse-press", ((0, *point),), number=button)
                yield InputEvent("mouse-release", ((0, *point),), number=button)

    def _wheel(self) -> Iterator[InputEvent]:
        point = self._point()
        for _ in range(self._draw.randrange(1, 5)):
            turn = self._draw.choice((-960, -120, 15, 120, 960))
            modifiers = self._draw.choice((0, 0, _CTRL.value, _SHIFT.value))
            yield InputEvent("wheel", ((0, *point),), number=turn, modifiers=modifiers)

    def _key(self) -> Iterator[InputEvent]:
        key = self._draw.choice(_LIKELY if self._draw.random() < 0.7 else _KEYS)
        modifiers = 0
        if self._draw.random() < 0.4:
            for one in (_CTRL, _ALT, _SHIFT, _META, Qt.KeyboardModifier.KeypadModifier):
                modifiers |= one.value * (self._draw.random() < 0.4)
        if self._draw.random() < 0.1:  # a book lies on it
            yield InputEvent("key-press", key=key, modifiers=modifiers)
            for _ in range(self._draw.randrange(1, 12)):
                yield InputEvent("key-repeat", key=key, modifiers=modifiers)
            yield InputEvent("key-release", key=key, modifiers=modifiers)
        else:
            yield InputEvent("stroke", key=key, modifiers=modifiers)

    def _exit(self) -> Iterator[InputEvent]:
        key, modifiers = self._draw.choice(_EXITS)
        yield InputEvent("stroke", key=int(key), modifiers=modifiers.value if modifiers else 0)

    def _close(self) -> Iterator[InputEvent]:
        yield InputEvent(self._draw.choice(("close", "close-event", "quit")))

    def _drop(self) -> Iterator[InputEvent]:
        yield InputEvent("drop", ((0, *self._point()),), number=self._draw.randrange(3))

    def _away(self) -> Iterator[InputEvent]:
        yield InputEvent("away")

    def _wait(self) -> Iterator[InputEvent]:
        longest = self._draw.choice((0.5, 2.0, 15.0, 80.0, 80.0, 700.0, 4000.0))
        yield InputEvent("wait", seconds=self._draw.uniform(0.05, longest))

    def _size(self) -> Iterator[InputEvent]:
        yield InputEvent("size", number=self._draw.randrange(len(SIZES)))

    def _save(self) -> Iterator[InputEvent]:
        """A file of the show is saved: as it was, or as a careless hand would."""
        broken = self._draw.random() < 0.6
        yield InputEvent("save", number=self._draw.randrange(1, 1 << 30) if broken else 0)


def _touch(what: str, fingers: dict[int, Point]) -> InputEvent:
    return InputEvent(what, tuple((finger, *at) for finger, at in fingers.items()))
