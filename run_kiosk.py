#!/usr/bin/env python3
"""Set up what the kiosk needs, then start it.  一条命令：装好所需，开始放映。

    python3 run_kiosk.py [ARGS…]          play the show, or any other `kiosk` command  放映
    python3 run_kiosk.py test [ARGS…]     run the tests; ARGS go to pytest             测试
    python3 run_kiosk.py test --fast      only those that need no window              快测
    python3 run_kiosk.py --no-setup …     the same, but install and change nothing     不安装

Needs only Python and its standard library. The packages go to .venv beside this file, or to
the folder named by KIOSK_VENV. Interrupted? Run it again.
"""

# Until the version is checked, everything here must also be understood by Python 3.6. What only
# a set-up needs is imported inside the functions: a warm start costs some 10 ms instead of 20.

import os
import sys
from contextlib import contextmanager
from pathlib import Path

TYPE_CHECKING = False  # what type checkers see as true; importing it from typing costs time
if TYPE_CHECKING:
    from collections.abc import Iterator

MINIMUM = (3, 11)
ROOT = Path(__file__).resolve().parent
PYTHON = "py" if sys.platform == "win32" else "python3"
# Each holds everything of those before it.
LOCKS = {
    "run": ROOT / "kiosk" / "requirements.lock",
    "import": ROOT / "kiosk" / "requirements-import.lock",  # with what reads Markdown
    "film": ROOT / "kiosk" / "requirements-film.lock",  # with what writes .mp4 files
    "test": ROOT / "tests" / "requirements.lock",
}

# Megabytes that the packages of each take when they are unpacked, and what pip unpacks meanwhile.
SPACE = {"run": 280, "import": 285, "film": 390, "test": 500}
SPACE_MEANWHILE = 110
FULL = 20  # megabytes; with less left, it was the disk that failed
# What Qt loads when it starts or draws, a line each: the library, and the Debian package of it.
LIBRARIES = ROOT / "kiosk" / "libraries.txt"
# What is answered before anything is installed, as it needs none of the packages.
ANSWERED_AT_ONCE = ("-h", "--help", "help", "-V", "--version")
# What the tests load by themselves, and what they run.
TEST_LIBRARIES = {
    "libX11.so.6": "libx11-6",
    "libXdamage.so.1": "libxdamage1",
    "libXtst.so.6": "libxtst6",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "faketime": "faketime",
    "strace": "strace",
}


class SetupError(Exception):
    """The set-up cannot go on; the message tells the user why and what to do."""


def main(arguments: "list[str]") -> int:
    """Make everything ready and hand over; returns an exit status only when that failed."""
    if sys.version_info < MINIMUM:
        say(old_python(sys.version_info))
        return 1
    untouched = arguments[:1] == ["--no-setup"]
    if untouched:
        arguments = arguments[1:]
    kind = wanted(arguments)
    venv = venv_folder()
    try:
        at_once = len(arguments) == 1 and arguments[0] in ANSWERED_AT_ONCE
        if not untouched and not at_once and not is_ready(venv, kind):
            if kind != "test" and is_refused(arguments):
                return 2
            set_up(venv, kind)
    except SetupError as error:
        say(str(error))
        return 1
    except OSError as error:
        say(
            choose(
                f"无法完成安装：{error}\n请检查磁盘空间和文件夹权限，再运行一次。",
                f"The set-up failed: {error}\nCheck disk space and permissions, then run it again.",
            )
        )
        return 1
    python = venv_python(venv)
    return hand_over(str(python) if python.exists() else sys.executable, kind, arguments)


def is_refused(arguments: "list[str]") -> bool:
    """Whether the first word is neither a command nor a folder: nothing is installed for that."""
    import subprocess

    if not arguments or arguments[0].startswith("-"):
        return False
    # Asking for help of a word does nothing else, and needs no package to refuse it.
    ask = [sys.executable, "-m", "kiosk", "help", arguments[0]]
    search = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}
    asked = subprocess.run(ask, env=search, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if asked.returncode == 2:
        say(asked.stderr.decode("utf-8", "replace").rstrip())
    return asked.returncode == 2


def wanted(arguments: "list[str]") -> str:
    """Which of the locks these arguments need."""
    if arguments[:1] == ["test"]:
        return "test"
    names = [one.lower() for one in arguments]
    if arguments[:1] == ["export"] and any(one.endswith(".mp4") for one in names):
        return "film"
    markdown = any(one.endswith((".md", ".markdown", ".txt")) for one in names)
    return "import" if markdown else "run"


def hand_over(python: str, kind: str, arguments: "list[str]") -> int:
    """Become the kiosk or its tests."""
    # Somebody may stand in the folder of a show, on a stick or a share, in which lies a yaml.py.
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    search = [str(ROOT), *filter(os.path.isabs, given)]
    if kind == "test":
        command = [python, "-m", "pytest", *arguments[1:]]
        os.chdir(ROOT)
    else:
        command = [python, "-m", "kiosk", *arguments]
    search_path = os.pathsep.join(search)
    os.environ.update(PYTHONPATH=search_path, PYTHONSAFEPATH="1", PYTHONUTF8="1")
    if os.name == "nt":  # there, exec would give the prompt back while the kiosk still runs
        import subprocess

        return subprocess.call(command)
    return os.execv(python, command)


# --- words ---------------------------------------------------------------------------------


def choose(chinese: str, english: str) -> str:
    """The one of two texts that suits the user's locale."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), "")
    if not name.startswith(("C", "POSIX")):  # a desktop may set the language apart from the formats
        name = os.environ.get("LANGUAGE", "").partition(":")[0] or name
    return chinese if name.lower().startswith("zh") else english


def say(text: str) -> None:
    """Tell the user on stderr, as stdout belongs to the kiosk."""
    print("[kiosk] " + text.replace("\n", "\n        "), file=sys.stderr, flush=True)


def interrupted() -> str:
    """What to say after Ctrl+C."""
    return choose("已中断。再运行一次即可继续。", "Interrupted. Run it again to go on.")


def old_python(version: "tuple[object, ...]") -> str:
    """Why this Python will not do."""
    have, need = (".".join(map(str, parts)) for parts in (version[:3], MINIMUM))
    return choose(
        f"需要 Python {need} 或更新版本，当前是 {have}（{sys.executable}）。\n"
        f"若已装有较新的 Python，请用它运行，例如：python{need} run_kiosk.py",
        f"Python {need} or newer is needed; this is {have} ({sys.executable}).\n"
        f"If a newer one is installed, start with it, for example: python{need} run_kiosk.py",
    )


# --- the virtual environment ---------------------------------------------------------------


def venv_folder() -> Path:
    """Where the virtual environment is or will be."""
    return Path(os.environ.get("KIOSK_VENV") or ROOT / ".venv").absolute()


def venv_python(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def stamp_file(venv: Path) -> Path:
    """The file that is in a virtual environment only once it is complete."""
    return venv / "kiosk-setup.stamp"


def interpreter() -> bytes:
    """The first line of a stamp: what the environment was made for."""
    # Not the full version: a security update of Python must not ask a kiosk without a network
    # to install everything anew.
    return f"{sys.implementation.cache_tag} {sys.platform}\n".encode()


def stamp(kind: str) -> bytes:
    """What the stamp says after a set-up of this kind: for which Python, and the lock itself."""
    return interpreter() + LOCKS[kind].read_bytes()


def written_stamp(venv: Path) -> bytes:
    """What the stamp says now; nothing where no set-up was ever finished."""
    try:
        return stamp_file(venv).read_bytes() if venv_python(venv).exists() else b""
    except OSError:
        return b""


def is_ready(venv: Path, kind: str) -> bool:
    """Whether the virtual environment holds all that is asked for, or more."""
    written = written_stamp(venv)
    kinds = list(LOCKS)
    enough = kinds[kinds.index(kind) :]
    return bool(written) and any(written == stamp(each) for each in enough)


def set_up(venv: Path, kind: str) -> None:
    """Install what is missing: system packages, the virtual environment, Python packages."""
    with only_one(venv):
        if is_ready(venv, kind):  # another set-up finished while this one waited
            return
        install_system_packages(missing_packages(kind))
        before = written_stamp(venv)
        if not before.startswith(interpreter()):
            # Never finished, or made for another Python: nothing in it can be trusted.
            need_space(kind, venv)
            create(venv)
            before = b""
        stamp_file(venv).unlink(missing_ok=True)
        if install(venv, LOCKS[kind]) != 0:
            if before:  # pip has left the old packages as they were
                stamp_file(venv).write_bytes(before)
            raise SetupError(install_failed(venv, playable=bool(before)))
        finished = stamp_file(venv).with_suffix(".new")
        finished.write_bytes(stamp(kind))
        finished.replace(stamp_file(venv))
        say(choose("安装完成。", "The set-up is complete."))


@contextmanager
def only_one(venv: Path) -> "Iterator[None]":
    """Let no second set-up work on the same folder; the system frees the lock if we die."""
    venv.parent.mkdir(parents=True, exist_ok=True)
    with venv.with_name(f"{venv.name}.lock").open("a+b") as lock:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # it gives up after ten seconds
                    say(another_works())
        else:
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say(another_works())
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def another_works() -> str:
    """What to say while waiting for the lock."""
    return choose(
        "另一个安装正在进行，等它完成……", "Another set-up is at work; waiting for it to finish …"
    )


def undisturbed(command: "list[str]") -> int:
    """Run a command that does not hear of Ctrl+C: its own words, many lines, would hide ours."""
    import signal
    import subprocess

    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)  # what is ignored stays so in a child
    try:
        child = subprocess.Popen(command, stdout=sys.stderr)
    finally:
        signal.signal(signal.SIGINT, heard)
    try:
        return child.wait()
    except BaseException:
        child.kill()
        child.wait()
        raise


def create(venv: Path) -> None:
    """Make a new, empty virtual environment in place of whatever is there."""
    if os.environ.get("KIOSK_VENV") and venv.exists() and not (venv / "pyvenv.cfg").exists():
        raise SetupError(
            choose(
                f"{venv}（KIOSK_VENV）不是虚拟环境，为免误删，没有动它。请改用一个新文件夹。",
                f"{venv} (KIOSK_VENV) is no virtual environment. It was left alone, as making one "
                "would delete what is in it. Name a new folder.",
            )
        )
    say(choose(f"建立虚拟环境 {venv}", f"Making the virtual environment {venv}"))
    # When this runs inside the very environment that is to be made anew, use what is below it.
    python = getattr(sys, "_base_executable", None) or sys.executable
    if undisturbed([python, "-I", "-m", "venv", "--clear", str(venv)]) != 0:
        raise SetupError(
            choose(
                f"建立虚拟环境失败。请删除 {venv} 再试。",
                f"Making the virtual environment failed. Delete {venv} and try again.",
            )
        )


def install(venv: Path, lock: Path) -> int:
    """Install exactly what the lock names, bit for bit; returns pip's exit status."""
    say(
        choose(
            "安装 Python 依赖（第一次约 100 MB，需要几分钟）……",
            "Installing the Python packages (about 100 MB the first time, some minutes) …",
        )
    )
    command = [str(venv_python(venv)), "-I", "-m", "pip", "install"]
    command += ["--require-hashes", "--only-binary=:all:", "-r", str(lock)]
    command += ["--disable-pip-version-check", "--no-input"]
    if not sys.stderr.isatty():  # a line for each package, as nobody sees a bar move
        command += ["--progress-bar", "off"]
    return undisturbed(command)


def free_space(folder: Path) -> int:
    """The megabytes that are free where a folder is, or will be."""
    import shutil

    there = next(place for place in (folder, *folder.parents) if place.exists())
    return shutil.disk_usage(there).free >> 20


def need_space(kind: str, venv: Path) -> None:
    """Say before anything is done that a disk has too little room for it."""
    import tempfile

    for folder, needed in ((venv, SPACE[kind]), (Path(tempfile.gettempdir()), SPACE_MEANWHILE)):
        free = free_space(folder)
        if free < needed:
            raise SetupError(
                choose(
                    f"{folder} 所在的磁盘空间不够：需要 {needed} MB，只剩 {free} MB。"
                    "请腾出空间，再运行一次。",
                    f"The disk of {folder} has too little room: {needed} MB are needed, and {free} "
                    "MB are free. Make room and run it again.",
                )
            )


def install_failed(venv: Path, *, playable: bool) -> str:
    """What to say when pip failed."""
    if free_space(venv) < FULL:
        text = choose(
            f"安装 Python 依赖失败：{venv} 所在的磁盘已满。请腾出空间，再运行一次。",
            f"Installing the Python packages failed: the disk of {venv} is full. Make room and run "
            "it again.",
        )
    else:
        text = choose(
            "安装 Python 依赖失败，原因见上。请检查网络，再运行一次；"
            "网络较慢时，可先为 pip 设置镜像（pip config set global.index-url 镜像地址）。",
            "Installing the Python packages failed, see above for the reason. Check the network "
            "and run it again; a mirror can be set with: pip config set global.index-url ADDRESS",
        )
    if playable:
        text += "\n" + choose(
            f"若要用先前装好的版本放映：{PYTHON} run_kiosk.py --no-setup",
            f"To play with what was installed before: {PYTHON} run_kiosk.py --no-setup",
        )
    return text


# --- the system's packages -----------------------------------------------------------------


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a shared library, with all that it needs in turn."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_module(name: str) -> bool:
    """Whether Python can import a module; Debian keeps some of the standard library apart."""
    import importlib.util

    return importlib.util.find_spec(name) is not None


def has_program(name: str) -> bool:
    """Whether a program is on the PATH."""
    import shutil

    return shutil.which(name) is not None


def missing_packages(kind: str) -> "list[str]":
    """The Debian packages that this machine lacks."""
    if not sys.platform.startswith("linux"):
        return []
    lines = LIBRARIES.read_text(encoding="utf-8").splitlines()
    needed = [line.split() for line in lines if not line.startswith("#")]
    needed += map(list, TEST_LIBRARIES.items()) if kind == "test" else []
    packages = [package for library, package in needed if not loads(library)]
    if not has_module("ensurepip"):
        packages.append("python{}.{}-venv".format(*sys.version_info[:2]))
    if kind == "test":
        packages += [
            package for program, package in TEST_PROGRAMS.items() if not has_program(program)
        ]
    return packages


def install_system_packages(packages: "list[str]") -> None:
    """Install Debian packages where that needs no question, else tell how it is done."""
    import subprocess

    if not packages:
        return
    names = " ".join(packages)
    if not has_program("apt-get"):
        say(
            choose(
                f"系统可能缺少这些库（以 Debian 包名表示），请用系统的包管理器安装：{names}",
                "The system may lack these libraries (by their Debian package names); "
                f"install them with its package manager: {names}",
            )
        )
        return
    become_root = root_prefix()
    if become_root is None:
        raise SetupError(
            choose(
                "缺少系统软件包。请先运行下面这条命令，再运行一次本程序：",
                "System packages are missing. Run this command, then start again:",
            )
            + f"\nsudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
        )
    say(choose(f"安装系统软件包：{names}", f"Installing system packages: {names}"))
    # `env`, as sudo drops our environment. The timeout waits for updates that run by themselves.
    apt_get = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    apt_get += ["-o", "DPkg::Lock::Timeout=300"]
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        status = subprocess.call([*apt_get, *command], stdin=subprocess.DEVNULL, stdout=sys.stderr)
    if status != 0:  # the update may fail: the old lists may do
        raise SetupError(
            choose(
                f"安装系统软件包失败，原因见上。请检查网络，或自行安装：{names}",
                "Installing the system packages failed, see above for the reason. "
                f"Check the network, or install them yourself: {names}",
            )
        )


def root_prefix() -> "list[str] | None":
    """How to run a command as root without a question: [], ["sudo", "-n"], or None if not."""
    import subprocess

    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if has_program("sudo") and subprocess.call([*sudo, "true"], stderr=subprocess.DEVNULL) == 0:
        return sudo
    return None


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say(interrupted())
        sys.exit(130)
