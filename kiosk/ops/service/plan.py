"""What is to be installed so that a show plays at every start of a machine, and how; only text."""

from dataclasses import dataclass, field
from pathlib import PurePath
from string import Template

from kiosk.base.paths import bundled_folder

#: What the unit and the task are called.
NAME = "kiosk"
#: The line by which a file that was installed is known; a file without it is never touched.
MARKER = "Written by `kiosk service install`"
_RUN = ("-m", "kiosk", "service", "run")


@dataclass(frozen=True, slots=True)
class ServiceOptions:
    """What is to play, as whom, with which program; all paths are absolute."""

    python: str
    #: Where the program's own source lies; empty where it is installed.
    source: str
    show: str
    settings: str
    user: str
    home: str
    #: The state folder of this user.
    state: str
    #: The locale, so that staff are spoken to in their language.
    language: str = ""
    #: The name of this user's own group, where it is not the user's name.
    group: str = ""
    #: The groups there are on this machine of those that may touch a screen.
    groups: tuple[str, ...] = ()
    #: Where the compositor is.
    cage: str = "/usr/bin/cage"
    #: What the program really is, where it is a link, as in a virtual environment.
    interpreter: str = ""
    #: How many bytes of memory all together may take.
    memory: int = 2 << 30
    #: What to type before a command, from any folder.
    program: str = "kiosk"

    @property
    def words(self) -> list[str]:
        """The command that plays under supervision."""
        settings = ["--settings", self.settings] if self.settings else []
        # A folder whose name begins with a dash is meant as a folder.
        show = ["--", self.show] if self.show else []
        # Installed, it is found wherever one is: nothing of the working folder may come before it.
        safe = [] if self.source else ["-P"]
        return [self.python, *safe, *_RUN, *settings, *show]

    @property
    def note(self) -> str:
        """What the files of a service say of themselves."""
        return f"{MARKER}; `{self.program} service remove --write` takes it away."

    @property
    def paths(self) -> tuple[str, ...]:
        """Whatever has to be readable, when the service starts."""
        every = (self.python, self.interpreter, self.source, self.show, self.settings)
        return tuple(dict.fromkeys(filter(None, every)))


@dataclass(frozen=True, slots=True)
class File:
    """A file to write, the program that reads it deciding on the encoding."""

    path: PurePath
    text: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Step:
    """A command, and the key of the message with its purpose; if `must`, its failure ends all."""

    command: tuple[str, ...]
    why: str
    must: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """The files and commands that install a service and remove it."""

    #: The key of the message that explains it.
    about: str
    files: tuple[File, ...]
    before: tuple[Step, ...] = ()
    after: tuple[Step, ...] = ()
    #: What stops it, before its files are removed, and what follows.
    stopping: tuple[Step, ...] = ()
    behind: tuple[Step, ...] = ()
    #: Whether only the administrator may do all that.
    as_root: bool = False
    values: dict[str, str] = field(default_factory=dict)


def fill(template: str, **values: str) -> str:
    """Return a template of assets/service with its values; a value may be whole lines, or none."""
    text = (bundled_folder("assets") / "service" / template).read_text(encoding="utf-8")
    return Template(text).substitute(values)
