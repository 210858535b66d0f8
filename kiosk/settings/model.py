"""Every setting of a machine, one row each, and with them all that decides how a show is played.

A row is a field of `Options`. From the rows come the parser, the checks of the values, the tables
of the documents and the JSON Schema: a new setting is one row here and the code that obeys it.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kiosk.ops.supervision.heartbeat import Resume
from kiosk.player.state import Timeouts
from kiosk.settings.rendering import EFFECTS, RENDERERS

if TYPE_CHECKING:
    from kiosk.ops.hours.opening_hours import Hours

T = TypeVar("T")


class Kind(Enum):
    """What stands in the file for a setting, and the type of its value."""

    NUMBER = auto()  # a decimal number within bounds: float
    WORD = auto()  # one of the allowed words: str
    FLAG = auto()  # true or false: bool
    SWITCH = auto()  # true, false, or auto for what the system wishes: bool | None
    TEXT = auto()  # any text on one line: str
    PIN = auto()  # what the command `pin` writes: str
    HOURS = auto()  # opening hours: Hours | None


class Bounds(NamedTuple):
    """The least and the most that a number may be, both allowed; `unit` is a key of messages."""

    least: float
    most: float
    unit: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: all there is to know of a setting. `zh` and `en` tell people what it does."""

    name: str
    default: object
    kind: Kind
    zh: str
    en: str
    words: tuple[str, ...] = ()
    bounds: Bounds | None = None

    @property
    def choices(self) -> Mapping[str, object]:
        """Each allowed word with the value it stands for; empty if there are other values."""
        if self.kind is Kind.FLAG:
            return {"true": True, "false": False}
        if self.kind is Kind.SWITCH:
            return {"auto": None, "true": True, "false": False}
        return {word: word for word in self.words}

    @property
    def default_word(self) -> str:
        """The default as a file would spell it; empty where no word stands for it."""
        if self.bounds:
            return f"{self.default:g}"
        return next((word for word, value in self.choices.items() if value == self.default), "")


def row(
    default: T,
    kind: Kind,
    zh: str,
    en: str,
    *,
    words: tuple[str, ...] = (),
    bounds: Bounds | None = None,
) -> T:
    """Make a field of `Options` a row of the settings file."""
    told = {"kind": kind, "zh": zh, "en": en, "words": words, "bounds": bounds}
    made: T = field(default=default, repr=kind is not Kind.PIN, metadata=told)
    return made


@dataclass(frozen=True, slots=True)
class Options:
    """How a show is played on this machine: the command line over the settings file over defaults.

    The rows come first, in the order in which the documents list them.
    """

    idle: float = row(
        45.0, Kind.NUMBER,
        "最后一次触摸之后多久开始倒计时",
        "how long after the last touch the countdown begins",
        bounds=Bounds(5, 3600, "unit-seconds"),
    )  # fmt: skip
    countdown: float = row(
        20.0, Kind.NUMBER,
        "倒计时多长",
        "how long the countdown takes",
        bounds=Bounds(3, 60, "unit-seconds"),
    )  # fmt: skip
    present_timeout: float = row(
        600.0, Kind.NUMBER,
        "讲解时多久没有按键就回到循环放映",
        "how long after the last key a presentation ends by itself",
        bounds=Bounds(30, 86400, "unit-seconds"),
    )  # fmt: skip
    screen: str = row(
        "", Kind.TEXT,
        "在哪块屏幕上放映；写错了，日志里会列出正确的名字",
        "the name of the screen to play on; a wrong name logs the right ones",
    )  # fmt: skip
    reduced_motion: bool | None = row(
        None, Kind.SWITCH,
        "写 `true`：数字直接显示，没有飞入和飘雪；`auto` 跟随系统设置",
        "`true`: numbers stand at once, nothing flies or snows; `auto` does as the system wishes",
    )  # fmt: skip
    snow: bool = row(True, Kind.FLAG, "是否下雪", "whether snow falls")
    renderer: str = row(
        "auto", Kind.WORD,
        "绘制方式；`auto` 在没有显卡时用 `software`",
        "how the show is drawn; `auto` takes `software` where there is no graphics card",
        words=RENDERERS,
    )  # fmt: skip
    effects: str = row(
        "auto", Kind.WORD,
        "效果：`full` 全部（雪花多、背景缓缓移动），`calm` 简洁；`auto` 有显卡时用全部",
        "`full` or `calm`: much snow and a drifting backdrop, or little; `auto` takes all where "
        "a graphics card draws",
        words=EFFECTS,
    )  # fmt: skip
    pin: str = row(
        "", Kind.PIN,
        "工作人员的密码（加密保存），由 `pin` 命令写入",
        "the PIN of the staff, sealed; the command `pin` writes it",
    )  # fmt: skip
    opening_hours: "Hours | None" = row(  # noqa: RUF009
        None, Kind.HOURS,
        "开放时间，每行写一天或一个日期；其余时间黑屏",
        "when the hall is open, a line for each day or date; the screen is dark at all other times",
    )  # fmt: skip

    # What the command line alone decides.
    #: The size of the window in pixels, width and height; None fills the screen.
    windowed: tuple[int, int] | None = None
    #: The id of the slide to begin with.
    start: str | None = None
    #: Nobody leaves without the PIN of the staff.
    locked: bool = False

    # What the machine brings along.
    #: What was on when the program died, unless another slide is asked for.
    resume: Resume = field(default_factory=Resume)
    #: Where the kiosk keeps what it remembers; None keeps nothing.
    state: Path | None = None

    # What differs for pictures, films, measurements and tests.
    still: bool = False  # for pictures: every slide stands at once as it stays
    prompt: bool = False  # for films: time waits for whatever is loaded
    inviting: bool = True  # to touch the screen
    clock: Callable[[], float] = time.monotonic  # in seconds
    #: Where the painted backdrops lie; None is the cache of this machine.
    backdrop_folder: Path | None = None
    paint_backdrops: bool = True

    @property
    def timeouts(self) -> Timeouts:
        """How long the player waits for people."""
        return Timeouts(self.idle, self.countdown, self.present_timeout)


def settings_of(options: type[Options]) -> tuple[Setting, ...]:
    """The rows of a class of options, in their order."""
    return tuple(
        Setting(one.name, one.default, **one.metadata) for one in fields(options) if one.metadata
    )


SETTINGS = settings_of(Options)
