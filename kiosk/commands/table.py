"""The table of commands: who uses each, what it does, and the module that runs it.

Dispatch, help, suggestions, shell completion, manual page and a check of documents come from it.
"""

from enum import Enum
from typing import NamedTuple


class Group(Enum):
    """Who uses a command: what they want to do, in Chinese and in English."""

    AUTHORS = ("写节目", "write a show")
    HALL = ("在展厅放映", "run it in a hall")
    DEVELOPERS = ("开发和测量", "work on the program")


class Command(NamedTuple):
    """A command, with one line of help in Chinese and in English.

    The module runs it; `test` has none, as run_kiosk.py runs the tests.
    """

    name: str
    group: Group
    zh: str
    en: str
    module: str

    def help(self, language: str) -> str:
        """Return the line of help in "zh" or "en"."""
        return self.zh if language == "zh" else self.en


TABLE = (
    Command(
        "new",
        Group.AUTHORS,
        "新建一个带说明的小节目，照着改",
        "make a small show with explanations in its files, to start from",
        "kiosk.commands.new",
    ),
    Command(
        "import",
        Group.AUTHORS,
        "把 Markdown、Word 或 PowerPoint 文档变成节目",
        "make a show of a Markdown, Word or PowerPoint document",
        "kiosk.commands.import_document",
    ),
    Command(
        "edit",
        Group.AUTHORS,
        "在编辑器旁边的窗口里放映：跟着每次保存，并说明原因",
        "play in a window beside your editor that follows every save and tells why",
        "kiosk.commands.edit",
    ),
    Command(
        "check",
        Group.AUTHORS,
        "逐条列出节目里的问题",
        "print every problem of a show, one a line",
        "kiosk.commands.check",
    ),
    Command(
        "outline",
        Group.AUTHORS,
        "不开窗口，列出将要显示的内容",
        "print what will be shown, without a window",
        "kiosk.commands.outline",
    ),
    Command(
        "export",
        Group.AUTHORS,
        "保存成图片、PDF、视频或数字表格",
        "save a show as pictures, a PDF, a film or a table of its figures",
        "kiosk.commands.export",
    ),
    Command(
        "gallery",
        Group.AUTHORS,
        "把每一页在多种屏幕上的样子存成图片",
        "save every slide as a picture on a set of screens, with contact sheets",
        "kiosk.commands.gallery",
    ),
    Command(
        "play",
        Group.HALL,
        "全屏放映一个节目；不写命令时就做这件事",
        "play a show, full screen; done where no command is named",
        "kiosk.commands.play",
    ),
    Command(
        "service",
        Group.HALL,
        "无人值守地放映：现在开始，或每次开机自动开始",
        "play for months with nobody beside it, now or at every start of the machine",
        "kiosk.commands.service.command",
    ),
    Command(
        "doctor",
        Group.HALL,
        "检查这台机器，指出妨碍放映的毛病",
        "look this machine over and say what would keep a show from playing well",
        "kiosk.commands.doctor",
    ),
    Command(
        "pin",
        Group.HALL,
        "设置工作人员用来退出放映的密码",
        "set the PIN by which staff leave a show that is played with --kiosk",
        "kiosk.commands.pin",
    ),
    Command(
        "report",
        Group.HALL,
        "列出每天的放映和参观情况：只有次数，不涉及个人",
        "print what a kiosk did day by day, and how visitors used it: counts, no persons",
        "kiosk.commands.report",
    ),
    Command(
        "log",
        Group.HALL,
        "列出放映时记下的日志",
        "print what a playing kiosk has logged",
        "kiosk.commands.log",
    ),
    Command(
        "bench",
        Group.DEVELOPERS,
        "测量节目在这台机器上跑得怎样",
        "measure how the show runs on this machine",
        "kiosk.commands.bench",
    ),
    Command(
        "schema",
        Group.DEVELOPERS,
        "输出节目文件和设置文件的 JSON Schema，供编辑器使用",
        "print what files of a show and of settings may hold, as JSON Schema for editors",
        "kiosk.commands.schema",
    ),
    Command(
        "test",
        Group.DEVELOPERS,
        "运行测试，后面的参数交给 pytest",
        "run the tests; arguments go to pytest",
        "",
    ),
)
COMMANDS = {command.name: command for command in TABLE if command.module}
