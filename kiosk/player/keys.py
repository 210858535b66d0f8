"""The staff keys as data: what each does, and the words the help screen says it with."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Command(StrEnum):
    """What a staff key asks for."""

    NEXT = "next"
    PREVIOUS = "previous"
    FIRST = "first"
    LAST = "last"
    DIGIT = "digit"
    GO_TO = "go to"
    OVERVIEW = "overview"
    PRESENT = "present"
    REPLAY = "replay"
    HOLD = "hold"
    AUTOMATIC = "automatic"
    BLACK = "black"
    FREEZE = "freeze"
    ESCAPE = "escape"
    HELP = "help"
    PROBLEMS = "problems"
    FULLSCREEN = "fullscreen"
    QUIT = "quit"


class Group(Enum):
    """The parts of the help screen, in order, with their headings."""

    MOVE = ("翻页", "Moving")
    SHOW = ("讲解", "Presenting")
    PROGRAM = ("程序", "Program")

    @property
    def zh(self) -> str:
        """The heading in Chinese."""
        return self.value[0]

    @property
    def en(self) -> str:
        """The heading in English."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Binding:
    """Keys by their names in Qt's portable text, their one command, and what help says."""

    keys: tuple[str, ...]
    command: Command
    zh: str
    en: str
    group: Group

    def caps(self, *, chinese: bool) -> tuple[str, ...]:
        """What stands on the keys, each once; the digits as one span."""
        if self.command is Command.DIGIT:
            return (f"{self.keys[0]}–{self.keys[-1]}",)
        names = _CAPS | _CAPS_ZH if chinese else _CAPS
        return tuple(dict.fromkeys(names.get(key, key) for key in self.keys))


_CAPS = {
    "Right": "→",
    "Left": "←",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "PgDn",
    "Return": "Enter",
}
_CAPS_ZH = {"Space": "空格"}

BINDINGS = (
    Binding(
        ("Right", "Down", "PgDown", "Space", "Return", "Enter"),
        Command.NEXT,
        "下一页",
        "Next slide",
        Group.MOVE,
    ),
    Binding(
        ("Left", "Up", "PgUp", "Backspace"),
        Command.PREVIOUS,
        "上一页",
        "Previous slide",
        Group.MOVE,
    ),
    Binding(("Home",), Command.FIRST, "第一页", "First slide", Group.MOVE),
    Binding(("End",), Command.LAST, "最后一页", "Last slide", Group.MOVE),
    Binding(
        tuple("0123456789"),
        Command.DIGIT,
        "按 1–9 转到该篇；或输入页码，再按 G",
        "1–9: go to that section; or type a slide number, then G",
        Group.MOVE,
    ),
    Binding(
        ("G",),
        Command.GO_TO,
        "转到所输页码的那一页",
        "Go to the slide number typed",
        Group.MOVE,
    ),
    Binding(("O",), Command.OVERVIEW, "总览", "Overview", Group.MOVE),
    Binding(
        ("F5",),
        Command.PRESENT,
        "从当前页开始讲解",
        "Start presenting from this slide",
        Group.SHOW,
    ),
    Binding(("R",), Command.REPLAY, "重播本页", "Replay this slide", Group.SHOW),
    Binding(
        ("H",),
        Command.HOLD,
        "数字停在零，再按放开",
        "Hold the numbers at zero; again: let them count",
        Group.SHOW,
    ),
    Binding(
        ("P",),
        Command.AUTOMATIC,
        "自动翻页，再按停止",
        "Go on automatically; again: stop",
        Group.SHOW,
    ),
    Binding(
        ("B", "."),
        Command.BLACK,
        "黑屏，任意键恢复",
        "Black screen; any key brings the picture back",
        Group.SHOW,
    ),
    Binding(("F",), Command.FREEZE, "定格，再按放开", "Freeze; again: release", Group.SHOW),
    Binding(
        ("Esc",),
        Command.ESCAPE,
        "结束讲解，回到自动循环",
        "End presenting, back to the unattended cycle",
        Group.SHOW,
    ),
    Binding(
        ("?", "F1"), Command.HELP, "显示或关闭本帮助", "Show or close this help", Group.PROGRAM
    ),
    Binding(
        ("E",),
        Command.PROBLEMS,
        "内容文件里有什么问题",
        "What is wrong with the show's files",
        Group.PROGRAM,
    ),
    Binding(("F11",), Command.FULLSCREEN, "全屏或窗口", "Full screen or window", Group.PROGRAM),
    Binding(("Ctrl+Q",), Command.QUIT, "退出程序", "Quit", Group.PROGRAM),
)

_COMMANDS = {key: binding.command for binding in BINDINGS for key in binding.keys}


def command_for(name: str) -> Command | int | None:
    """What a key of this name asks for, or the digit it types; None if it has no meaning."""
    command = _COMMANDS.get(name)
    return int(name) if command is Command.DIGIT else command


def first_command(names: tuple[str, ...]) -> Command | int | None:
    """What the first of several names asks for that has a meaning."""
    commands = map(command_for, names)
    return next((command for command in commands if command is not None), None)
